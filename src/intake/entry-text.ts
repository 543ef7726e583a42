import { decodeHTMLStrict } from 'entities';

/** Longest title kept, in characters. Headlines end long before; what does not is a text in the wrong place. */
const MAX_TITLE = 1_000;
/** Longest stretch in which a title is looked for. */
const SEARCHED = 8_000;
/** Where a text stands in for a missing title: so many characters of it. */
const MAX_STAND_IN = 120;

/** Elements of HTML, so that "<T>" and "<3" in a title stay what they are. */
const ELEMENTS =
  'a|abbr|acronym|address|area|article|aside|audio|b|base|bdi|bdo|big|blink|blockquote|body|br|button|canvas|caption|center|cite|code|col|dd|del|dfn|dir|div|dl|dt|em|fieldset|figcaption|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|menu|meta|nav|noscript|object|ol|option|p|param|picture|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr|xmp';
const TAG = new RegExp(`</?(?:${ELEMENTS})(?:\\s[^<>]*)?/?>`, 'gi');
const HAS_TAG = new RegExp(`</?(?:${ELEMENTS})(?:\\s[^<>]*)?/?>`, 'i');
const SILENT = /<(script|style)\b[^<>]*>[^<]*<\/\1\s*>/gi;
/** A lone opening tag of these is being talked about, not used. */
const TALKED_ABOUT =
  /^<(?:script|style|title|html|head|body|iframe|xmp|textarea|table|div|form|input|button|marquee)\b/i;
const BLOCK = /<(?:\/?(?:p|div|li|ul|ol|tr|table|h[1-6]|blockquote|section|article|figure)|br|hr)\b[^<>]*>/gi;
const COMMENT = /<!--[^]*?-->/g;

/** Direction overrides, embeddings and isolates: they can make a title read as another. With them go control characters and marks of order. */
const UNWANTED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** One line without blanks at its ends, direction overrides and control characters. */
export function oneLine(text: string): string {
  return text.replace(UNWANTED, '').replace(/\s+/g, ' ').trim();
}

/** Whether a text holds markup of HTML, or references that only make sense in it. */
export function looksLikeHtml(text: string): boolean {
  return HAS_TAG.test(text) || /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/i.test(text);
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const at = text.lastIndexOf(' ', length);
  return `${text.slice(0, at > length / 2 ? at : length).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Markup out, references resolved. An opening tag that is plainly the subject ("How to use <script>") stays as text. */
function withoutMarkup(html: string): string {
  const spoken = html.replace(COMMENT, '').replace(SILENT, '');
  const bare = spoken.replace(TAG, (tag) => (TALKED_ABOUT.test(tag) && !spoken.includes(`</`) ? tag : ''));
  return decodeHTMLStrict(bare);
}

/**
 * A title as one line of plain text.
 *
 * @param value the text after the document's own references are resolved
 * @param kind `html` resolves markup and references once more (RSS, Atom's html); `text` takes it as it stands, except for
 *   references twice escaped by mistake
 */
export function titleText(value: string, kind: 'html' | 'text'): string {
  // Patterns that look for a closing mark are only let loose on a text of bounded length.
  if (value.length > SEARCHED) return titleText(value.slice(0, SEARCHED), kind);
  const plain = kind === 'html' ? withoutMarkup(value) : decodeHTMLStrict(value.replace(/&(?=(?:lt|gt);)/g, '&amp;'));
  const line = oneLine(plain);
  return cut(line === '' ? oneLine(value) : line, MAX_TITLE);
}

/** The first words of a text that has no title. */
export function standInTitle(html: string | null): string {
  if (html === null) return '';
  const start = html
    .slice(0, 4_000)
    .replace(/<[^>]*$/, '')
    .replace(COMMENT, '')
    .replace(SILENT, '')
    .replace(BLOCK, ' ');
  const line = oneLine(decodeHTMLStrict(start.replace(/<\/?[a-z][^<>]*>/gi, '')));
  const sentence = /^.{20,119}?[.!?…](?=\s|$)/.exec(line)?.[0];
  return sentence ?? cut(line, MAX_STAND_IN);
}

/** Plain text as HTML, its paragraphs kept. */
export function textToHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  if (!/\n\s*\n/.test(escaped)) return escaped;
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim()}</p>`)
    .join('\n');
}

const ESCAPED_MARKUP =
  /&lt;\/(?:p|div|a|b|i|em|strong|span|li|ul|ol|h[1-6]|table|blockquote)\s*&gt;|&lt;(?:br|img)\b[^<>]{0,300}?&gt;/i;

/** HTML that was escaped once too often becomes HTML again; a text that only talks of tags beside real ones is left alone. */
export function undoDoubleEscape(html: string): string {
  if (!html.includes('&lt;') || HAS_TAG.test(html) || !ESCAPED_MARKUP.test(html)) return html;
  return decodeHTMLStrict(html);
}

/** CDATA sections made ordinary text, in one pass. */
function withoutSections(markup: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (let start = markup.indexOf('<![CDATA['); start !== -1; start = markup.indexOf('<![CDATA[', copied)) {
    const end = markup.indexOf(']]>', start);
    if (end === -1) break;
    parts.push(
      markup.slice(copied, start),
      markup
        .slice(start + 9, end)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;'),
    );
    copied = end + 3;
  }
  return copied === 0 ? markup : parts.join('') + markup.slice(copied);
}

const EMPTY_ELEMENTS = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** XHTML as it stands in a feed, made HTML: the wrapping div, prefixes, CDATA and self-closed elements go. */
export function xhtmlToHtml(markup: string): string {
  const html = withoutSections(markup)
    .replace(new RegExp(`<(/?)[a-z][\\w-]*:(?=(?:${ELEMENTS})\\b)`, 'gi'), '<$1')
    .replace(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/>/gi, (whole, name: string, rest: string) =>
      EMPTY_ELEMENTS.test(name) ? whole : `<${name}${rest.trimEnd()}></${name}>`,
    )
    .trim();
  const wrapper = /^<div\b[^<>]*>/i.exec(html)?.[0];
  if (wrapper === undefined || !/<\/div\s*>$/i.test(html)) return html;
  const inner = html.slice(wrapper.length).replace(/<\/div\s*>$/i, '');
  return dividesEvenly(inner) ? inner.trim() : html;
}

/** Whether every div of a text ends inside it: then the div around it was one wrapper and not two neighbours. */
function dividesEvenly(html: string): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?div\b[^<>]*>/gi)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth < 0) return false;
  }
  return true;
}
