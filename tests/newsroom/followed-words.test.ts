import { describe, expect, it } from 'vitest';
import { parseFollowedWords } from '../../src/newsroom/followed-words-command.js';
import { createFollowedWords } from '../../src/newsroom/followed-words.js';

const article = {
  title: 'Penjualan mobil listrik naik tajam',
  text: 'Pabrik di Karawang menambah giliran kerja.\n\nModel dari Tesla belum masuk. Subsidinya diperpanjang.',
};

describe("a reader's own words", () => {
  it('match as whole words, with the words and the place as the reason', () => {
    const followed = createFollowedWords();
    followed.add(1, { words: 'mobil listrik', without: [] });
    followed.add(2, { words: 'mobil', without: [] });
    followed.add(3, { words: 'listr', without: [] });
    followed.add(4, { words: 'KARAWANG', without: [] });
    expect(followed.match(article)).toEqual(
      expect.arrayContaining([
        { id: 1, because: 'mobil listrik', place: 'title' },
        { id: 2, because: 'mobil', place: 'title' },
        { id: 4, because: 'Karawang', place: 'text' },
      ]),
    );
    expect(followed.match(article)).toHaveLength(3);
  });

  it('match with a clitic, but not across the end of a sentence', () => {
    const followed = createFollowedWords();
    followed.add(1, { words: 'subsidi', without: [] });
    followed.add(2, { words: 'masuk subsidinya', without: [] });
    expect(followed.match(article).map(({ id }) => id)).toEqual([1]);
  });

  it('stay silent when an excluded word occurs', () => {
    const followed = createFollowedWords();
    followed.add(1, { words: 'mobil listrik', without: ['tesla'] });
    followed.add(2, { words: 'mobil listrik', without: ['elon musk'] });
    followed.add(3, { words: 'mobil listrik', without: [] });
    expect(followed.match(article).map(({ id }) => id)).toEqual([2, 3]);
  });

  it('are followed and dropped at once', () => {
    const followed = createFollowedWords();
    followed.add(1, { words: 'karawang', without: [] });
    followed.add(2, { words: 'karawang', without: [] });
    followed.add(2, { words: 'pabrik', without: [] });
    expect(followed.size).toBe(2);
    expect(
      followed
        .match(article)
        .map(({ id }) => id)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 2]);
    followed.remove(1);
    followed.remove(1);
    followed.remove(99);
    expect(followed.match(article).map(({ id }) => id)).toEqual([2]);
    followed.remove(2);
    expect(followed.size).toBe(0);
    expect(followed.match(article)).toEqual([]);
  });

  it('are nothing without a word', () => {
    const followed = createFollowedWords();
    followed.add(1, { words: '!!!', without: [] });
    expect(followed.size).toBe(0);
    expect(followed.match({ title: '', text: '' })).toEqual([]);
  });
});

describe('what a reader types after /ikuti', () => {
  it.each([
    ['mobil listrik', { words: 'mobil listrik', without: [] }],
    ['"Mobil  Listrik" tanpa tesla', { words: 'mobil listrik', without: ['tesla'] }],
    ['“mobil listrik” tanpa “elon musk”, byd', { words: 'mobil listrik', without: ['elon musk', 'byd'] }],
    ['electric car without tesla', { words: 'electric car', without: ['tesla'] }],
    ['"tanpa batas"', { words: 'tanpa batas', without: [] }],
    ['AI', { words: 'ai', without: [] }],
    ['padi tanpa', { words: 'padi', without: [] }],
  ])('"%s" is understood', (text, phrase) => {
    expect(parseFollowedWords(text)).toEqual({ kind: 'phrase', ...phrase });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['a', 'tooShort'],
    ['!!', 'tooShort'],
    ['yang dan', 'onlyStopWords'],
    ['satu dua tiga empat lima enam tujuh delapan sembilan', 'tooLong'],
    ['x'.repeat(61), 'tooLong'],
    ['"mobil listrik" "motor listrik"', 'severalPhrases'],
    ['tesla tanpa tesla', 'sameWord'],
    ['padi tanpa a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2', 'tooManyWithout'],
  ])('"%s" is refused with a reason', (text, reason) => {
    expect(parseFollowedWords(text)).toEqual({ kind: 'refused', reason });
  });
});
