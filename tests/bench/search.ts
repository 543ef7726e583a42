/**
 * How long a search takes in a large archive, beside the plain way (`order by ts_rank`), in the same run on a real Postgres.
 *
 *   npx tsx tests/bench/search.ts [articles] [rounds] [directory] [--ours]
 *   npx tsx tests/bench/search.ts 1000000      about half an hour to fill, 5 GB of disk
 *
 * A directory that is named is kept, and an archive that lies there already is searched without being filled again. With `--ours`
 * the plain way is left out: it takes minutes at a million, and reads the whole archive through the memory that ours is measured in.
 *
 * Articles are made of words with a Zipf distribution, two years of them, a tenth in English, from twenty sources; a few real
 * words are strewn in at known frequencies.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { createDatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { migrate } from '../../src/db/migrate.js';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';
import { categories } from '../../src/newsroom/catalogue/categories.js';
import { createArticleStore } from '../../src/newsroom/articles.store.js';
import { createCatalogueStore } from '../../src/newsroom/catalogue.store.js';
import { createSearchArticles } from '../../src/newsroom/search-articles.js';
import type { SearchRequest } from '../../src/newsroom/search-articles.js';
import { createSearchStore } from '../../src/newsroom/search.store.js';
import { createSpellingStore } from '../../src/newsroom/spelling.store.js';
import { createLearnWords } from '../../src/newsroom/learn-words.js';

const [articles = 100_000, rounds = 40] = process.argv.slice(2, 4).map(Number);
const kept = process.argv[4];
const isOursOnly = process.argv.includes('--ours');
const now = new Date('2026-11-23T07:00:00Z');
const days = 730;
const wordsInText = 180;
const vocabulary = 60_000;

/** Real words and the share of articles that have them. */
const strewn: [word: string, share: number][] = [
  ['pemerintah', 0.4],
  ['presiden', 0.15],
  ['ekonomi', 0.08],
  ['banjir', 0.03],
  ['gempa', 0.01],
  ['rudal', 0.005],
  ['Korea Utara', 0.004],
  ['Korut', 0.002],
  ['durian', 0.000_5],
  ['Gunung Semeru', 0.001],
];

/** The same figures in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = createRandom(7);

const syllables =
  'ba be bi bo bu da di do ga gi ja ka ke ko la li lo ma me mi na ni pa pe ra ri sa se si ta te ti to wa ya'.split(' ');
const invented = Array.from({ length: vocabulary }, (_, rank) => {
  let word = '';
  for (let left = rank + 40; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length] ?? '';
  return word + (rank % 3 === 0 ? 'n' : '');
});
/** A word by Zipf's law: the one of rank r comes about 1/r as often as the first. */
const zipf = (): string =>
  invented[Math.min(vocabulary - 1, Math.floor(Math.exp(random() * Math.log(vocabulary))) - 1)] ?? '';

function write(): { title: string; body: string } {
  const body = Array.from({ length: wordsInText }, zipf);
  const title = Array.from({ length: 8 }, zipf);
  for (const [word, share] of strewn) {
    if (random() >= share) continue;
    body[Math.floor(random() * body.length)] = word;
    if (random() < 0.25) title[Math.floor(random() * title.length)] = word;
  }
  return { title: title.join(' '), body: body.join(' ') };
}

const directory = kept ?? (await mkdtemp(join(tmpdir(), 'kabar-bench-')));
const started = await startEmbeddedServer(directory);
if (started.kind === 'failed') throw new Error(started.reason);
const { server } = started;
await migrate(server.target, fileURLToPath(new URL('../../drizzle', import.meta.url)));
const database = createDatabaseClient(server.target, { maxConnections: 3, statementTimeoutMs: 0 });
const { db } = database;

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
const catalogueStore = createCatalogueStore(db);
const spelling = createSpellingStore(db);

async function fill(from: number, to: number): Promise<void> {
  const rows = [];
  for (let number = from; number < to; number++) {
    const at = new Date(now.getTime() - (1 - number / articles) * days * 86_400_000 - 1_000);
    rows.push({ number, at, language: random() < 0.1 ? 'en' : 'id', ...write() });
  }
  await db.execute(sql`
    insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at,
      first_seen_at, content_hash, status)
    select 1 + (number * 7) % 20, 'u' || number, 'u' || number, title, '{}', '{}', body, language, '{}', at, at, number::text, 'published'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) row(number int, at timestamptz, language text, title text, body text)
    order by number`);
}
/** Fills the archive, its index and its dictionary, and says how long that took. */
async function fillAll(): Promise<void> {
  const filling = performance.now();
  await db.execute(sql`insert into sources (name, created_at) select 'S' || i, now() from generate_series(1, 20) i`);
  await catalogueStore.load({ categories, topics: catalogue });
  await db.execute(sql`drop index articles_search`);

  const [large, small] = await catalogueStore.topics();
  for (let from = 0; from < articles; from += 2_000)
    await Promise.all([
      fill(from, Math.min(articles, from + 1_000)),
      fill(Math.min(articles, from + 1_000), Math.min(articles, from + 2_000)),
    ]);
  // A large topic (one article in thirty) and a small one, with their times as the newsroom writes them.
  for (const [topic, every] of [
    [large, 30],
    [small, 2_000],
  ] as const)
    await db.execute(sql`insert into matches (article_id, topic_id, because, place, score, matched_at)
    select id, ${topic?.id ?? 0}, 'x', 'title', 5, published_at from articles where id % ${every} = 0`);
  const filled = performance.now();
  await db.execute(sql`set maintenance_work_mem = '512MB'`);
  await db.execute(sql`create index articles_search on articles using gin (search) with (fastupdate = false)`);
  await db.execute(sql`vacuum analyze articles, matches`);
  const indexed = performance.now();

  const learnWords = createLearnWords(spelling);
  // The dictionary of a part of them: enough to hold all words that are usual.
  let learnt = 0;
  while (learnt < Math.min(articles, 20_000)) learnt += await learnWords();
  await db.execute(sql`vacuum analyze words`);
  const learntAt = performance.now();
  const [size] = await db.execute<{ all: string; gin: string; words: string; known: string }>(sql`
  select pg_size_pretty(pg_total_relation_size('articles')) as all, pg_size_pretty(pg_relation_size('articles_search')) as gin,
    pg_size_pretty(pg_total_relation_size('words')) as words, (select count(*) from words) as known`);
  console.log(
    `${articles} articles filled in ${((filled - filling) / 1000).toFixed(0)} s (${size?.all}), index in ${((indexed - filled) / 1000).toFixed(0)} s (${size?.gin}); ` +
      `${learnt} articles learnt in ${((learntAt - indexed) / 1000).toFixed(1)} s: ${size?.known} words (${size?.words})`,
  );
}

if ((await createArticleStore(db).count()) === 0) await fillAll();
const topics = await catalogueStore.topics();
const [large, small] = topics;
const adding = performance.now();
const [last] = await db.execute<{ id: string }>(sql`select max(id) as id from articles`);
for (let number = 1; number <= 50; number++) await fill(Number(last?.id) + number, Number(last?.id) + number + 1);
console.log(`an article more: ${((performance.now() - adding) / 50).toFixed(1)} ms`);

const search = createSearchArticles({
  store: createSearchStore(db),
  spelling,
  directory: async () => ({ topics }),
});
/** What one would write first. */
async function naively(typed: string): Promise<number> {
  const rows = await db.execute<{ id: string; total: string }>(sql`
    with q as (select websearch_to_tsquery('indonesian', ${typed}) || websearch_to_tsquery('english', ${typed}) as query)
    select a.id, count(*) over () as total from articles a, q where a.search @@ q.query and a.status = 'published'
    order by ts_rank(a.search, q.query) desc limit 10`);
  return Number(rows[0]?.total ?? 0);
}

const word = (rank: number) => invented[rank] ?? '';
type Filter = Omit<SearchRequest, 'offset' | 'limit' | 'now'>;
const kinds: [name: string, queries: string[], filter: Filter][] = [
  ['in most articles', [word(0), word(1), word(2), 'pemerintah'], {}],
  ['common (3-15 %)', ['presiden', 'ekonomi', 'banjir', word(30), word(80)], {}],
  ['middling (0.3-1 %)', ['gempa', 'rudal', word(400), word(900)], {}],
  ['rare', ['durian', 'semeru', word(20_000), word(50_000)], {}],
  ['two common words', ['pemerintah presiden', 'ekonomi banjir', `${word(3)} ${word(9)}`], {}],
  ['common and rare', ['pemerintah durian', `${word(1)} ${word(5_000)}`, 'presiden semeru'], {}],
  ['a name (korut)', ['korut', 'korea utara'], {}],
  ['a phrase in quotes', ['"gunung semeru"', '"korea utara"', '"pemerintah presiden"', `"${word(3)} ${word(9)}"`], {}],
  ['misspelt', ['rudla', 'preisden', 'gempaa', 'durain'], {}],
  ['nothing like it', ['qwertyuiop', 'zzzxxyy'], {}],
  ['common, 7 days', ['presiden', 'pemerintah', word(5)], { days: 7 }],
  ['middling, 30 days', ['rudal', 'gempa', word(900)], { days: 30 }],
  ['common, one source', ['presiden', 'pemerintah', 'banjir'], { sourceId: 3 }],
  ['rare, one source', ['durian', 'semeru'], { sourceId: 3 }],
  ['common, a large topic', ['presiden', 'banjir', word(5)], { topicId: large?.id ?? 0 }],
  ['rare, a large topic', ['durian', word(20_000)], { topicId: large?.id ?? 0 }],
  ['common, a small topic', ['presiden', 'pemerintah'], { topicId: small?.id ?? 0 }],
];

const at = (sorted: number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1).padStart(8);
console.log(`\n${'milliseconds'.padEnd(24)}     p50     p95     p99     max | plain p50      max      hits`);
const all: number[] = [];
for (const [name, queries, filter] of kinds) {
  const ours: number[] = [];
  const plain: number[] = [];
  let hits = 0;
  for (let round = -2; round < rounds; round++)
    for (const query of queries) {
      const before = performance.now();
      await search.find(query, { offset: 0, limit: 5, now, ...filter });
      if (round >= 0) ours.push(performance.now() - before);
    }
  for (const query of isOursOnly ? [] : queries.slice(0, 2)) {
    const before = performance.now();
    hits = Math.max(hits, await naively(query));
    plain.push(performance.now() - before);
  }
  ours.sort((a, b) => a - b);
  plain.sort((a, b) => a - b);
  all.push(...ours);
  console.log(
    `${name.padEnd(24)}${at(ours, 0.5)}${at(ours, 0.95)}${at(ours, 0.99)}${at(ours, 1)} | ${at(plain, 0.5)} ${at(plain, 1)} ${String(hits).padStart(9)}`,
  );
}
all.sort((a, b) => a - b);
console.log(`${'all of them'.padEnd(24)}${at(all, 0.5)}${at(all, 0.95)}${at(all, 0.99)}${at(all, 1)}`);
console.log(`load ${loadavg()[0]?.toFixed(1)}`);

await database.close();
await server.release();
if (kept === undefined) await rm(directory, { recursive: true, force: true });
