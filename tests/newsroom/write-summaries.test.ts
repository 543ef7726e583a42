import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { createArticleStore } from '../../src/newsroom/articles.store.js';
import type { ArticleRow } from '../../src/newsroom/articles.store.js';
import { createSourceStore } from '../../src/intake/sources.store.js';
import { createWriterStation } from '../../src/writer-station.js';
import type { WriterStation } from '../../src/writer-station.js';
import { floods, missile, rupiah } from '../support/articles.js';
import { createHandClock } from '../support/clock.js';
import type { HandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { startWritingService } from './writing-service.js';
import type { WritingService } from './writing-service.js';

const key = 'sk-very-secret-key-of-the-writer';
const written = [
  'Korea Utara menembakkan dua rudal balistik jarak pendek ke arah Laut Timur pada Senin pagi.',
  'Rudal itu terbang sekitar 350 kilometer sebelum jatuh di laut, kata militer Korea Selatan.',
];
const minute = 60_000;

describe('summaries of a writing service', () => {
  let database: TestDatabase;
  let service: WritingService;
  let clock: HandClock;
  let station: WriterStation;
  let log: string[];

  const start = (callsADay = 10) =>
    createWriterStation({
      config: { address: `${service.url}/v1`, style: 'openai', model: 'kecil-1', key, callsADay },
      db: database.db,
      clock,
      log: createLog({ level: 'debug', secrets: [key], destination: { write: (line) => void log.push(line) } }),
    });
  const rowOf = (article: typeof missile, sourceId: number): ArticleRow => ({
    sourceId,
    canonicalUrl: `https://koran.example/${article.slug}`,
    url: `https://koran.example/${article.slug}`,
    title: article.title,
    summary: ['Ringkasan petikan.'],
    longSummary: ['Ringkasan petikan.'],
    body: article.paragraphs.join('\n\n'),
    language: 'id',
    labels: [],
    publishedAt: clock.now(),
    firstSeenAt: clock.now(),
    contentHash: article.slug,
    status: 'published',
  });
  const add = async (article: typeof missile, changed: Partial<ArticleRow> = {}) => {
    const added = await createSourceStore(database.db).add({
      url: 'https://koran.example/feed',
      name: 'Koran',
      home: null,
      language: 'id',
      now: clock.now(),
    });
    const row = { ...rowOf(article, added?.feedId ?? 0), ...changed };
    return (await createArticleStore(database.db).add(row, [], clock.now())) ?? 0;
  };
  const summaries = async () =>
    [...(await database.db.execute<{ summary: string[] }>('select summary from articles order by id'))].map(
      (row) => row.summary,
    );
  const outcomes = async () =>
    [
      ...(await database.db.execute<{ outcome: string }>('select outcome from written_summaries order by article_id')),
    ].map((row) => row.outcome);

  beforeEach(async () => {
    database = await createTestDatabase();
    service = await startWritingService();
    clock = createHandClock('2026-11-23T07:00:00Z');
    log = [];
    station = start();
  });
  afterEach(async () => {
    await station.close();
    await service.close();
    await database.drop();
  });

  test('a good answer replaces the extracted summary, and is asked for once', async () => {
    await add(missile);
    service.answer = { sentences: written };
    expect(await station.writeSummaries()).toBe(1);
    expect(await summaries()).toEqual([written]);
    expect(await station.writeSummaries()).toBe(0);
    expect(service.seen).toHaveLength(1);
    expect(service.seen[0]).toMatchObject({
      path: '/v1/chat/completions',
      headers: { authorization: `Bearer ${key}` },
    });
    expect(service.seen[0]?.body).toContain('kecil-1');
  });

  test('an answer with a figure that the article does not have is not shown', async () => {
    await add(missile);
    service.answer = {
      sentences: [written[0] ?? '', 'Rudal itu terbang sekitar 900 kilometer sebelum jatuh di laut.'],
    };
    expect(await station.writeSummaries()).toBe(0);
    expect(await summaries()).toEqual([['Ringkasan petikan.']]);
    expect(await outcomes()).toEqual(['unfounded']);
    await station.writeSummaries();
    expect(service.seen).toHaveLength(1);
  });

  test('a changed article is asked for again', async () => {
    const id = await add(missile);
    service.answer = { sentences: written };
    await station.writeSummaries();
    const changed = {
      ...rowOf(missile, 1),
      body: `${missile.paragraphs.join('\n\n')}\n\nWarga tenang.`,
      contentHash: 'new',
    };
    await createArticleStore(database.db).revise(id, missile.slug, changed, [], clock.now());
    expect(await summaries()).toEqual([['Ringkasan petikan.']]);
    expect(await station.writeSummaries()).toBe(1);
    expect(await summaries()).toEqual([written]);
  });

  test('what is old, waits for review or is in another language is not sent anywhere', async () => {
    await add(missile, { firstSeenAt: new Date(clock.now().getTime() - 7 * 60 * minute) });
    await add(floods, { status: 'review' });
    await add(rupiah, { language: 'other' });
    await station.writeSummaries();
    expect(service.seen).toEqual([]);
  });

  test('a day costs no more than it may, over restarts too, and the next day begins anew', async () => {
    await station.close();
    station = start(2);
    service.answer = { sentences: written };
    await add(missile);
    await add(floods);
    await station.writeSummaries();
    await station.close();
    station = start(2);
    await add(rupiah);
    await station.writeSummaries();
    expect(service.seen).toHaveLength(2);
    expect(await outcomes()).toContain('budget');
    clock.set('2026-11-24T07:00:00Z');
    await add({ ...floods, slug: 'banjir-2' });
    await station.writeSummaries();
    expect(service.seen).toHaveLength(2);
    await add({ ...floods, slug: 'banjir-3', title: 'Banjir di Semarang Surut' });
    await station.writeSummaries();
    expect(service.seen).toHaveLength(3);
  });

  test('a service in trouble is asked three times at most, and nobody waits for it', async () => {
    await add(missile);
    await add(floods);
    service.answer = { status: 500 };
    for (let round = 0; round < 12; round++) {
      await station.writeSummaries();
      clock.advance(3 * minute);
    }
    expect(service.seen).toHaveLength(6);
    expect(await outcomes()).toEqual(['refused', 'refused']);
    expect(await summaries()).toEqual([['Ringkasan petikan.'], ['Ringkasan petikan.']]);
  });

  test('the key goes to the address of the operator only, and into no log and no row', async () => {
    const other = await startWritingService();
    await add(missile);
    service.answer = { status: 307, headers: { Location: `${other.url}/v1/chat/completions` } };
    await station.writeSummaries();
    expect(other.seen).toEqual([]);
    await other.close();
    service.answer = { body: `{"error":"invalid key ${key}"}`, status: 401 };
    clock.advance(5 * minute);
    await station.writeSummaries();
    expect(service.seen).toHaveLength(2);
    const dump = JSON.stringify([
      [...(await database.db.execute('select * from writer_memory'))],
      [...(await database.db.execute('select * from written_summaries'))],
    ]);
    expect(dump + log.join('')).not.toContain(key);
  });

  test('a stop does not wait for an answer, and the article is asked for again', async () => {
    await add(missile);
    service.answer = { silent: true };
    const stopping = new AbortController();
    const round = station.writeSummaries(stopping.signal);
    while (service.seen.length === 0) await new Promise((done) => setTimeout(done, 10));
    stopping.abort();
    expect(await round).toBe(0);
    service.answer = { sentences: written };
    clock.advance(6 * minute);
    expect(await station.writeSummaries()).toBe(1);
  });
});
