import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBroadcastControlStore } from '../../src/delivery/broadcast-control.store.js';
import { decideDoubts, pauseBroadcast, resumeBroadcast, stopBroadcast } from '../../src/delivery/control-broadcast.js';
import { atOnceManner } from '../../src/delivery-station.js';
import { createAudienceStore } from '../../src/delivery/audience.store.js';
import { everyone } from '../../src/delivery/audience.js';
import type { Audience } from '../../src/delivery/audience.js';
import { createFanOut } from '../../src/delivery/fan-out-broadcasts.js';
import { createFanOutStore } from '../../src/delivery/fan-out.store.js';
import { createLedger } from '../../src/delivery/ledger.store.js';
import { systemTiming } from '../../src/delivery/timing.js';
import { createLog } from '../../src/log.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addBroadcast, addChats, broadcastRow, countStates, ledgerRows } from './seed.js';

const now = new Date('2026-11-23T06:30:00Z');
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const chatsOf = async (): Promise<number[]> =>
  (await ledgerRows(database.db)).map((row) => row.chatId).sort((a, b) => a - b);

describe('the audience of a broadcast', () => {
  it('is every active reader who is not pausing, groups and channels too', async () => {
    await addChats(database.db, [1, 2, 3, 4]);
    await addChats(database.db, [-1_001_234_567_890, -5], 'group');
    await database.db.execute(sql`update chats set status = 'stopped' where id = 1`);
    await database.db.execute(sql`update chats set paused_until = ${'2026-11-24T00:00:00Z'}::timestamptz where id = 2`);
    await database.db.execute(sql`update chats set paused_until = ${'2026-11-22T00:00:00Z'}::timestamptz where id = 3`);
    const id = await addBroadcast(database.db);
    expect(await createFanOutStore(database.db).planChunk(id, 100, now)).toBe(false);
    expect(await chatsOf()).toEqual([-1_001_234_567_890, -5, 3, 4]);
    expect((await broadcastRow(database.db, id)).fanOutAfter).toBeNull();
  });

  it('is those who follow its topic, if it has one', async () => {
    await addChats(database.db, [1, 2, 3]);
    await database.db.execute(sql`
      insert into categories (slug, name_id, name_en, position) values ('dunia', 'Dunia', 'World', 1)`);
    await database.db.execute(sql`
      insert into topics (slug, category_id, name_id, name_en, covers_id, covers_en)
      select 'korea-utara', id, 'Korea Utara', 'North Korea', '', '' from categories`);
    await database.db.execute(sql`
      insert into subscriptions (chat_id, topic_id, created_at)
      select chat, id, now() from topics, (values (1), (3)) as given(chat)`);
    const [topic] = await database.db.execute<{ id: string }>(sql`select id from topics`);
    const id = await addBroadcast(database.db, { topicId: Number(topic?.id) });
    await createFanOutStore(database.db).planChunk(id, 100, now);
    expect(await chatsOf()).toEqual([1, 3]);
  });

  it('is planned once, chunk by chunk, though two processes do it and one of them dies', async () => {
    await addChats(
      database.db,
      Array.from({ length: 95 }, (_, index) => index - 40 || 1_000),
    );
    const id = await addBroadcast(database.db);
    const store = createFanOutStore(database.db);
    await database.db
      .transaction(async (tx) => {
        await createFanOutStore(tx).planChunk(id, 10, now);
        throw new Error('killed');
      })
      .catch(() => undefined);
    const work = async () => {
      while (await store.planChunk(id, 10, now));
    };
    await Promise.all([work(), work(), work()]);
    expect(await countStates(database.db)).toEqual({ planned: 95 });
    expect((await broadcastRow(database.db, id)).fanOutAfter).toBeNull();
  });

  it('is chosen by topics and categories, language, zone and kind, and is counted as it is planned', async () => {
    const { db } = database;
    await addChats(db, [1, 2, 3, 4, 5, 6]);
    await addChats(db, [-7], 'group');
    await db.execute(sql`update chats set locale = 'en' where id = 2`);
    await db.execute(sql`update chats set time_zone = 'Asia/Makassar' where id = 3`);
    await db.execute(sql`
      insert into categories (slug, name_id, name_en, position) values ('a', 'A', 'A', 1), ('b', 'B', 'B', 2)`);
    await db.execute(sql`
      insert into topics (slug, category_id, name_id, name_en, covers_id, covers_en)
      select 't' || n, c.id, 'T', 'T', '', '' from categories c, generate_series(1, 6) n
      where c.slug = case when n <= 3 then 'a' else 'b' end order by n`);
    const topics = await db.execute<{ id: string }>(sql`select id from topics order by slug`);
    const topic = (n: number) => Number(topics[n - 1]?.id);
    const categories = await db.execute<{ id: string }>(sql`select id from categories order by slug`);
    for (const [chat, followed] of [
      [1, [1, 2]],
      [2, [1]],
      [3, [2]],
      [4, [4]],
      [5, [1, 4]],
      [-7, [1]],
    ] as const)
      for (const n of followed)
        await db.execute(sql`
          insert into subscriptions (chat_id, topic_id, created_at) values (${chat}, ${topic(n)}, now())`);
    const planned = async (audience: Partial<Audience>) => {
      const whole = { ...everyone, ...audience };
      await db.execute(sql`delete from deliveries`);
      const id = await addBroadcast(db);
      await db.execute(sql`
        update broadcasts set audience = ${JSON.stringify(whole)}::text::jsonb where id = ${id}`);
      while (await createFanOutStore(db).planChunk(id, 2, now));
      const chats = await chatsOf();
      const reach = await createAudienceStore(db, () => ({ kind: 'now' })).reach(whole, 'breaking', now);
      expect(reach.now).toBe(chats.length);
      const [row] = await db.execute<{ planned: number }>(sql`select planned from broadcasts where id = ${id}`);
      expect(row?.planned).toBe(chats.length);
      return chats;
    };
    expect(await planned({})).toEqual([-7, 1, 2, 3, 4, 5, 6]);
    expect(await planned({ topics: [topic(1), topic(4)] })).toEqual([-7, 1, 2, 4, 5]);
    expect(await planned({ topics: [topic(1), topic(2)], match: 'all' })).toEqual([1]);
    expect(await planned({ topics: [topic(1)], without: [topic(4)] })).toEqual([-7, 1, 2]);
    expect(await planned({ topics: [1, 2, 3, 4, 5].map(topic) })).toEqual([-7, 1, 2, 3, 4, 5]);
    expect(await planned({ categories: [Number(categories[1]?.id)] })).toEqual([4, 5]);
    expect(await planned({ topics: [topic(1)], categories: [Number(categories[1]?.id)] })).toEqual([5]);
    expect(await planned({ topics: [topic(1)], locales: ['id'] })).toEqual([-7, 1, 5]);
    expect(await planned({ zones: ['Asia/Makassar'] })).toEqual([3]);
    expect(await planned({ topics: [topic(1)], kinds: ['group'] })).toEqual([-7]);
  });

  it('waits for the end of quiet hours, counts what limits leave out, and sends emergencies to who agreed', async () => {
    const { db } = database;
    // 13.30 in Jakarta.
    await addChats(db, [1, 2, 3, 4, 5, 6]);
    await db.execute(sql`update chats set quiet_hours = '{13:00-15:00}' where id = 1`);
    await db.execute(sql`update chats set quiet_hours = '{08:00-20:00}' where id in (2, 3, 4)`);
    await db.execute(sql`update chats set next_edition_at = ${'2026-11-23T14:00:00Z'}::timestamptz where id = 3`);
    await db.execute(sql`update chats set emergencies = true where id = 4`);
    await db.execute(sql`update chats set at_once_limit = 1 where id in (5, 6)`);
    await db.execute(sql`
      insert into deliveries (chat_id, cause, kind, priority, state, due_at, settled_at, created_at) values
      (5, 'alert:1', 'alert', 2, 'sent', ${'2026-11-23T02:00:00Z'}, ${'2026-11-23T02:00:00Z'}, ${'2026-11-23T02:00:00Z'}),
      (6, 'alert:1', 'alert', 2, 'sent', ${'2026-11-22T02:00:00Z'}, ${'2026-11-22T02:00:00Z'}, ${'2026-11-22T02:00:00Z'})`);
    const store = createFanOutStore(db, atOnceManner);
    const plan = async (level: string) => {
      const id = await addBroadcast(db);
      await db.execute(sql`update broadcasts set level = ${level} where id = ${id}`);
      await store.planChunk(id, 100, now);
      const rows = await db.execute<{ chat_id: string; minutes: number }>(sql`
        select chat_id, extract(epoch from due_at - ${now.toISOString()}::timestamptz)::int / 60 as minutes
        from deliveries where broadcast_id = ${id} order by chat_id`);
      const [row] = await db.execute<{ left_out: Record<string, number> }>(sql`
        select left_out from broadcasts where id = ${id}`);
      await db.execute(sql`delete from deliveries where broadcast_id = ${id}`);
      return { due: Object.fromEntries(rows.map((one) => [one.chat_id, one.minutes])), leftOut: row?.left_out };
    };
    // The fresh one after the nap, the late one with the evening's digest, nobody at night without one.
    expect(await plan('breaking')).toEqual({ due: { 1: 90, 3: 450, 6: 0 }, leftOut: { later: 2, quiet: 2, limit: 1 } });
    expect(await plan('emergency')).toEqual({
      due: { 1: 90, 3: 450, 4: 0, 6: 0 },
      leftOut: { later: 2, quiet: 1, limit: 1 },
    });
    const reach = await createAudienceStore(db, atOnceManner).reach(everyone, 'emergency', now);
    expect(reach).toEqual({ now: 2, later: 2, paused: 0, quiet: 1, limit: 1 });
  });

  it('of nobody is finished at once', async () => {
    const id = await addBroadcast(database.db);
    expect(await createFanOutStore(database.db).planChunk(id, 10, now)).toBe(false);
    expect(await createLedger(database.db).finishBroadcasts(now)).toEqual([id]);
  });
});

describe('taps on a broadcast', () => {
  it('each tap says what it did, and a stopped broadcast stays stopped', async () => {
    const control = createBroadcastControlStore(database.db);
    const id = await addBroadcast(database.db, { fannedOut: true });
    const draft = await addBroadcast(database.db, { state: 'draft' });
    expect(await pauseBroadcast(control, id)).toEqual({ kind: 'changed' });
    expect(await pauseBroadcast(control, id)).toEqual({ kind: 'unchanged' });
    expect(await resumeBroadcast(control, id)).toEqual({ kind: 'changed' });
    expect(await resumeBroadcast(control, id)).toEqual({ kind: 'unchanged' });
    expect(await stopBroadcast(control, id)).toEqual({ kind: 'changed' });
    expect(await resumeBroadcast(control, id)).toEqual({ kind: 'ended', state: 'stopped' });
    expect(await pauseBroadcast(control, draft)).toEqual({ kind: 'notSent' });
    expect(await stopBroadcast(control, 999)).toEqual({ kind: 'unknown' });
  });

  it('a broadcast that goes on forgets its trouble', async () => {
    const id = await addBroadcast(database.db, { fannedOut: true });
    await createLedger(database.db).stopContent(id, "can't parse entities");
    expect(await broadcastRow(database.db, id)).toMatchObject({ state: 'paused', trouble: "can't parse entities" });
    await resumeBroadcast(createBroadcastControlStore(database.db), id);
    expect(await broadcastRow(database.db, id)).toMatchObject({ state: 'sending', trouble: null });
  });

  it('an author who changes their mind has doubts sent again, also after the end', async () => {
    const control = createBroadcastControlStore(database.db);
    const id = await addBroadcast(database.db, { fannedOut: true, state: 'done' });
    expect(await decideDoubts(control, id, 'again')).toEqual({ kind: 'changed' });
    expect((await broadcastRow(database.db, id)).state).toBe('done');
    await database.db.execute(sql`
      insert into deliveries (chat_id, cause, kind, priority, broadcast_id, state, attempts, due_at, created_at)
      values (1, 'b', 'breaking', 1, ${id}, 'in_doubt', 1, now(), now())`);
    await decideDoubts(control, id, 'again');
    expect((await broadcastRow(database.db, id)).state).toBe('sending');
    expect(await createLedger(database.db).planDoubtsAgain()).toBe(1);
  });
});

it('a broadcast is fanned out, and taken back when it is stopped half-way, without anybody asking', async () => {
  await addChats(
    database.db,
    Array.from({ length: 700 }, (_, index) => index + 1),
  );
  const fanOut = createFanOut({
    store: createFanOutStore(database.db),
    clock: createHandClock(now),
    timing: systemTiming,
    log: createLog({ level: 'silent', secrets: [] }),
  });
  fanOut.start();
  const id = await addBroadcast(database.db);
  fanOut.nudge();
  const until = async (passes: () => Promise<boolean>) => {
    while (!(await passes())) await sleep(10);
  };
  await until(async () => (await broadcastRow(database.db, id)).fanOutAfter === null);
  expect(await countStates(database.db)).toEqual({ planned: 700 });
  await database.db.execute(sql`update deliveries set state = 'sent' where chat_id <= 300`);
  await stopBroadcast(createBroadcastControlStore(database.db), id);
  fanOut.nudge();
  await until(async () => (await broadcastRow(database.db, id)).isFinished);
  expect(await countStates(database.db)).toEqual({ sent: 300, cancelled: 400 });
  await fanOut.stop();
});
