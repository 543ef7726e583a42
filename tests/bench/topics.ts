/**
 * Times the topic matcher and a million followed words: `npx tsx tests/bench/topics.ts [articles.jsonl]`. The file, if given, has
 * lines with `title` and `text`; without it articles of the same length are made of invented words.
 */
import { readFileSync } from 'node:fs';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';
import { createFollowedWords } from '../../src/newsroom/followed-words.js';
import { isStopWord } from '../../src/newsroom/stop-words.js';
import { createTopicMatcher } from '../../src/newsroom/topic-matcher.js';

interface Piece {
  title: string;
  text: string;
}

const PHRASES = 1_000_000;
const SYLLABLES =
  'ba ca da fa ga ha ja ka la ma na pa ra sa ta wa ya bi di gi ki li mi ni pi ri si ti bu du gu ku lu mu nu pu ru su tu'.split(
    ' ',
  );

let state = 7;
const random = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state % below;
};
const inventedWord = (): string =>
  Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
const invented = (words: number): string => Array.from({ length: words }, inventedWord).join(' ');

const isPiece = (value: unknown): value is Piece =>
  typeof value === 'object' && value !== null && 'title' in value && 'text' in value && typeof value.text === 'string';

function readPieces(file: string | undefined): Piece[] {
  if (file === undefined) return Array.from({ length: 300 }, () => ({ title: invented(9), text: invented(400) }));
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line): unknown => JSON.parse(line)).filter(isPiece);
}

const percentile = (times: readonly number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(2);

function timed(name: string, pieces: readonly Piece[], run: (piece: Piece) => number): void {
  for (const piece of pieces.slice(0, 50)) run(piece);
  let found = 0;
  const times = pieces.map((piece) => {
    const start = performance.now();
    found += run(piece);
    return performance.now() - start;
  });
  const each = (found / pieces.length).toFixed(1);
  console.log(
    `${name}: p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms an article, ${each} matches each`,
  );
}

const pieces = readPieces(process.argv[2]);
const matcher = createTopicMatcher(catalogue);
console.log(`${catalogue.length} topics, ${pieces.length} articles`);
timed('topics', pieces, (piece) => matcher.match({ ...piece, language: 'id' }).length);

const words = pieces.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
const vocabulary = [...new Set(words)].filter((word) => !isStopWord(word));
const word = (): string => (random(2) === 0 ? (vocabulary[random(vocabulary.length)] ?? 'kata') : inventedWord());
const before = process.memoryUsage().rss;
const start = performance.now();
const followed = createFollowedWords();
for (let id = 0; id < PHRASES; id++) {
  const words = Array.from({ length: 1 + random(3) }, word).join(' ');
  followed.add(id, { words, without: id % 20 === 0 ? [word()] : [] });
}
const seconds = ((performance.now() - start) / 1_000).toFixed(1);
const megabytes = Math.round((process.memoryUsage().rss - before) / 1_048_576);
console.log(`${followed.size} followed words: built in ${seconds} s, ${megabytes} MB more memory`);
timed('followed words', pieces, (piece) => followed.match(piece).length);
const again = performance.now();
followed.add(PHRASES, { words: 'tambahan baru', without: [] });
followed.remove(PHRASES);
console.log(`one added and removed: ${(performance.now() - again).toFixed(3)} ms`);
