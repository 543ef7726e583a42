import { resolveAddresses, webAddress } from './entry-address.js';
import { readImage } from './entry-image.js';
import { readLabels } from './entry-labels.js';
import { distinctPeople, nameOf, readPerson } from './entry-people.js';
import { looksLikeHtml, textToHtml, titleText, undoDoubleEscape, xhtmlToHtml } from './entry-text.js';
import type { Entry, Enclosure, Feed, Person } from './feed-shape.js';
import { type Context, finishEntry, readBytes, type FeedHead } from './feed-context.js';
import { contentHtml, linkWith } from './atom.js';
import { attribute, child, childrenNamed, childText, type XmlNode } from './xml-node.js';

/** A field that holds HTML: escaped, in CDATA or, where the feed forgot to escape it, as markup. */
function fieldHtml(node: XmlNode | undefined, base: string | null): string | null {
  if (node === undefined) return null;
  const from = node.base ?? base;
  // Addresses first: the wrapper that goes may say from where they count.
  if (node.markup !== null) return xhtmlToHtml(resolveAddresses(node.markup, from)) || null;
  const html = undoDoubleEscape(node.text.trim());
  const isText = attribute(node, 'type') === 'text/plain' && !looksLikeHtml(html);
  return resolveAddresses(isText ? textToHtml(html) : html, from) || null;
}

function firstHtml(node: XmlNode, base: string | null, ...names: string[]): string | null {
  for (const name of names) {
    for (const one of childrenNamed(node, name)) {
      const html = fieldHtml(one, base);
      if (html !== null) return html;
    }
  }
  return null;
}

function peopleOf(node: XmlNode): Person[] {
  const atom = childrenNamed(node, 'atom:author').map((one) => atomPerson(one));
  const named = ['author', 'dc:creator', 'dc:author', 'itunes:author'].map((name) =>
    distinctPeople(
      childrenNamed(node, name).map((one) => (child(one, 'name') ? plainPerson(one) : readPerson(one.text))),
    ),
  );
  const credit = childrenNamed(node, 'media:credit').filter((one) => /^author$/i.test(attribute(one, 'role') ?? ''));
  const groups = [...named, distinctPeople(atom), distinctPeople(credit.map((one) => readPerson(one.text)))];
  const [first] = groups.filter((people) => people.length > 0);
  // A mail address says less than a name that stands beside it: WordPress writes both.
  return groups.find((people) => people.some(({ name }) => name !== null)) ?? first ?? [];
}

function atomPerson(node: XmlNode): Person | null {
  const name = childText(node, 'atom:name', 'name');
  const email = childText(node, 'atom:email', 'email');
  return name === null && email === null
    ? readPerson(node.text)
    : { name: name === null ? null : titleText(name, 'text'), email };
}

const plainPerson = atomPerson;

/** The page of an item or channel: the last plain link, then an embedded Atom link, then an id that says it is one. */
function pageOf(node: XmlNode, base: string | null): string | null {
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
function permalinkOf(node: XmlNode, base: string | null): string | null {
  const guid = child(node, 'guid');
  if (guid === undefined) return null;
  const said = attribute(guid, 'ispermalink')?.toLowerCase();
  if (said === 'false') return null;
  return webAddress(guid.text, said === 'true' ? (guid.base ?? base) : null);
}

function enclosuresOf(node: XmlNode, base: string | null): Enclosure[] {
  const links = [...childrenNamed(node, 'atom:link'), ...childrenNamed(node, 'link')];
  return [...childrenNamed(node, 'enclosure'), ...links.filter((one) => attribute(one, 'rel') === 'enclosure')].flatMap(
    (one) => {
      const url = webAddress(attribute(one, 'url') ?? attribute(one, 'href'), one.base ?? base);
      return url === null ? [] : [{ url, type: attribute(one, 'type'), length: readBytes(attribute(one, 'length')) }];
    },
  );
}

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
  const people = peopleOf(node);
  const permalink = permalinkOf(node, base);
  const guid = child(node, 'guid')?.text.trim() || childText(node, 'atom:id', 'id');
  const date = (...names: string[]): Date | null => context.date(childText(node, ...names));
  return finishEntry({
    id:
      guid === null || guid === ''
        ? attribute(node, 'rdf:about')
        : isTrue(child(node, 'guid'))
          ? (permalink ?? guid)
          : guid,
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

/** A second, shorter text: podcasts and some papers write both a description and a summary. */
function teaserOf(node: XmlNode, description: string | null, base: string | null): string | null {
  if (child(node, 'description') === undefined) return null;
  const teaser = firstHtml(node, base, 'summary', 'atom:summary', 'itunes:summary');
  return teaser === description ? null : teaser;
}

const isTrue = (guid: XmlNode | undefined): boolean => attribute(guid, 'ispermalink')?.toLowerCase() === 'true';

/** CDF's address of an item that has it in an A element. */
function cdfPage(node: XmlNode, base: string | null): string | null {
  return webAddress(attribute(child(node, 'a'), 'href'), base);
}

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
  const dc = people.length > 0 ? people.slice(0, 1) : peopleOf(channel);
  return {
    title: titleText(childText(channel, 'title', 'dc:title', 'atom:title', 'itunes:title') ?? '', 'html'),
    description: descriptionHtml,
    home: pageOf(channel, base) ?? webAddress(attribute(channel, 'href'), base),
    self: webAddress(linkWith(atomLinks, 'self'), base),
    hub: webAddress(linkWith(atomLinks, 'hub'), base),
    language: childText(channel, 'language', 'dc:language') ?? channel.language,
    ttlMinutes: ttlOf(channel),
    author: nameOf(dc),
    image:
      picture.map((one) => webAddress(one, base)).find((one) => one !== null) ??
      webAddress(attribute(child(channel, 'logo'), 'href'), base) ??
      readImage(channel, [], [descriptionHtml], base),
    categories: readLabels(channel),
    copyright: childText(channel, 'copyright', 'dc:rights', 'rights', 'atom:rights'),
    generator: childText(channel, 'generator'),
    published: context.date(childText(channel, 'pubdate', 'dcterms:issued')),
    updated: context.date(
      childText(channel, 'lastbuilddate', 'atom:updated', 'dcterms:modified', 'dc:date') ??
        attribute(channel, 'lastmod'),
    ),
  } satisfies Omit<Feed, 'format' | 'version' | 'entries' | 'notes'>;
}
