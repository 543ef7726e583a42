import { linkWith } from './atom-text.js';
import { webAddress } from './entry-address.js';
import { readBytes } from './feed-context.js';
import type { Enclosure } from './feed-shape.js';
import { attribute, child, childrenNamed, childText, type XmlNode } from './xml-node.js';

/** The page of an item or channel: the last plain link, then an embedded Atom link, then an id that says it is one. */
export function pageOf(node: XmlNode, base: string | null): string | null {
  const links = childrenNamed(node, 'link').filter((one) => /^(?:alternate)?$/i.test(attribute(one, 'rel') ?? ''));
  const plain = links
    .map((one) => webAddress(one.text, one.base ?? base) ?? webAddress(attribute(one, 'href'), one.base ?? base))
    .filter((address) => address !== null);
  const page = plain.at(-1) ?? webAddress(linkWith(childrenNamed(node, 'atom:link'), 'alternate'), node.base ?? base);
  // FeedBurner's own addresses outlive neither the feed nor FeedBurner.
  const original = webAddress(childText(node, 'feedburner:origlink'), null);
  return original !== null && (page === null || /^https?:\/\/feed(?:s\.feedburner|proxy\.google)\./i.test(page))
    ? original
    : page;
}

/** An id that is the entry's address: said so, or by default (RSS 2.0) if it looks like one. */
export function permalinkOf(node: XmlNode, base: string | null): string | null {
  const guid = child(node, 'guid');
  if (guid === undefined) return null;
  const said = attribute(guid, 'ispermalink')?.toLowerCase();
  if (said === 'false') return null;
  return webAddress(guid.text, said === 'true' ? (guid.base ?? base) : null);
}

/** Files that come with an item. */
export function enclosuresOf(node: XmlNode, base: string | null): Enclosure[] {
  const links = [...childrenNamed(node, 'atom:link'), ...childrenNamed(node, 'link')];
  return [...childrenNamed(node, 'enclosure'), ...links.filter((one) => attribute(one, 'rel') === 'enclosure')].flatMap(
    (one) => {
      const url = webAddress(attribute(one, 'url') ?? attribute(one, 'href'), one.base ?? base);
      return url === null ? [] : [{ url, type: attribute(one, 'type'), length: readBytes(attribute(one, 'length')) }];
    },
  );
}

/** The id of an item: a relative permalink is made absolute, everything else stays as it is. */
export function idOf(node: XmlNode, base: string | null): string | null {
  const guid = child(node, 'guid');
  const said = guid?.text.trim() || childText(node, 'atom:id', 'id');
  if (said === null) return attribute(node, 'rdf:about');
  const isPermalink = attribute(guid, 'ispermalink')?.toLowerCase() === 'true';
  return isPermalink ? (permalinkOf(node, base) ?? said) : said;
}

/** CDF's address of an item that has it in an A element. */
export function cdfPage(node: XmlNode, base: string | null): string | null {
  return webAddress(attribute(child(node, 'a'), 'href'), base);
}
