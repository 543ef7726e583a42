import { describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../src/intake/fetch-article-page.js';
import type { DueFeed } from '../../src/intake/feeds.store.js';
import type { Entry } from '../../src/intake/feed-shape.js';
import { createReadEntry } from '../../src/intake/read-entry.js';

const feed = {
  id: 1,
  sourceId: 2,
  sourceName: 'Warta Uji',
  language: 'id',
  trust: 'publish',
  url: 'https://contoh.id/feed',
} as DueFeed;
const entry: Entry = {
  id: 'a',
  url: 'https://contoh.id/a',
  title: 'Banjir di Semarang',
  published: null,
  updated: null,
  author: null,
  authors: [],
  categories: [],
  html: null,
  summary: null,
  image: null,
  enclosures: [],
  language: null,
};
const read = (page: ArticlePage, text: string, given: Partial<Entry> = {}) =>
  createReadEntry({ fetchPage: () => Promise.resolve(page) })(feed, { ...entry, ...given }, { text, byline: null });

describe('an entry of a feed', () => {
  test('whose page cannot be reached today is kept as its teaser and read again later', async () => {
    expect(await read({ kind: 'unreachable', waitSeconds: 0 }, 'Air naik sejak malam.')).toMatchObject({
      kind: 'read',
      isWhole: false,
      entry: { text: 'Air naik sejak malam.', entryHash: '' },
    });
    expect(await read({ kind: 'unreachable', waitSeconds: 0 }, '')).toEqual({ kind: 'left', why: 'unreachable' });
  });

  test('whose page the site does not let us read is kept as it is', async () => {
    expect(await read({ kind: 'robots' }, 'Air naik sejak malam.')).toMatchObject({ kind: 'read', isWhole: true });
  });

  test('without an address, a headline or any text is left out', async () => {
    expect(await read({ kind: 'robots' }, '')).toEqual({ kind: 'left', why: 'no-text' });
    expect(await read({ kind: 'robots' }, 'Teks', { url: null })).toEqual({ kind: 'left', why: 'no-address' });
    expect(await read({ kind: 'robots' }, 'Teks', { title: ' ' })).toEqual({ kind: 'left', why: 'no-title' });
  });
});
