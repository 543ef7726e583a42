/** Text as it stands in a message's HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An invisible character that parts nothing for the eye and ends a word for Telegram's search for links. */
const wordJoiner = '\u2060';

/**
 * Keeps "/commands", "#tags", "@names" and bare addresses in somebody else's text from turning into links: an invisible
 * character is put behind the mark that would start one. Takes escaped text; entities such as &amp; are left whole.
 */
export function plainWords(html: string): string {
  return html
    .replace(/(^|[\s([{"'“‘])([/#@$])(?=[\p{L}\p{N}_])/gu, `$1$2${wordJoiner}`)
    .replace(/:\/\/(?=\S)/g, `:${wordJoiner}//`)
    .replace(/([\p{L}\p{N}])\.(?=\p{L}{2,})/gu, `$1${wordJoiner}.`);
}

/** Bidirectional controls, which can turn a headline round, and other characters that nobody sees. */
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text of a feed on one line: no controls, no runs of spaces, cut at `limit` code points between words. */
export function oneLine(text: string, limit = 300): string {
  const clean = text.replace(invisible, '').replace(/\s+/g, ' ').trim();
  const points = [...clean];
  if (points.length <= limit) return clean;
  const cut = points.slice(0, limit - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** A link; an address that is not http(s) is left out and only the text stays. */
export function link(url: string, html: string): string {
  return /^https?:\/\//i.test(url) ? `<a href="${escapeHtml(url)}">${html}</a>` : html;
}

/** Tags that Telegram takes in parse_mode HTML, and the attributes each may have. */
const tags: Record<string, readonly string[]> = {
  b: [],
  strong: [],
  i: [],
  em: [],
  u: [],
  ins: [],
  s: [],
  strike: [],
  del: [],
  'tg-spoiler': [],
  span: ['class'],
  a: ['href'],
  code: ['class'],
  pre: [],
  blockquote: ['expandable'],
  'tg-emoji': ['emoji-id'],
  'tg-time': ['unix', 'format'],
};

export type HtmlCheck =
  | { kind: 'ok'; /** Code points after parsing. */ length: number; text: string }
  | {
      kind: 'broken';
      reason: 'unknown-tag' | 'not-closed' | 'not-opened' | 'bad-tag' | 'bad-link';
      tag: string;
      position: number;
    };

/**
 * Reads Telegram HTML as the server will, so that an author hears of a fault before anything is sent.
 *
 * @returns the length that counts against Telegram's limit, or the first fault with its place (in characters)
 */
export function checkHtml(html: string): HtmlCheck {
  const open: { tag: string; position: number }[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    text += html.slice(at, next === -1 ? html.length : next);
    if (next === -1) break;
    const match =
      /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))?)*)\s*>/.exec(
        html.slice(next),
      );
    if (match === null) return { kind: 'broken', reason: 'bad-tag', tag: html.slice(next, next + 12), position: next };
    const [whole, slash, name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    if (!Object.hasOwn(tags, tag))
      return { kind: 'broken', reason: 'unknown-tag', tag: `<${slash}${tag}>`, position: next };
    if (slash === '/') {
      const last = open.pop();
      if (last?.tag !== tag) return { kind: 'broken', reason: 'not-opened', tag: `</${tag}>`, position: next };
    } else {
      if (tag === 'a' && !/\bhref\s*=\s*["']?(https?:\/\/|tg:\/\/|mailto:)\S+/i.test(attributes))
        return { kind: 'broken', reason: 'bad-link', tag: '<a>', position: next };
      open.push({ tag, position: next });
    }
    at = next + whole.length;
  }
  const left = open.at(-1);
  if (left !== undefined)
    return { kind: 'broken', reason: 'not-closed', tag: `<${left.tag}>`, position: left.position };
  const plain = decodeEntities(text).trim();
  return { kind: 'ok', length: [...plain].length, text: plain };
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
    (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name !== undefined) return named[name] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
