import { assert, constantFrom, array, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, judgeChange } from '../../src/newsroom/change.js';
import { differences } from '../../src/newsroom/difference.js';
import { transplant } from '../../src/newsroom/transplant.js';

const title = 'Gempa Guncang Cianjur';
const text =
  'Gempa bermagnitudo 5,6 mengguncang Cianjur pada Senin siang. Sedikitnya 56 orang tewas, kata Kepala BNPB Suharyanto.\n\n' +
  'Warga berlarian keluar rumah dan bertahan di lapangan sampai malam. Petugas mendirikan tenda di halaman kantor bupati.';
const judge = (before: string, after: string) => judgeChange({ title, text: before }, { title, text: after }).kind;

describe('whether a change is worth a correction', () => {
  test('a figure, a name, a number word or a negation always is', () => {
    for (const [from, to] of [
      ['56 orang', '62 orang'],
      ['5,6', '5,9'],
      ['Suharyanto', 'Abdul Muhari'],
      ['Senin siang', 'Selasa siang'],
      ['bertahan', 'tidak bertahan'],
      ['tenda', 'dua tenda'],
    ] as const)
      expect([from, judge(text, text.replace(from, to))]).toEqual([from, 'correction']);
  });

  test('layout, capitals, punctuation and a few plain words are not', () => {
    for (const [from, to] of [
      ['\n\n', '\n'],
      ['tewas, kata', 'tewas kata'],
      ['halaman kantor', 'Halaman Kantor'],
      ['berlarian', 'berhamburan'],
      ['mendirikan tenda', 'sudah memasang tenda'],
    ] as const)
      expect([from, judge(text, text.replace(from, to))]).toEqual([from, 'cosmetic']);
    expect(judge(text, text)).toBe('cosmetic');
  });

  test('lines that are no sentences come and go unnoticed', () => {
    expect(judge(`${text}\n\nBaca juga: Tim SAR Temukan 3 Korban`, `${text}\n\nTonton: Presiden Tiba di Lokasi`)).toBe(
      'cosmetic',
    );
  });

  test('eight plain words are, and so is another headline', () => {
    const added = `${text} Listrik padam di sebagian besar wilayah dan belakangan menyala lagi.`;
    expect(judge(text, added)).toBe('correction');
    expect(judgeChange({ title, text }, { title: 'Gempa 5,6 Guncang Cianjur', text }).kind).toBe('correction');
  });

  test('what is shown fits its limit, keeps each change with its surroundings, and counts the rest', () => {
    const change = judgeChange(
      { title, text },
      { title, text: text.replace('56', '62').replace('Suharyanto', 'Muhari') },
    );
    if (change.kind !== 'correction') throw new Error('it is one');
    const all = excerpt(change.parts, 1_000);
    expect(all.left).toBe(0);
    expect(all.parts.filter(({ kind }) => kind !== 'same').map(({ text: words }) => words)).toEqual([
      '56',
      '62',
      'Suharyanto.',
      'Muhari.',
    ]);
    expect(all.parts[0]?.text).toMatch(/^… .*Sedikitnya $/);
    expect(excerpt(change.parts, 100).left).toBe(1);
  });
});

describe('a change of a page carried over to the text of the feed', () => {
  const page = `Reporter kami\n\n${text}\n\nTerpopuler: Harga Cabai Naik`;

  test('the changed place is changed, the furniture of the page stays out', () => {
    const now = page.replace('56', '62').replace('Harga Cabai Naik', 'Jadwal Liga 1');
    expect(transplant(text, differences(page, now))).toEqual({ text: text.replace('56', '62'), made: 1 });
  });

  test('a change that the feed has made already is not made again', () => {
    const mended = text.replace('56', '62');
    expect(transplant(mended, differences(page, page.replace('56', '62')))).toEqual({ text: mended, made: 0 });
  });

  test('a sentence put in or taken out finds its place', () => {
    const longer = text.replace('sampai malam.', 'sampai malam. Listrik padam.');
    expect(
      transplant(text, differences(page, page.replace('sampai malam.', 'sampai malam. Listrik padam.'))).text,
    ).toBe(longer);
    expect(
      transplant(longer, differences(page.replace('sampai malam.', 'sampai malam. Listrik padam.'), page)).text,
    ).toBe(text);
  });

  test('between two versions of the same text it makes the one into the other', () => {
    const odd = ['(lima)', '$1', 'anak-anak', 'a/b', '[x]', '{2}', 'c\\d', '😀', 'R&D*', '^"?'];
    const words = array(constantFrom('satu', 'dua', 'tiga', 'empat', ...odd), { minLength: 6, maxLength: 12 });
    assert(
      property(words, words, (left, right) => {
        // Each word is told from the others by its place, so that every place is found.
        const said = (list: string[], mark: string) => list.map((word, index) => `${word}${index}`).join(' ') + mark;
        const [before, after] = [said(left, '.'), said(right, '.')];
        expect(transplant(before, differences(before, after)).text).toBe(after);
      }),
      { numRuns: 200 },
    );
  });
});
