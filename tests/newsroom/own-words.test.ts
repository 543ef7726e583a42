import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { articles, categories, chats, sources } from '../../src/db/schema/index.js';
import { createCatalogueStore } from '../../src/newsroom/catalogue.store.js';
import { createLookBackForWords } from '../../src/newsroom/look-back-for-words.js';
import { createOwnWordsMatcher } from '../../src/newsroom/match-own-words.js';
import { asksForWords, ownWordsOf } from '../../src/newsroom/own-words.js';
import { createFollowedWordsStore } from '../../src/newsroom/own-words.store.js';
import { parseFollowedWords } from '../../src/newsroom/followed-words-command.js';
import { createArticleStore } from '../../src/newsroom/articles.store.js';
import type { ArticleRow } from '../../src/newsroom/articles.store.js';
import { createDataRightsStore } from '../../src/readers/data-rights.store.js';
import { createOwnWordsStore } from '../../src/readers/own-words.store.js';
import { createSubscriptionStore } from '../../src/readers/subscriptions.store.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const phraseIn = (text: string) => {
  const request = parseFollowedWords(text);
  if (request.kind === 'refused') throw new Error(request.reason);
  return ownWordsOf(request, text);
};

describe('what is kept of a phrase', () => {
  it('is the same for those who write it differently, with a name as it was typed', () => {
    const typed = phraseIn('"Elon  Musk" tanpa tesla, "Space X"');
    expect(typed.nameId).toBe('“Elon Musk” tanpa space x, tesla');
    expect(typed.nameEn).toBe('“Elon Musk” without space x, tesla');
    expect(phraseIn('elon musk tanpa "space x" tesla').slug).toBe(typed.slug);
    expect(phraseIn('"elon musk"').slug).not.toBe(typed.slug);
  });

  it('has the capitals and hyphens of the reader and nothing else of the message', () => {
    expect(phraseIn('  “Kim Jong-un”!  ').nameId).toBe('“Kim Jong-un”');
    expect(phraseIn('\u202eAI\u202c').nameId).toBe('“AI”');
    expect(phraseIn(`padi tanpa ${'gandum'.repeat(9)}`).nameId).toHaveLength('“padi” tanpa '.length + 40);
  });

  it('quotes and exclusions ask for words, anything else may be a topic', () => {
    const asks = (text: string) => asksForWords(text, parseFollowedWords(text));
    expect(['"padi"', 'padi tanpa sawah', 'padi tanpa padi', '“padi'].map(asks)).toEqual([true, true, true, true]);
    expect(['padi', 'korea utara', 'yang'].map(asks)).toEqual([false, false, false]);
  });
});

describe('words that readers follow', () => {
  const clock = createHandClock('2026-11-23T07:00:00Z');
  const most = { words: 20, topics: 50 };
  let database: TestDatabase;
  let sourceId = 0;

  const article = {
    title: 'Penjualan mobil listrik naik',
    text: 'Pabrik di Karawang menambah giliran kerja. Tesla belum.',
  };
  const readers = () => createOwnWordsStore(database.db);
  const newsroom = () => createFollowedWordsStore(database.db);
  const subscriptions = () => createSubscriptionStore(database.db);
  const follow = async (chatId: number, text: string) => {
    const outcome = await readers().follow(chatId, phraseIn(text), most, clock.now());
    return 'topicId' in outcome ? outcome.topicId : 0;
  };
  const row = (slug: string, title: string, body: string, hoursAgo: number): ArticleRow => {
    const at = new Date(clock.now().getTime() - hoursAgo * 3_600_000);
    const url = `https://contoh.id/${slug}`;
    return {
      sourceId,
      canonicalUrl: url,
      url,
      title,
      summary: [],
      longSummary: [],
      body,
      language: 'id',
      labels: [],
      publishedAt: at,
      firstSeenAt: at,
      contentHash: slug,
      status: 'published',
    };
  };
  const matchesOf = async (topicId: number) =>
    (
      await database.db.execute<{ title: string; at: Date }>(
        `select a.title, m.matched_at as at from matches m join articles a on a.id = m.article_id where m.topic_id = ${topicId} order by a.id`,
      )
    ).map(({ title }) => title);

  beforeAll(async () => {
    database = await createTestDatabase();
    const { db } = database;
    await db.insert(categories).values({ slug: 'dunia', nameId: 'Dunia', nameEn: 'World', position: 1 });
    const [source] = await db
      .insert(sources)
      .values({ name: 'Warta Uji', createdAt: clock.now() })
      .returning({ id: sources.id });
    sourceId = source?.id ?? 0;
  });
  beforeEach(async () => {
    const { db } = database;
    await db.delete(articles);
    for (const id of [1, 2]) await createDataRightsStore(db).erase(id);
    await db.insert(chats).values(
      [1, 2].map((id) => ({
        id,
        type: 'private' as const,
        locale: 'id' as const,
        timeZone: 'Asia/Jakarta',
        lastCutoffAt: clock.now(),
        createdAt: clock.now(),
      })),
    );
  });
  afterAll(() => database.drop());

  it('count at once in every process, and no more as soon as nobody follows them', async () => {
    const [one, other] = [1, 2].map(() => createOwnWordsMatcher({ store: newsroom() }));
    expect((await one?.match(article))?.found).toEqual([]);
    const shared = await follow(1, 'mobil listrik');
    expect(await follow(2, '"Mobil Listrik"')).toBe(shared);
    const found = [{ topicId: shared, because: 'mobil listrik', place: 'title', score: 3 }];
    expect((await one?.match(article))?.found).toEqual(found);
    expect((await other?.match(article))?.found).toEqual(found);
    expect(await subscriptions().unfollow(1, shared)).toBe(true);
    expect((await one?.match(article))?.found).toEqual(found);
    expect(await subscriptions().unfollow(2, shared)).toBe(true);
    expect((await one?.match(article))?.found).toEqual([]);
    expect((await other?.match(article))?.found).toEqual([]);
    expect(await database.db.execute('select from topics')).toHaveLength(0);
  });

  it('are read again from the start when a process slept through removals that are no longer kept', async () => {
    const sleeper = createOwnWordsMatcher({ store: newsroom() });
    const dropped = await follow(1, 'mobil listrik');
    const kept = await follow(1, 'karawang');
    expect((await sleeper.match(article)).found).toHaveLength(2);
    await subscriptions().unfollow(1, dropped);
    await subscriptions().unfollow(1, await follow(1, 'apa saja kabar'));
    await database.db.execute('delete from own_words_gone where id < (select max(id) from own_words_gone)');
    expect((await sleeper.match(article)).found.map(({ topicId }) => topicId)).toEqual([kept]);
  });

  it('that come while an article is being stored are matched with it', async () => {
    const matcher = createOwnWordsMatcher({ store: newsroom() });
    const before = await follow(1, 'karawang');
    const { found, upTo } = await matcher.match(article);
    const late = await follow(2, 'mobil listrik tanpa byd');
    await follow(2, 'mobil listrik tanpa tesla');
    const id = await createArticleStore(database.db).add(row('a', article.title, article.text, 0), found, clock.now());
    expect((await matcher.catchUp(id ?? 0, article, upTo, clock.now())).map(({ topicId }) => topicId)).toEqual([late]);
    expect(await matchesOf(before)).toEqual([article.title]);
    expect(await matchesOf(late)).toEqual([article.title]);
    expect(await matcher.catchUp(id ?? 0, article, late + 1, clock.now())).toEqual([]);
  });

  it('that are dropped while an article is being stored do not keep it from being stored', async () => {
    const matcher = createOwnWordsMatcher({ store: newsroom() });
    const [dropped, kept] = [await follow(1, 'mobil listrik'), await follow(2, 'karawang')];
    const { found } = await matcher.match(article);
    expect(found).toHaveLength(2);
    await subscriptions().unfollow(1, dropped);
    expect(
      await createArticleStore(database.db).add(row('a', article.title, article.text, 0), found, clock.now()),
    ).not.toBeNull();
    expect(await matchesOf(kept)).toEqual([article.title]);
  });

  it('find what came in before: a week is counted, two days are matched at their own time', async () => {
    const store = createArticleStore(database.db);
    for (const [slug, title, body, hours] of [
      ['a', 'Mobil listriknya laku', 'Isi.', 3],
      ['b', 'Pasar otomotif', 'Ada mobil-listrik buatan Bekasi.', 40],
      ['c', 'Listrik padam', 'Sebuah mobil menabrak gardu listrik.', 2],
      ['d', 'Mobil listrik dan Tesla', 'Isi.', 1],
      ['e', 'Mobil listrik lama', 'Isi.', 100],
      ['f', 'Mobil listrik lebih lama', 'Isi.', 200],
    ] as const)
      await store.add(row(slug, title, body, hours), [], clock.now());
    const lookBack = createLookBackForWords({ store: newsroom(), clock });
    const id = await follow(1, 'mobil listrik tanpa tesla');
    const phrase = phraseIn('mobil listrik tanpa tesla');
    for (let time = 0; time < 2; time++) expect(await lookBack(id, phrase)).toEqual({ count: 3, isMore: false });
    expect(await matchesOf(id)).toEqual(['Mobil listriknya laku', 'Pasar otomotif']);
    const [late] = await database.db.execute<{ late: boolean }>(
      `select bool_or(m.matched_at > a.first_seen_at) as late from matches m join articles a on a.id = m.article_id`,
    );
    expect(late?.late).toBe(false);
    const none = await follow(1, 'qwertyuiop');
    expect(await lookBack(none, phraseIn('qwertyuiop'))).toEqual({ count: 0, isMore: false });
  });

  it('are limited, and no part of the catalogue', async () => {
    const catalogue = createCatalogueStore(database.db);
    const version = await catalogue.version();
    for (let number = 0; number < 20; number++) await follow(1, `kata${number}`);
    expect(await readers().follow(1, phraseIn('kata20'), most, clock.now())).toEqual({ kind: 'tooManyWords' });
    expect(await readers().follow(1, phraseIn('KATA3'), most, clock.now())).toMatchObject({ kind: 'already' });
    expect(await readers().follow(2, phraseIn('kata20'), { words: 20, topics: 0 }, clock.now())).toEqual({
      kind: 'tooManyTopics',
    });
    expect(await database.db.execute('select from topics')).toHaveLength(20);
    expect(await catalogue.topics()).toEqual([]);
    expect(await catalogue.version()).toBe(version);
  });

  it('are forgotten with the last chat that is erased, and are in the copy of its data before', async () => {
    const rights = createDataRightsStore(database.db);
    const own = await follow(1, 'zebra langit tanpa kuda');
    const shared = await follow(1, 'karawang');
    await follow(2, 'karawang');
    expect((await rights.collect(1))?.['topics']).toMatchObject([
      { topic: { words: 'zebra langit', without: ['kuda'] } },
      { topic: { words: 'karawang', without: [] } },
    ]);
    await rights.erase(1);
    expect([...(await readers().names([own, shared])).keys()]).toEqual([shared]);
  });

  it('can be followed and dropped by many at the same moment', async () => {
    const matcher = createOwnWordsMatcher({ store: newsroom() });
    const id = await follow(1, 'mobil listrik');
    for (let round = 0; round < 10; round++)
      await Promise.all([subscriptions().unfollow(1, id), follow(2, 'mobil listrik'), matcher.match(article)]);
    const [theirs] = await subscriptions().list(2);
    expect((await matcher.match(article)).found.map(({ topicId }) => topicId)).toEqual([theirs?.id]);
  });
});
