import { resolveAddresses } from './entry-address.js';
import { looksLikeHtml, textToHtml, undoDoubleEscape, xhtmlToHtml } from './entry-text.js';
import { attribute, child, childrenNamed, type XmlNode } from './xml-node.js';

/** A field that holds HTML: escaped, in CDATA or, where the feed forgot to escape it, as markup. */
function fieldHtml(node: XmlNode, base: string | null): string | null {
  const from = node.base ?? base;
  // Addresses first: the wrapper that goes may say from where they count.
  if (node.markup !== null) return xhtmlToHtml(resolveAddresses(node.markup, from)) || null;
  const html = undoDoubleEscape(node.text.trim());
  const isText = attribute(node, 'type') === 'text/plain' && !looksLikeHtml(html);
  return resolveAddresses(isText ? textToHtml(html) : html, from) || null;
}

/** The first field of these names, in their order, that holds anything. */
export function firstHtml(node: XmlNode, base: string | null, ...names: string[]): string | null {
  for (const name of names) {
    for (const one of childrenNamed(node, name)) {
      const html = fieldHtml(one, base);
      if (html !== null) return html;
    }
  }
  return null;
}

/** A second, shorter text: podcasts and some papers write both a description and a summary. */
export function teaserOf(node: XmlNode, description: string | null, base: string | null): string | null {
  if (child(node, 'description') === undefined) return null;
  const teaser = firstHtml(node, base, 'summary', 'atom:summary', 'itunes:summary');
  return teaser === description ? null : teaser;
}
