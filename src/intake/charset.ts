/** Bytes looked at for an encoding declaration. */
const SNIFF = 1024;

const BOMS: ReadonlyArray<readonly [number[], string]> = [
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
  // Without a mark: the four bytes of "<?" or "< " in each width (XML 1.0, appendix F).
  [[0x00, 0x00, 0x00, 0x3c], 'utf-32be'],
  [[0x3c, 0x00, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x3c, 0x00], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x7b, 0x00], 'utf-16le'],
];

/** What single-byte western text calls itself. These names are often a server's default, and wrong. */
const WESTERN = /^(?:iso-?8859-?(?:1|15)|latin-?1|windows-125[0-9]|cp125[0-9]|us-ascii|ascii|ansi.*)$/i;

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

/** Bytes as UTF-8 without its mark; null if they are not whole UTF-8. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-32, which TextDecoder does not know. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const code = view.getUint32(offset, littleEndian);
    parts.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('').replace(/^\ufeff/, '');
}

/** What the document says of itself: the XML declaration or an HTML meta element. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFF));
  const match =
    /<\?[a-z]*xml[^>]{0,200}?encoding\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head);
  return match?.[1] ?? null;
}

/** The charset parameter of a Content-Type header, or null. */
export function charsetOf(contentType: string | null | undefined): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

/**
 * Text from bytes. The byte-order mark decides, then the shape of the first bytes, then what the server and the document
 * declare - except that bytes which are valid UTF-8 beyond ASCII are UTF-8 whatever western name they carry, and bytes which
 * are not are never read as UTF-8 if there is another word. What cannot be decoded becomes U+FFFD; control characters go.
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string | null): string {
  return withoutControls(decodeRaw(bytes, contentType ?? null));
}

function decodeRaw(bytes: Uint8Array, contentType: string | null): string {
  const marked = BOMS.find(([signature]) => startsWith(bytes, signature))?.[1];
  if (marked === 'utf-32be' || marked === 'utf-32le') return decodeUtf32(bytes, marked === 'utf-32le');
  if (marked !== undefined && marked !== 'utf-8') return new TextDecoder(marked).decode(bytes);
  const utf8 = asUtf8(bytes);
  const said = [charsetOf(contentType), declaredIn(bytes)]
    .filter((label) => label !== null)
    .map((label) => ({ label, decoder: decoderFor(label) }))
    .filter(({ decoder }) => decoder !== null);
  const unsaid = said.length === 0 || marked === 'utf-8' || said.some(({ label }) => WESTERN.test(label));
  if (utf8 !== null && unsaid) return utf8;
  for (const { decoder } of said) {
    // A UTF-16 label on a document whose "<" is one byte is a mistake.
    if (decoder === null || decoder.encoding.startsWith('utf-16')) continue;
    if (decoder.encoding !== 'utf-8') return decoder.decode(bytes);
    if (utf8 !== null) return utf8;
  }
  if (utf8 !== null) return utf8;
  if (mostlyUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder('windows-1252').decode(bytes);
}

/**
 * Whether bytes that are not quite UTF-8 are that rather than western single bytes: more whole letters than marks of damage.
 * Western bytes hardly ever happen to make a whole one.
 */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) whole += 1;
  }
  return whole > damaged;
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const ALL_CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]+/g;

function withoutControls(text: string): string {
  return CONTROLS.test(text) ? text.replace(ALL_CONTROLS, '') : text;
}
