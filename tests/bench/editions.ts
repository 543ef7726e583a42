/**
 * How long a slot takes to compose: readers who all chose 06:30, in a real Postgres, with a day of news behind them.
 *
 *   npx tsx tests/bench/editions.ts [readers due] [topics each] [articles a day] [rate] [percent who mute]
 *   npx tsx tests/bench/editions.ts 190000 5 3000    the morning slot of a million readers
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { createDatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { migrate } from '../../src/db/migrate.js';
import { createComposeDueEditions } from '../../src/editions/compose-due-editions.js';
import { createEditionStore } from '../../src/editions/editions.store.js';
import { createPeakLoad } from '../../src/editions/peak-load.js';
import { createLog } from '../../src/log.js';
import { createHandClock } from '../support/clock.js';

const [readers = 10_000, topicsEach = 5, articlesADay = 1_000, rate = 1_000, muting = 20] = process.argv
  .slice(2)
  .map(Number);
const topicCount = 80;
const slot = new Date('2026-11-22T23:30:00Z');

const directory = await mkdtemp(join(tmpdir(), 'kabar-bench-'));
const started = await startEmbeddedServer(directory);
if (started.kind === 'failed') throw new Error(started.reason);
const { server } = started;
await migrate(server.target, fileURLToPath(new URL('../../drizzle', import.meta.url)));
const database = createDatabaseClient(server.target, { maxConnections: 4, statementTimeoutMs: 0 });
const { db } = database;
const at = sql`${slot.toISOString()}::timestamptz`;

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
const filling = performance.now();
await db.execute(sql`insert into sources (name, created_at) select 'S' || i, ${at} from generate_series(1, 20) i`);
await db.execute(sql`insert into categories (slug, name_id, name_en, position) values ('c', 'c', 'c', 1)`);
await db.execute(sql`insert into topics (slug, category_id, name_id, name_en, covers_id, covers_en)
  select 't' || i, 1, 't', 't', '', '' from generate_series(1, ${topicCount}) i`);
await db.execute(sql`insert into stories (created_at, last_article_at)
  select ${at}, ${at} from generate_series(1, ${articlesADay} * 3 / 3)`);
// Three days of news; every third article is of a story with others, and each is about two topics, low numbers being more usual.
await db.execute(sql`
  insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at,
    first_seen_at, content_hash, status, story_id)
  select 1 + i % 20, 'u' || i, 'u' || i, 'Berita kata' || i % 500, array[repeat('satu dua tiga ', 5), repeat('empat lima enam ', 5)], '{}', '', 'id', '{}', seen, seen, i::text, 'published',
    case when i % 3 = 0 then 1 + i / 9 end
  from (select i, ${at} - (i * 86400.0 / ${articlesADay}) * interval '1 second' as seen
    from generate_series(1, ${articlesADay} * 3) i) a`);
await db.execute(sql`
  insert into matches (article_id, topic_id, because, place, score, matched_at)
  select id, topic, 'x', 'title', 3 + (id + topic) % 4, first_seen_at
  from articles, lateral (values (1 + floor(power(random(), 2) * ${topicCount})::int), (1 + (id * 7) % ${topicCount})) v(topic)
  on conflict do nothing`);
await db.execute(sql`
  insert into chats (id, type, locale, time_zone, last_cutoff_at, next_edition_at, created_at)
  select i, 'private', 'id', 'Asia/Jakarta', ${at} - interval '1 day', ${at}, ${at} from generate_series(1, ${readers}) i`);
await db.execute(sql`
  insert into subscriptions (chat_id, topic_id, created_at)
  select i, 1 + floor(power(random(), 2) * ${topicCount})::int, ${at} - n * interval '1 minute'
  from generate_series(1, ${readers}) i, generate_series(1, ${topicsEach}) n on conflict do nothing`);
// Some mute a word, a source and a story each.
await db.execute(sql`
  insert into mutes (chat_id, kind, word, source_id, article_id, created_at)
  select i, kind, case when kind = 'word' then 'kata' || (i * 7) % 500 end, case when kind = 'source' then 1 + i % 20 end,
    case when kind = 'story' then 1 + (i * 9) % (${articlesADay} * 3) end, ${at}
  from generate_series(1, ${readers}) i, unnest(array['word', 'source', 'story']) kind where i % 100 < ${muting}`);
// What the last two days brought them.
await db.execute(sql`
  insert into deliveries (chat_id, cause, kind, priority, article_ids, state, due_at, created_at)
  select i, 'old:' || d, 'digest', 3, (select array_agg(${articlesADay} * d + (i * 13 + k * 7) % ${articlesADay}) from generate_series(1, 10) k),
    'sent', ${at} - d * interval '1 day', ${at} - d * interval '1 day'
  from generate_series(1, ${readers}) i, generate_series(1, 2) d`);
await db.execute(sql`vacuum analyze`);
console.log(`${readers} readers, ${muting} % with mutes, ${articlesADay * 3} articles: filled in ${seconds(filling)}`);

const clock = createHandClock(slot);
const store = createEditionStore(db);
const log = createLog({ level: 'error', secrets: [] });
const load = performance.now();
const [heaviest] = await createPeakLoad({ store, clock })({ rate });
console.log(
  `load report ${seconds(load)}: ${heaviest?.readers} readers, ${heaviest?.minutesNeeded.toFixed(1)} minutes at ${rate}/s`,
);

const compose = createComposeDueEditions({ store, clock, log, rate });
const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();
const cpu = process.cpuUsage();
const begin = performance.now();
const total = await compose();
const elapsed = performance.now() - begin;
delays.disable();
const used = process.cpuUsage(cpu);
console.log(total);
console.log(
  `composed in ${(elapsed / 1_000).toFixed(1)} s: ${((elapsed * 1_000) / readers).toFixed(0)} µs a reader, ` +
    `${((used.user + used.system) / readers).toFixed(0)} µs of ours on the processor`,
);
console.log(
  `event loop p50 ${(delays.percentile(50) / 1e6).toFixed(0)} ms, p99 ${(delays.percentile(99) / 1e6).toFixed(0)} ms, ` +
    `most ${(delays.max / 1e6).toFixed(0)} ms; ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`,
);
const idle = performance.now();
await compose();
console.log(`a round with nothing due: ${(performance.now() - idle).toFixed(1)} ms`);
await database.close();
await server.release();
await rm(directory, { recursive: true, force: true });

function seconds(since: number): string {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`;
}
