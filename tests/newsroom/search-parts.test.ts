import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFindNames } from '../../src/newsroom/search-names.js';
import { readQuery, rewrite } from '../../src/newsroom/search-query.js';
import { cutMarked, readMarks, snippetOf } from '../../src/newsroom/search-snippet.js';
import { termsOf } from '../../src/newsroom/search-terms.js';
import { windowsOf } from '../../src/newsroom/search-windows.js';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';

const findNames = createFindNames(catalogue);
const noNames = () => null;
const marked = (text: string) => text.replaceAll('[', '\u0002').replaceAll(']', '\u0003');
const plain = (text: string) => text.replaceAll(/[[\]]/g, '');
const read = (text: string) => readMarks(marked(text), plain(text));
const bold = ({ text, bold: ranges }: { text: string; bold: [number, number][] }) =>
  ranges.map(([start, end]) => text.slice(start, end));

describe('what was typed', () => {
  const kinds = (typed: string) => readQuery(typed, noNames).units.map((unit) => unit.kind);

  test('quotes of every kind make a phrase, also one that was not closed', () => {
    expect(kinds('"uji coba" rudal')).toEqual(['phrase', 'word']);
    expect(kinds('„uji coba“ «jarak pendek»')).toEqual(['phrase', 'phrase']);
    expect(kinds('rudal "jarak pendek')).toEqual(['word', 'phrase']);
  });

  test('a hyphen leaves out a word or a phrase, and inside a word it is nothing', () => {
    expect(kinds('rudal -nuklir -"korea selatan"')).toEqual(['word', 'without', 'without']);
    expect(kinds('Jong-un')).toEqual(['word', 'word']);
  });

  test('only the words that are wrong are written anew', () => {
    const query = readQuery('Uji  rudla, di Laut', noNames);
    const wrong = query.units.flatMap((unit) => (unit.kind === 'word' && unit.word.key === 'rudla' ? [unit.word] : []));
    expect(rewrite(query, new Map(wrong.map((word) => [word, 'rudal'])))).toBe('Uji  rudal, di Laut');
  });

  test('no more than twelve words count', () => {
    expect(readQuery('rudal '.repeat(1_000), noNames).units).toHaveLength(12);
  });
});

describe('names that have others', () => {
  const namesIn = (typed: string) =>
    readQuery(typed, findNames).units.flatMap((unit) =>
      unit.kind === 'name' ? [unit.names.map((name) => name.join(' '))] : [],
    );

  test('a country is searched for by its names and what is short for them', () => {
    expect(namesIn('korut')).toEqual([expect.arrayContaining(['korut', 'korea utara', 'north korea'])]);
    expect(namesIn('uji rudal Korea Utara')[0]?.[0]).toBe('korea utara');
    expect(namesIn('tarif as')[0]).toEqual(expect.arrayContaining(['as', 'amerika serikat']));
  });

  test('a capital, a person or a word in small letters that is also an English one stands for itself', () => {
    expect(namesIn('pyongyang')).toEqual([]);
    expect(namesIn('kim jong un')).toEqual([]);
    expect(namesIn('tell us more')).toEqual([]);
  });
});

describe('what the index is asked', () => {
  const readings = new Map([
    ['banjir', { id: "'banjir'", en: "'banjir'" }],
    ['jakarta', { id: "'jakarta'", en: "'jakarta'" }],
    ['makanan', { id: "'makan'", en: "'makanan'" }],
    ['they', { id: "'they'", en: null }],
  ]);
  const index = (typed: string) => termsOf(readQuery(typed, noNames), readings)?.index;

  test('is every word once, in the forms of both languages', () => {
    expect(index('makanan banjir')).toBe("((('makan')) | (('makanan'))) & ((('banjir')))");
  });

  test('keeps the languages apart where a word must not be there, or is none in one of them', () => {
    expect(index('banjir -makanan')).toContain("!(('makan'))) | (");
    expect(index('"they banjir"')).toContain(' | ');
  });
});

describe('windows of the archive', () => {
  const now = new Date('2026-11-23T07:00:00Z');
  test('each look goes deeper, and the last one has no limit or reaches what was asked for', () => {
    const all = windowsOf(now, null);
    expect(all.map(({ isLast }) => isLast)).toEqual([false, false, false, false, true]);
    expect(all.at(-1)?.index).toBeNull();
    const week = windowsOf(now, new Date('2026-11-16T07:00:00Z'));
    expect(week).toHaveLength(2);
    expect(week[1]?.index).toContain("'@d20773'");
  });
});

describe('snippets', () => {
  test('words side by side are one bold part, on one line without what nobody sees', () => {
    const text = read('Uji [coba] [rudal]\n\ndi\u202e [Korea]-[Utara].');
    expect(text.text).toBe('Uji coba rudal di Korea-Utara.');
    expect(bold(text)).toEqual(['coba rudal', 'Korea-Utara']);
  });

  test('the place with the most different words is shown, from the beginning of its sentence', () => {
    const filler = 'Hujan turun sepanjang hari di banyak tempat. '.repeat(12);
    const snippet = snippetOf(
      read(`Kabar tentang [rudal]. ${filler}Militer menyebut [rudal] itu jatuh di [laut] dekat [Jepang]. ${filler}`),
      160,
    );
    expect(snippet?.text.startsWith('Militer menyebut rudal')).toBe(true);
    expect(bold(snippet ?? { text: '', bold: [] })).toEqual(['rudal', 'laut', 'Jepang']);
  });

  test('a text without a found word has no snippet', () => {
    expect(snippetOf(read('Hujan turun.'), 100)).toBeNull();
  });

  test('whatever the text, a snippet keeps its length and its bold parts are the found words', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom('[rudal]', '[laut]', 'a', '. ', ' ', '👍', '\n', 'panjang'.repeat(8)), fc.string()),
          {
            maxLength: 120,
          },
        ),
        fc.integer({ min: 20, max: 200 }),
        (pieces, limit) => {
          const text = pieces
            .map((piece) => (/^\[(rudal|laut)\]$/.test(piece) ? piece : piece.replaceAll(/[[\]\u0002\u0003]/g, '')))
            .join('');
          for (const part of [snippetOf(read(text), limit), cutMarked(read(text), limit)]) {
            if (part === null) continue;
            expect(part.text.length).toBeLessThanOrEqual(limit + 2);
            expect(part.text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
            for (const word of bold(part)) expect(word).toMatch(/^(rudal|laut)([\s-]?(rudal|laut))*$/);
          }
        },
      ),
    );
  });
});
