import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articles, sources } from '../../src/db/schema/index.js';
import { createPlaceArticles } from '../../src/newsroom/place-articles.js';
import { createStoriesStore } from '../../src/newsroom/stories.store.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { floods, missile, rupiah } from '../support/articles.js';

describe('articles about one event', () => {
  const clock = createHandClock('2026-11-23T07:00:00Z');
  let database: TestDatabase;
  let sourceId = 0;

  const publish = async (slug: string, title: string, paragraphs: string[]): Promise<number> => {
    const now = clock.now();
    const [row] = await database.db
      .insert(articles)
      .values({
        sourceId,
        canonicalUrl: `https://contoh.id/${slug}`,
        url: `https://contoh.id/${slug}`,
        title,
        summary: [],
        longSummary: [],
        body: paragraphs.join('\n\n'),
        language: 'id',
        labels: [],
        publishedAt: now,
        firstSeenAt: now,
        contentHash: slug,
        status: 'published',
      })
      .returning({ id: articles.id });
    clock.advance(60_000);
    return row?.id ?? 0;
  };
  const storyOf = async (id: number) => {
    const rows = await database.db.execute<{ story_id: string }>(`select story_id from articles where id = ${id}`);
    return Number(rows[0]?.story_id);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const [source] = await database.db
      .insert(sources)
      .values({ name: 'Warta Uji', createdAt: clock.now() })
      .returning({ id: sources.id });
    sourceId = source?.id ?? 0;
  });
  afterAll(() => database.drop());

  test('two tellings of one event are one story, another event is not', async () => {
    const place = createPlaceArticles({ stories: createStoriesStore(database.db), clock });
    const first = await publish('a', missile.title, missile.paragraphs);
    const second = await publish('b', 'Korut Tembakkan Dua Rudal Balistik ke Laut Timur, Seoul Siaga', [
      'Militer Korea Selatan mendeteksi dua rudal balistik jarak pendek yang ditembakkan Korea Utara ke arah Laut Timur, Senin pagi. Rudal meluncur dari wilayah dekat Pyongyang.',
      'Kepala Staf Gabungan Korea Selatan mengatakan rudal terbang sekitar 350 kilometer. Jepang menyatakan tidak ada kerusakan akibat uji coba itu.',
    ]);
    const other = await publish('c', floods.title, floods.paragraphs);
    expect(await place()).toBe(3);
    expect(await storyOf(second)).toBe(await storyOf(first));
    expect(await storyOf(other)).not.toBe(await storyOf(first));
    expect(await place()).toBe(0);
  });

  test('a process that starts later knows the stories, and a split by hand sticks', async () => {
    const stories = createStoriesStore(database.db);
    const running = createPlaceArticles({ stories, clock });
    await running();
    const [second] = await database.db.execute<{ id: string }>(
      `select id from articles where canonical_url like '%/b'`,
    );
    const own = await stories.split(Number(second?.id), clock.now());
    expect(own).not.toBeNull();
    expect(await stories.split(Number(second?.id), clock.now())).toBeNull();
    await publish('d', rupiah.title, rupiah.paragraphs);
    await running();
    expect(await storyOf(Number(second?.id))).toBe(own);
    const [first] = await database.db.execute<{ story_id: string }>(
      `select story_id from articles where canonical_url like '%/a'`,
    );
    expect(await stories.merge(Number(first?.story_id), own ?? 0)).toBe(true);
    expect(await stories.merge(999, own ?? 0)).toBe(false);
    await running();
    expect((await stories.articlesOf(own ?? 0)).map((article) => article.title)).toHaveLength(2);
  });
});
