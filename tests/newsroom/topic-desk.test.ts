import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCatalogueStore } from '../../src/newsroom/catalogue.store.js';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';
import { categories } from '../../src/newsroom/catalogue/categories.js';
import { createFollowedWordsStore } from '../../src/newsroom/own-words.store.js';
import { createTopicDeskStore } from '../../src/newsroom/topic-desk.store.js';
import { createTopicDirectory } from '../../src/newsroom/topic-directory.js';
import { createTopicMergeStore } from '../../src/newsroom/topic-merge.store.js';
import { createSubscriptionStore } from '../../src/readers/subscriptions.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const owner = 900;
const owners = new Set([owner]);
const now = new Date('2026-11-23T07:00:00Z');
const nothing = { gained: [], lost: [] };
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await createCatalogueStore(database.db).load({ categories, topics: catalogue });
});
afterAll(() => database.drop());

const idOf = async (slug: string) => {
  const [row] = await database.db.execute<{ id: number }>(
    sql`select id::float8 as id from topics where slug = ${slug}`,
  );
  return row?.id ?? 0;
};
const chat = (id: number) =>
  database.db.execute(sql`
    insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at) values (${id}, 'private', 'id', 'Asia/Jakarta', ${now.toISOString()}, ${now.toISOString()})`);

test('another process hears of every change, and a later release undoes none', async () => {
  const store = createCatalogueStore(database.db);
  const desk = createTopicDeskStore(database.db, owners);
  let at = now.getTime();
  const elsewhere = createTopicDirectory({ store, clock: { now: () => new Date((at += 6_000)) } });
  const id = await idOf('rusia');
  expect((await elsewhere()).topicBySlug.get('rusia')?.nameId).toBe('Rusia');
  await desk.rename(id, owner, { nameId: 'Federasi Rusia', nameEn: 'Russia' }, now);
  expect((await elsewhere()).topicById.get(id)?.nameId).toBe('Federasi Rusia');
  await desk.addAlias(id, owner, { text: 'Kremlinologi' }, nothing, now);
  expect((await elsewhere()).matcher.match({ title: 'Kremlinologi', text: '', language: 'id' })[0]?.slug).toBe('rusia');
  await desk.removeAlias(id, owner, 'Kremlinologi', nothing, now);
  await desk.hide(id, owner, true, now);
  expect((await elsewhere()).topics.some((topic) => topic.id === id)).toBe(false);
  await createTopicMergeStore(database.db, owners).merge(await idOf('ukraina'), id, owner, now);
  expect((await elsewhere()).topicBySlug.get('ukraina')?.id).toBe(id);
  const fresh = {
    ...catalogue.filter(({ slug }) => slug === 'jepang')[0]!,
    slug: 'baru-sekali',
    nameId: 'Baru',
    nameEn: 'New',
  };
  expect(await store.load({ categories, topics: [...catalogue, fresh] })).toEqual({ added: 1 });
  const after = await elsewhere();
  expect(after.topicById.get(id)).toMatchObject({ nameId: 'Federasi Rusia', isHidden: true });
  expect(after.topicBySlug.get('ukraina')?.id).toBe(id);
  expect(after.topicBySlug.has('baru-sekali')).toBe(true);
});

test('of two owners who merge two topics into each other at once, one does', async () => {
  const merge = createTopicMergeStore(database.db, owners);
  const [a, b] = [await idOf('bank-indonesia'), await idOf('ojk')];
  const outcomes = await Promise.all([merge.merge(a, b, owner, now), merge.merge(b, a, owner, now)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['merged', 'refused']);
});

test('readers of both keep one subscription, never with more messages than before, and nothing of theirs is lost', async () => {
  const [from, into] = [await idOf('malaysia'), await idOf('singapura')];
  for (const id of [1, 2, 3, 4]) await chat(id);
  const follow = (id: number, topicId: number, rest: string) =>
    database.db.execute(
      sql`insert into subscriptions (chat_id, topic_id, created_at, digest, alerts, alerts_per_day, digest_hours, digest_days) values (${id}, ${topicId}, now(), ${sql.raw(rest)})`,
    );
  await follow(1, from, `true, true, 0, null, null`);
  await follow(1, into, `true, true, 4, null, null`);
  await follow(2, from, `false, true, 2, null, null`);
  await follow(2, into, `true, false, 5, array['06:00','12:00'], array[1,2,3,4,5]`);
  await follow(3, from, `true, false, 5, array['07:00'], array[5]`);
  await follow(3, into, `true, false, 5, null, null`);
  await follow(4, from, `true, true, 9, array['07:00'], array[5]`);
  await database.db.execute(sql`insert into topic_tastes values (1, ${from}, 4), (1, ${into}, -2), (4, ${from}, 3)`);
  await database.db.execute(
    sql`insert into topic_reads values (1, ${from}, 3, now()), (1, ${into}, 4, now()), (2, ${from}, 1, now())`,
  );
  await database.db.execute(sql`
    insert into ads (author_id, state, name, text, url, topic_ids, starts_at, ends_at, created_at)
    values (900, 'running', 'x', 'x', 'x', array[${from}, ${into}]::bigint[], now(), now(), now())`);
  await database.db.execute(sql`
    insert into broadcasts (author_id, state, html, audience, category_ids, created_at)
    values (900, 'draft', 'x', jsonb_build_object('topics', jsonb_build_array(${from}::bigint), 'without', '[]'::jsonb, 'categories', '[]'::jsonb), '{}', now())`);
  const merge = createTopicMergeStore(database.db, owners);
  expect(await merge.preview(from, into)).toMatchObject({ from: 4, into: 3, both: 3, calmer: 1 });
  expect(await merge.merge(from, into, owner, now)).toEqual({ kind: 'merged' });
  const kept = await database.db.execute(sql`
    select chat_id::int as chat, digest, alerts, alerts_per_day as limit, to_json(digest_hours) as hours from subscriptions where topic_id = ${into} order by 1`);
  expect(kept).toEqual([
    { chat: 1, digest: true, alerts: true, limit: 4, hours: null },
    { chat: 2, digest: true, alerts: false, limit: 2, hours: ['06:00', '12:00'] },
    { chat: 3, digest: true, alerts: false, limit: 5, hours: ['07:00'] },
    { chat: 4, digest: true, alerts: true, limit: 9, hours: ['07:00'] },
  ]);
  for (const table of ['subscriptions', 'topic_tastes', 'topic_reads', 'matches', 'topic_aliases'])
    expect(await database.db.execute(sql`select 1 from ${sql.identifier(table)} where topic_id = ${from}`)).toEqual([]);
  expect(await database.db.execute(sql`select chat_id::int as chat, weight from topic_tastes order by 1`)).toEqual([
    { chat: 1, weight: 1 },
    { chat: 4, weight: 3 },
  ]);
  const [ad] = await database.db.execute<{ ids: number[] }>(sql`select to_json(topic_ids) as ids from ads`);
  expect(ad?.ids).toEqual([into]);
  const [draft] = await database.db.execute<{ topics: number[]; categories: number }>(
    sql`select audience -> 'topics' as topics, cardinality(category_ids) as categories from broadcasts`,
  );
  expect(draft).toEqual({ topics: [into], categories: 1 });
});

test('a process that has not heard of a merge yet follows and labels the topic that stays', async () => {
  const [from, into] = [await idOf('malaysia'), await idOf('singapura')];
  await chat(5);
  await createSubscriptionStore(database.db).follow(5, from, now);
  expect(await database.db.execute(sql`select topic_id::float8 as id from subscriptions where chat_id = 5`)).toEqual([
    { id: into },
  ]);
  await database.db.execute(sql`insert into sources (name, created_at) values ('x', now())`);
  const [article] = await database.db.execute<{ id: number }>(sql`
    insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at, first_seen_at, content_hash, status)
    values ((select max(id) from sources), 'x', 'x', 'x', '{}', '{}', 'x', 'id', '{}', now(), now(), 'x', 'published') returning id::float8 as id`);
  const match = { because: 'x', place: 'title' as const, score: 3 };
  await createFollowedWordsStore(database.db).addMatches(
    article?.id ?? 0,
    [
      { topicId: from, ...match },
      { topicId: into, ...match, score: 4 },
    ],
    now,
  );
  expect(await database.db.execute(sql`select topic_id::float8 as id, score from matches`)).toEqual([
    { id: into, score: 4 },
  ]);
});
