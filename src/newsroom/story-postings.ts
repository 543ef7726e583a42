import type { StoryCluster } from './story-cluster.js';
import type { StoryVector } from './story-vector.js';

/** Stories are looked for by so many of an article's heaviest words, and by as many of its marks. */
const PROBES = 10;
/** A key that so many stories share tells none of them apart. */
const COMMON = 100;
const MOST_FOUND = 16;

/** Makes a story to be found by what is in its middle. */
export function enterPostings(story: StoryCluster): void {
  for (const { keys } of [story.words, story.marks])
    for (const key of keys) {
      if (key.stories === null) key.stories = story;
      else if (key.stories instanceof Set) key.stories.add(story);
      else key.stories = new Set([key.stories, story]);
    }
}

/** The opposite. Must be called before the story's middle changes. */
export function leavePostings(story: StoryCluster): void {
  for (const { keys } of [story.words, story.marks])
    for (const key of keys) {
      if (key.stories instanceof Set) key.stories.delete(story);
      else if (key.stories === story) key.stories = null;
    }
}

/** The stories that share an article's most telling words and marks, those with most in common first. */
export function storiesNear(vectors: readonly StoryVector[], counts: (story: StoryCluster) => boolean): StoryCluster[] {
  const met: StoryCluster[] = [];
  const meet = (story: StoryCluster, weight: number): void => {
    if (story.common === 0) met.push(story);
    story.common += weight;
  };
  for (const { keys, weights } of vectors) {
    let probes = 0;
    for (let at = 0; at < keys.length && probes < PROBES; at++) {
      const stories = keys[at]?.stories ?? null;
      const weight = weights[at] ?? 0;
      if (stories === null) continue;
      if (!(stories instanceof Set)) meet(stories, weight);
      else if (stories.size === 0 || stories.size > COMMON) continue;
      else for (const story of stories) meet(story, weight);
      probes++;
    }
  }
  const best: StoryCluster[] = [];
  for (const story of met) if (counts(story)) insert(best, story);
  for (const story of met) story.common = 0;
  return best;
}

/** Keeps a short list in order; of equals the first stays first. */
function insert(best: StoryCluster[], story: StoryCluster): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.common ?? 0) < story.common) at--;
  if (at >= MOST_FOUND) return;
  best.splice(at, 0, story);
  if (best.length > MOST_FOUND) best.pop();
}
