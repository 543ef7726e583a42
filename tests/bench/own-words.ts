/**
 * Times readers' own words over the database: `npx tsx tests/bench/own-words.ts [phrases]`. Starts an embedded Postgres of its
 * own in a temporary directory, writes the phrases (a million unless told), and prints how long the first article waits while
 * all are read, what later ones cost with the question for changes, and how soon an added phrase counts.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { migrate } from '../../src/db/migrate.js';
import { createCatalogueStore } from '../../src/newsroom/catalogue.store.js';
import { createOwnWordsMatcher } from '../../src/newsroom/match-own-words.js';
import { createFollowedWordsStore } from '../../src/newsroom/own-words.store.js';
import { ownWordsOf } from '../../src/newsroom/own-words.js';
import { createOwnWordsStore } from '../../src/readers/own-words.store.js';
import { createSubscriptionStore } from '../../src/readers/subscriptions.store.js';

const phrases = Number(process.argv[2] ?? 1_000_000);
const directory = await mkdtemp(join(tmpdir(), 'kabar-bench-'));
const started = await startEmbeddedServer(directory);
if (started.kind === 'failed') throw new Error(started.reason);
const { server } = started;
await migrate(server.target, fileURLToPath(new URL('../../drizzle', import.meta.url)));
const client = createDatabaseClient(server.target, { statementTimeoutMs: 0 });
const { db } = client;

const timed = async <Result>(name: string, work: () => Promise<Result>, times = 1): Promise<Result> => {
  const spent: number[] = [];
  const cpu = process.cpuUsage();
  let result = await run();
  for (let round = 1; round < times; round++) result = await run();
  spent.sort((a, b) => a - b);
  const at = (share: number) => spent[Math.min(spent.length - 1, Math.floor(spent.length * share))]?.toFixed(2);
  const { user, system } = process.cpuUsage(cpu);
  const own = ((user + system) / 1000 / times).toFixed(2);
  console.log(`${name}: median ${at(0.5)} ms, p99 ${at(0.99)} ms, processor time of this process ${own} ms`);
  return result;

  async function run(): Promise<Result> {
    const from = performance.now();
    const value = await work();
    spent.push(performance.now() - from);
    return value;
  }
};

try {
  await db.execute(`insert into categories (slug, name_id, name_en, position) values ('berita-utama', 'a', 'a', 1)`);
  await db.execute(
    `insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at) values (1, 'private', 'id', 'Asia/Jakarta', now(), now())`,
  );
  await db.execute(`
    insert into topics (slug, category_id, name_id, name_en, covers_id, covers_en, hidden, words)
    select 'w-' || n, 1, 'x', 'x', '', '', true,
      jsonb_build_object('words', 'kata' || n % 50000 || ' lagi' || n, 'without', case when n % 20 = 0 then '["tesla"]'::jsonb else '[]' end)
    from generate_series(1, ${phrases}) n`);
  await db.execute('vacuum analyze topics');

  const store = createFollowedWordsStore(db);
  const matcher = createOwnWordsMatcher({ store });
  const text = Array.from({ length: 400 }, (_, n) => `kata${n * 97} lagi${n * 31}`).join(' ');
  const article = { title: 'Penjualan mobil listrik naik', text };
  global.gc?.();
  const before = process.memoryUsage().rss;
  await timed(`first article, ${phrases} phrases read`, () => matcher.match(article));
  global.gc?.();
  console.log(`${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more memory`);
  await timed('each later article', () => matcher.match(article), 500);
  const readers = createOwnWordsStore(db);
  const followed = await timed('a phrase is followed', () =>
    readers.follow(
      1,
      ownWordsOf({ words: 'mobil listrik', without: [] }, 'mobil listrik'),
      { words: 20, topics: 50 },
      new Date(0),
    ),
  );
  const { found } = await timed('the next article', () => matcher.match(article));
  console.log(`it was matched: ${found.length === 1}`);
  if ('topicId' in followed)
    await timed('it is dropped', () => createSubscriptionStore(db).unfollow(1, followed.topicId));
  console.log(`and is matched no more: ${(await matcher.match(article)).found.length === 0}`);
  await timed('is the catalogue as it was?', () => createCatalogueStore(db).version(), 100);
} finally {
  await client.close();
  await server.release();
  await rm(directory, { recursive: true, force: true });
}
