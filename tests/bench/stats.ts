/**
 * What /statistik and its counting cost beside a large ledger.
 *
 *   npx tsx tests/bench/stats.ts [chats] [deliveries] [of them today]
 *   npx tsx tests/bench/stats.ts 1000000 10000000 2000000     filling takes some minutes
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { createDatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { migrate } from '../../src/db/migrate.js';
import { readQueueFigures } from '../../src/delivery/figures.store.js';
import { createDayStore } from '../../src/newsroom/days.store.js';
import { createFiguresStore } from '../../src/newsroom/figures.store.js';
import { createChatStore } from '../../src/readers/chats.store.js';

const [chats = 1_000_000, deliveries = 10_000_000, today = 2_000_000] = process.argv.slice(2, 5).map(Number);
const directory = await mkdtemp(join(tmpdir(), 'kabar-bench-'));
const started = await startEmbeddedServer(directory);
if (started.kind === 'failed') throw new Error(started.reason);
const { server } = started;
await migrate(server.target, fileURLToPath(new URL('../../drizzle', import.meta.url)));
const { db, close } = createDatabaseClient(server.target, { statementTimeoutMs: 0 });
const run = (statement: string) => db.execute(sql.raw(statement));

/** 20:00 in Jakarta: all of today's were settled since midnight. */
const now = new Date('2026-11-23T13:00:00Z');
const midnight = '2026-11-22T17:00:00Z';
await run(`insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
  select id, 'private', 'id', 'Asia/Jakarta', '${midnight}', '2026-11-01'::timestamptz + id * interval '1 second' from generate_series(1, ${chats}) id`);
const indexes = await db.execute<{ name: string; def: string }>(sql`
  select indexname as name, indexdef as def from pg_indexes where tablename = 'deliveries' and indexname not in ('deliveries_pkey', 'deliveries_once')`);
for (const { name } of indexes) await run(`drop index "${name}"`);
/** Rows whose settling is spread evenly between two instants. */
const fill = (count: number, from: string, to: string, word: string) =>
  run(`insert into deliveries (chat_id, cause, kind, priority, article_ids, state, due_at, attempts, claims, epoch, claimed_at, message_id, created_at, settled_at)
    select 1 + n % ${chats}, '${word}:' || n / ${chats}, case when n % 4 = 0 then 'alert' else 'digest' end, 3, array[n % 1000, n % 777]::bigint[],
      case when n % 100 = 0 then 'refused' when n % 1001 = 0 then 'in_doubt' when n % 1003 = 0 then 'missed' else 'sent' end,
      at - (n % 90) * interval '1 second', 1, 1, 1, at, n, at, at
    from (select n, '${from}'::timestamptz + n * ('${to}'::timestamptz - '${from}'::timestamptz) / ${count} as at
      from generate_series(0, ${count - 1}) n) x`);
await fill(deliveries - today, '2026-11-15T17:00:00Z', midnight, 'before');
await fill(today, midnight, now.toISOString(), 'today');
for (const { def } of indexes) await run(def);
await run('vacuum analyze');

const show = (name: string, value: string): void => console.log(`${name.padEnd(56)} ${value}`);
const time = async (act: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await act();
  return performance.now() - from;
};
const cost = async (name: string, act: () => Promise<unknown>, times = 20): Promise<void> => {
  const all: number[] = [];
  for (let turn = 0; turn < times; turn++) all.push(await time(act));
  const sorted = all.toSorted((a, b) => a - b);
  show(name, `median ${sorted[times >> 1]?.toFixed(1)} ms, most ${sorted.at(-1)?.toFixed(1)} ms`);
};
const store = createDayStore(db, 'Asia/Jakarta');
const figures = createFiguresStore(db, 'Asia/Jakarta');
console.log(`${chats} chats, ${deliveries} deliveries, ${today} of them today`);
show('the first count of today, all of it', `${(await time(() => store.countToday(now))).toFixed(0)} ms`);
for (let turn = 1; turn <= 3; turn++) {
  const at = (seconds: number) => new Date(now.getTime() + (turn * 15 + seconds) * 1000);
  await fill(15_000, at(-15).toISOString(), at(0).toISOString(), `turn-${turn}`);
  show('a count 15 s and 15,000 messages later', `${(await time(() => store.countToday(at(0)))).toFixed(0)} ms`);
}
const later = new Date(now.getTime() + 50_000);
await cost('a tap: the days of a week', () => figures.days(7, later));
await cost('a tap: the days of 90', () => figures.days(90, later));
await cost('a tap: sources', () => figures.sources(7, later));
await cost('a tap: how many readers', () => createChatStore(db).count());
await cost('a tap: the queue', () => readQueueFigures(db, later));
show(
  'yesterday, written down for good',
  `${(await time(() => store.closeDays(new Date('2026-11-22T18:00:00Z')))).toFixed(0)} ms`,
);
await close();
await server.release();
await rm(directory, { recursive: true, force: true });
