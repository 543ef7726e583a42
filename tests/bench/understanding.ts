/**
 * Prints every target of reading and understanding with ours, the plain way and other libraries in the same run:
 *
 *   npx tsx tests/bench/understanding.ts DATA [PEERS]
 *   npx tsx tests/bench/understanding.ts DATA [PEERS] --all     also what takes half an hour: training anew, a million of everything
 *
 * DATA has `feed-cases/`, `feeds/`, `pages/`, `indosum-tune.jsonl` and `detik-tune.jsonl`; PEERS is a folder in which other feed
 * readers are installed (see feed-peers.ts). Each part is a bench of its own and can be run by itself; this only runs them one after
 * the other, so that none disturbs another.
 */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [data, peers] = process.argv.slice(2).filter((word) => word !== '--all');
const isAll = process.argv.includes('--all');
if (data === undefined) throw new Error('Give the folder with the data: understanding.ts DATA [PEERS] [--all]');

interface Part {
  target: string;
  bench: string;
  words: string[];
  /** Takes many minutes. */
  isLong?: boolean;
}

const parts: Part[] = [
  {
    target: 'Feeds: at least 97 % of fields right, 20 MB a second',
    bench: 'feeds.ts',
    words: [join(data, 'feed-cases'), join(data, 'feeds'), ...(peers === undefined ? [] : [peers])],
  },
  { target: 'Pages: F1 at least 0.970, median under 40 ms', bench: 'pages.ts', words: [join(data, 'pages')] },
  {
    target:
      'Summaries: IndoSum lead-3 + 5 ROUGE-1, Detik above title + lead-1, under 2 ms (ours flattered, see train-summary.ts)',
    bench: 'summaries.ts',
    words: [data],
  },
  {
    target: 'Summaries, cross-validated',
    bench: 'train-summary.ts',
    // The weights in the tree are left as they are.
    words: [data, join(tmpdir(), 'kabar-summary-weights.ts')],
    isLong: true,
  },
  {
    target: 'Sections: accuracy at least 0.94',
    bench: 'train-categories.ts',
    words: [join(data, 'indosum-tune.jsonl')],
    isLong: true,
  },
  {
    target: 'Topics and own words: a million followed words against one article, under 5 ms and 500 MB',
    bench: 'topics.ts',
    words: [join(data, 'detik-tune.jsonl')],
  },
  { target: 'Own words over the database: the same, additions at once', bench: 'own-words.ts', words: [] },
  {
    target: 'Stories: BCubed F1 at least 0.75 on headlines alone, 1,000 articles a second',
    bench: 'stories.ts',
    words: ['-', join(data, 'detik-tune.jsonl')],
  },
  {
    target: 'Search: p99 under 50 ms at a million articles',
    bench: 'search.ts',
    words: isAll ? ['1000000', '40'] : ['50000', '10'],
  },
];

console.log(`Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
const failed: string[] = [];
for (const { target, bench, words, isLong = false } of parts) {
  if (isLong && !isAll) continue;
  console.log(`\n== ${target}\n   npx tsx tests/bench/${bench} ${words.join(' ')}\n`);
  const script = fileURLToPath(new URL(bench, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...words], { stdio: 'inherit' });
  if (status !== 0) failed.push(bench);
}
if (failed.length > 0) {
  console.error(`\nThese did not run to their end: ${failed.join(', ')}`);
  process.exitCode = 1;
}
