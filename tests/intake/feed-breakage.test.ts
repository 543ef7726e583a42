import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/intake/feed.js';
import type { Feed } from '../../src/intake/feed-shape.js';

const now = new Date('2024-01-22T00:00:00Z');
const item = (n: number, title = `Berita ${n}`): string =>
  `<item><title>${title}</title><link>https://contoh.id/berita/${n}?a=1&amp;b=2</link><guid>https://contoh.id/berita/${n}</guid>` +
  `<description><![CDATA[<p>Isi berita <b>${n}</b> & lainnya.</p>]]></description><category>Internasional</category>` +
  `<pubDate>Sun, 21 Jan 2024 0${n}:00:00 +0700</pubDate></item>`;
const prolog = '<?xml version="1.0" encoding="UTF-8"?>\n';
const open = '<rss version="2.0"><channel><title>Contoh</title><link>https://contoh.id/</link><language>id</language>';
const close = '</channel></rss>';
const whole = prolog + open + item(1) + item(2) + item(3) + close;

/** Feeds that were sound and are now broken as they are found broken; each still has three entries unless it says so. */
const BREAKAGES: Record<string, { feed: string | Uint8Array; contentType?: string; entries?: number; title?: string }> =
  {
    'nothing at all': { feed: whole },
    'cut off in the middle of an item': { feed: whole.slice(0, whole.indexOf('Isi berita <b>3')), entries: 2 },
    'cut off in the middle of a tag': { feed: whole.slice(0, whole.lastIndexOf('<categ') + 4), entries: 2 },
    'cut off before its end tags': { feed: whole.slice(0, -close.length) },
    'a bare < in a title': { feed: whole.replace('Berita 2', 'Inflasi < 3 persen'), title: 'Inflasi < 3 persen' },
    'a bare < before a number': { feed: whole.replace('Berita 2', 'Inflasi <5 persen'), title: 'Inflasi <5 persen' },
    'a bare < before a word': { feed: whole.replace('Berita 2', 'Jika a <b maka c'), title: 'Jika a <b maka c' },
    'a bare & in a title': { feed: whole.replace('Berita 2', 'Riset & Teknologi'), title: 'Riset & Teknologi' },
    'bare & in its links': { feed: whole.replaceAll('&amp;', '&') },
    'a warning of PHP before the prolog': {
      feed: `<br />\n<b>Warning</b>:  Undefined variable $x in <b>/var/www/feed.php</b> on line <b>12</b><br />\n${whole}`,
    },
    'blank lines before the prolog': { feed: `\n\n  ${whole}` },
    'words before the prolog': { feed: `Notice: something < else\n${whole}` },
    'a prolog that is not closed': { feed: whole.replace('"?>', '">') },
    'a prolog of another name': { feed: whole.replace('<?xml', '<?phpxml') },
    'no prolog': { feed: whole.replace(prolog, '') },
    'no root, only a channel': { feed: whole.replace('<rss version="2.0">', '').replace('</rss>', '') },
    'an item without its end tag': { feed: whole.replace('</item><item>', '<item>') },
    'no end tags of items': { feed: whole.replaceAll('</item>', '') },
    'a title without its end tag': { feed: whole.replace('Berita 2</title>', 'Berita 2'), title: 'Berita 2' },
    'a CDATA section without its end': {
      feed: whole.replace('lainnya.</p>]]></description>', 'lainnya.</p></description>'),
    },
    'end tags in the wrong order': { feed: whole.replace('Berita 2', '<b>Berita <i>2</b></i>'), title: 'Berita 2' },
    'a stray end tag': { feed: whole.replace('Berita 2', 'Berita 2</b>'), title: 'Berita 2' },
    'control characters': { feed: whole.replace('Berita 2', 'Ber\u0000ita\u0008 2\u001f'), title: 'Berita 2' },
    'undeclared prefixes': {
      feed: whole.replace('Berita 2</title>', 'Berita 2</title><dc:creator>SB</dc:creator><media:x y="1"/>'),
    },
    'names of characters that only HTML has': {
      feed: whole.replace('Berita 2', 'Berita&nbsp;2 &mdash; &ldquo;x&rdquo;'),
      title: 'Berita 2 — “x”',
    },
    'impossible character numbers': {
      feed: whole.replace('Berita 2', 'Berita 2&#0;&#x110000;&#xD800;'),
      title: 'Berita 2\ufffd\ufffd\ufffd',
    },
    'attributes without quotes': {
      feed: whole.replace('<guid>', '<guid isPermaLink=true>').replace('version="2.0"', 'version=2.0'),
    },
    'the same attribute twice': { feed: whole.replace('<guid>', '<guid isPermaLink="true" isPermaLink="false">') },
    'element names in capitals': {
      feed: whole.replace(
        /<(\/?)(title|item|link|guid|description)>/g,
        (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}>`,
      ),
    },
    'junk after its end': { feed: `${whole}<script>alert(1)</script><!-- 0.2s -->` },
    'a comment that is not closed after its end': { feed: `${whole}<!-- cached` },
    'a document type': {
      feed: whole.replace(
        prolog,
        `${prolog}<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x/rss-0.91.dtd">`,
      ),
    },
    'western bytes called UTF-8': {
      feed: new Uint8Array(Buffer.from(whole.replace('Berita 2', 'Séoul café'), 'latin1')),
      title: 'Séoul café',
    },
    'UTF-8 bytes called western': {
      feed: new TextEncoder().encode(whole.replace('UTF-8', 'iso-8859-1').replace('Berita 2', 'Séoul “café”')),
      title: 'Séoul “café”',
    },
    'UTF-8 served as western': {
      feed: new TextEncoder().encode(whole.replace('Berita 2', 'Séoul')),
      contentType: 'application/xml; charset=ISO-8859-1',
      title: 'Séoul',
    },
    'UTF-16 with a mark': { feed: new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le')) },
    'UTF-16 without a mark': { feed: new Uint8Array(Buffer.from(whole, 'utf16le')) },
    'UTF-32': {
      feed: new Uint8Array(new Uint32Array([0xfeff, ...[...whole].map((c) => c.codePointAt(0) ?? 0)]).buffer),
    },
    'a mark of UTF-8': { feed: new TextEncoder().encode(`\ufeff${whole}`) },
    'bytes that are damaged': {
      feed: new Uint8Array(
        Buffer.from(
          Buffer.from(whole.replace('Berita 2', 'é2 ü ö é à')).toString('latin1').replace('Ã©2', 'Ã2'),
          'latin1',
        ),
      ),
      title: '\ufffd2 ü ö é à',
    },
    'an encoding nobody knows': { feed: whole.replace('UTF-8', 'x-unknown-42') },
    'everything escaped twice': {
      feed: whole.replace(
        '<![CDATA[<p>Isi berita <b>2</b> & lainnya.</p>]]>',
        '&amp;lt;p&amp;gt;Isi berita 2&amp;lt;/p&amp;gt;',
      ),
    },
  };

function read(feed: string | Uint8Array, contentType?: string): Feed {
  const bytes = typeof feed === 'string' ? new TextEncoder().encode(feed) : feed;
  const outcome = parseFeed(bytes, { now, url: 'https://contoh.id/rss', contentType: contentType ?? null });
  if (outcome.kind === 'refused') throw new Error(`${outcome.code}: ${outcome.detail}`);
  return outcome.feed;
}

describe('a broken feed still brings its news', () => {
  it.each(Object.entries(BREAKAGES))('%s', (_, { feed, contentType, entries = 3, title = 'Berita 2' }) => {
    const got = read(feed, contentType);
    expect(got.title).toBe('Contoh');
    expect(got.entries).toHaveLength(entries);
    expect(got.entries[0]).toMatchObject({ title: 'Berita 1', url: 'https://contoh.id/berita/1?a=1&b=2' });
    expect(got.entries[0]?.published?.toISOString()).toBe('2024-01-20T18:00:00.000Z');
    expect(got.entries[1]?.url).toBe('https://contoh.id/berita/2?a=1&b=2');
    expect(got.entries[1]?.html).toContain('Isi berita');
    expect(got.entries[1]?.html).not.toContain('&lt;p');
    expect(got.entries[1]?.title).toBe(title);
  });

  it('says so when it was cut off', () => {
    expect(read(whole.slice(0, -200)).notes).toEqual(['The feed is cut off; the entries that came whole were kept.']);
    expect(read(whole).notes).toEqual([]);
  });

  it('keeps the whole entries of JSON that was cut off', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Contoh',
      items: [1, 2, 3].map((id) => ({ id, url: `https://contoh.id/${id}`, title: `Berita ${id} "}]`, tags: ['a'] })),
    });
    const got = read(json.slice(0, json.lastIndexOf('Berita 3')));
    expect(got.entries.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'Berita 1 "}]'],
      ['2', 'Berita 2 "}]'],
    ]);
  });
});
