/**
 * Article texts against the ground truth of scrapinghub/article-extraction-benchmark, by its own measure, next to plain
 * Readability in the same run. Usage: npx tsx tests/bench/pages.ts FOLDER [--worst N]
 * FOLDER holds ground-truth.json and <key>.html.gz files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../../src/intake/page-reader.js';

interface Truth {
  readonly articleBody: string;
  readonly url: string;
}

interface Score {
  readonly key: string;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly ms: number;
}

/** Multiset of 4-word shingles; a text of fewer than four words is one shingle. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const shingle = words.slice(at, at + 4).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function compare(truth: string, found: string): { precision: number | null; recall: number | null } {
  const want = shingles(truth);
  const have = shingles(found);
  let hit = 0;
  let extra = 0;
  let missed = 0;
  for (const key of new Set([...want.keys(), ...have.keys()])) {
    const wanted = want.get(key) ?? 0;
    const had = have.get(key) ?? 0;
    hit += Math.min(wanted, had);
    extra += Math.max(0, had - wanted);
    missed += Math.max(0, wanted - had);
  }
  return {
    precision: hit + extra > 0 ? hit / (hit + extra) : null,
    recall: hit + missed > 0 ? hit / (hit + missed) : null,
  };
}

const mean = (values: readonly (number | null)[]): number => {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
};

function summary(scores: readonly Score[]): { f1: number; precision: number; recall: number } {
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const now = new Date('2026-01-01T00:00:00Z');
const methods: Readonly<Record<string, (html: string, url: string) => string>> = {
  'Readability .textContent': (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? '',
  'kabar readPage': (html, url) => {
    const outcome = readPage(html, { url, now });
    return outcome.kind === 'page' ? outcome.page.text : '';
  },
};

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npx tsx tests/bench/pages.ts FOLDER [--worst N]');
  process.exit(64);
}
const worst = process.argv[3] === '--worst' ? Number(process.argv[4] ?? 10) : 0;
const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, Truth>;
const pages = Object.entries(truths).map(([key, truth]) => ({
  key,
  truth,
  html: gunzipSync(readFileSync(join(folder, `${key}.html.gz`))).toString('utf8'),
}));

console.log(`${pages.length} pages`);
console.log('method                      F1     P      R      half A half B p50 ms p95 ms max ms');
for (const [name, method] of Object.entries(methods)) {
  for (const { html, truth } of pages.slice(0, 15)) method(html, truth.url);
  const scores = pages.map(({ key, truth, html }): Score => {
    const start = performance.now();
    const text = method(html, truth.url);
    const ms = performance.now() - start;
    return { key, ...compare(truth.articleBody, text), ms };
  });
  const all = summary(scores);
  // The keys are hashes, so the parity of the last digit splits the pages without looking at them.
  const half = (odd: boolean): number =>
    summary(scores.filter((score) => (Number.parseInt(score.key.slice(-1), 16) % 2 === 1) === odd)).f1;
  const times = scores.map((score) => score.ms);
  const figures = [all.f1, all.precision, all.recall, half(false), half(true)]
    .map((value) => value.toFixed(4))
    .join(' ');
  const speed = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)]
    .map((value) => value.toFixed(1).padStart(6))
    .join(' ');
  console.log(`${name.padEnd(26)}  ${figures} ${speed}`);
  if (name.startsWith('kabar')) {
    const loss = (score: Score): number => 2 - (score.precision ?? 0) - (score.recall ?? 0);
    for (const score of [...scores].sort((a, b) => loss(b) - loss(a)).slice(0, worst)) {
      console.log(
        `  ${score.key.slice(0, 10)} P ${score.precision?.toFixed(3)} R ${score.recall?.toFixed(3)} ${score.ms.toFixed(0)} ms ${truths[score.key]?.url}`,
      );
    }
  }
}
