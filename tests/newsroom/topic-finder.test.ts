import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';
import { findTopics, topicCalled } from '../../src/newsroom/topic-finder.js';
import { editDistance } from '../../src/newsroom/topic-spelling.js';

const find = (query: string, locale: 'id' | 'en' = 'id') => findTopics(query, catalogue, locale);

describe('a reader who types the name of a topic', () => {
  it.each([
    ['Korea Utara', 'korea-utara'],
    ['north korea', 'korea-utara'],
    ['korut', 'korea-utara'],
    ['jokowi', 'joko-widodo'],
    ['Kpk', 'kpk'],
    ['korea-utara', 'korea-utara'],
    ['ekonomi', 'ekonomi'],
  ])('finds "%s" at once', (query, slug) => {
    const [first] = find(query);
    expect(first).toMatchObject({ isExact: true });
    expect(first?.topic.slug).toBe(slug);
  });

  it.each([
    ['kore utara', 'korea-utara'],
    ['ukrania', 'ukraina'],
    ['manchster united', 'manchester-united'],
    ['rudla', 'rudal'],
    ['ekonmi', 'ekonomi'],
  ])('is offered the right one for "%s", as a question', (query, slug) => {
    const [first] = find(query);
    expect(first?.topic.slug).toBe(slug);
    expect(first?.isExact).toBe(false);
  });

  it.each([
    ['berita korut hari ini', ['korea-utara']],
    ['bbm naik lagi', ['bbm']],
    ['cuaca jakarta', ['cuaca', 'jakarta']],
    ['kabar timnas', ['timnas-indonesia']],
  ])('is offered what is named in "%s", as a question', (query, slugs) => {
    const found = find(query);
    expect(found.map(({ topic }) => topic.slug)).toEqual(expect.arrayContaining(slugs));
    expect(found.every(({ isExact, isPart }) => !isExact && isPart)).toBe(true);
  });

  it('is offered no neighbours of a word that others begin with', () => {
    expect(find('wabah').map(({ topic }) => topic.slug)).toEqual(['penyakit-menular']);
  });

  it('is offered all that begin so', () => {
    const slugs = find('korea').map(({ topic }) => topic.slug);
    expect(slugs.slice(0, 2).sort()).toEqual(['korea-selatan', 'korea-utara']);
  });

  it('is offered nothing for a word that is no topic', () => {
    for (const query of ['', 'x', '!!!', 'xqzwvk', 'durian runtuh besar']) expect(find(query)).toEqual([]);
  });

  it('is not offered neighbours when the word fits', () => {
    expect(find('Bali').map(({ topic }) => topic.slug)).not.toContain('mali');
    expect(find('Mali').map(({ topic }) => topic.slug)).not.toContain('bali');
  });
});

describe('the topic of a name', () => {
  it.each([
    ['KORUT', 'korea-utara'],
    ['North Korea', 'korea-utara'],
    ['korea-utara', 'korea-utara'],
    ['kore utara', undefined],
    ['berita korut', undefined],
    ['', undefined],
  ])('“%s” is %s', (name, slug) => {
    expect(topicCalled(name, catalogue, 'id')?.slug).toBe(slug);
  });
});

describe('the number of wrong letters', () => {
  it('counts changes, gaps and swapped neighbours, and gives up early', () => {
    expect(editDistance('rudal', 'rudal', 2)).toBe(0);
    expect(editDistance('rudla', 'rudal', 2)).toBe(1);
    expect(editDistance('kore', 'korea', 2)).toBe(1);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });
});
