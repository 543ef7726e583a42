import { webAddress } from './entry-address.js';
import { readLabels } from './entry-labels.js';
import { titleText } from './entry-text.js';
import { type Context, type FeedHead, finishEntry } from './feed-context.js';
import type { Entry } from './feed-shape.js';
import { child, childText, type XmlNode } from './xml-node.js';

/** An address of a news sitemap; null for one that is not news (no news:title), as in an ordinary sitemap. */
export function readSitemapEntry(node: XmlNode, context: Context): Entry | null {
  const news = child(node, 'news:news');
  if (news === undefined) return null;
  const title = titleText(childText(news, 'news:title') ?? '', 'html');
  const url = webAddress(childText(node, 'loc'), context.base);
  if (title === '' || url === null) return null;
  const publication = child(news, 'news:publication');
  const picture = child(node, 'image:image');
  return finishEntry({
    id: url,
    url,
    title,
    published: context.date(childText(news, 'news:publication_date')),
    updated: context.date(childText(node, 'lastmod')),
    author: null,
    authors: [],
    categories: readLabels(news),
    html: null,
    summary: null,
    image: picture === undefined ? null : webAddress(childText(picture, 'image:loc'), context.base),
    enclosures: [],
    language: publication === undefined ? null : childText(publication, 'news:language'),
  });
}

/** A sitemap says nothing of itself; its publication's name stands in the entries. */
export function readSitemapHead(first: XmlNode | undefined): FeedHead {
  const publication = first === undefined ? undefined : child(child(first, 'news:news') ?? first, 'news:publication');
  return {
    title: titleText((publication && childText(publication, 'news:name')) ?? '', 'html'),
    description: null,
    home: null,
    self: null,
    hub: null,
    language: (publication && childText(publication, 'news:language')) ?? null,
    ttlMinutes: null,
    author: null,
    image: null,
    categories: [],
    copyright: null,
    generator: null,
    published: null,
    updated: null,
  };
}
