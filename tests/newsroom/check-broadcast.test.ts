import { describe, expect, test } from 'vitest';
import { checkBroadcast, linksOf } from '../../src/newsroom/check-broadcast.js';

const at = new Date('2026-11-23T01:00:00Z');
const kinds = (over: Partial<Parameters<typeof checkBroadcast>[0]>) =>
  checkBroadcast({
    text: 'Gempa bermagnitudo 6,1 mengguncang Palu pagi ini.',
    hasLink: false,
    deadLinks: [],
    sources: ['Antara', 'Kompas TV'],
    lately: [],
    ...over,
  });

describe('what a colleague would ask about a broadcast', () => {
  test('who says so? A link, a publisher’s name or an attribution answers that', () => {
    expect(kinds({})).toEqual([{ kind: 'no-source' }]);
    expect(kinds({ hasLink: true })).toEqual([]);
    expect(kinds({ text: 'Gempa mengguncang Palu, menurut BMKG.' })).toEqual([]);
    expect(kinds({ text: 'Gempa mengguncang Palu. Kompas TV' })).toEqual([]);
    expect(kinds({ text: 'Harga antarakota naik.' })).toEqual([{ kind: 'no-source' }]);
  });

  test('why the shouting? A headline all in capitals is enough, an abbreviation is not', () => {
    expect(kinds({ text: 'GEMPA BESAR GUNCANG PALU\nKata BMKG, 6,1.' })).toEqual([{ kind: 'capitals' }]);
    expect(kinds({ text: 'BMKG: gempa di Palu\nKata BMKG, 6,1.' })).toEqual([]);
  });

  test('did we not send this before? The most alike of the last days is named', () => {
    const text = 'Gempa bermagnitudo 6,1 mengguncang Palu pagi ini, kata BMKG, dan tidak berpotensi tsunami';
    const [warning] = kinds({
      text,
      lately: [
        { id: 7, text: 'Rupiah menguat terhadap dolar pada perdagangan pagi ini, kata BI', at },
        { id: 8, text: `${text} menurut data awal`, at },
      ],
    });
    expect(warning).toMatchObject({ kind: 'similar', id: 8 });
    expect(kinds({ text, lately: [{ id: 7, text: 'Kata BI, rupiah menguat.', at }] })).toEqual([]);
  });

  test('which links does it have? Each once, with its entities read', () => {
    expect(
      linksOf(
        '<a href="https://contoh.id/a?x=1&amp;y=2">a</a> lihat https://contoh.id/b, dan <a href="https://contoh.id/b">b</a>',
      ),
    ).toEqual(['https://contoh.id/a?x=1&y=2', 'https://contoh.id/b']);
  });
});
