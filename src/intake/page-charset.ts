/** Encodings that the web reads as windows-1252, and that are written in headers without being meant. */
const WESTERN = /^(?:us-ascii|ascii|iso-?8859-1|latin-?1|windows-1252|cp1252)$/i;
/** Where browsers look for a declared encoding; some themes put scripts before it, so four times as far. */
const DECLARED_WITHIN = 4096;

/**
 * The text of an HTML page's bytes. A byte order mark decides; then the header's charset, then the page's own; without
 * any, UTF-8 where the bytes are valid UTF-8 and windows-1252 otherwise. A header or page that says Latin-1 over bytes
 * that are valid UTF-8 is not believed. Wrong bytes become U+FFFD; never throws.
 *
 * @param contentType the response's Content-Type header, if known
 */
export function decodeHtml(bytes: Uint8Array, contentType?: string | null): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decode(bytes, marked);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const declared = charsetIn(contentType ?? '') ?? charsetIn(/<meta[^>]+charset[^>]*>/i.exec(head)?.[0] ?? '');
  if (declared !== null && !WESTERN.test(declared)) return decode(bytes, declared);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWestern(bytes);
  }
}

/** What windows-1252 has at 0x80 to 0x9f (WHATWG index); Node 20's own decoder gives control characters there. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (letter) => C1.charAt(letter.charCodeAt(0) - 0x80));
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function charsetIn(text: string): string | null {
  const name = /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(text)?.[1]?.toLowerCase() ?? null;
  // A page that could be read as ASCII far enough to say "utf-16" is not UTF-16 (WHATWG, prescan).
  return name !== null && /^utf-?16/.test(name) ? 'utf-8' : name;
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
