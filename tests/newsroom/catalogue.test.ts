import { describe, expect, it } from 'vitest';
import { readAliases, withNames } from '../../src/newsroom/catalogue/catalogue-topic.js';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';
import { categories } from '../../src/newsroom/catalogue/categories.js';
import { topicWords } from '../../src/newsroom/topic-words.js';

/** Two topics may share these on purpose: a city and its province, an office and its holder's party, a company and its goods. */
const SHARED_BY_AT_MOST = 2;

describe('the starter catalogue', () => {
  it('has at least 18 categories and 250 topics, and every topic stands in one of the categories', () => {
    const slugs = new Set(categories.map(({ slug }) => slug));
    expect(categories.length).toBeGreaterThanOrEqual(18);
    expect(slugs.size).toBe(categories.length);
    expect(catalogue.length).toBeGreaterThanOrEqual(250);
    expect(catalogue.filter(({ category }) => !slugs.has(category))).toEqual([]);
  });

  it('leaves no category without a topic to follow', () => {
    const used = new Set(catalogue.map(({ category }) => category));
    expect(categories.filter(({ slug }) => !used.has(slug))).toEqual([]);
  });

  it('names every topic once, by a slug that fits a deep link', () => {
    const slugs = catalogue.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) {
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(`t_${slug}`.length).toBeLessThanOrEqual(62);
    }
  });

  it('tells in both languages what a topic is called and what it covers', () => {
    const line = /^\S[^\n]{8,160}\.$/;
    const untold = catalogue.filter(
      ({ nameId, nameEn, coversId, coversEn }) =>
        nameId.trim() === '' || nameEn.trim() === '' || !line.test(coversId) || !line.test(coversEn),
    );
    expect(untold).toEqual([]);
  });

  it('gives a topic no alias twice and no alias without a word in it', () => {
    for (const { aliases } of catalogue) {
      const keys = aliases.map(({ text }) => text.toLowerCase());
      expect(keys).toEqual([...new Set(keys)]);
    }
    const texts = catalogue.flatMap(({ aliases }) => aliases.map(({ text }) => text));
    const odd = texts.filter(
      (text) => text !== text.trim() || topicWords(text).length === 0 || /^(?:=|~|id:|en:)/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('can find every topic: by a sign of its own, or as a section by its label', () => {
    const signless = catalogue.filter(
      ({ slug, category, aliases }) => slug !== category && aliases.every(({ weak }) => weak === true),
    );
    expect(signless).toEqual([]);
  });

  it('lets at most two topics share a firm alias', () => {
    const owners = new Map<string, string[]>();
    for (const { slug, aliases } of catalogue) {
      for (const { text, weak } of aliases) {
        if (weak === true) continue;
        const key = text.toLowerCase();
        owners.set(key, [...(owners.get(key) ?? []), slug]);
      }
    }
    expect([...owners].filter(([, slugs]) => slugs.length > SHARED_BY_AT_MOST)).toEqual([]);
  });

  it('minds the capitals of short abbreviations that are words as well', () => {
    const abbreviations = new Set(['AS', 'US', 'BI', 'MA', 'PAN', 'HAM', 'WHO', 'BIN', 'PON']);
    const found = catalogue.flatMap(({ aliases }) => aliases.filter(({ text }) => abbreviations.has(text)));
    expect(new Set(found.map(({ text }) => text))).toEqual(abbreviations);
    expect(found.filter(({ caseSensitive }) => caseSensitive !== true)).toEqual([]);
  });

  it('knows North Korea by the names that its news goes by', () => {
    const topic = catalogue.find(({ slug }) => slug === 'korea-utara');
    expect(topic?.aliases.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Korea Utara', 'North Korea', 'Korut', 'DPRK', 'Pyongyang', 'Kim Jong-un', 'KCNA']),
    );
  });

  it('has all 38 provinces of Indonesia', () => {
    expect(catalogue.filter(({ coversId }) => coversId.startsWith('Kabar dari Provinsi')).length).toBe(38);
  });
});

describe('the marks in the tables', () => {
  it('read as they are documented', () => {
    expect(readAliases('Korut; =DPRK;~en:regime ; id:=AS;;')).toEqual([
      { text: 'Korut' },
      { text: 'DPRK', caseSensitive: true },
      { text: 'regime', weak: true, language: 'en' },
      { text: 'AS', language: 'id', caseSensitive: true },
    ]);
  });

  it('keep a written alias before a name, and no name that was made for the eye only', () => {
    expect(withNames('Emas', 'Gold', 'words', '~Emas')).toEqual([
      { text: 'Emas', weak: true },
      { text: 'Gold', language: 'en' },
    ]);
    expect(withNames('Film & bioskop', 'Films', 'words', '')).toEqual([{ text: 'Films', language: 'en' }]);
  });
});
