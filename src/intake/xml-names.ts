/** The short name we use for a vocabulary, by its address in lower case without a slash at the end. */
const VOCABULARIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rss: [
      'http://purl.org/rss/1.0',
      'http://my.netscape.com/rdf/simple/0.9',
      'http://channel.netscape.com/rdf/simple/0.9',
      'http://my.netscape.com/publish/formats/rss-0.91.dtd',
      'http://purl.org/net/rss1.1#',
      'http://purl.org/rss/1.0/modules/rss091#',
      'http://backend.userland.com/rss',
      'http://backend.userland.com/rss2',
      'http://backend.userland.com/rss091',
      'http://backend.userland.com/rss092',
      'http://blogs.law.harvard.edu/tech/rss',
      'http://cyber.law.harvard.edu/rss',
      'http://cyber.law.harvard.edu/rss/rss.html',
      'http://www.sitemaps.org/schemas/sitemap/0.9',
      'http://www.google.com/schemas/sitemap/0.84',
    ],
    atom: [
      'http://www.w3.org/2005/atom',
      'https://www.w3.org/2005/atom',
      'http://purl.org/atom/ns#',
      'http://purl.org/atom/ns',
      'http://purl.org/atom',
      'http://purl.org/echo',
      'http://purl.org/pie',
      'http://example.com/newformat#',
      'http://example.com/necho',
      'uri/of/echo/namespace#',
    ],
    content: ['http://purl.org/rss/1.0/modules/content'],
    dc: ['http://purl.org/dc/elements/1.1', 'http://purl.org/dc/elements/1.0'],
    dcterms: ['http://purl.org/dc/terms'],
    feedburner: ['http://rssnamespace.org/feedburner/ext/1.0'],
    image: ['http://www.google.com/schemas/sitemap-image/1.1'],
    itunes: ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'http://example.com/dtds/podcast-1.0.dtd'],
    media: ['http://search.yahoo.com/mrss', 'http://tools.search.yahoo.com/mrss', 'http://video.search.yahoo.com/mrss'],
    news: ['http://www.google.com/schemas/sitemap-news/0.9'],
    rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
    sy: ['http://purl.org/rss/1.0/modules/syndication'],
    xhtml: ['http://www.w3.org/1999/xhtml'],
    xml: ['http://www.w3.org/xml/1998/namespace'],
  }).flatMap(([name, addresses]) => addresses.map((address): [string, string] => [address, name])),
);

/** Prefixes that are used without being declared, where they are not already our own name. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['a10', 'atom'],
  ['atom10', 'atom'],
  ['atom03', 'atom'],
  ['body', 'xhtml'],
]);

/** The vocabulary with that address; undefined for one we do not know. */
export function vocabularyOf(address: string): string | undefined {
  return VOCABULARIES.get(address.trim().toLowerCase().replace(/\/$/, ''));
}

/** Prefixes remembered at one place; a feed has ten. */
const MAX_PREFIXES = 64;

/** What prefixes mean at one place of a document. */
export interface NameScope {
  /** Our name of the element, such as `title`, `dc:creator`, `media:content`, always in lower case. */
  nameOf(raw: string): string;
  /** The scope inside an element with these xmlns attributes (`''` for the default one). */
  within(declarations: ReadonlyArray<readonly [prefix: string, address: string]>): NameScope;
}

/**
 * Creates the scope of a document's root. Names of the document's own vocabulary have no prefix, however it spells them:
 * `<rss:item>`, `<item>` and `<atom:entry>` under a prefixed feed are all plain.
 *
 * @param own `atom` in an Atom feed, `rss` in everything else
 */
export function createNameScope(
  own: string,
  declared: ReadonlyArray<readonly [string, string]>,
  defaultVocabulary = own,
  inherited: ReadonlyMap<string, string> = new Map(),
): NameScope {
  const prefixes = new Map(inherited);
  let plain = defaultVocabulary;
  for (const [prefix, address] of declared) {
    const vocabulary = vocabularyOf(address);
    // An unknown default vocabulary is taken for the document's own: feeds invent addresses for plain RSS.
    if (prefix === '') plain = vocabulary ?? own;
    else if (prefixes.size < MAX_PREFIXES) prefixes.set(prefix, vocabulary ?? prefix);
  }
  const known = new Map<string, string>();
  const resolve = (raw: string): string => {
    const name = raw.toLowerCase();
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const vocabulary = colon < 0 ? plain : (prefixes.get(prefix) ?? ALIASES.get(prefix) ?? prefix);
    const local = name.slice(colon + 1);
    return vocabulary === own ? local : `${vocabulary}:${local}`;
  };
  return {
    nameOf(raw) {
      let name = known.get(raw);
      if (name === undefined) {
        name = resolve(raw);
        // Names are the sender's to choose: the memory of them has an end.
        if (known.size < 500) known.set(raw, name);
      }
      return name;
    },
    within: (declarations) => createNameScope(own, declarations, plain, prefixes),
  };
}

/** The scope of a document's root: whatever vocabulary it is in, by default or by its own prefix, is the document's own. */
export function rootScope(rawName: string, own: string, declared: ReadonlyArray<readonly [string, string]>): NameScope {
  const colon = rawName.indexOf(':');
  const prefix = colon < 0 ? '' : rawName.slice(0, colon).toLowerCase();
  // RDF's root is RDF's; what stands in it is RSS.
  const inherited = prefix === '' || prefix === 'rdf' ? [] : [[prefix, own] as const];
  const others = declared.filter(([name]) => name !== '' && (name !== prefix || inherited.length === 0));
  // Under a root with a prefix, elements without one may belong to another vocabulary.
  const plain = prefix === '' ? undefined : declared.find(([name]) => name === '')?.[1];
  return createNameScope(
    own,
    others,
    (plain === undefined ? undefined : vocabularyOf(plain)) ?? own,
    new Map(inherited),
  );
}
