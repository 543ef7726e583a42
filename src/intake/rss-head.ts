import { linkWith } from './atom-text.js';
import { webAddress } from './entry-address.js';
import { readImage } from './entry-image.js';
import { readLabels } from './entry-labels.js';
import { distinctPeople, nameOf, readPerson } from './entry-people.js';
import { titleText } from './entry-text.js';
import type { Context, FeedHead } from './feed-context.js';
import { pageOf } from './rss-address.js';
import { rssPeople } from './rss-people.js';
import { firstHtml } from './rss-text.js';
import { attribute, child, childrenNamed, childText, type XmlNode } from './xml-node.js';

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

function ttlOf(channel: XmlNode): number | null {
  const ttl = Number(childText(channel, 'ttl') ?? Number.NaN);
  if (Number.isFinite(ttl) && ttl > 0) return ttl;
  const period = PERIODS[childText(channel, 'sy:updateperiod')?.toLowerCase() ?? ''];
  const frequency = Number(childText(channel, 'sy:updatefrequency') ?? 1);
  return period === undefined || !(frequency >= 1) ? null : Math.max(1, Math.round(period / frequency));
}

/** What a channel says of itself. `image` is RDF's, which stands beside the channel. */
export function readRssHead(channel: XmlNode, image: XmlNode | undefined, context: Context): FeedHead {
  const base = channel.base ?? context.base;
  const atomLinks = [...childrenNamed(channel, 'atom:link', 'atom10:link'), ...childrenNamed(channel, 'link')];
  const own = child(channel, 'image');
  const owner = child(channel, 'itunes:owner');
  const descriptionHtml = firstHtml(
    channel,
    base,
    'description',
    'abstract',
    'itunes:summary',
    'dc:description',
    'itunes:subtitle',
  );
  const picture = [own, image].flatMap((one) =>
    one === undefined ? [] : [childText(one, 'url') ?? attribute(one, 'href') ?? attribute(one, 'rdf:resource')],
  );
  const people = distinctPeople(
    [childText(channel, 'managingeditor'), childText(channel, 'webmaster'), childText(channel, 'author')].map(
      readPerson,
    ),
  );
  const dc = people.length > 0 ? people.slice(0, 1) : rssPeople(channel);
  return {
    title: titleText(childText(channel, 'title', 'dc:title', 'atom:title', 'itunes:title') ?? '', 'html'),
    description: descriptionHtml,
    home: pageOf(channel, base) ?? webAddress(attribute(channel, 'href'), base),
    self: webAddress(linkWith(atomLinks, 'self'), base),
    hub: webAddress(linkWith(atomLinks, 'hub'), base),
    language: childText(channel, 'language', 'dc:language') ?? channel.language,
    ttlMinutes: ttlOf(channel),
    author: nameOf(dc) ?? (owner === undefined ? null : childText(owner, 'itunes:name', 'itunes:email')),
    image:
      picture.map((one) => webAddress(one, base)).find((one) => one !== null) ??
      webAddress(attribute(child(channel, 'logo'), 'href'), base) ??
      readImage(channel, [], [descriptionHtml], base),
    categories: readLabels(channel),
    copyright: childText(channel, 'copyright', 'dc:rights', 'rights', 'atom:rights'),
    generator: childText(channel, 'generator'),
    published: context.date(childText(channel, 'pubdate', 'dcterms:issued', 'dcterms:created')),
    updated: context.date(
      childText(channel, 'lastbuilddate', 'atom:updated', 'dcterms:modified', 'dc:date') ??
        attribute(channel, 'lastmod'),
    ),
  };
}
