/**
 * What merging a topic with many followers costs those who use Kabar meanwhile: readers who follow, let go and look at
 * their topics, and the planning of alerts.
 *
 *   npx tsx tests/bench/merge.ts [followers] [at-once]
 *   npx tsx tests/bench/merge.ts 300000            in chunks, as Kabar does it
 *   npx tsx tests/bench/merge.ts 300000 at-once    in one transaction, to compare
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { systemClock } from '../../src/clock.js';
import { createDatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { migrate } from '../../src/db/migrate.js';
import { createMoveFollowers } from '../../src/newsroom/move-followers.js';
import { createTopicMergeStore } from '../../src/newsroom/topic-merge.store.js';
import { createTopicMergingStore } from '../../src/newsroom/topic-merging.store.js';
import { createSubscriptionStore } from '../../src/readers/subscriptions.store.js';

const followers = Number(process.argv[2] ?? 300_000);
const isAtOnce = process.argv.includes('at-once');
const directory = await mkdtemp(join(tmpdir(), 'kabar-bench-'));
const started = await startEmbeddedServer(directory);
if (started.kind === 'failed') throw new Error(started.reason);
const { server } = started;
await migrate(server.target, fileURLToPath(new URL('../../drizzle', import.meta.url)));
const { db, close } = createDatabaseClient(server.target, { statementTimeoutMs: 0 });
const run = (statement: string) => db.execute(sql.raw(statement));
const now = systemClock.now();

/** A third follows both topics, a third each of them alone; and everybody follows another one. */
await run(`insert into categories (slug, name_id, name_en, position) values ('c', 'c', 'c', 1)`);
await run(`insert into topics (slug, category_id, name_id, name_en, covers_id, covers_en)
  select 't' || n, 1, 'T' || n, 'T' || n, '', '' from generate_series(1, 9) n`);
const chats = Math.round(followers * 1.5);
await run(`insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
  select n, 'private', 'id', 'Asia/Jakarta', now(), now() from generate_series(1, ${chats}) n`);
for (const [topic, where] of [
  [1, 'n % 3 in (0, 1)'],
  [2, 'n % 3 in (0, 2)'],
  [3, 'true'],
] as const)
  await run(`insert into subscriptions (chat_id, topic_id, alerts, created_at)
    select n, ${topic}, n % 5 = 0, now() from generate_series(1, ${chats}) n where ${where}`);
await run(`insert into sources (name, created_at) values ('x', now())`);
await run(`insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at, first_seen_at, content_hash, status)
  select 1, 'x' || n, 'x', 'x', '{}', '{}', 'x', 'id', '{}', now(), now(), 'x' || n, 'published' from generate_series(1, 50000) n`);
await run(`insert into matches (article_id, topic_id, because, place, score, matched_at)
  select id, 1 + id % 2, 'x', 'title', 1, now() from articles`);
await run('vacuum analyze');

const merges = createTopicMergeStore(db, new Set([900]), isAtOnce ? 1e9 : undefined);
const merging = createTopicMergingStore(db);
const moveFollowers = createMoveFollowers({ store: merging, clock: systemClock });
const subscriptions = createSubscriptionStore(db);
const life = { running: true };
const times: number[] = [];
const failures: string[] = [];
const oneReader = async (seed: number): Promise<void> => {
  for (let turn = 0; life.running; turn++) {
    const chat = 1 + ((seed * 7_919 + turn * 104_729) % chats);
    const from = performance.now();
    try {
      if (turn % 4 === 0) await subscriptions.follow(chat, 4 + (turn % 5), now);
      else if (turn % 4 === 1) await subscriptions.unfollow(chat, 3);
      else if (turn % 4 === 2) await subscriptions.follow(chat, 1 + (turn % 2), now);
      else await subscriptions.list(chat);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : 'unknown');
    }
    times.push(performance.now() - from);
    await sleep(20);
  }
};
const measure = async (name: string, act: () => Promise<unknown>): Promise<void> => {
  times.length = 0;
  const from = performance.now();
  life.running = true;
  const readers = [1, 2, 3, 4].map(oneReader);
  await act();
  const seconds = (performance.now() - from) / 1000;
  life.running = false;
  await Promise.all(readers);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(0);
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(1)} s; ${sorted.length} commands: p50 ${at(0.5)}, p99 ${at(0.99)}, slowest ${at(1)} ms; failed ${failures.length}`,
  );
};
console.log(`${followers} followers of each topic, ${isAtOnce ? 'in one transaction' : 'in chunks'}`);
await measure('without a merge', () => sleep(5_000));
await measure('the tap that begins it', () => merges.merge(1, 2, 900, now));
if (!isAtOnce) await measure('moving them', () => moveFollowers(new AbortController().signal));
const [left] = await run(
  `select (select count(*) from subscriptions where topic_id = 1) as old, (select count(*) from matches where topic_id = 1) as matches`,
);
console.log(`left of the old topic: ${String(left?.['old'])} followers, ${String(left?.['matches'])} matches`);
await close();
await server.release();
await rm(directory, { recursive: true, force: true });
