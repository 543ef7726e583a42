import { describe, expect, it } from 'vitest';
import { createCopyIndex } from '../../src/newsroom/copies.js';
import { signatureLikeness, signatureOf } from '../../src/newsroom/minhash.js';
import { namesIn } from '../../src/newsroom/names.js';
import { figuresClash, figuresIn } from '../../src/newsroom/story-figures.js';
import { roughStem } from '../../src/newsroom/story-stem.js';
import { topicWords } from '../../src/newsroom/topic-words.js';

const words = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('the signature of a text', () => {
  it('estimates the share of common runs of words', () => {
    const half = signatureOf([...words('a', 100), ...words('b', 100)]);
    const other = signatureOf([...words('a', 100), ...words('c', 100)]);
    const likeness = half && other ? signatureLikeness(half, other) : 0;
    // 98 common runs of 298.
    expect(likeness).toBeGreaterThan(0.33 - 0.13);
    expect(likeness).toBeLessThan(0.33 + 0.13);
  });

  it('is the same for the same words, and none for less than three', () => {
    expect(signatureOf(words('a', 30))).toEqual(signatureOf(words('a', 30)));
    expect(signatureOf(words('a', 2))).toBeNull();
  });
});

describe('the index of copies', () => {
  it('finds every text that is like enough, and no other, until it is removed', () => {
    const index = createCopyIndex();
    const base = words('kata', 200);
    const signature = signatureOf(base);
    const cut = signatureOf(base.slice(0, 110));
    const stranger = signatureOf(words('lain', 200));
    if (!signature || !cut || !stranger) throw new Error('these texts are long enough');
    index.add(1, signature);
    index.add(2, stranger);
    expect(index.find(cut).map(({ id }) => id)).toEqual([1]);
    expect(index.find(signature)[0]).toEqual({ id: 1, likeness: 1 });
    index.remove(1);
    index.remove(1);
    expect(index.find(cut)).toEqual([]);
  });
});

describe('the names of a text', () => {
  const named = (title: string, text: string) => namesIn(topicWords(title), topicWords(text), text);

  it('are capitalised inside a sentence; in a headline full of capitals the text decides', () => {
    const text = 'Kemarin Raka Sadewa menang. Pertandingan di Stadion Samudra itu ramai.';
    const { title, all } = named('Hujan Deras, Raka Tetap Menang Besar', text);
    expect([...title]).toEqual(['raka']);
    expect([...all.keys()]).toEqual(expect.arrayContaining(['raka', 'sadewa', 'samudra']));
    expect(all.has('pertandingan')).toBe(false);
  });

  it('are taken from a plain headline, without days, months and offices', () => {
    expect([...named('Pada Senin presiden Raka berkunjung dari desa ke kota Cakra', '').title]).toEqual([
      'raka',
      'cakra',
    ]);
    expect([...named('Semua Kata Huruf Besar Begini', '').title]).toEqual([]);
  });
});

describe('the figures of two headlines', () => {
  const clash = (a: string, b: string, hours = 1): boolean => figuresClash(figuresIn(a), figuresIn(b), hours);

  it('exclude each other when results, magnitudes, dates or rounds differ', () => {
    expect(clash('Bahtera menang 2-1', 'Garda menang 1-0')).toBe(true);
    expect(clash('Gempa M 5,2', 'Gempa M 4,5')).toBe(true);
    expect(clash('Gempa M 5,2', 'Gempa magnitudo 5.0')).toBe(false);
    expect(clash('Jadwal 21 November', 'Jadwal 22 November')).toBe(true);
    expect(clash('Klasemen pekan 12', 'Klasemen pekan 13')).toBe(true);
    expect(clash('Emas Rp 2.345.000', 'Emas Rp 2.350.000', 24)).toBe(true);
  });

  it('do not when a number grows or is missing', () => {
    expect(clash('Banjir: 12 tewas', 'Banjir: 15 tewas')).toBe(false);
    expect(clash('Emas Rp 2.345.000', 'Emas Rp 2.350.000', 2)).toBe(false);
    expect(clash('Bahtera menang 2-1', 'Bahtera menang')).toBe(false);
  });
});

describe('the rough stem', () => {
  it('lets forms of one word meet and leaves short words alone', () => {
    expect(
      new Set(['ditangkap', 'menangkap', 'penangkapan'].map((word) => roughStem(word, 'id'))).size,
    ).toBeLessThanOrEqual(2);
    expect(roughStem('launches', 'en')).toBe(roughStem('launched', 'en'));
    expect(roughStem('ban', 'id')).toBe('ban');
  });
});
