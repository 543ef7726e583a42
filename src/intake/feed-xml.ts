import { readAtomEntry, readAtomHead } from './atom.js';
import { webAddress } from './entry-address.js';
import { type Context, contextFor, type FeedHead, type FeedSource, type RawFeed } from './feed-context.js';
import { createNewest } from './feed-newest.js';
import { type Entry, type Feed, type FeedFormat, type FeedLimits, FeedRefusal } from './feed-shape.js';
import { readRssHead } from './rss-head.js';
import { readRssEntry } from './rss.js';
import { readSitemapEntry, readSitemapHead } from './sitemap.js';
import { mendXml, XML_FEATURES } from './xml-mend.js';
import { attribute, child, childText, type XmlNode } from './xml-node.js';
import type { XmlDocument, XmlRoot } from './xml-document.js';
import { readXml } from './xml-reader.js';

const RSS: XmlRoot = { vocabulary: 'rss', entry: 'item' };
const ROOTS = new Map<string, XmlRoot>([
  ['rss', RSS],
  ['rdf', RSS],
  ['channel', RSS],
  ['opml', RSS],
  ['sitemapindex', RSS],
  ['urlset', { vocabulary: 'rss', entry: 'url' }],
  ['feed', { vocabulary: 'atom', entry: 'entry' }],
]);

function countReferences(text: string, limit: number): void {
  let count = 0;
  for (let at = text.indexOf('&#'); at !== -1; at = text.indexOf('&#', at + 2)) {
    count += 1;
    if (count > limit) throw new FeedRefusal('E_XML', XML_FEATURES);
  }
}

/** Reads a document that is not JSON. Throws FeedRefusal. */
export function readXmlFeed(source: string, about: FeedSource, limits: FeedLimits): RawFeed {
  countReferences(source, limits.references);
  const text = mendXml(source);
  const dateOf = contextFor(about, null, null).date;
  const newest = createNewest<XmlNode>(limits.entries, (node) => instantOf(node, dateOf));
  let partial: XmlNode | null = null;
  const document = readXml(text, about.url, limits, {
    rootOf(name) {
      if (name === 'html') throw new FeedRefusal('E_HTML', 'This is a web page, not a feed.');
      return ROOTS.get(name) ?? null;
    },
    onEntry(node, whole) {
      if (whole) newest.add(node);
      else partial = node;
    },
  });
  if (document === null) throw new FeedRefusal('E_NOT_FEED', 'This is no feed of any kind we know.');
  const { kept, seen } = newest.result();
  // Half an entry is better than none only where the feed has no other.
  const nodes = kept.length === 0 && partial !== null ? [partial] : kept;
  const notes = document.cut ? ['The feed is cut off; the entries that came whole were kept.'] : [];
  return { ...assemble(document, nodes, about), notes, seen };
}

function instantOf(node: XmlNode, dateOf: Context['date']): number | null {
  const text = childText(
    node,
    'updated',
    'modified',
    'pubdate',
    'dc:date',
    'atom:updated',
    'published',
    'issued',
    'lastmod',
  );
  return dateOf(text)?.getTime() ?? null;
}

function assemble({ root, rawName }: XmlDocument, nodes: XmlNode[], about: FeedSource): Omit<Feed, 'notes'> {
  const local = rawName.slice(rawName.indexOf(':') + 1).toLowerCase();
  const bare: Context = contextFor(about, null, null);
  if (local === 'feed') {
    const head = readAtomHead(root, contextFor(about, about.url, null));
    const context = contextFor(about, about.url ?? head.self ?? head.home, head.language);
    const entries = nodes.map((node) => readAtomEntry(node, context));
    return { ...readAtomHead(root, context), format: 'atom', version: atomVersion(root), entries };
  }
  if (local === 'urlset') {
    const entries = nodes.map((node) => readSitemapEntry(node, bare)).filter((entry) => entry !== null);
    if (entries.length === 0 && nodes.length > 0)
      throw new FeedRefusal('E_NOT_FEED', 'This sitemap lists pages, not news.');
    return { ...readSitemapHead(nodes[0]), format: 'sitemap', version: null, entries };
  }
  if (local === 'sitemapindex') throw new FeedRefusal('E_NOT_FEED', 'This sitemap lists other sitemaps, not news.');
  if (local === 'opml') throw new FeedRefusal('E_NOT_FEED', 'This is a list of feeds (OPML), not a feed.');
  const channel = local === 'channel' ? root : (child(root, 'channel') ?? root);
  const { format, version } = rssFormat(root, rawName, nodes);
  const image = child(root, 'image');
  const first: FeedHead = readRssHead(channel, image, contextFor(about, about.url, null));
  // Relative addresses in RSS count from the site's page: feeds live in folders that their authors do not think of.
  const base = channel.base ?? webAddress(first.home, null) ?? about.url;
  const context = contextFor(about, base, first.language);
  const entries: Entry[] = nodes.map((node) => readRssEntry(node, context));
  return { ...readRssHead(channel, image, context), format, version, entries };
}

function atomVersion(root: XmlNode): string {
  const said = attribute(root, 'version');
  return said === '0.3' || said === '0.2' || said === '0.1' ? said : '1.0';
}

function rssFormat(root: XmlNode, rawName: string, nodes: XmlNode[]): { format: FeedFormat; version: string | null } {
  const local = rawName.slice(rawName.indexOf(':') + 1);
  if (local.toLowerCase() === 'rdf') return { format: 'rdf', version: '1.0' };
  if (local.toLowerCase() !== 'channel') return { format: 'rss', version: attribute(root, 'version') };
  // Microsoft's CDF has addresses in attributes, and names in capitals; a bare channel of RSS has neither.
  const addressed = [root, ...nodes].some(
    (node) => attribute(node, 'href') !== null || attribute(node, 'base') !== null,
  );
  return { format: local === 'CHANNEL' || addressed ? 'cdf' : 'rss', version: null };
}
