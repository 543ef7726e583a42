/**
 * Trains the summary model: npx tsx tests/bench/train-summary.ts DATA [OUT]
 * DATA holds indosum-tune.jsonl and detik-tune.jsonl. What is learnt is the share of a sentence's word pairs that the reference
 * holds (IndoSum, whose references quote), or of its meaningful words (Detik, whose references rewrite). Prints five-fold
 * cross-validated ROUGE-1 of the sentences chosen, then trains on everything and writes the weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStopWord } from '../../src/newsroom/stop-words.js';
import { candidatesOf } from '../../src/newsroom/summary-candidates.js';
import { featuresOf, plainWords } from '../../src/newsroom/summary-features.js';
import { createSummariser, type SummarySize } from '../../src/newsroom/summary.js';
import { rougeOne, rougeWords } from './summaries-rouge.js';
import { grow, valueOf, type Forest, type Growth } from './train-summary-trees.js';

const [data, out = 'src/newsroom/summary-weights.ts'] = process.argv.slice(2);
if (data === undefined) throw new Error('Give the folder: train-summary.ts DATA [OUT]');

const GROWTH: Growth = { trees: 150, depth: 4, rate: 0.08, leaf: 400, l2: 200, features: 0.6, seed: 1 };
const FOLDS = 5;

interface Document {
  readonly title: string;
  readonly text: string;
  readonly reference: string[];
  /** The first three sentences as the data has them. */
  readonly lead: string[];
  readonly rewritten: boolean;
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

// Every third article without its title; a quarter without paragraphs, an eighth with a line to each sentence, so that the model
// leans on neither.
const written = (paragraphs: string[][], number: number) =>
  number % 8 === 1
    ? paragraphs.flat().join('\n')
    : paragraphs.map((paragraph) => paragraph.join(' ')).join(number % 4 === 0 ? ' ' : '\n');
const indosum = (rowsOf('indosum-tune.jsonl') as Indo[]).map((row, number): Document => ({
  title: number % 3 === 0 ? '' : row.id.replace(/^\d+-/, '').replaceAll('-', ' '),
  text: written(row.paragraphs, number),
  reference: rougeWords(row.summary.join(' ')),
  lead: rougeWords(row.paragraphs.flat().slice(0, 3).join(' ')),
  rewritten: false,
}));
const detik = (rowsOf('detik-tune.jsonl') as Detik[]).map((row): Document => ({
  title: row.title,
  text: row.text,
  reference: rougeWords(row.summary),
  lead: [],
  rewritten: true,
}));

/** The share of a sentence's neighbouring word pairs that a reference holds. */
function pairsTaken(words: readonly string[], reference: readonly string[]): number {
  const pairs = new Set(reference.slice(1).map((word, at) => `${reference[at]} ${word}`));
  const own = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return own.filter((pair) => pairs.has(pair)).length / Math.max(1, own.length);
}

function meaningTaken(words: readonly string[], reference: readonly string[]): number {
  const meant = new Set(reference.filter((word) => !isStopWord(word)));
  const own = words.filter((word) => !isStopWord(word));
  return own.filter((word) => meant.has(word)).length / Math.max(1, own.length);
}

interface Row {
  readonly features: number[];
  readonly target: number;
  readonly weight: number;
}

const rows = new Map<Document, Row[]>();
for (const document of [...indosum, ...detik]) {
  const candidates = candidatesOf(document.text, 'id');
  const features = featuresOf(document.title, candidates);
  rows.set(
    document,
    candidates.map((candidate, at) => {
      const words = plainWords(candidate.text);
      const taken = document.rewritten
        ? 0.9 * meaningTaken(words, document.reference)
        : pairsTaken(words, document.reference);
      return { features: features[at] ?? [], target: taken, weight: Math.max(3, words.length) };
    }),
  );
}

function train(documents: readonly Document[]): Forest {
  const all = documents.flatMap((document) => rows.get(document) ?? []);
  return grow(
    all.map((row) => row.features),
    all.map((row) => row.target),
    all.map((row) => row.weight),
    GROWTH,
  );
}

const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
const scores = new Map<string, number[]>();
const note = (name: string, value: number) => scores.set(name, [...(scores.get(name) ?? []), value]);
for (let fold = 0; fold < FOLDS; fold++) {
  const parts = [indosum, detik].map((set) => ({
    learnt: set.filter((_, number) => number % FOLDS !== fold),
    held: set.filter((_, number) => number % FOLDS === fold),
  }));
  const forest = train(parts.flatMap((part) => part.learnt));
  const summarise = createSummariser((row) => Math.max(0.01, valueOf(forest, row)));
  for (const document of parts.flatMap((part) => part.held)) {
    const name = document.rewritten ? 'detik' : 'indosum';
    if (!document.rewritten) note('indosum lead-3', rougeOne(document.lead, document.reference));
    const first = candidatesOf(document.text, 'id')[0]?.text;
    for (const size of ['adaptive', 2, 4] satisfies SummarySize[]) {
      const chosen = summarise({ ...document, language: 'id' }, { sentences: size });
      const words = rougeWords(chosen.join(' '));
      note(`${name} ${size}`, rougeOne(words, document.reference));
      note(`${name} ${size} words`, words.length / 100);
      note(`${name} ${size} with lead`, chosen[0] === first ? 1 : 0);
    }
  }
}
for (const [name, list] of scores) process.stdout.write(`${name.padEnd(24)} ${(100 * mean(list)).toFixed(2)}\n`);

const forest = train([...indosum, ...detik]);
const short = (value: number) => String(Number(value.toPrecision(3)));
const lines = forest.trees.map((tree) => {
  const write = (at: number): string => {
    const node = tree[at];
    if (node === undefined) throw new Error('A tree points at a node it does not have.');
    if (node.feature < 0) return String(Math.round(node.value * 1000));
    return `${node.feature}<${short(node.limit)} ${write(node.left)} ${write(node.right)}`;
  };
  return `  ${write(0)}`;
});
writeFileSync(
  out,
  `// Written by tests/bench/train-summary.ts; do not edit. One regression tree a line, in pre-order: "12<0.25" asks feature 12 of
// FEATURES, left when at most 0.25; a bare number is a leaf, in thousandths.
export const SUMMARY_BASE = ${forest.base.toFixed(4)};

export const SUMMARY_TREES = \`
${lines.join('\n')}
\`;
`,
);
process.stdout.write(`${forest.trees.length} trees written to ${out}\n`);
