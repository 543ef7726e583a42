/** The tags that Telegram takes. */
const TAGS: ReadonlySet<string> = new Set(
  'b strong i em u ins s strike del span tg-spoiler a code pre blockquote tg-emoji tg-time'.split(' '),
);
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** A start tag that was read, or what is wrong with it and where. */
export type StartTag =
  | { tag: string; attributes: Map<string, string>; end: number }
  | { reason: string; position?: number };

/** Reads the start tag at `begin`. */
export function readStartTag(raw: string, begin: number): StartTag {
  let at = begin + 1;
  while (at < raw.length && !isSpace(raw, at) && raw[at] !== '>') at += 1;
  if (at >= raw.length) return { reason: 'Unclosed start tag', position: begin };
  const tag = raw.slice(begin + 1, at).toLowerCase();
  if (!TAGS.has(tag)) return { reason: `Unsupported start tag "${tag}"`, position: begin };
  const attributes = new Map<string, string>();
  for (;;) {
    at = skipSpaces(raw, at);
    if (raw[at] === '>') break;
    const nameStart = at;
    while (at < raw.length && !isSpace(raw, at) && raw[at] !== '=' && raw[at] !== '>') at += 1;
    if (at >= raw.length) return { reason: `Unclosed start tag "${tag}"`, position: begin };
    const name = raw.slice(nameStart, at).toLowerCase();
    if (name === '') return { reason: `Empty attribute name in the tag "${tag}"`, position: begin };
    at = skipSpaces(raw, at);
    if (raw[at] !== '=') {
      attributes.set(name, '');
      if (at >= raw.length) return { reason: `Unclosed start tag "${tag}"`, position: begin };
      continue;
    }
    at = skipSpaces(raw, at + 1);
    const value = readValue(raw, at, begin, tag);
    if ('reason' in value) return value;
    attributes.set(name, value.text);
    at = value.end;
  }
  if (tag === 'span' && attributes.get('class') !== 'tg-spoiler') {
    return { reason: 'Tag "span" must have class "tg-spoiler"', position: begin };
  }
  return { tag, attributes, end: at + 1 };
}

function readValue(
  raw: string,
  start: number,
  begin: number,
  tag: string,
): { text: string; end: number } | { reason: string; position: number } {
  const quote = raw[start];
  if (quote === undefined) return { reason: `Unclosed start tag "${tag}"`, position: begin };
  let at = start;
  if (quote !== '"' && quote !== "'") {
    while (at < raw.length && /[a-z0-9.-]/i.test(raw.charAt(at))) at += 1;
    if (at >= raw.length || (!isSpace(raw, at) && raw[at] !== '>')) {
      return { reason: 'Unexpected end of name token', position: start };
    }
    return { text: raw.slice(start, at).toLowerCase(), end: at };
  }
  let text = '';
  at += 1;
  while (at < raw.length && raw[at] !== quote) {
    if (raw[at] === '&') {
      const { decoded, end } = decode(raw, at);
      text += decoded;
      at = end;
    } else {
      text += raw[at];
      at += 1;
    }
  }
  if (at >= raw.length) return { reason: 'Unclosed start tag', position: begin };
  return { text, end: at + 1 };
}

/** Decodes the character reference at `at`; what is none stays as it is. The semicolon may be missing. */
export function decode(raw: string, at: number): { decoded: string; end: number } {
  const found = /&(?:#(?:x([0-9a-f]{1,8})|(\d{1,10}))|([a-z]{2,4}));?/iy;
  found.lastIndex = at;
  const match = found.exec(raw);
  const code = match?.[1] ? Number.parseInt(match[1], 16) : Number(match?.[2] ?? 0);
  const decoded = match?.[3] ? NAMED[match[3]] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  return match && decoded !== undefined ? { decoded, end: found.lastIndex } : { decoded: '&', end: at + 1 };
}

/** Whether a space as Telegram's parser knows it stands there. */
export function isSpace(raw: string, at: number): boolean {
  const unit = raw.charCodeAt(at);
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0c) || unit === 0;
}

/** The next position without a space. */
export function skipSpaces(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && isSpace(raw, at)) at += 1;
  return at;
}
