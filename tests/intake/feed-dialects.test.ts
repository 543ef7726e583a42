import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/intake/feed.js';
import type { Entry, Feed } from '../../src/intake/feed-shape.js';

const now = new Date('2024-01-22T00:00:00Z');

function read(text: string, url: string | null = null): Feed {
  const outcome = parseFeed(new TextEncoder().encode(text), { now, url });
  if (outcome.kind === 'refused') throw new Error(`${outcome.code}: ${outcome.detail}`);
  return outcome.feed;
}

/** Dates as text, so that a table can hold them. */
const plain = (shape: Feed | Entry): unknown => JSON.parse(JSON.stringify(shape));

const NAMES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
].join(' ');
const rss = (channel: string): string =>
  `<?xml version="1.0"?><rss version="2.0" ${NAMES}><channel>${channel}</channel></rss>`;
const rssItem = (item: string): string => rss(`<link>https://contoh.id/</link><item>${item}</item>`);
const atom = (feed: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${feed}</feed>`;
const atomEntry = (entry: string, attributes = ''): string => atom(`<entry>${entry}</entry>`, attributes);
const atom03 = (entry: string): string =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>${entry}</entry></feed>`;
const rdf = (inside: string): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMES}>${inside}</rdf:RDF>`;

const ENTRIES: Array<[name: string, text: string, expected: Record<string, unknown>]> = [
  // RSS: words
  ['a title in CDATA', rssItem('<title><![CDATA[A & B]]></title>'), { title: 'A & B' }],
  ['a title escaped twice', rssItem('<title>Tom &amp;amp; Jerry</title>'), { title: 'Tom & Jerry' }],
  [
    'markup in a title becomes text',
    rssItem('<title>&lt;b&gt;Kilat&lt;/b&gt; hari ini</title>'),
    { title: 'Kilat hari ini' },
  ],
  ['unescaped markup in a title', rssItem('<title><b>Kilat</b> hari ini</title>'), { title: 'Kilat hari ini' }],
  [
    'a script in a title is thrown out',
    rssItem('<title><![CDATA[<script>alert(1)</script>Halo]]></title>'),
    { title: 'Halo' },
  ],
  [
    'a tag that is talked about stays',
    rssItem('<title><![CDATA[Memakai <script> dengan benar]]></title>'),
    { title: 'Memakai <script> dengan benar' },
  ],
  ['a comparison stays', rssItem('<title>1 &lt; 2 dan 3 &gt; 2</title>'), { title: '1 < 2 dan 3 > 2' }],
  ['direction overrides are taken out', rssItem('<title>abc\u202Edcba\u2066x\u2069</title>'), { title: 'abcdcbax' }],
  ['a title over several lines', rssItem('<title>\n  Satu\n  dua\n</title>'), { title: 'Satu dua' }],
  ['a title of Dublin Core', rssItem('<dc:title>Satu</dc:title>'), { title: 'Satu' }],
  [
    'a title of media does not win',
    rssItem('<media:title>Salah</media:title><title>Benar</title>'),
    { title: 'Benar' },
  ],
  [
    'no title: the first sentence',
    rssItem('<description>&lt;p&gt;Gempa mengguncang Cianjur pagi ini. Warga keluar.&lt;/p&gt;</description>'),
    { title: 'Gempa mengguncang Cianjur pagi ini.' },
  ],
  ['escaped HTML', rssItem('<description>&lt;p&gt;Isi&lt;/p&gt;</description>'), { html: '<p>Isi</p>', summary: null }],
  [
    'HTML that nobody escaped',
    rssItem('<description><p>Isi <b>x</b><br/>y</p></description>'),
    { html: '<p>Isi <b>x</b><br/>y</p>' },
  ],
  [
    'HTML escaped twice',
    rssItem('<description>&amp;lt;p&amp;gt;Isi&amp;lt;/p&amp;gt;</description>'),
    { html: '<p>Isi</p>' },
  ],
  [
    'full text beside a teaser',
    rssItem('<description>Pendek</description><content:encoded><![CDATA[<p>Panjang</p>]]></content:encoded>'),
    { html: '<p>Panjang</p>', summary: 'Pendek' },
  ],
  [
    'full text under an odd prefix',
    `<rss xmlns:isi="http://purl.org/rss/1.0/modules/content/"><channel><item><isi:encoded>&lt;p&gt;x&lt;/p&gt;</isi:encoded></item></channel></rss>`,
    { html: '<p>x</p>' },
  ],
  ['a body of XHTML', rssItem('<body xmlns="http://www.w3.org/1999/xhtml"><p>Isi</p></body>'), { html: '<p>Isi</p>' }],
  ['fullitem', rssItem('<fullitem>&lt;p&gt;Isi&lt;/p&gt;</fullitem>'), { html: '<p>Isi</p>' }],
  [
    'a description and a summary',
    rssItem('<summary>Pendek</summary><description>Panjang</description>'),
    { html: 'Panjang', summary: 'Pendek' },
  ],
  ['a summary of iTunes', rssItem('<itunes:summary>Isi</itunes:summary>'), { html: 'Isi' }],
  [
    'content of embedded Atom',
    rssItem('<atom:content type="html">&lt;p&gt;Isi&lt;/p&gt;</atom:content>'),
    { html: '<p>Isi</p>' },
  ],
  // RSS: addresses
  ['a relative link counts from the site', rssItem('<link>/berita/1</link>'), { url: 'https://contoh.id/berita/1' }],
  [
    'xml:base counts before the site',
    rssItem('<link xml:base="https://lain.id/a/">b</link>'),
    { url: 'https://lain.id/a/b' },
  ],
  [
    'a link with blanks and breaks',
    rssItem('<link>\n https://contoh.id/a b \n</link>'),
    { url: 'https://contoh.id/a%20b' },
  ],
  [
    'a link escaped twice',
    rssItem('<link>https://contoh.id/?a=1&amp;amp;b=2</link>'),
    { url: 'https://contoh.id/?a=1&b=2' },
  ],
  ['a link that is left as it is', rssItem('<link>HTTP://Contoh.ID</link>'), { url: 'HTTP://Contoh.ID' }],
  ['a script is no link', rssItem('<link>javascript:alert(1)</link>'), { url: null }],
  [
    'an id that is the address',
    rssItem('<guid>https://contoh.id/1</guid>'),
    { url: 'https://contoh.id/1', id: 'https://contoh.id/1' },
  ],
  [
    'an id that says it is not',
    rssItem('<guid isPermaLink="false">https://contoh.id/1</guid>'),
    { url: null, id: 'https://contoh.id/1' },
  ],
  [
    'a link wins over an id',
    rssItem('<guid>https://contoh.id/1</guid><link>https://contoh.id/2</link>'),
    { url: 'https://contoh.id/2', id: 'https://contoh.id/1' },
  ],
  [
    'a link of embedded Atom',
    rssItem('<atom:link rel="self" href="https://a.id/x"/><atom:link rel="alternate" href="https://a.id/1"/>'),
    { url: 'https://a.id/1' },
  ],
  ['a link in an attribute', rssItem('<link href="https://a.id/1"/>'), { url: 'https://a.id/1' }],
  [
    "FeedBurner's detour is not taken",
    rssItem('<link>http://feedproxy.google.com/~r/x</link><feedburner:origLink>https://a.id/1</feedburner:origLink>'),
    { url: 'https://a.id/1' },
  ],
  [
    'relative addresses in the text',
    rssItem(
      '<description><![CDATA[<a href="/x?a=1&amp;b=2">x</a><img src=y.jpg srcset="a.jpg 1x, /b.jpg 2x"><a href="#z">z</a>]]></description>',
    ),
    {
      html: '<a href="https://contoh.id/x?a=1&amp;b=2">x</a><img src="https://contoh.id/y.jpg" srcset="https://contoh.id/a.jpg 1x, https://contoh.id/b.jpg 2x"><a href="#z">z</a>',
      image: 'https://contoh.id/y.jpg',
    },
  ],
  // RSS: people, labels, dates
  [
    'an address and a name',
    rssItem('<author>sb@contoh.id (Siti Budi)</author>'),
    { author: 'Siti Budi', authors: [{ name: 'Siti Budi', email: 'sb@contoh.id' }] },
  ],
  ['a name and an address', rssItem('<author>Siti Budi (sb@contoh.id)</author>'), { author: 'Siti Budi' }],
  [
    'a name and an address in brackets',
    rssItem('<author>Siti Budi &lt;sb@contoh.id&gt;</author>'),
    { author: 'Siti Budi', authors: [{ name: 'Siti Budi', email: 'sb@contoh.id' }] },
  ],
  ['an address alone', rssItem('<author>sb@contoh.id</author>'), { author: 'sb@contoh.id' }],
  [
    'a name beside an address elsewhere',
    rssItem('<author>sb@contoh.id</author><dc:creator>Siti</dc:creator>'),
    { author: 'Siti' },
  ],
  ['two creators', rssItem('<dc:creator>Siti</dc:creator><dc:creator>Budi</dc:creator>'), { author: 'Siti, Budi' }],
  ['an author of iTunes', rssItem('<itunes:author>Siti</itunes:author>'), { author: 'Siti' }],
  ['an author of embedded Atom', rssItem('<atom:author><atom:name>Siti</atom:name></atom:author>'), { author: 'Siti' }],
  [
    'labels each once',
    rssItem(
      '<category>Politik</category><category domain="x"><![CDATA[Dunia]]></category><category>politik</category><dc:subject>Asia</dc:subject>',
    ),
    { categories: ['Politik', 'Dunia', 'Asia'] },
  ],
  ['keywords of iTunes', rssItem('<itunes:keywords>a, b,c</itunes:keywords>'), { categories: ['a', 'b', 'c'] }],
  [
    'a date',
    rssItem('<pubDate>Sun, 21 Jan 2024 07:24:44 GMT</pubDate>'),
    { published: '2024-01-21T07:24:44.000Z', updated: null },
  ],
  [
    'a date of Dublin Core',
    rssItem('<dc:date>2024-01-21T07:24:44+07:00</dc:date>'),
    { published: '2024-01-21T00:24:44.000Z', updated: '2024-01-21T00:24:44.000Z' },
  ],
  [
    'dates of dcterms',
    rssItem(
      '<dcterms:issued>2024-01-20T00:00:00Z</dcterms:issued><dcterms:modified>2024-01-21T00:00:00Z</dcterms:modified>',
    ),
    { published: '2024-01-20T00:00:00.000Z', updated: '2024-01-21T00:00:00.000Z' },
  ],
  [
    'a date of embedded Atom',
    rssItem('<pubDate>Sat, 20 Jan 2024 00:00:00 GMT</pubDate><atom:updated>2024-01-21T00:00:00Z</atom:updated>'),
    { published: '2024-01-20T00:00:00.000Z', updated: '2024-01-21T00:00:00.000Z' },
  ],
  // RSS: pictures
  [
    'a picture of media',
    rssItem(
      '<media:content url="https://a.id/1.jpg" medium="image" width="300"/><media:content url="https://a.id/2.jpg" medium="image" width="900"/>',
    ),
    { image: 'https://a.id/2.jpg' },
  ],
  [
    'a picture in a group',
    rssItem(
      '<media:group><media:content url="https://a.id/v.mp4" type="video/mp4"/><media:thumbnail url="https://a.id/1.jpg"/></media:group>',
    ),
    { image: 'https://a.id/1.jpg' },
  ],
  ['a picture of iTunes', rssItem('<itunes:image href="https://a.id/1.jpg"/>'), { image: 'https://a.id/1.jpg' }],
  [
    'an attached picture',
    rssItem('<enclosure url="https://a.id/1.jpg" type="image/jpeg" length="5"/>'),
    { image: 'https://a.id/1.jpg', enclosures: [{ url: 'https://a.id/1.jpg', type: 'image/jpeg', length: 5 }] },
  ],
  [
    'an attached recording is no picture',
    rssItem('<enclosure url="https://a.id/1.mp3" type="audio/mpeg" length="x"/>'),
    { image: null, enclosures: [{ url: 'https://a.id/1.mp3', type: 'audio/mpeg', length: null }] },
  ],
  [
    'a counting pixel is no picture',
    rssItem(
      '<description>&lt;img width="1" height="1" src="https://a.id/p.gif"&gt;&lt;img src="https://a.id/1.jpg"&gt;</description>',
    ),
    { image: 'https://a.id/1.jpg' },
  ],
  [
    'a small thumbnail gives way',
    rssItem(
      '<media:thumbnail url="https://a.id/s72-c/1.jpg" width="72"/><description>&lt;img src="https://a.id/1.jpg"&gt;</description>',
    ),
    { image: 'https://a.id/1.jpg' },
  ],
  // RDF and CDF
  [
    'an item of RDF',
    rdf(
      '<channel><link>https://a.id/</link></channel><item rdf:about="https://a.id/1"><title>Satu</title><link>https://a.id/1</link><dc:date>2024-01-21</dc:date></item>',
    ),
    { id: 'https://a.id/1', url: 'https://a.id/1', title: 'Satu', published: '2024-01-21T00:00:00.000Z' },
  ],
  [
    'an item of RSS 0.90',
    '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><item><title>Satu</title><link>https://a.id/1</link></item></r:RDF>',
    { title: 'Satu', url: 'https://a.id/1' },
  ],
  [
    'an item of RSS under a prefix',
    '<rss:rss xmlns:rss="http://backend.userland.com/rss2"><rss:channel><rss:item><rss:title>Satu</rss:title></rss:item></rss:channel></rss:rss>',
    { title: 'Satu' },
  ],
  [
    'an item of CDF',
    '<CHANNEL HREF="https://a.id/"><ITEM HREF="/1" LASTMOD="2024-01-21T07:00"><TITLE>Satu</TITLE><ABSTRACT>Isi</ABSTRACT></ITEM></CHANNEL>',
    { title: 'Satu', url: 'https://a.id/1', html: 'Isi', updated: '2024-01-21T07:00:00.000Z' },
  ],
  // Atom
  [
    'a title that is text',
    atomEntry('<title type="text">Sejarah tag &lt;blink&gt;</title>'),
    { title: 'Sejarah tag <blink>' },
  ],
  [
    'a title that is HTML',
    atomEntry('<title type="html">Sejarah &lt;b&gt;tebal&lt;/b&gt; &amp;amp; miring</title>'),
    { title: 'Sejarah tebal & miring' },
  ],
  [
    'a title that is XHTML',
    atomEntry(
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Satu <b>dua</b> &lt;tiga&gt;</div></title>',
    ),
    { title: 'Satu dua <tiga>' },
  ],
  [
    'content that is XHTML',
    atomEntry(
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Isi <a name="x"/><br/></p></div></content>',
    ),
    { html: '<p>Isi <a name="x"></a><br/></p>' },
  ],
  [
    'XHTML under a prefix',
    atomEntry('<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Isi</x:p></x:div></content>'),
    { html: '<p>Isi</p>' },
  ],
  ['content that is text', atomEntry('<content type="text">a &lt; b &amp; c</content>'), { html: 'a &lt; b &amp; c' }],
  ['content that is HTML', atomEntry('<content type="html"><![CDATA[<p>Isi</p>]]></content>'), { html: '<p>Isi</p>' }],
  [
    'content that is coded in base64',
    atomEntry('<content type="application/octet-stream">RXhhbXBsZSA8Yj5BdG9tPC9iPg==</content>'),
    { html: 'Example <b>Atom</b>' },
  ],
  ['HTML that is not declared', atomEntry('<summary>&lt;p&gt;Isi&lt;/p&gt;</summary>'), { html: '<p>Isi</p>' }],
  [
    'content elsewhere',
    atomEntry('<content type="text/html" src="https://a.id/1"/><summary>Isi</summary>'),
    { url: 'https://a.id/1', html: 'Isi' },
  ],
  [
    'the page among many links',
    atomEntry(
      '<link rel="replies" href="https://a.id/r"/><link rel="edit" href="https://a.id/e"/><link rel="alternate" type="application/json" href="https://a.id/j"/><link rel="alternate" type="text/html" href="https://a.id/1"/><link rel="self" href="https://a.id/s"/>',
    ),
    { url: 'https://a.id/1' },
  ],
  ['a link without a relation', atomEntry('<link href="https://a.id/1"/>'), { url: 'https://a.id/1' }],
  [
    'xml:base on every level',
    atomEntry(
      '<link href="c"/><content type="html" xml:base="d/">&lt;a href="e"&gt;x&lt;/a&gt;</content>',
      'xml:base="https://a.id/b/"',
    ),
    { url: 'https://a.id/b/c', html: '<a href="https://a.id/b/d/e">x</a>' },
  ],
  [
    'xml:base inside the text',
    atomEntry(
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="https://a.id/x/"><img src="y.jpg"/></div></content>',
    ),
    { image: 'https://a.id/x/y.jpg', html: '<img src="https://a.id/x/y.jpg"/>' },
  ],
  [
    'labels of Atom',
    atomEntry('<category term="a" label="Satu"/><category term="dua"/>'),
    { categories: ['Satu', 'dua'] },
  ],
  [
    "Blogger's label of kind is none",
    atomEntry(
      '<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#post"/><category scheme="http://www.blogger.com/atom/ns#" term="Dunia"/>',
    ),
    { categories: ['Dunia'] },
  ],
  [
    'dates of Atom',
    atomEntry('<published>2024-01-20T00:00:00Z</published><updated>2024-01-21T00:00:00Z</updated>'),
    { published: '2024-01-20T00:00:00.000Z', updated: '2024-01-21T00:00:00.000Z' },
  ],
  [
    'authors of Atom',
    atomEntry('<author><name>Siti</name><email>s@a.id</email></author><author><name>Budi</name></author>'),
    { author: 'Siti, Budi' },
  ],
  [
    'an attachment of Atom',
    atomEntry('<link rel="enclosure" href="https://a.id/1.mp3" type="audio/mpeg" length="7"/>'),
    { enclosures: [{ url: 'https://a.id/1.mp3', type: 'audio/mpeg', length: 7 }] },
  ],
  [
    'an entry under a prefix',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Satu</a:title><a:id>x</a:id></a:entry></a:feed>',
    { title: 'Satu', id: 'x' },
  ],
  [
    'foreign names do not win',
    atomEntry('<x:title xmlns:x="urn:x">Salah</x:title><title>Benar</title>'),
    { title: 'Benar' },
  ],
  ['a language by xml:lang', atomEntry('<title>x</title>', 'xml:lang="id"'), { language: 'id' }],
  // Atom 0.3
  [
    'Atom 0.3, escaped',
    atom03('<content type="text/html" mode="escaped">&lt;p&gt;Isi&lt;/p&gt;</content>'),
    { html: '<p>Isi</p>' },
  ],
  [
    'Atom 0.3, inline',
    atom03(
      '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Isi</b></div></content>',
    ),
    { html: '<b>Isi</b>' },
  ],
  [
    'Atom 0.3, base64',
    atom03('<content type="text/html" mode="base64">PHA+SXNpPC9wPg==</content>'),
    { html: '<p>Isi</p>' },
  ],
  ['Atom 0.3, text', atom03('<title type="text/plain" mode="escaped">a &lt;b&gt; c</title>'), { title: 'a <b> c' }],
  [
    'Atom 0.3, dates',
    atom03('<issued>2024-01-20T00:00:00Z</issued><modified>2024-01-21T00:00:00Z</modified>'),
    { published: '2024-01-20T00:00:00.000Z', updated: '2024-01-21T00:00:00.000Z' },
  ],
];

describe('an entry in every dialect', () => {
  it.each(ENTRIES)('%s', (_, text, expected) => {
    const [entry] = read(text).entries;
    if (entry === undefined) throw new Error('no entry');
    expect(plain(entry)).toMatchObject(expected);
  });
});

const FEEDS: Array<[name: string, text: string, expected: Record<string, unknown>]> = [
  [
    'RSS',
    rss(
      '<title>T</title><link>https://a.id</link><description>D</description><language>id-ID</language><ttl>60</ttl><copyright>C</copyright><generator>G</generator><category>K</category><managingEditor>e@a.id (Siti)</managingEditor><image><url>https://a.id/i.png</url><title>x</title></image><atom:link rel="self" href="https://a.id/rss"/><atom:link rel="hub" href="https://hub.id/"/><lastBuildDate>Sun, 21 Jan 2024 00:00:00 GMT</lastBuildDate>',
    ),
    {
      format: 'rss',
      version: '2.0',
      title: 'T',
      home: 'https://a.id',
      description: 'D',
      language: 'id-ID',
      ttlMinutes: 60,
      copyright: 'C',
      generator: 'G',
      categories: ['K'],
      author: 'Siti',
      image: 'https://a.id/i.png',
      self: 'https://a.id/rss',
      hub: 'https://hub.id/',
      updated: '2024-01-21T00:00:00.000Z',
      entries: [],
    },
  ],
  [
    'the pace of the syndication module',
    rss('<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>'),
    { ttlMinutes: 30 },
  ],
  [
    'RDF',
    rdf('<channel><title>T</title><link>https://a.id</link></channel><image><url>https://a.id/i.png</url></image>'),
    { format: 'rdf', title: 'T', home: 'https://a.id', image: 'https://a.id/i.png' },
  ],
  [
    'CDF',
    '<CHANNEL HREF="https://a.id/" LASTMOD="2024-01-21"><TITLE>T</TITLE><ABSTRACT>D</ABSTRACT></CHANNEL>',
    { format: 'cdf', title: 'T', home: 'https://a.id/', description: 'D' },
  ],
  [
    'Atom',
    atom(
      '<title type="html">T &amp;amp; U</title><subtitle>D</subtitle><link href="/"/><link rel="self" href="atom.xml"/><link rel="hub" href="https://hub.id/"/><icon>i.ico</icon><rights>C</rights><generator uri="u" version="1">G</generator>',
      'xml:base="https://a.id/" xml:lang="id"',
    ),
    {
      format: 'atom',
      version: '1.0',
      title: 'T & U',
      description: 'D',
      home: 'https://a.id/',
      self: 'https://a.id/atom.xml',
      hub: 'https://hub.id/',
      image: 'https://a.id/i.ico',
      language: 'id',
      copyright: 'C',
      generator: 'G',
    },
  ],
  [
    'Atom 0.3',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><tagline>D</tagline><modified>2024-01-21T00:00:00Z</modified></feed>',
    { format: 'atom', version: '0.3', title: 'T', description: 'D', updated: '2024-01-21T00:00:00.000Z' },
  ],
];

describe('a feed in every dialect', () => {
  it.each(FEEDS)('%s', (_, text, expected) => {
    expect(plain(read(text))).toMatchObject(expected);
  });

  it('reads JSON Feed', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        home_page_url: 'https://a.id/',
        feed_url: 'https://a.id/feed.json',
        language: 'id',
        hubs: [{ type: 'WebSub', url: 'https://hub.id/' }],
        items: [
          {
            id: 7,
            url: '/1',
            title: 'Satu',
            content_html: '<a href="x">y</a>',
            summary: 'S & T',
            tags: ['a'],
            authors: [{ name: 'Siti' }],
            date_published: '2024-01-21T07:00:00+07:00',
            image: '/i.jpg',
            attachments: [{ url: '/m.mp3', mime_type: 'audio/mpeg', size_in_bytes: 3 }],
          },
          { id: 'b', content_text: 'a < b\n\nc', author: { name: 'Budi' } },
          'junk',
        ],
      }),
    );
    expect(plain(feed)).toMatchObject({
      format: 'json',
      version: '1.1',
      title: 'T',
      home: 'https://a.id/',
      self: 'https://a.id/feed.json',
      hub: 'https://hub.id/',
      language: 'id',
      entries: [
        {
          id: '7',
          url: 'https://a.id/1',
          title: 'Satu',
          html: '<a href="https://a.id/x">y</a>',
          summary: 'S &amp; T',
          categories: ['a'],
          author: 'Siti',
          published: '2024-01-21T00:00:00.000Z',
          image: 'https://a.id/i.jpg',
          enclosures: [{ url: 'https://a.id/m.mp3', type: 'audio/mpeg', length: 3 }],
        },
        { id: 'b', title: 'a < b c', html: '<p>a &lt; b</p>\n<p>c</p>', author: 'Budi' },
      ],
    });
  });

  it("reads Blogger's JSON, also as the argument of a function", () => {
    const feed = {
      version: '1.0',
      feed: {
        id: { $t: 'tag:blogger.com,1999:blog-1' },
        title: { type: 'text', $t: 'T' },
        link: [
          { rel: 'alternate', type: 'text/html', href: 'https://a.blogspot.com/' },
          { rel: 'hub', href: 'https://hub.id/' },
        ],
        entry: [
          {
            id: { $t: 'tag:1' },
            published: { $t: '2024-01-21T07:00:00.000+07:00' },
            updated: { $t: '2024-01-21T08:00:00.000+07:00' },
            category: [{ scheme: 'http://www.blogger.com/atom/ns#', term: 'Dunia' }],
            title: { type: 'text', $t: 'Satu' },
            content: { type: 'html', $t: '<p>Isi</p>' },
            link: [
              { rel: 'replies', href: 'https://a.blogspot.com/r' },
              { rel: 'alternate', type: 'text/html', href: 'https://a.blogspot.com/1.html' },
            ],
            author: [{ name: { $t: 'SB' }, email: { $t: 'noreply@blogger.com' } }],
            media$thumbnail: { url: 'https://a.id/t.jpg', width: '72' },
          },
        ],
      },
    };
    for (const text of [
      JSON.stringify(feed),
      `// API callback\ngdata.io.handleScriptLoaded(${JSON.stringify(feed)});`,
    ]) {
      expect(plain(read(text))).toMatchObject({
        format: 'blogger-json',
        title: 'T',
        home: 'https://a.blogspot.com/',
        hub: 'https://hub.id/',
        entries: [
          {
            id: 'tag:1',
            url: 'https://a.blogspot.com/1.html',
            title: 'Satu',
            author: 'SB',
            categories: ['Dunia'],
            html: '<p>Isi</p>',
            image: 'https://a.id/t.jpg',
            published: '2024-01-21T00:00:00.000Z',
            updated: '2024-01-21T01:00:00.000Z',
          },
        ],
      });
    }
  });

  it('reads RSS written as JSON', () => {
    const feed = {
      rss: {
        version: '2.0',
        channel: {
          title: 'T',
          link: 'https://a.id/',
          item: [
            {
              title: 'Satu',
              link: 'https://a.id/1',
              guid: { isPermaLink: 'false', '#value': 'x' },
              pubDate: 'Sun, 21 Jan 2024 00:00:00 GMT',
            },
          ],
        },
      },
    };
    expect(plain(read(JSON.stringify(feed)))).toMatchObject({
      format: 'rss-json',
      entries: [{ id: 'x', url: 'https://a.id/1', title: 'Satu', published: '2024-01-21T00:00:00.000Z' }],
    });
  });

  it('reads a news sitemap, and no other sitemap', () => {
    const entry =
      '<url><loc>https://a.id/1</loc><lastmod>2024-01-21T02:00:00Z</lastmod><news:news><news:publication><news:name>Harian</news:name><news:language>id</news:language></news:publication><news:publication_date>2024-01-21T01:00:00Z</news:publication_date><news:title>Satu</news:title><news:keywords>a, b</news:keywords></news:news><image:image><image:loc>https://a.id/i.jpg</image:loc></image:image></url>';
    const map = (inside: string): string =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${inside}</urlset>`;
    expect(plain(read(map(entry)))).toMatchObject({
      format: 'sitemap',
      title: 'Harian',
      entries: [
        {
          url: 'https://a.id/1',
          title: 'Satu',
          language: 'id',
          categories: ['a', 'b'],
          image: 'https://a.id/i.jpg',
          published: '2024-01-21T01:00:00.000Z',
          updated: '2024-01-21T02:00:00.000Z',
        },
      ],
    });
    expect(() => read(map('<url><loc>https://a.id/1</loc></url>'))).toThrow('This sitemap lists pages, not news.');
  });

  it('takes times without a zone for Jakarta time in an Indonesian feed', () => {
    const item = '<item><title>x</title><pubDate>2024-01-21 07:00:00</pubDate></item>';
    expect(read(rss(`<language>id</language>${item}`)).entries[0]?.published?.toISOString()).toBe(
      '2024-01-21T00:00:00.000Z',
    );
    expect(read(rss(item)).entries[0]?.published?.toISOString()).toBe('2024-01-21T07:00:00.000Z');
  });

  it('counts relative addresses in RSS from the page it names, even where the feed lives elsewhere', () => {
    const text = rss('<link>https://a.id/</link><item><link>b</link></item>');
    expect(read(text, 'https://a.id/feeds/rss.xml').entries[0]?.url).toBe('https://a.id/b');
  });

  it('counts a relative xml:base from the feed', () => {
    const text = rss('<item xml:base="/x/"><link>b</link></item>');
    expect(read(text, 'https://a.id/feeds/rss.xml').entries[0]?.url).toBe('https://a.id/x/b');
  });

  it('counts relative addresses from the feed where it names no page', () => {
    expect(read(rss('<item><link>b</link></item>'), 'https://a.id/x/rss').entries[0]?.url).toBe('https://a.id/x/b');
    expect(read(atomEntry('<link href="b"/>'), 'https://a.id/x/atom').entries[0]?.url).toBe('https://a.id/x/b');
  });

  it('takes the author of an entry from the feed it was taken over from', () => {
    const source = '<source><title>Asal</title><author><name>Sari</name></author></source>';
    const [entry] = read(atomEntry(`<title>x</title>${source}`)).entries;
    expect(entry).toMatchObject({ title: 'x', author: 'Sari' });
  });

  it('keeps a tag that a plain title talks about', () => {
    expect(read(atomEntry('<title>Sejarah tag &lt;blink&gt; di web</title>')).entries[0]?.title).toBe(
      'Sejarah tag <blink> di web',
    );
  });

  it('knows whose elements stand without a prefix under a root that has one', () => {
    const text =
      '<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2" xmlns="http://purl.org/dc/elements/1.1/"><r:channel>' +
      '<title>bukan</title><r:title>Umpan</r:title><r:item><title>bukan</title><r:title>Judul</r:title><creator>Sari</creator></r:item></r:channel></r:rss>';
    const feed = read(text);
    expect(feed.title).toBe('Umpan');
    expect(feed.entries[0]).toMatchObject({ title: 'Judul', author: 'Sari' });
  });

  it('reads what a podcast and an old Atom feed say of their owner and their rights', () => {
    const owner =
      '<itunes:owner><itunes:name>Sari</itunes:name></itunes:owner><dcterms:created>2024-01-02</dcterms:created>';
    expect(plain(read(rss(owner)))).toMatchObject({ author: 'Sari', published: '2024-01-02T00:00:00.000Z' });
    const rights = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><copyright mode="base64">${btoa('Hak <b>cipta</b>')}</copyright></feed>`;
    expect(read(rights).copyright).toBe('Hak cipta');
  });
});
