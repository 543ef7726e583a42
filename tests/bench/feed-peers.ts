import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a reader of feeds has understood: our names of fields, values as they come. */
export type Told = Readonly<Record<string, unknown>>;

/** A feed as another library reads it. */
export interface PeerFeed {
  feed: Told;
  entries: Told[];
}

/** Another library of the same trade. `read` throws where it refuses. */
export interface Peer {
  name: string;
  read(text: string): PeerFeed;
}

/** Descends into whatever a library returned: `dig(value, 'author', 'name')`, undefined where there is nothing. */
function dig(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at ?? undefined;
}
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const first = (...values: unknown[]): unknown => values.find((value) => value !== undefined && value !== '');
/** As ours are joined. */
function names(people: unknown): string | undefined {
  const told = list(people).flatMap((one) => {
    const name = first(dig(one, 'name'), dig(one, 'email'), one);
    return typeof name === 'string' ? [name] : [];
  });
  return told.length === 0 ? undefined : told.join(', ');
}
const date = (value: unknown): Date | undefined => (typeof value === 'string' ? new Date(value) : undefined);

/** @rowanmanning/feed-parser has one shape for all dialects. */
function fromRowan(got: unknown): PeerFeed {
  const common = (one: unknown): Told => ({
    title: dig(one, 'title'),
    description: dig(one, 'description'),
    language: dig(one, 'language'),
    author: names(dig(one, 'authors')),
    image: dig(one, 'image', 'url'),
    categories: list(dig(one, 'categories')).map((category) => first(dig(category, 'label'), dig(category, 'term'))),
    published: date(dig(one, 'published')),
    updated: date(dig(one, 'updated')),
  });
  return {
    feed: {
      ...common(got),
      home: dig(got, 'url'),
      self: dig(got, 'self'),
      copyright: dig(got, 'copyright'),
      generator: dig(got, 'generator', 'label'),
    },
    entries: list(dig(got, 'items')).map((item) => ({
      ...common(item),
      id: dig(item, 'id'),
      url: dig(item, 'url'),
      html: first(dig(item, 'content'), dig(item, 'description')),
      summary: dig(item, 'description'),
      enclosures: list(dig(item, 'media')).map((one) => ({
        url: dig(one, 'url'),
        type: dig(one, 'mimeType'),
        length: dig(one, 'length'),
      })),
    })),
  };
}

const linkOf = (links: unknown, relation: string): unknown =>
  dig(
    list(links).find((link) => (dig(link, 'rel') ?? 'alternate') === relation),
    'href',
  );

/** A text of feedsmith's, which may say of what kind it is. */
const text = (value: unknown): unknown => dig(value, 'value') ?? (typeof value === 'object' ? undefined : value);

/** feedsmith has a shape for each dialect. */
function fromFeedsmith(parsed: unknown): PeerFeed {
  const got = dig(parsed, 'feed');
  const common = (one: unknown): Told => ({
    title: first(text(dig(one, 'title')), dig(one, 'dc', 'titles', 0)),
    language: first(dig(one, 'language'), dig(one, 'dc', 'languages', 0)),
    author: first(
      names(dig(one, 'authors')),
      names([dig(one, 'managingEditor')]),
      names([dig(one, 'webMaster')]),
      names(dig(one, 'dc', 'creators')),
      dig(one, 'itunes', 'author'),
    ),
    image: first(dig(one, 'image', 'url'), dig(one, 'logo'), dig(one, 'icon'), dig(one, 'itunes', 'image')),
    categories: [...list(dig(one, 'categories')), ...list(dig(one, 'dc', 'subjects'))].map((category) =>
      first(dig(category, 'label'), dig(category, 'term'), dig(category, 'name'), category),
    ),
    published: date(first(dig(one, 'pubDate'), dig(one, 'published'), dig(one, 'updated'), dig(one, 'dc', 'dates', 0))),
    updated: date(first(dig(one, 'updated'), dig(one, 'lastBuildDate'), dig(one, 'dc', 'dates', 0))),
  });
  return {
    feed: {
      ...common(got),
      description: first(text(dig(got, 'description')), text(dig(got, 'subtitle')), dig(got, 'dc', 'descriptions', 0)),
      home: first(dig(got, 'link'), linkOf(dig(got, 'links'), 'alternate')),
      self: first(linkOf(dig(got, 'links'), 'self'), linkOf(dig(got, 'atom', 'links'), 'self')),
      copyright: first(text(dig(got, 'copyright')), text(dig(got, 'rights')), dig(got, 'dc', 'rights', 0)),
      generator: first(dig(got, 'generator', 'text'), dig(got, 'generator')),
    },
    entries: list(first(dig(got, 'items'), dig(got, 'entries'))).map((item) => ({
      ...common(item),
      id: first(dig(item, 'guid', 'value'), dig(item, 'id'), dig(item, 'rdf', 'about')),
      url: first(dig(item, 'link'), linkOf(dig(item, 'links'), 'alternate')),
      html: first(
        dig(item, 'content', 'encoded'),
        dig(item, 'content'),
        dig(item, 'description'),
        dig(item, 'summary'),
      ),
      summary: first(text(dig(item, 'description')), text(dig(item, 'summary')), dig(item, 'dc', 'descriptions', 0)),
      enclosures: [
        ...list(dig(item, 'enclosures')),
        ...list(dig(item, 'links')).filter((link) => dig(link, 'rel') === 'enclosure'),
      ].map((one) => ({
        url: first(dig(one, 'url'), dig(one, 'href')),
        type: dig(one, 'type'),
        length: dig(one, 'length'),
      })),
    })),
  };
}

const known = [
  ['@rowanmanning/feed-parser', fromRowan],
  ['feedsmith', fromFeedsmith],
] as const;

/**
 * The libraries that are installed in a folder of their own, so that the project does not depend on them:
 * `npm install --prefix FOLDER feedsmith @rowanmanning/feed-parser`.
 */
export async function loadFeedPeers(folder: string): Promise<Peer[]> {
  const require = createRequire(path.join(path.resolve(folder), 'package.json'));
  const peers: Peer[] = [];
  for (const [name, shape] of known) {
    const library: unknown = await import(pathToFileURL(require.resolve(name)).href);
    const parse = first(dig(library, 'parseFeed'), dig(library, 'default', 'parseFeed'));
    if (typeof parse !== 'function')
      throw new Error(`${name} has no parseFeed: is it the version this was written for?`);
    peers.push({ name, read: (text) => shape(JSON.parse(JSON.stringify(parse(text)))) });
  }
  return peers;
}
