import { describe, expect, it } from 'vitest';
import { OPML_LIMIT, parseOpml, writeOpml } from '../../src/intake/opml.js';

const read = (text: string, limit?: number): ReturnType<typeof parseOpml> =>
  parseOpml(new TextEncoder().encode(text), limit);

describe('a list of feeds', () => {
  it('is read with its folders, titles and pages, each address once', () => {
    const text = `<?xml version="1.0"?><opml version="2.0"><body>
      <outline text="Dunia"><outline title="Asia &amp; Pasifik"><outline text="Satu" type="rss" xmlUrl="https://a.id/rss?a=1&amp;b=2" htmlUrl="https://a.id/"/></outline></outline>
      <outline text="Dua" xmlUrl="https://b.id/rss"/><outline text="lagi" xmlUrl="https://b.id/rss"/>
      <outline text="tidak" xmlUrl="javascript:alert(1)"/></body></opml>`;
    expect(read(text)).toEqual({
      kind: 'list',
      total: 2,
      feeds: [
        { url: 'https://a.id/rss?a=1&b=2', title: 'Satu', home: 'https://a.id/', folders: ['Dunia', 'Asia & Pasifik'] },
        { url: 'https://b.id/rss', title: 'Dua', home: null, folders: [] },
      ],
    });
  });

  it('comes back as it was written', () => {
    const feeds = [
      { url: 'https://a.id/?x=1&y="2"', title: 'A <b> & "c"', home: 'https://a.id/', folders: ['Dunia & Asia'] },
      { url: 'https://b.id/', title: '', home: null, folders: [] },
      { url: 'https://c.id/', title: 'C', home: null, folders: ['Dunia & Asia'] },
    ];
    const again = read(writeOpml('Kabar', feeds));
    const [a, b, c] = feeds;
    expect(again).toMatchObject({ kind: 'list', feeds: [a, c, { ...b, title: 'https://b.id/' }] });
  });

  it('of 20,000 is cut to what is asked for, and all are counted', () => {
    const outlines = Array.from({ length: 20_000 }, (_, n) => `<outline text="${n}" xmlUrl="https://a.id/${n}"/>`).join(
      '',
    );
    const outcome = read(`<opml><body>${outlines}</body></opml>`, 50);
    expect(outcome.kind === 'list' && [outcome.feeds.length, outcome.total]).toEqual([50, 20_000]);
  });

  it.each<[string, string, string]>([
    ['that is a feed', '<rss><channel/></rss>', 'E_NOT_FEED'],
    ['that is nothing', '', 'E_NOT_FEED'],
    ['with entities', '<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', 'E_XML'],
    ['nested without end', '<opml>' + '<outline text="x">'.repeat(5000), 'E_DEPTH'],
  ])('%s is refused', (_, text, code) => expect(read(text)).toMatchObject({ kind: 'refused', code }));

  it('over ten mebibytes is refused', () => {
    expect(parseOpml(new Uint8Array(OPML_LIMIT + 1))).toEqual({
      kind: 'refused',
      code: 'E_TOO_LARGE',
      detail: 'List too large (limit 10 MiB).',
    });
  });
});
