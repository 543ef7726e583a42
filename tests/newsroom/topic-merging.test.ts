import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCatalogueStore } from '../../src/newsroom/catalogue.store.js';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';
import { categories } from '../../src/newsroom/catalogue/categories.js';
import { createMoveFollowers } from '../../src/newsroom/move-followers.js';
import { createFollowedWordsStore } from '../../src/newsroom/own-words.store.js';
import { createTopicMergeStore } from '../../src/newsroom/topic-merge.store.js';
import { createTopicMergingStore } from '../../src/newsroom/topic-merging.store.js';
import { createSubscriptionStore } from '../../src/readers/subscriptions.store.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const owner = 900;
const now = new Date('2026-11-23T07:00:00Z');
let database: TestDatabase;
const run = (statement: string) => database.db.execute(sql.raw(statement));
const ids = new Map<string, number>();
const idOf = (slug: string): number => ids.get(slug) ?? 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await createCatalogueStore(database.db).load({ categories, topics: catalogue });
  for (const row of await run('select id, slug from topics')) ids.set(String(row['slug']), Number(row['id']));
  await run(`insert into sources (name, created_at) values ('x', now())`);
});
afterAll(() => database.drop());

/** 2,600 chats from a number on: each third follows the first topic, each third the second, and each third both, with choices of all kinds. */
async function followers(base: number, from: number, into: number): Promise<void> {
  await run(`insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
    select ${base} + n, 'private', 'id', 'Asia/Jakarta', '2026-11-22T00:00:00Z', '2026-11-01T00:00:00Z' from generate_series(0, 2599) n`);
  for (const [topic, third] of [
    [from, 1],
    [into, 2],
  ] as const)
    await run(`insert into subscriptions (chat_id, topic_id, alerts, digest, alerts_per_day, digest_hours, digest_days, last_cutoff_at, created_at)
      select ${base} + n, ${topic}, n * ${third} % 5 < 3, n % 7 <> ${third}, n * ${third} % 4,
        case when n % 11 = ${third} then array['07:00'] end, case when n % 11 = ${third} then array[1,3]::smallint[] end,
        case when n % 11 = ${third} then '2026-11-20T00:00:00Z'::timestamptz + n * interval '1 minute' end, '2026-11-02T00:00:00Z'::timestamptz + n * ${third} * interval '1 minute'
      from generate_series(0, 2599) n where n % 3 in (0, ${third})`);
}

const subscriptions = (base: number, into: number) =>
  run(`select chat_id - ${base} as chat, topic_id = ${into} as there, alerts, digest, alerts_per_day, digest_hours, digest_days, last_cutoff_at, created_at
    from subscriptions where chat_id between ${base} and ${base + 2599} order by 1, 2`);

async function article(topicIds: number[]): Promise<number> {
  const [row] =
    await run(`insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at, first_seen_at, content_hash, status)
    select 1, 'x' || count(*), 'x', 'x', '{}', '{}', 'x', 'id', '{}', now(), now(), 'x' || count(*), 'published' from articles returning id`);
  const id = Number(row?.['id']);
  const match = { because: 'x', place: 'title' as const, score: 3 };
  await createFollowedWordsStore(database.db).addMatches(
    id,
    topicIds.map((topicId) => ({ topicId, ...match })),
    now,
  );
  return id;
}

test('many followers are moved little by little, each at every moment in one of two places, and in the end as at once', async () => {
  const [from, into] = [idOf('malaysia'), idOf('singapura')];
  const [smallFrom, smallInto] = [idOf('vietnam'), idOf('filipina')];
  expect([from, into, smallFrom, smallInto].every((id) => id > 0)).toBe(true);
  await followers(10_000, from, into);
  await followers(20_000, smallFrom, smallInto);
  // The yardstick: the same followers, moved in one transaction.
  const atOnce = createTopicMergeStore(database.db, new Set([owner]));
  expect(await atOnce.merge(smallFrom, smallInto, owner, now)).toEqual({ kind: 'merged' });

  const before = await article([from]);
  const merges = createTopicMergeStore(database.db, new Set([owner]), 1_000);
  const merging = createTopicMergingStore(database.db);
  expect(await merges.merge(from, into, owner, now)).toEqual({ kind: 'begun' });
  expect(await merges.merge(from, into, owner, now)).toEqual({ kind: 'refused' });
  expect(await merges.merge(into, idOf('jepang'), owner, now)).toEqual({ kind: 'refused' });
  expect(await merges.progress(from)).toEqual({ intoId: into, followers: 1734, moved: 0 });

  // The process ends in the middle: nothing is lost, and whoever looks finds each of them once, or as a follower of both.
  expect(await merging.moveChunk({ from, into }, 700)).toBe('moved');
  expect(await merges.progress(from)).toEqual({ intoId: into, followers: 1734, moved: 700 });
  const inBetween = await subscriptions(10_000, into);
  expect(new Set(inBetween.map(({ chat }) => chat)).size).toBe(2_600);
  const moved = inBetween.filter(({ chat, there }) => Number(chat) < 1_000 && Number(chat) % 3 === 1 && there === true);
  expect(moved.length).toBeGreaterThan(200);

  // News is news for all of them meanwhile, and whoever comes now follows the topic that stays.
  const during = await article([from]);
  for (const id of [before, during])
    expect(await run(`select topic_id from matches where article_id = ${id} order by topic_id = ${into}`)).toEqual([
      { topic_id: String(from) },
      { topic_id: String(into) },
    ]);
  const store = createSubscriptionStore(database.db);
  await run(
    `insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at) values (1, 'private', 'id', 'Asia/Jakarta', now(), now())`,
  );
  expect(await store.follow(1, from, now)).toBe(true);
  expect(await run(`select topic_id from subscriptions where chat_id = 1`)).toEqual([{ topic_id: String(into) }]);
  // A button of a moment ago lets the topic go for whoever was moved, and for whoever was not.
  expect(await store.unfollow(1, from)).toBe(true);
  expect(await store.unfollow(12_599, into)).toBe(false);
  expect(await store.unfollow(12_599, from)).toBe(true);
  expect(await store.unfollow(22_599, smallInto)).toBe(true);

  // A broadcast to its followers comes first.
  await run(
    `insert into broadcasts (author_id, state, html, audience, fan_out_after, created_at) values (900, 'sending', 'x', '{"topics":[${into}]}', 0, now())`,
  );
  expect(await merging.moveChunk({ from, into }, 700)).toBe('waits');
  await run(`update broadcasts set fan_out_after = null`);

  const clock = createHandClock(now.toISOString());
  const move = createMoveFollowers({ store: merging, clock });
  await Promise.all([move(new AbortController().signal), move(new AbortController().signal)]);
  await move(new AbortController().signal);
  expect(await merging.unfinished()).toEqual([]);
  expect(await merges.progress(from)).toBeNull();
  expect(await subscriptions(10_000, into)).toEqual(await subscriptions(20_000, smallInto));
  expect(await run(`select 1 from matches where topic_id = ${from}`)).toEqual([]);
  const told = await run(`select chat_id, params from deliveries where cause = 'notice:topic-merged:${from}'`);
  expect(told).toMatchObject([
    { chat_id: '900', params: { nameId: 'Malaysia', intoNameId: 'Singapura', followers: 1734 } },
  ]);
  expect(await run(`select action from audit where action = 'topic.merge'`)).toHaveLength(2);
});
