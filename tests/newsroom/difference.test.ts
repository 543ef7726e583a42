import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/newsroom/canonical-url.js';
import { changeSummary, type Difference, differences } from '../../src/newsroom/difference.js';

const side = (parts: readonly Difference[], without: Difference['kind']): string =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('the difference between two versions', () => {
  it('marks the words that a person must look at', () => {
    expect(differences('Tiga rudal jatuh di laut.', 'Dua rudal jatuh di laut, kata Seoul.')).toEqual([
      { kind: 'removed', text: 'Tiga' },
      { kind: 'added', text: 'Dua' },
      { kind: 'same', text: ' rudal jatuh di ' },
      { kind: 'removed', text: 'laut.' },
      { kind: 'added', text: 'laut, kata Seoul.' },
    ]);
  });

  it('tells words that were put in or taken out', () => {
    expect(differences('a b c', 'a b x c')).toEqual([
      { kind: 'same', text: 'a b ' },
      { kind: 'added', text: 'x ' },
      { kind: 'same', text: 'c' },
    ]);
    expect(differences('a', 'a')).toEqual([{ kind: 'same', text: 'a' }]);
    expect(differences('', '')).toEqual([]);
    expect(differences('', 'baru')).toEqual([{ kind: 'added', text: 'baru' }]);
  });

  it('loses nothing of either version', () => {
    const words = array(constantFrom('a', 'b', 'c', ' ', '\n', 'dua', 'Tiga.'), { maxLength: 40 });
    assert(
      property(words, words, string(), (left, right, tail) => {
        const before = left.join('');
        const after = right.join('') + tail;
        const parts = differences(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  it('gives up on a text that was written anew, and still shows both', () => {
    const words = (prefix: string): string =>
      Array.from({ length: 15_000 }, (_, index) => `${prefix}${index}`).join(' ');
    const parts = differences(`awal ${words('a')} akhir`, `awal ${words('b')} akhir`);
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});

describe('the change in short', () => {
  it('counts words and quotes the first change', () => {
    const parts = differences('Harga naik di 21 provinsi.', 'Harga naik di 12 provinsi, kata BPS.');
    expect(changeSummary(parts)).toEqual({
      addedWords: 4,
      removedWords: 2,
      first: { before: '21 provinsi.', after: '12 provinsi, kata BPS.' },
    });
  });

  it('quotes nothing when only marks and capitals changed', () => {
    expect(changeSummary(differences('Harga "naik" lagi', 'harga “naik” lagi')).first).toBeNull();
    expect(changeSummary([])).toEqual({ addedWords: 0, removedWords: 0, first: null });
  });
});

describe('the fingerprint of a text', () => {
  it('changes with a word, and not with layout, capitals or quote marks', () => {
    const hash = contentHash({ title: 'Judul', text: 'Isi "berita" ini.' });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(contentHash({ title: 'JUDUL', text: 'Isi “berita”\n\nini' })).toBe(hash);
    expect(contentHash({ title: 'Judul', text: 'Isi "berita" itu.' })).not.toBe(hash);
    expect(contentHash({ title: 'Judul Isi', text: '"berita" ini.' })).not.toBe(hash);
  });
});
