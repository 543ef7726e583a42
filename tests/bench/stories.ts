/**
 * Measures the grouping of articles into stories: `npx tsx tests/bench/stories.ts [headlines.tsv] [articles.jsonl]`. The first file
 * has lines of story, tab, headline, all of one day; without it (or with "-") the invented headlines of the tests are used. The second has lines with
 * `title` and `text` and is used for the speed. BCubed as in Amigó et al. 2009. Beside ours stands the plain method: TF-IDF of the
 * headline's words to the nearest centroid, without stems, names and vetoes, at the threshold that suits this set best.
 */
import { readFileSync } from 'node:fs';
import { createStoryIndex, type StoryIndex } from '../../src/newsroom/story-index.js';
import { isStopWord } from '../../src/newsroom/stop-words.js';
import { storyHeadlines } from '../newsroom/story-headlines.js';
import { bCubed } from '../newsroom/bcubed.js';

const DAY = Date.UTC(2026, 10, 16, 6);

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const mixed = [...list];
  let state = seed;
  for (let i = mixed.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    const [a, b] = [mixed[i], mixed[j]];
    if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a];
  }
  return mixed;
}

interface Labelled {
  story: string;
  title: string;
}

function readLabelled(file: string | undefined): Labelled[] {
  if (file !== undefined && file !== '-') {
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const [story = '', title = ''] = line.split('\t');
        return { story, title };
      });
  }
  return Object.entries(storyHeadlines).flatMap(([story, titles]) => titles.map((title) => ({ story, title })));
}

function placeAll(
  index: StoryIndex,
  articles: readonly { title: string; text: string; language: string; at: Date }[],
): number[] {
  let next = 0;
  return articles.map((article, id) => {
    const whole = { id, ...article };
    const placed = index.place(whole);
    const story = placed.kind === 'new' ? next++ : placed.story;
    index.put(whole, story);
    return story;
  });
}

/** The plain method; gives the story of each headline. */
function placePlainly(titles: readonly string[], threshold: number): number[] {
  const seen = new Map<string, number>();
  const stories: Map<string, number>[] = [];
  const norm = (vector: Map<string, number>): number => Math.hypot(...vector.values());
  return titles.map((title, count) => {
    const words = new Set((title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isStopWord(word)));
    const vector = new Map([...words].map((word) => [word, Math.log((count + 50) / (1 + (seen.get(word) ?? 0)))]));
    for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
    let best = { story: -1, likeness: threshold };
    stories.forEach((sum, story) => {
      let dot = 0;
      for (const [word, weight] of vector) dot += weight * (sum.get(word) ?? 0);
      const likeness = dot / (norm(vector) * norm(sum));
      if (likeness > best.likeness) best = { story, likeness };
    });
    const sum = stories[best.story] ?? new Map<string, number>();
    for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight / norm(vector));
    return best.story === -1 ? stories.push(sum) - 1 : best.story;
  });
}

const labelled = readLabelled(process.argv[2]);
const totals = { precision: 0, recall: 0, f1: 0 };
const orders = 10;
for (let seed = 1; seed <= orders; seed++) {
  const order = shuffled(labelled, seed);
  const articles = order.map(({ title }, at) => ({ title, text: '', language: 'en', at: new Date(DAY + at * 60_000) }));
  const result = bCubed(
    order.map(({ story }) => story),
    placeAll(createStoryIndex(), articles),
  );
  totals.precision += result.precision / orders;
  totals.recall += result.recall / orders;
  totals.f1 += result.f1 / orders;
}
console.log(
  `${labelled.length} headlines, ${new Set(labelled.map(({ story }) => story)).size} stories, ${orders} orders: ` +
    `BCubed F1 ${totals.f1.toFixed(3)} (precision ${totals.precision.toFixed(3)}, recall ${totals.recall.toFixed(3)})`,
);
const plain = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4].map((threshold) => {
  let f1 = 0;
  for (let seed = 1; seed <= orders; seed++) {
    const order = shuffled(labelled, seed);
    const placed = placePlainly(
      order.map(({ title }) => title),
      threshold,
    );
    f1 += bCubed(
      order.map(({ story }) => story),
      placed,
    ).f1;
  }
  return f1 / orders;
});
console.log(`the plain method: BCubed F1 ${Math.max(...plain).toFixed(3)}`);

const file = process.argv[3];
if (file !== undefined) {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as { title: string; text: string });
  const articles = rows.map(({ title, text }, at) => ({
    title,
    text,
    language: 'id',
    at: new Date(DAY + at * 60_000),
  }));
  // Once for the compiler, once for the clock.
  placeAll(createStoryIndex(), articles);
  const start = process.cpuUsage();
  const index = createStoryIndex();
  const stories = placeAll(index, articles);
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1_000_000;
  const sizes = new Map<number, number>();
  for (const story of stories) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  console.log(
    `${articles.length} articles: ${Math.round(articles.length / seconds)} a second of one core, ${sizes.size} stories`,
  );
  if (process.argv.includes('--show')) {
    for (const [story, size] of sizes) {
      if (size < 2) continue;
      console.log(`--- ${size}`);
      stories.forEach((one, at) => {
        if (one === story) console.log(`  ${rows[at]?.title}`);
      });
    }
  }
}
