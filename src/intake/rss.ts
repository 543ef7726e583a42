import { contentHtml } from './atom-text.js';
import { webAddress } from './entry-address.js';
import { readImage } from './entry-image.js';
import { readLabels } from './entry-labels.js';
import { nameOf } from './entry-people.js';
import { titleText } from './entry-text.js';
import { type Context, finishEntry } from './feed-context.js';
import type { Entry } from './feed-shape.js';
import { cdfPage, enclosuresOf, idOf, pageOf, permalinkOf } from './rss-address.js';
import { rssPeople } from './rss-people.js';
import { firstHtml, teaserOf } from './rss-text.js';
import { attribute, child, childText, type XmlNode } from './xml-node.js';

/** An item of RSS of any version, of RDF or of CDF. */
export function readRssEntry(node: XmlNode, context: Context): Entry {
  const base = node.base ?? context.base;
  const content =
    firstHtml(node, base, 'content:encoded', 'xhtml:body', 'fullitem', 'body') ??
    contentHtml(child(node, 'atom:content'), context) ??
    firstHtml(node, base, 'content');
  const description =
    firstHtml(node, base, 'description', 'abstract') ??
    contentHtml(child(node, 'atom:summary'), context) ??
    firstHtml(node, base, 'dc:description', 'itunes:summary', 'summary', 'media:description', 'itunes:subtitle');
  const enclosures = enclosuresOf(node, base);
  const people = rssPeople(node);
  const permalink = permalinkOf(node, base);
  const date = (...names: string[]): Date | null => context.date(childText(node, ...names));
  return finishEntry({
    id: idOf(node, base),
    url:
      pageOf(node, base) ??
      webAddress(attribute(node, 'href'), base) ??
      cdfPage(node, base) ??
      permalink ??
      webAddress(attribute(node, 'rdf:about'), null),
    title: titleText(childText(node, 'title', 'atom:title', 'dc:title', 'itunes:title', 'media:title') ?? '', 'html'),
    published: date(
      'pubdate',
      'dcterms:issued',
      'dcterms:created',
      'atom:published',
      'dc:date',
      'published',
      'date',
      'issued',
    ),
    updated:
      date('atom:updated', 'dcterms:modified', 'dc:date', 'updated', 'modified', 'lastbuilddate') ??
      context.date(attribute(node, 'lastmod')),
    author: nameOf(people),
    authors: people,
    categories: readLabels(node),
    html: content ?? description,
    summary: content === null ? teaserOf(node, description, base) : description,
    image: readImage(node, enclosures, [content, description], base),
    enclosures,
    language: childText(node, 'dc:language', 'language') ?? node.language,
  });
}
