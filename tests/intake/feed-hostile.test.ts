import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFeed } from '../../src/intake/feed-description.js';
import { type FeedOutcome, parseFeed } from '../../src/intake/feed.js';

const now = new Date('2024-01-22T00:00:00Z');
const SIZE = 1024 * 1024;
const read = (text: string): FeedOutcome =>
  parseFeed(new TextEncoder().encode(text), { now, url: 'https://contoh.id/rss' });
const rss = (inside: string): string =>
  `<rss version="2.0"><channel><title>T</title><link>https://contoh.id/</link>${inside}</channel></rss>`;
const item = (inside: string): string => rss(`<item>${inside}</item>`);
const fill = (text: string): string => text.repeat(Math.floor(SIZE / text.length));

const REFUSED: Array<[name: string, text: string, code: string]> = [
  ['nothing', '', 'E_EMPTY'],
  ['blanks', ' \n\t ', 'E_EMPTY'],
  ['zeros', '\0'.repeat(1000), 'E_EMPTY'],
  ['words', 'Selamat pagi', 'E_NOT_FEED'],
  ['a web page', '<!DOCTYPE html><html><body>x</body></html>', 'E_HTML'],
  ['a web page that holds a feed', '<html><body><rss><channel><item/></channel></rss></body></html>', 'E_HTML'],
  ['a list of feeds', '<opml><body><outline xmlUrl="x"/></body></opml>', 'E_NOT_FEED'],
  ['a list of sitemaps', '<sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>', 'E_NOT_FEED'],
  ['other XML', '<svg><g/></svg>', 'E_NOT_FEED'],
  ['other JSON', '{"a":1}', 'E_NOT_FEED'],
  ['half of some JSON', '{"a":', 'E_JSON'],
  ['deep JSON', `{"items":${fill('[')}`, 'E_JSON'],
  [
    'an entity bomb',
    '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><rss><channel><title>&c;</title></channel></rss>',
    'E_XML',
  ],
  [
    'an entity of a file',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>',
    'E_XML',
  ],
  ['a document type from elsewhere', '<!DOCTYPE x [<!ENTITY % d SYSTEM "http://x/d.dtd"> %d;]><rss/>', 'E_XML'],
  ['a million character numbers', item(`<title>${'&#65;'.repeat(600_000)}</title>`), 'E_XML'],
  ['elements in elements in elements', item(`<description>${fill('<b>')}</description>`), 'E_DEPTH'],
  ['elements in no root', fill('<a>'), 'E_DEPTH'],
  [
    'a thousand attributes',
    item(`<enclosure ${Array.from({ length: 1000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    'E_XML',
  ],
  ['half a million elements', rss('<item/>'.repeat(500_000)), 'E_XML'],
  ['nothing but brackets', fill('<'), 'E_XML'],
  ['nothing but beginnings of declarations', fill('<!x'), 'E_XML'],
];

/** Texts that once made a search run over them again and again. Read or refused, but soon. */
const SLOW: Array<[name: string, text: string]> = [
  ['tags that do not end', fill('<a')],
  ['quotes that do not end', item(`<title>${fill('<a b="')}</title>`)],
  ['sections in sections', item(`<title>${fill('<![CDATA[ a ')}]]></title>`)],
  ['sections that do not end', rss(fill('<![CDATA[</item>'))],
  ['instructions that do not end', fill('<?a>')],
  ['document types that do not end', fill('<!DOCTYPE a[')],
  ['comments that do not end', fill('<!--')],
  ['comments in a title that do not end', item(`<title><![CDATA[${fill('<!--')}]]></title>`)],
  ['scripts in a title', item(`<title><![CDATA[${fill('<script>')}]]></title>`)],
  ['blanks in an attribute', item(`<description><![CDATA[<a href=${' '.repeat(SIZE)}></a>]]></description>`)],
  ['addresses', item(`<description><![CDATA[${fill('<a href="x">')}]]></description>`)],
  ['quotes in a tag', item(`<description><![CDATA[<a ${fill(' href="')}>]]></description>`)],
  ['commas in a set of pictures', item(`<description><![CDATA[<img srcset="${fill(',')}">]]></description>`)],
  ['breaks escaped twice', item(`<description><![CDATA[${fill('&lt;br ')}]]></description>`)],
  ['signs of an address of mail', item(`<author>${fill('a@')}</author>`)],
  ['labels', item(fill('<category>a</category>'))],
  ['keywords', item(`<keywords xmlns="http://search.yahoo.com/mrss/">${fill('a,')}</keywords>`)],
  ['a date', item(`<pubDate>${fill('1 ')}</pubDate>`)],
  [
    'prefixes',
    rss(
      Array.from(
        { length: 200 },
        (_, n) => `<a${n} ${Array.from({ length: 200 }, (__, m) => `xmlns:p${n}x${m}="u"`).join(' ')}>`,
      ).join(''),
    ),
  ],
  ['items that do not end', rss(fill('<item>'))],
  ['ends without beginnings', rss(fill('</item>'))],
  ['the same entry', `{"items":[${fill('{"id":"1"},')}`],
];

describe('what no feed needs is refused by name', () => {
  it.each(REFUSED)('%s', (_, text, code) => {
    const outcome = read(text);
    expect(outcome).toEqual({ kind: 'refused', code, detail: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  it('a feed over the limit, with the limit in the sentence', () => {
    const outcome = parseFeed(new Uint8Array(5 * 1024 * 1024 + 1), { now });
    expect(outcome).toEqual({ kind: 'refused', code: 'E_TOO_LARGE', detail: 'Feed too large (limit 5 MiB unpacked).' });
  });

  it('but not the lists of character names that old RDF feeds point to', () => {
    const doctype =
      '<!DOCTYPE rdf:RDF [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent">]>';
    expect(read(`${doctype}${item('<title>x</title>')}`)).toMatchObject({ kind: 'feed' });
  });
});

describe('a hostile feed costs linear time', () => {
  it.each(SLOW)('%s', (_, text) => {
    const started = performance.now();
    read(text);
    // A mebibyte takes milliseconds; what is quadratic takes minutes. Wide, for a machine that has other things to do.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a feed that is too much is cut to measure', () => {
  it('the newest 500 of 50,000 entries are kept, and it is noted', () => {
    const items = Array.from(
      { length: 50_000 },
      (_, n) =>
        `<item><guid>${n}</guid><pubDate>${new Date(1.7e12 + (n % 1000) * 60_000).toUTCString()}</pubDate></item>`,
    );
    const outcome = read(rss(items.join('')));
    if (outcome.kind === 'refused') throw new Error(outcome.detail);
    expect(outcome.feed.entries).toHaveLength(500);
    expect(new Set(outcome.feed.entries.map(({ id }) => Number(id) % 1000))).toEqual(
      new Set([990, 991, 992, 993, 994, 995, 996, 997, 998, 999]),
    );
    expect(outcome.feed.notes).toEqual(['The feed has 50000 entries; the newest 500 were read.']);
  });

  it('the same id a thousand times is one entry, the latest', () => {
    const items = Array.from(
      { length: 400 },
      (_, n) =>
        `<item><guid>x</guid><title>${n}</title><pubDate>${new Date(1.7e12 + (n === 77 ? 1e6 : 0)).toUTCString()}</pubDate></item>`,
    );
    const outcome = read(rss(items.join('')));
    if (outcome.kind === 'refused') throw new Error(outcome.detail);
    expect(outcome.feed.entries.map(({ title }) => title)).toEqual(['77']);
    expect(outcome.feed.notes).toEqual(['399 entries repeat the id of another and were left out.']);
  });

  it('a feed without entries is a feed', () => {
    expect(read(rss(''))).toMatchObject({ kind: 'feed', feed: { title: 'T', entries: [] } });
  });

  it('a picture inside an attribute is left out, the entry is not', () => {
    const outcome = read(
      item(`<title>x</title><enclosure url="data:image/png;base64,${'A'.repeat(20_000)}" type="image/png"/>`),
    );
    expect(outcome).toMatchObject({ kind: 'feed', feed: { entries: [{ title: 'x', enclosures: [] }] } });
  });

  it('names of the language itself are only names', () => {
    const outcome = read(
      item(
        '<__proto__ constructor="x" __proto__="y"><title>z</title></__proto__><constructor>a</constructor><title>b</title>',
      ),
    );
    expect(outcome).toMatchObject({ kind: 'feed', feed: { entries: [{ title: 'b' }] } });
    expect(Object.hasOwn(Object.prototype, 'constructor') && !('title' in {})).toBe(true);
  });
});

/** What is wrong with an outcome: nothing, if it is a refusal with a reason or a feed that is what its shape says. */
function faultsOf(outcome: FeedOutcome): string[] {
  if (outcome.kind === 'refused') return outcome.detail === '' ? ['no reason'] : [];
  const { feed } = outcome;
  const faults = feed.entries.flatMap(({ id, title, url, published, updated }) => [
    ...(id === '' ? ['no id'] : []),
    ...(/[\n\u202a-\u202e\u2066-\u2069]/.test(title) ? [`title ${JSON.stringify(title)}`] : []),
    ...(url !== null && !/^https?:$/.test(new URL(url).protocol) ? [`url ${url}`] : []),
    ...([published, updated].some((date) => date !== null && Number.isNaN(date.getTime())) ? ['no date'] : []),
  ]);
  if (feed.entries.length > 500) faults.push('too many entries');
  JSON.stringify(describeFeed(feed));
  return faults;
}

const WORDS = [
  '<rss>',
  '<channel>',
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<link>',
  '<entry>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<content type="xhtml">',
  '<div>',
  '</div>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<!DOCTYPE',
  '&',
  '&#',
  ';',
  '<',
  '>',
  '"',
  "'",
  '=',
  'href=',
  'http://a/',
  '{"items":[',
  '{"feed":{"entry":[',
  '{"id":',
  '}',
  ']',
  ',',
  '"$t":',
  'null',
  '2024-01-21',
  '\u202e',
  '\0',
  '\ud800',
  'kata',
];

describe('any bytes give a feed or a named refusal', () => {
  it('bytes at random', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => faultsOf(parseFeed(bytes, { now })).length === 0),
      { numRuns: 300 },
    );
  });

  it('pieces of feeds at random', () => {
    const pieces = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(pieces, (text) => faultsOf(read(text)).length === 0),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(pieces, (text) => faultsOf(read(item(text))).length === 0),
      { numRuns: 300 },
    );
  });

  it('a sound feed with bytes changed', () => {
    const sound = new TextEncoder().encode(
      item(
        '<title>Satu &amp; dua</title><link>https://a.id/1</link><description><![CDATA[<p>x</p>]]></description><pubDate>Sun, 21 Jan 2024 00:00:00 GMT</pubDate>',
      ),
    );
    const change = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(change, fc.nat(sound.length), (changes, length) => {
        const bytes = sound.slice(0, length);
        for (const [at, value] of changes) if (at < length) bytes[at] = value;
        return faultsOf(parseFeed(bytes, { now })).length === 0;
      }),
      { numRuns: 300 },
    );
  });
});
