import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  expect(await figures.closeDays(monday)).toBe(1);
  expect(await figures.closeDays(monday)).toBe(0);
  const [sunday, today] = await figures.days(7, monday);
  expect(sunday).toMatchObject({ day: '2026-11-22', active: 1, joined: 1, stopped: 1, gone: 0 });
  expect(sunday).toMatchObject({ sent: 97, refused: 1, missed: 1, inDoubt: 1, lagMedian: 49, lag95: 93, lag99: 97 });
  expect(sunday?.digestsByHour[6]).toBe(97);
  expect(sunday?.activityByHour?.[12]).toBe(2);
  expect(today).toMatchObject({ day: '2026-11-23', gone: 1, sent: 0, lagMedian: null });
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
  expect(await figures.closeDays(friday)).toBe(4);
  const days = await figures.days(7, friday);
  expect(days.map(({ day }) => day.slice(-2))).toEqual(['22', '23', '24', '25', '26', '27']);
  expect(days.map(({ activityByHour }) => activityByHour !== null)).toEqual([true, false, false, false, true, true]);
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
