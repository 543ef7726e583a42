/**
 * Trains the category model and writes src/newsroom/category-weights.ts:
 * `npx tsx tests/bench/train-categories.ts articles.jsonl [--write]`. The file has lines with `id` (date, then the words of the
 * headline), `paragraphs` (sentences) and `category` as in IndoSum. Prints the accuracy of the stored form by 5-fold
 * cross-validation over three foldings, beside naive Bayes on the same features.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';
import { categoryFeatures, featureNumber, featureWeight } from '../../src/newsroom/category-features.js';
import { type CategoryModelData, createCategoryModel } from '../../src/newsroom/category-model.js';
import type { CategorisedText } from '../../src/newsroom/category-features.js';
import { createTopicMatcher } from '../../src/newsroom/topic-matcher.js';

const CLASSES = ['olahraga', 'teknologi', 'hiburan', 'berita-utama'];
const CATEGORY: Record<string, string> = {
  olahraga: 'olahraga',
  teknologi: 'teknologi',
  showbiz: 'hiburan',
  hiburan: 'hiburan',
  'tajuk utama': 'berita-utama',
};
const VOCABULARY = 8_000;
const ROUNDS = 6;
const RATE = 0.3;
const RIDGE = 1e-5;

interface Example {
  label: number;
  text: CategorisedText;
  counts: Map<string, number>;
}
type Vector = readonly (readonly [index: number, weight: number])[];

let state = 1;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
function shuffle<T>(list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [list[i], list[j]];
    if (a !== undefined && b !== undefined) [list[i], list[j]] = [b, a];
  }
  return list;
}

function readExamples(file: string): Example[] {
  const matcher = createTopicMatcher(catalogue);
  const categoryOf = new Map(catalogue.map(({ slug, category }) => [slug, category]));
  const examples: Example[] = [];
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line) as { id: string; category: string; paragraphs: string[][] };
    const category = CATEGORY[row.category];
    if (category === undefined) continue;
    const title = row.id.split('-').slice(1).join(' ');
    const text = row.paragraphs.map((sentences) => sentences.join(' ')).join('\n');
    const topics = matcher
      .match({ title, text, language: 'id' })
      .map(({ slug, score }) => ({ slug, score, category: categoryOf.get(slug) ?? '' }));
    const article = { title, text, topics };
    examples.push({ label: CLASSES.indexOf(category), text: article, counts: categoryFeatures(article) });
  }
  return shuffle(examples);
}

interface Feature {
  name: string;
  rarity: number;
}

/** The features that tell most about the category, by chi-squared. */
function chooseFeatures(examples: readonly Example[]): Feature[] {
  const seen = new Map<string, number[]>();
  const sizes = CLASSES.map((_, label) => examples.filter((example) => example.label === label).length);
  for (const { label, counts } of examples) {
    for (const name of counts.keys()) {
      const row = seen.get(name) ?? CLASSES.map(() => 0);
      row[label] = (row[label] ?? 0) + 1;
      seen.set(name, row);
    }
  }
  return [...seen]
    .map(([name, row]) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      const chi = row.reduce((sum, count, label) => {
        const expected = (total * (sizes[label] ?? 0)) / examples.length;
        return sum + (count - expected) ** 2 / expected;
      }, 0);
      return { name, total, chi, rarity: Math.log(1 + examples.length / (1 + total)) };
    })
    .filter(({ total }) => total >= 2)
    .toSorted((a, b) => b.chi - a.chi)
    .slice(0, VOCABULARY);
}

function vectors(examples: readonly Example[], features: readonly Feature[]): Vector[] {
  const index = new Map(features.map(({ name }, at) => [name, at]));
  return examples.map(({ counts }) => {
    const vector: [number, number][] = [];
    for (const [name, times] of counts) {
      const at = index.get(name);
      if (at !== undefined) vector.push([at, featureWeight(times) * (features[at]?.rarity ?? 0)]);
    }
    const length = Math.sqrt(vector.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return vector.map(([at, weight]) => [at, weight / length] as const);
  });
}

interface Weights {
  bias: number[];
  /** By feature and class. */
  weights: Float64Array;
}

function naiveBayes(labels: readonly number[], inputs: readonly Vector[], size: number): Weights {
  const sums = CLASSES.map(() => new Float64Array(size).fill(0.05));
  labels.forEach((label, at) => {
    for (const [feature, weight] of inputs[at] ?? []) {
      const row = sums[label];
      if (row) row[feature] = (row[feature] ?? 0) + weight;
    }
  });
  const weights = new Float64Array(size * CLASSES.length);
  sums.forEach((row, label) => {
    const total = row.reduce((sum, weight) => sum + weight, 0);
    row.forEach((weight, feature) => {
      weights[feature * CLASSES.length + label] = Math.log(weight / total);
    });
  });
  const bias = CLASSES.map((_, label) => 0.3 * Math.log(labels.filter((one) => one === label).length / labels.length));
  return { bias, weights };
}

const scoresOf = ({ bias, weights }: Weights, input: Vector): number[] => {
  const scores = [...bias];
  for (const [feature, weight] of input) {
    for (let label = 0; label < CLASSES.length; label++) {
      scores[label] = (scores[label] ?? 0) + weight * (weights[feature * CLASSES.length + label] ?? 0);
    }
  }
  return scores;
};

/** Multinomial logistic regression by AdaGrad, averaged over the second half of the rounds. */
function logistic(labels: readonly number[], inputs: readonly Vector[], size: number): Weights {
  const k = CLASSES.length;
  const weights = new Float64Array(size * k);
  const sum = new Float64Array(size * k);
  const squares = new Float64Array(size * k).fill(1e-6);
  const model = { bias: CLASSES.map(() => 0), weights };
  const order = labels.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of shuffle(order)) {
      const input = inputs[at] ?? [];
      const scores = scoresOf(model, input);
      const highest = Math.max(...scores);
      const total = scores.reduce((all, score) => all + Math.exp(score - highest), 0);
      for (let label = 0; label < k; label++) {
        const error = Math.exp((scores[label] ?? 0) - highest) / total - (labels[at] === label ? 1 : 0);
        if (Math.abs(error) < 1e-3) continue;
        for (const [feature, weight] of input) {
          const place = feature * k + label;
          const gradient = error * weight + RIDGE * (weights[place] ?? 0);
          squares[place] = (squares[place] ?? 0) + gradient * gradient;
          weights[place] = (weights[place] ?? 0) - (RATE * gradient) / Math.sqrt(squares[place] ?? 1);
        }
      }
    }
    if (round >= ROUNDS / 2) weights.forEach((weight, place) => (sum[place] = (sum[place] ?? 0) + weight));
  }
  return { bias: model.bias, weights: sum.map((weight) => weight / Math.floor(ROUNDS / 2)) };
}

/** Both models added up, which is again a linear one, in bytes. */
function store(features: readonly Feature[], bayes: Weights, regression: Weights): CategoryModelData {
  const k = CLASSES.length;
  const joined = bayes.weights.map((weight, place) => weight + (regression.weights[place] ?? 0));
  // Only differences between classes matter: take each feature's mean away to use the bytes well.
  for (let at = 0; at < features.length; at++) {
    const row = joined.subarray(at * k, at * k + k);
    const mean = row.reduce((sum, weight) => sum + weight, 0) / k;
    row.forEach((weight, label) => (row[label] = weight - mean));
  }
  const unit = joined.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const rarityUnit = Math.max(...features.map(({ rarity }) => rarity)) / 255;
  const bytes = Buffer.alloc(features.length * (4 + k));
  features.forEach(({ name, rarity }, at) => {
    const offset = at * (4 + k);
    bytes.writeUIntBE(featureNumber(name), offset, 3);
    bytes.writeUInt8(Math.round(rarity / rarityUnit), offset + 3);
    for (let label = 0; label < k; label++) {
      bytes.writeInt8(Math.round((joined[at * k + label] ?? 0) / unit), offset + 4 + label);
    }
  });
  return { classes: CLASSES, bias: bayes.bias, unit, rarityUnit, features: bytes.toString('base64') };
}

function train(examples: readonly Example[]) {
  const features = chooseFeatures(examples);
  const inputs = vectors(examples, features);
  const labels = examples.map(({ label }) => label);
  const bayes = naiveBayes(labels, inputs, features.length);
  return { data: store(features, bayes, logistic(labels, inputs, features.length)), bayes, features };
}

function crossValidate(examples: readonly Example[]): void {
  let right = 0;
  let rightBayes = 0;
  let all = 0;
  const table = CLASSES.map(() => CLASSES.map(() => 0));
  for (let folding = 0; folding < 3; folding++) {
    const mixed = shuffle([...examples]);
    for (let fold = 0; fold < 5; fold++) {
      const { data, bayes, features } = train(mixed.filter((_, at) => at % 5 !== fold));
      const model = createCategoryModel(data);
      const held = mixed.filter((_, at) => at % 5 === fold);
      const inputs = vectors(held, features);
      held.forEach(({ label, text }, at) => {
        const guess = CLASSES.indexOf(model.predict(text)?.slug ?? '');
        const row = table[label];
        if (row && guess >= 0) row[guess] = (row[guess] ?? 0) + 1;
        if (guess === label) right += 1;
        const scores = scoresOf(bayes, inputs[at] ?? []);
        if (scores.indexOf(Math.max(...scores)) === label) rightBayes += 1;
        all += 1;
      });
    }
  }
  console.log(`accuracy ${(right / all).toFixed(4)}, naive Bayes ${(rightBayes / all).toFixed(4)} (${all} guesses)`);
  table.forEach((row, label) => {
    const hits = row[label] ?? 0;
    const recall = hits / row.reduce((sum, count) => sum + count, 0);
    const precision = hits / table.reduce((sum, other) => sum + (other[label] ?? 0), 0);
    console.log(`${CLASSES[label]}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  });
}

const file = process.argv[2];
if (file === undefined) throw new Error('Name the file with the labelled articles.');
const examples = readExamples(file);
crossValidate(examples);
const { data } = train(examples);
const model = createCategoryModel(data);
const start = performance.now();
for (const { text } of examples) model.predict(text);
console.log(
  `${((performance.now() - start) / examples.length).toFixed(2)} ms an article, ${data.features.length} bytes`,
);

if (process.argv.includes('--write')) {
  const lines = data.features.match(/.{1,110}/g) ?? [];
  const source = `// Written by tests/bench/train-categories.ts; do not edit. See category-model.ts for the form.
import type { CategoryModelData } from './category-model.js';

export const CATEGORY_WEIGHTS: CategoryModelData = {
  classes: [${data.classes.map((slug) => `'${slug}'`).join(', ')}],
  bias: [${data.bias.map((value) => value.toFixed(4)).join(', ')}],
  unit: ${data.unit.toFixed(6)},
  rarityUnit: ${data.rarityUnit.toFixed(6)},
  features: \`
${lines.join('\n')}
\`,
};
`;
  writeFileSync(new URL('../../src/newsroom/category-weights.ts', import.meta.url), source);
}
