import type { StoryCluster } from './story-cluster.js';
import type { StoryVector } from './story-vector.js';

/** Which stories have a term in their middle. */
export interface StoryPostings {
  add(story: StoryCluster): void;
  /** Must be called before the story's middle changes. */
  remove(story: StoryCluster): void;
  /** The stories that share an article's most telling terms, those with most in common first. */
  near(words: StoryVector, marks: StoryVector, counts: (story: StoryCluster) => boolean): StoryCluster[];
}

/** Stories are looked for by so many of an article's heaviest terms. */
const PROBES = 10;
/** A term that so many stories share tells none of them apart. */
const COMMON = 100;
const MOST_FOUND = 16;

/** Names, figures and topics are kept apart from words. */
const markTerm = (mark: string): string => `\u0000${mark}`;

/** Creates an empty inverted index. */
export function createStoryPostings(): StoryPostings {
  const byTerm = new Map<string, Set<StoryCluster>>();

  const enter = (term: string, story: StoryCluster): void => {
    const there = byTerm.get(term);
    if (there === undefined) byTerm.set(term, new Set([story]));
    else there.add(story);
  };
  const leave = (term: string, story: StoryCluster): void => {
    const there = byTerm.get(term);
    there?.delete(story);
    if (there?.size === 0) byTerm.delete(term);
  };

  return {
    add(story) {
      for (const term of story.words.keys()) enter(term, story);
      for (const mark of story.marks.keys()) enter(markTerm(mark), story);
    },
    remove(story) {
      for (const term of story.words.keys()) leave(term, story);
      for (const mark of story.marks.keys()) leave(markTerm(mark), story);
    },
    near(words, marks, counts) {
      const hits = new Map<StoryCluster, number>();
      const probe = (vector: StoryVector, name: (term: string) => string): void => {
        let probes = 0;
        for (const [term, weight] of vector) {
          const there = byTerm.get(name(term));
          if (there === undefined || there.size > COMMON) continue;
          for (const story of there) hits.set(story, (hits.get(story) ?? 0) + weight);
          if (++probes >= PROBES) break;
        }
      };
      probe(words, (term) => term);
      probe(marks, markTerm);
      return [...hits]
        .filter(([story]) => counts(story))
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_FOUND)
        .map(([story]) => story);
    },
  };
}
