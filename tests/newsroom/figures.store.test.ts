import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDayStore } from '../../src/newsroom/days.store.js';
import { createFiguresStore } from '../../src/newsroom/figures.store.js';
import { createWeeklySummaryStore } from '../../src/newsroom/weekly-summaries.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

let database: TestDatabase;
/** Monday, 23 November 2026, 07:10 in Jakarta. */
const monday = new Date('2026-11-23T00:10:00Z');
const run = (statement: string) => database.db.execute(sql.raw(statement));

beforeAll(async () => {
  database = await createTestDatabase();
  // Sunday by Jakarta's calendar is from Saturday 17:00 to Sunday 17:00 UTC.
  await run(`insert into chats (id, type, locale, time_zone, status, status_at, last_cutoff_at, created_at) values
    (1, 'private', 'id', 'Asia/Jakarta', 'active', null, now(), '2026-11-21T17:00:00Z'),
    (2, 'private', 'id', 'Asia/Jakarta', 'stopped', '2026-11-22T16:59:59Z', now(), '2026-11-01T00:00:00Z'),
    (3, 'private', 'id', 'Asia/Jakarta', 'gone', '2026-11-22T17:00:00Z', now(), '2026-11-01T00:00:00Z'),
    (-4, 'group', 'id', 'Asia/Jakarta', 'active', null, now(), '2026-11-22T00:00:00Z')`);
  await run(`insert into deliveries (chat_id, cause, kind, priority, state, due_at, created_at, settled_at)
    select 1, 'edition:' || n, 'digest', 3, case when n <= 97 then 'sent' when n = 98 then 'refused' when n = 99 then 'missed' else 'in_doubt' end,
      '2026-11-21T23:30:00Z', now(), '2026-11-21T23:30:00Z'::timestamptz + n * interval '1 second' from generate_series(1, 100) n`);
  await run(`insert into updates (id, received_at) values (1, '2026-11-22T05:10:00Z'), (2, '2026-11-22T05:20:00Z')`);
});
afterAll(() => database.drop());

it('a day is written once when it is over, by the newsroom’s calendar', async () => {
  const figures = createFiguresStore(database.db, 'Asia/Jakarta');
  const days = createDayStore(database.db, 'Asia/Jakarta');
  expect(await days.closeDays(monday)).toBe(1);
  expect(await days.closeDays(monday)).toBe(0);
  expect(await figures.days(7, monday)).toHaveLength(1);
  await days.countToday(monday);
  const [sunday, today] = await figures.days(7, monday);
  expect(sunday?.countedAt).toBeNull();
  expect(sunday).toMatchObject({ day: '2026-11-22', active: 1, joined: 1, stopped: 1, gone: 0 });
  expect(sunday).toMatchObject({ sent: 97, refused: 1, missed: 1, inDoubt: 1, lagMedian: 49, lag95: 93, lag99: 97 });
  expect(sunday?.digestsByHour[6]).toBe(97);
  expect(sunday?.activityByHour?.[12]).toBe(2);
  expect(today).toMatchObject({ day: '2026-11-23', countedAt: monday, gone: 1, sent: 0, lagMedian: null });
});

it('what was counted stays when readers are erased and deliveries are dropped', async () => {
  const figures = createFiguresStore(database.db, 'Asia/Jakarta');
  await run('delete from deliveries');
  await run('delete from chats where id = 1');
  expect((await figures.days(7, monday))[0]).toMatchObject({ active: 1, joined: 1, sent: 97 });
});

it('after days away each day is caught up, and hours that nobody knows any more are not claimed', async () => {
  const figures = createFiguresStore(database.db, 'Asia/Jakarta');
  const friday = new Date(monday.getTime() + 4 * 86_400_000);
  const store = createDayStore(database.db, 'Asia/Jakarta');
  expect(await store.closeDays(friday)).toBe(4);
  await store.countToday(friday);
  const days = await figures.days(7, friday);
  expect(days.map(({ day }) => day.slice(-2))).toEqual(['22', '23', '24', '25', '26', '27']);
  expect(days.map(({ activityByHour }) => activityByHour !== null)).toEqual([true, false, false, false, true, true]);
});

it('today’s figures, added up count by count, are those that the day has in the end', async () => {
  const store = createDayStore(database.db, 'Asia/Jakarta');
  const figures = createFiguresStore(database.db, 'Asia/Jakarta');
  // Saturday in Jakarta.
  const begin = Date.parse('2026-11-27T17:00:00Z');
  const minutes = (count: number) => new Date(begin + count * 60_000);
  const iso = (count: number) => minutes(count).toISOString();
  let chat = 5_000;
  /** 100 messages that are settled between two minutes of the day, due up to 20 minutes before. */
  const settle = async (from: number, to: number): Promise<void> => {
    chat += 100;
    await run(`insert into deliveries (chat_id, cause, kind, act, priority, state, due_at, created_at, settled_at)
      select ${chat} + n, 'x:' || n, case when n % 3 = 0 then 'digest' else 'alert' end, case when n % 10 = 0 then 'edit' else 'send' end, 3,
        (array['sent','sent','sent','refused','missed','in_doubt','cancelled'])[1 + n % 7],
        at - (n * n / 8.0) * interval '1 second', at, at
      from (select n, '${iso(from)}'::timestamptz + n * ('${iso(to)}'::timestamptz - '${iso(from)}'::timestamptz) / 100 as at from generate_series(0, 99) n) x`);
    await run(
      `insert into updates (id, received_at) select ${chat} + n, '${iso(from)}'::timestamptz from generate_series(0, 9) n`,
    );
  };
  const seen: number[] = [];
  for (const [from, to, countAt] of [
    [0, 0.5, 1],
    // What was written down late, a minute before the last count.
    [0.5, 2, 2],
    [2, 300, 301],
    [299.5, 300, 301.5],
    [301.5, 900, 1000],
    [1000, 1439, 1439],
  ] as const) {
    await settle(from, to);
    // A doubt clears up long after.
    await run(`update deliveries set state = 'sent', settled_at = '${iso(countAt)}' where id in (
      select id from deliveries where state = 'in_doubt' and cause like 'x:%' order by id limit 2)`);
    await Promise.all([store.countToday(minutes(countAt)), store.countToday(minutes(countAt))]);
    seen.push((await figures.days(7, minutes(countAt))).at(-1)?.sent ?? 0);
  }
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  const kept = (await figures.days(7, minutes(1439))).at(-1);
  expect(kept).toMatchObject({ day: '2026-11-28', countedAt: minutes(1439) });
  expect(kept?.digestsByHour.filter((count) => count > 0).length).toBeGreaterThan(5);
  await store.closeDays(minutes(1443));
  const [closed] = (await figures.days(7, minutes(1443))).filter(({ day }) => day === '2026-11-28');
  expect({ ...closed, countedAt: null }).toEqual({ ...kept, countedAt: null });
  expect(await run('select day from day_so_far')).toEqual([]);
});

it('the week’s summary is planned once for each who wants it, at eight on Monday by their clock', async () => {
  const weekly = createWeeklySummaryStore(database.db, new Set([900]), 'Asia/Jakarta');
  await run(
    `insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at) values (52, 'private', 'id', 'Asia/Jayapura', now(), now())`,
  );
  await run(
    `insert into people (id, name, role, joined_at) values (51, 'Budi', 'editor', now()), (52, 'Dewi', 'approver', now()), (53, 'Made', 'reporter', now())`,
  );
  const told = async () =>
    (await run(`select chat_id from deliveries where cause = 'notice:weekly:2026-11-23' order by 1`)).map((row) =>
      Number(row['chat_id']),
    );
  expect(await weekly.want(53, true, monday)).toBe(false);
  // 07:10 in Jakarta is 09:10 in Jayapura.
  await weekly.tell(monday);
  expect(await told()).toEqual([52]);
  const eight = new Date('2026-11-23T01:00:00Z');
  expect(await weekly.want(51, true, eight)).toBe(true);
  await Promise.all([weekly.tell(eight), weekly.tell(eight)]);
  expect(await told()).toEqual([51, 52, 900]);
  await run('delete from deliveries');
  await weekly.tell(eight);
  expect(await told()).toEqual([]);
  expect((await run(`select action from audit`)).map((row) => row['action'])).toEqual(['summary.on']);
});

it('where the newsroom’s clock is far behind a reader’s, the summary waits for the week to be over there', async () => {
  const weekly = createWeeklySummaryStore(database.db, new Set([54]), 'America/Los_Angeles');
  const days = createDayStore(database.db, 'America/Los_Angeles');
  await run(
    `insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at) values (54, 'private', 'id', 'Asia/Jakarta', now(), now())`,
  );
  const told = async (now: string) => {
    await days.closeDays(new Date(now));
    await weekly.tell(new Date(now));
    const rows = await run(`select chat_id from deliveries where cause = 'notice:weekly:2026-11-30' order by 1`);
    return rows.map((row) => Number(row['chat_id']));
  };
  // Monday, 08:00 in Jakarta is Sunday, 17:00 in Los Angeles.
  expect(await told('2026-11-30T01:00:00Z')).toEqual([]);
  expect(await told('2026-11-30T08:01:00Z')).toEqual([]);
  expect(await told('2026-11-30T08:03:00Z')).toEqual([52, 54]);
});
