import { describe, expect, it } from 'vitest';
import { ENGLISH_STOP_WORDS, INDONESIAN_STOP_WORDS, isStopWord } from '../../src/newsroom/stop-words.js';
import { fold, tokenise, withoutClitic } from '../../src/newsroom/tokens.js';

const wordsOf = (text: string) => tokenise(text).map((token) => token.text);

describe('words of a text', () => {
  it('keeps figures whole, with their points, commas and currency', () => {
    expect(wordsOf('Rp1.000.000 naik 3,5 persen (21/1).')).toEqual(['Rp1.000.000', 'naik', '3,5', 'persen', '21', '1']);
  });

  it('keeps inner hyphens and apostrophes, and dotted initials', () => {
    expect(wordsOf("Kupu-kupu hari Jum'at ke-25, kata K.H. Ma'ruf dari U.S.")).toEqual([
      'Kupu-kupu',
      'hari',
      "Jum'at",
      'ke-25',
      'kata',
      'K.H',
      "Ma'ruf",
      'dari',
      'U.S',
    ]);
  });

  it('knows where every word stands', () => {
    const text = '  “Šefčovič”,  ya';
    for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(wordsOf(text)).toEqual(['Šefčovič', 'ya']);
  });

  it('finds nothing in empty text and in punctuation', () => {
    expect(tokenise('')).toEqual([]);
    expect(tokenise(' … — !? 🚀')).toEqual([]);
  });
});

describe('the form that two spellings share', () => {
  it.each([
    ['Šefčovič', 'sefcovic'],
    ['AS', 'as'],
    ['Jum’at', "jum'at"],
    ['Erdoğan', 'erdogan'],
    ['Ｋａｂａｒ', 'kabar'],
    ['Øresund', 'oresund'],
  ])('folds %s to %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});

describe('clitics', () => {
  it.each([
    ['Jokowilah', 'Jokowi'],
    ['Persib-nya', 'Persib'],
    ['partainya', 'partai'],
    ['KPK-lah', 'KPK'],
    ['Prabowopun', 'Prabowo'],
    ['rumahku', 'rumah'],
  ])('takes %s back to %s', (word, name) => {
    expect(withoutClitic(word)).toBe(name);
  });

  it.each([
    'Maluku',
    'masalah',
    'hanya',
    'sekolah',
    'Makkah',
    'perilaku',
    'ilmu',
    'meskipun',
    'Abdullah',
    'buku',
    'Iran',
  ])('leaves %s alone', (word) => {
    expect(withoutClitic(word)).toBe(word);
  });
});

describe('stop-words', () => {
  it('cover the connecting words of both languages and none that names a subject', () => {
    for (const word of ['yang', 'di', 'untuk', 'usai', 'the', 'of']) expect(isStopWord(word)).toBe(true);
    for (const word of ['masalah', 'banjir', 'tahun', 'pemerintah', 'baru', 'year', 'government']) {
      expect(isStopWord(word)).toBe(false);
    }
    expect(INDONESIAN_STOP_WORDS.size).toBeGreaterThan(330);
    expect(ENGLISH_STOP_WORDS.size).toBeGreaterThan(180);
  });
});
