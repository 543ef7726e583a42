/**
 * Measures summaries: npx tsx tests/bench/summaries.ts DATA
 * DATA holds indosum-tune.jsonl and detik-tune.jsonl. Prints ROUGE F1 of ours and of the plain baselines in the same measure, and
 * the time an article takes. The weights in the tree were trained on these files, so ours is flattered here; the cross-validated
 * figures are those that tests/bench/train-summary.ts prints.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/newsroom/language.js';
import { splitSentences } from '../../src/newsroom/sentences.js';
import { isBoilerplate } from '../../src/newsroom/summary-boilerplate.js';
import { summarise } from '../../src/newsroom/summary.js';
import { withoutDateline } from '../../src/newsroom/dateline.js';
import { rouge, rougeWords } from './summaries-rouge.js';

const data = process.argv[2];
if (data === undefined) throw new Error('Give the folder with the data: summaries.ts DATA');

interface Article {
  readonly title: string;
  readonly text: string;
  readonly language: Language;
  /** The sentences as the data has them, or as our rules cut them. */
  readonly sentences: readonly string[];
  readonly reference: string;
}

const rowsOf = (file: string): unknown[] =>
  readFileSync(join(data, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

interface Indo {
  id: string;
  paragraphs: string[][];
  summary: string[];
}
interface Detik {
  title: string;
  text: string;
  summary: string;
}

const indosum = (between: string, titled: boolean, within = ' ') =>
  (rowsOf('indosum-tune.jsonl') as Indo[]).map((row): Article => ({
    title: titled ? row.id.replace(/^\d+-/, '').replaceAll('-', ' ') : '',
    text: row.paragraphs.map((paragraph) => paragraph.join(within)).join(between),
    language: 'id',
    sentences: row.paragraphs.flat(),
    reference: row.summary.join(' '),
  }));
const detik = (rowsOf('detik-tune.jsonl') as Detik[]).map((row): Article => ({
  title: row.title,
  text: row.text,
  language: 'id',
  sentences: splitSentences(row.text, 'id').filter((sentence) => !isBoilerplate(sentence)),
  reference: row.summary,
}));

type Method = (article: Article) => readonly string[];
const lead =
  (count: number): Method =>
  (article) =>
    article.sentences.slice(0, count);
const METHODS: Readonly<Record<string, Method>> = {
  'lead-1': lead(1),
  'lead-2': lead(2),
  'lead-3': lead(3),
  'lead-3, no dateline': (article) => [withoutDateline(article.sentences[0] ?? ''), ...article.sentences.slice(1, 3)],
  'title + lead-1': (article) => [article.title, ...article.sentences.slice(0, 1)],
  'ours, 2': (article) => summarise(article, { sentences: 2 }),
  'ours, 4': (article) => summarise(article, { sentences: 4 }),
  'ours, adaptive': (article) => summarise(article, { sentences: 'adaptive' }),
};

const print = (line: string) => process.stdout.write(`${line}\n`);
const sets: [string, readonly Article[]][] = [
  ['IndoSum, paragraphs, titles from the ids', indosum('\n', true)],
  ['IndoSum, one line, no titles', indosum(' ', false)],
  ['IndoSum, a line to each sentence, no titles', indosum('\n', false, '\n')],
  ['Detik', detik],
];
for (const [name, articles] of sets) {
  print(`\n${name}: ${articles.length} articles`);
  print('method                 R-1    R-2    R-L   words  sentences   cpu ms');
  for (const [method, of] of Object.entries(METHODS)) {
    const before = process.cpuUsage();
    const made = articles.map(of);
    const spent = process.cpuUsage(before);
    const sums = [0, 0, 0, 0, 0];
    for (const [at, article] of articles.entries()) {
      const summary = (made[at] ?? []).join(' ');
      const score = rouge(summary, article.reference);
      for (const [column, value] of [
        100 * score.one,
        100 * score.two,
        100 * score.long,
        rougeWords(summary).length,
        made[at]?.length ?? 0,
      ].entries()) {
        sums[column] = (sums[column] ?? 0) + value / articles.length;
      }
    }
    const figures = sums.map((sum, column) => sum.toFixed(column < 3 ? 2 : 1).padStart(column === 4 ? 10 : 6));
    print(
      `${method.padEnd(20)} ${figures.join(' ')} ${((spent.user + spent.system) / 1000 / articles.length).toFixed(2).padStart(8)}`,
    );
  }
}
