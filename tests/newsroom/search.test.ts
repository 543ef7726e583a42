import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';
import { categories } from '../../src/newsroom/catalogue/categories.js';
import { createCatalogueStore } from '../../src/newsroom/catalogue.store.js';
import { createLearnWords } from '../../src/newsroom/learn-words.js';
import { createSearchArticles } from '../../src/newsroom/search-articles.js';
import type { Marked } from '../../src/newsroom/search-snippet.js';
import { createSearchStore } from '../../src/newsroom/search.store.js';
import { createSpellingStore } from '../../src/newsroom/spelling.store.js';
import { createTopicDirectory } from '../../src/newsroom/topic-directory.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const now = new Date('2026-11-23T07:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

/** Bold words of a marked text. */
const boldIn = ({ text, bold }: Marked) => bold.map(([start, end]) => text.slice(start, end));

describe('searching the archive', () => {
  let database: TestDatabase;
  let search: ReturnType<typeof createSearchArticles>;
  let learnWords: ReturnType<typeof createLearnWords>;
  let topicIds: Map<string, number>;
  let number = 0;

  async function publish(article: {
    title: string;
    body?: string;
    language?: string;
    at?: Date;
    source?: number;
    topics?: string[];
    status?: string;
  }): Promise<number> {
    number++;
    const {
      title,
      body = '',
      language = 'id',
      at = hoursAgo(5),
      source = 1,
      topics = [],
      status = 'published',
    } = article;
    const [row] = await database.db.execute<{ id: string }>(sql`
      insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at,
        first_seen_at, content_hash, status)
      values (${source}, ${`u${number}`}, ${`https://warta.test/${number}`}, ${title}, array['Ringkasan berita.'], '{}', ${body},
        ${language}, '{}', ${at.toISOString()}, ${at.toISOString()}, 'x', ${status})
      returning id`);
    const id = Number(row?.id);
    for (const slug of topics)
      await database.db.execute(sql`
        insert into matches (article_id, topic_id, because, place, score, matched_at)
        values (${id}, ${topicIds.get(slug) ?? 0}, 'x', 'title', 5, ${at.toISOString()})`);
    return id;
  }

  const find = (typed: string, filter: { topicId?: number; sourceId?: number; days?: number } = {}) =>
    search.find(typed, { offset: 0, limit: 10, now, ...filter });
  const found = async (typed: string, filter = {}) => (await find(typed, filter)).articleIds;

  const ids: Record<string, number> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    const { db } = database;
    await db.execute(sql`insert into sources (name, created_at) values ('Antara', now()), ('Kompas', now())`);
    const catalogueStore = createCatalogueStore(db);
    await catalogueStore.load({ categories, topics: catalogue });
    topicIds = new Map((await catalogueStore.topics()).map((topic) => [topic.slug, topic.id]));
    const spelling = createSpellingStore(db);
    learnWords = createLearnWords(spelling);
    search = createSearchArticles({
      store: createSearchStore(db),
      spelling,
      directory: createTopicDirectory({ store: catalogueStore, clock: createHandClock(now) }),
    });
    ids['missile'] = await publish({
      title: 'Korea Utara Uji Coba Rudal Jarak Pendek ke Laut Timur',
      body: 'Pyongyang menembakkan dua rudal pada Senin pagi. Militer Korea Selatan menyatakan siaga. Presiden meminta warga tenang.\n\nPeluncuran rudal-rudalnya diamati Jepang.',
      topics: ['korea-utara'],
    });
    ids['short'] = await publish({
      title: 'Pemimpin Korut Kunjungi Pabrik Tekstil',
      body: 'Kunjungan itu berlangsung dua jam.',
      at: hoursAgo(30),
      topics: ['korea-utara'],
    });
    ids['english'] = await publish({
      title: 'North Korea fires missiles towards the sea',
      body: 'Two missiles were launched on Monday, the military said.',
      language: 'en',
      topics: ['korea-utara'],
      source: 2,
    });
    ids['rice'] = await publish({
      title: 'Harga Beras di Pasar Induk Turun',
      body: 'Pedagang menyebut pasokan beras membaik. Kenaikan harga bulan lalu sudah berhenti.',
      at: hoursAgo(24 * 40),
      source: 2,
    });
    ids['south'] = await publish({
      title: 'Gubernur Sulawesi Utara Bahas Wisatawan Korea',
      body: 'Wisatawan dari Korea Selatan menuju Manado di utara.',
    });
    ids['Kim'] = await publish({
      title: 'Kim Jong-un Bertemu Erdoğan',
      body: 'Pertemuan dan/atau jamuan digelar malam hari.',
    });
    await publish({ title: 'Rudal di balik layar', body: 'Rudal rudal.', status: 'withdrawn' });
    await publish({ title: 'Rudal di meja redaksi', body: 'Rudal rudal.', status: 'review' });
    await learnWords();
  });
  afterAll(() => database.drop());

  test('all words must be there, in any form, and withdrawn or unchecked articles are never shown', async () => {
    expect(await found('rudal')).toEqual([ids['missile']]);
    expect(await found('menembak rudalnya')).toEqual([ids['missile']]);
    expect(await found('rudal beras')).toEqual([]);
    expect(await found('missile launch')).toEqual([ids['english']]);
  });

  test('"korut" finds what is written about North Korea under any of its names, the typed one first', async () => {
    const result = await find('korut');
    expect(result.articleIds[0]).toBe(ids['short']);
    expect(new Set(result.articleIds)).toEqual(new Set([ids['short'], ids['missile'], ids['english']]));
    expect(await found('korea utara')).toHaveLength(3);
    expect(await found('rudal korut')).toEqual([ids['missile']]);
    expect(await found('KORUT pabrik')).toEqual([ids['short']]);
  });

  test('a letter in the wrong place is mended, and it is said what was searched for instead', async () => {
    for (let index = 0; index < 3; index++)
      await publish({ title: `Rudal jelajah nomor ${index}`, at: hoursAgo(24 * 90 + index) });
    await learnWords();
    const result = await find('rudla');
    expect(result).toMatchObject({ searched: 'rudal', isMended: true, total: 4, isMore: false });
    expect(result.articleIds[0]).toBe(ids['missile']);
    expect(await find('kourt')).toMatchObject({ searched: 'korut', isMended: true });
    expect((await find('uji rudla jarak')).searched).toBe('uji rudal jarak');
    expect(await find('qwertyuiop')).toMatchObject({ articleIds: [], total: 0, isMended: false, didYouMean: null });
  });

  test('where few have what was typed and many the word that looks like it, that one is offered', async () => {
    await publish({ title: 'Pameran komodox dibuka' });
    for (let index = 0; index < 25; index++)
      await publish({ title: `Komodo ${index}`, at: hoursAgo(24 * 200 + index) });
    await learnWords();
    expect(await find('komodox')).toMatchObject({ total: 1, isMended: false, didYouMean: 'komodo' });
    expect((await find('komodo')).didYouMean).toBeNull();
  });

  test('words in quotes must stand next to each other', async () => {
    expect(await found('"korea utara"')).toEqual([ids['missile']]);
    expect(await found('“Korea Selatan menyatakan siaga”')).toEqual([ids['missile']]);
    expect(await found('"selatan korea"')).toEqual([]);
    expect(await found('"pasar di induk"')).toEqual([]);
    expect(await found('"kim jong un"')).toEqual([ids['Kim']]);
  });

  test('a word after a hyphen must not be there', async () => {
    expect(await found('korea -rudal -missiles')).not.toContain(ids['missile']);
    expect(await found('korea -rudal')).toContain(ids['south']);
    expect(await found('-rudal')).toEqual([]);
  });

  test('words without a meaning of their own do not narrow a search, and alone search for nothing', async () => {
    expect(await found('apa itu rudal yang jarak pendek')).toEqual([ids['missile']]);
    expect(await find('yang dan di untuk')).toMatchObject({ total: 0, isTooCommon: true, hits: [] });
    expect(await find('')).toMatchObject({ total: 0, isTooCommon: false });
    expect(await found('naik')).toEqual([ids['rice']]);
  });

  test('diacritics, hyphens and slashes make no difference', async () => {
    expect(await found('erdogan jong un')).toEqual([ids['Kim']]);
    expect(await found('Erdoğan Jong-un')).toEqual([ids['Kim']]);
    expect(await found('jamuan')).toEqual([ids['Kim']]);
  });

  test('topic, source and days narrow a search down', async () => {
    const topicId = topicIds.get('korea-utara') ?? 0;
    expect(new Set(await found('korea', { topicId }))).toEqual(new Set([ids['missile'], ids['english']]));
    expect(await found('korea', { sourceId: 2 })).toEqual([ids['english']]);
    expect(await found('rudal', { days: 7 })).toEqual([ids['missile']]);
    expect((await find('rudal', { days: 120 })).total).toBe(4);
    expect(await found('beras', { days: 39 })).toEqual([]);
    expect(await found('beras', { days: 41 })).toEqual([ids['rice']]);
    expect(await found('korut', { topicId, days: 1 })).not.toContain(ids['short']);
  });

  test('snippets show where the words are, stemmed forms in bold too', async () => {
    const [hit] = (await find('peluncuran rudal')).hits;
    expect(boldIn(hit?.title ?? { text: '', bold: [] })).toEqual(['Rudal']);
    expect(hit?.snippet.text).toContain('Peluncuran rudal-rudalnya diamati Jepang.');
    expect(boldIn(hit?.snippet ?? { text: '', bold: [] })).toEqual(
      expect.arrayContaining(['Peluncuran rudal-rudalnya']),
    );
    expect(hit?.snippet.text.length).toBeLessThanOrEqual(200);
    const [english] = (await find('launching missile')).hits;
    expect(boldIn(english?.snippet ?? { text: '', bold: [] })).toEqual(['missiles', 'launched']);
  });

  test('an article whose headline alone has the words is shown with its summary', async () => {
    const [hit] = (await find('tekstil')).hits;
    expect(hit?.snippet).toEqual({ text: 'Ringkasan berita.', bold: [] });
  });

  test('bold parts stand at the right letters of a text with diacritics, markup and emoji', async () => {
    await publish({
      title: 'Šefčovič <b>bertemu</b> 👍 Zubaidah & Çelik',
      body: 'Pertemuan Šefčovič — 👍 Zubaidah\tberakhir.',
    });
    const [hit] = (await find('sefcovic zubaidah')).hits;
    expect(hit?.title.text).toBe('Šefčovič <b>bertemu</b> 👍 Zubaidah & Çelik');
    expect(boldIn(hit?.title ?? { text: '', bold: [] })).toEqual(['Šefčovič', 'Zubaidah']);
    expect(boldIn(hit?.snippet ?? { text: '', bold: [] })).toEqual(['Šefčovič', 'Zubaidah']);
  });

  test('a fresh article comes before an old one that is as relevant, and a headline before a mention', async () => {
    const old = await publish({ title: 'Panen durian melimpah', at: hoursAgo(24 * 60) });
    const fresh = await publish({ title: 'Panen durian dimulai' });
    const mention = await publish({ title: 'Pasar ramai', body: 'Ada yang menjual durian di sana.', at: hoursAgo(1) });
    expect(await found('durian')).toEqual([fresh, old, mention]);
  });

  test('pages follow on each other without a hole or a repetition', async () => {
    const all = await search.find('komodo', { offset: 0, limit: 25, now });
    const pages = await Promise.all(
      [0, 5, 10, 15, 20].map((offset) => search.find('komodo', { offset, limit: 5, now })),
    );
    expect(pages.flatMap((page) => page.articleIds)).toEqual(all.articleIds);
    expect(new Set(all.articleIds).size).toBe(25);
  });

  test('what people type never breaks a search', async () => {
    for (const typed of [
      "'",
      '"',
      '" "',
      '\\',
      "a' & !b | (",
      ':*',
      '<->',
      '-',
      '--',
      '%_',
      '@d20780',
      '\u0000',
      '🙂',
      'x'.repeat(5_000),
      'kata '.repeat(500),
      '-"',
      'a:b:c',
      '$1 ${x}',
    ])
      await expect(find(typed)).resolves.toMatchObject({ hits: expect.any(Array) });
  });

  test('the stems that the migration takes out are those that a search leaves out', async () => {
    const { SEARCH_STOP_LEXEMES } = await import('../../src/newsroom/search-stop-lexemes.js');
    const [row] = await database.db.execute<{ source: string }>(
      `select prosrc as source from pg_proc where proname = 'article_search'`,
    );
    const listed = /array\[\s*('yang'[\s\S]*?)\]/.exec(row?.source ?? '')?.[1] ?? '';
    expect([...listed.matchAll(/'(\w+)'/g)].map((match) => match[1])).toEqual([...SEARCH_STOP_LEXEMES]);
  });
});

describe('a large archive', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.db.execute(sql`insert into sources (name, created_at) values ('Antara', now())`);
    // One article an hour; every one has "berita", every fortieth "gempa".
    await database.db.execute(sql`
      insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at,
        first_seen_at, content_hash, status)
      select 1, 'u' || i, 'u' || i, 'Judul ' || i, '{}', '{}', 'berita' || case when i % 40 = 0 then ' gempa' else '' end, 'id', '{}',
        ${now.toISOString()}::timestamptz - i * interval '1 hour', now(), 'x', 'published' from generate_series(1, 2500) i`);
  });
  afterAll(() => database.drop());

  test('what is counted is counted rightly, and what is not is called more', async () => {
    const search = createSearchArticles({
      store: createSearchStore(database.db),
      spelling: createSpellingStore(database.db),
      directory: async () => ({ topics: [] }),
    });
    const rare = await search.find('gempa', { offset: 0, limit: 5, now });
    expect(rare).toMatchObject({ total: 62, isMore: false });
    const common = await search.find('berita', { offset: 0, limit: 5, now });
    expect(common.isMore).toBe(true);
    expect(common.total).toBeGreaterThanOrEqual(150);
    expect(common.total).toBeLessThanOrEqual(2_500);
    const [newest] = common.articleIds;
    expect(newest).toBe(1);
  });
});
