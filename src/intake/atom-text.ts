import { resolveAddresses } from './entry-address.js';
import { looksLikeHtml, textToHtml, titleText, xhtmlToHtml } from './entry-text.js';
import type { Context } from './feed-context.js';
import { attribute, type XmlNode } from './xml-node.js';

type TextKind = 'text' | 'html' | 'xhtml' | 'base64' | 'other';

/** What an Atom 1.0 `type`, or an Atom 0.3 `type` with `mode`, means. */
function kindOf(node: XmlNode): TextKind {
  const type = (attribute(node, 'type') ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
  const mode = attribute(node, 'mode')?.toLowerCase();
  if (mode === 'base64') return 'base64';
  if (node.markup !== null && (type === '' || mode === 'xml' || type === 'xhtml' || /xml$|html$/.test(type)))
    return 'xhtml';
  if (type === 'html' || type === 'text/html' || type === 'xhtml' || type === 'application/xhtml+xml') return 'html';
  // Without a word about its kind a text is plain, but many feeds forget the word: what closes a tag or has references is HTML.
  if (type === '' && mode === undefined)
    return looksLikeHtml(node.text) && !/^[^&]*<[a-z]+>[^</&]*$/i.test(node.text) ? 'html' : 'text';
  if (type === '' || type === 'text' || type.startsWith('text/'))
    return mode === 'escaped' && looksLikeHtml(node.text) && type === '' ? 'html' : 'text';
  return type.endsWith('xml') ? 'html' : 'other';
}

function fromBase64(text: string): string {
  return new TextDecoder('utf-8').decode(Buffer.from(text.replace(/\s+/g, ''), 'base64'));
}

const BASE64 = /^[A-Za-z0-9+/\s]{4,}={0,2}\s*$/;

/** An Atom text construct or content as HTML; null where it is empty, elsewhere, or not a text. */
export function contentHtml(node: XmlNode | undefined, context: Context): string | null {
  if (node === undefined) return null;
  const kind = kindOf(node);
  const base = node.base ?? context.base;
  const text = node.text.trim();
  // Addresses first: the wrapper that goes may say from where they count.
  if (node.markup !== null && (kind === 'xhtml' || kind === 'html')) {
    return xhtmlToHtml(resolveAddresses(node.markup, base)) || null;
  }
  let html: string;
  if (kind === 'html' || kind === 'xhtml') html = text;
  else if (kind === 'base64' || (kind === 'other' && BASE64.test(text))) {
    const decoded = fromBase64(text);
    html = looksLikeHtml(decoded) ? decoded : textToHtml(decoded);
  } else html = textToHtml(text);
  return html === '' ? null : resolveAddresses(html, base);
}

/** An Atom title as one line of plain text; empty where there is none. */
export function titleOf(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  const kind = kindOf(node);
  if (kind === 'base64') return titleText(fromBase64(node.text), 'html');
  if (kind === 'xhtml') return titleText(xhtmlToHtml(node.markup ?? ''), 'html');
  return titleText(node.text, kind === 'html' ? 'html' : 'text');
}

/** The address of the best link of a relation: for `alternate` a page before other types. Not yet resolved. */
export function linkWith(links: readonly XmlNode[], relation: string): string | null {
  const fitting = links.filter((one) => {
    const said = (attribute(one, 'rel') ?? 'alternate')
      .toLowerCase()
      .replace('http://www.iana.org/assignments/relation/', '');
    return said.split(/\s+/).includes(relation) && attribute(one, 'href') !== null;
  });
  const page = fitting.find((one) => /^(?:text\/html|application\/xhtml\+xml)?$/i.test(attribute(one, 'type') ?? ''));
  return attribute(page ?? fitting[0], 'href');
}
