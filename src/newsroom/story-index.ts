import { createCopyIndex } from './copies.js';
import { clash } from './story-clash.js';
import {
  enterCluster,
  leaveCluster,
  newCluster,
  settleCluster,
  type StoryCluster,
  type StoryReading,
} from './story-cluster.js';
import { readStoryText, type StoryArticle } from './story-features.js';
import { bringsNews, clashesWith, likenessTo } from './story-likeness.js';
import { enterPostings, leavePostings, storiesNear } from './story-postings.js';
import { asMark, asWord, createStoryTerms, type StoryKey, type StoryTerm } from './story-terms.js';
import { comparing, type StoryVector, unitVector } from './story-vector.js';

/** Where an article belongs. */
export type StoryPlacement =
  /** The text is that of an article that is there already. */
  | { kind: 'copy'; of: number; story: number; likeness: number }
  /** Another telling of a known event; an update when it brings names or figures that the story did not have. */
  | { kind: 'joins'; story: number; similarity: number; isUpdate: boolean }
  | { kind: 'new' };

/** The stories of the last days, in memory. */
export interface StoryIndex {
  /** Says where an article belongs; changes nothing. */
  place(article: StoryArticle): StoryPlacement;
  /**
   * Keeps an article in a story, which is made if it is new; an article that is in another story is moved. This is how an answer of
   * `place` is carried out, how stored articles are read back at start, and how a split or a merge by hand is made to stick:
   * nothing else ever moves an article.
   */
  put(article: StoryArticle, story: number): void;
  /** Takes an article out, e.g. because it was withdrawn. */
  remove(articleId: number): void;
  /** Moves all articles of one story into another. */
  merge(from: number, into: number): void;
  /** The articles of a story, in the order they came in. */
  articlesOf(story: number): readonly number[];
  /** Stories and articles that are kept. */
  readonly size: { stories: number; articles: number };
}

export interface StoryIndexOptions {
  /** A story takes no more articles this long after its last one. Default 72. */
  windowHours?: number;
}

const MOST_TERMS = 60;
const HOUR = 3_600_000;
/** Old stories are looked for after so many articles. */
const SWEEP_EVERY = 200;

/**
 * Creates an empty index. An article joins the story whose centroid (TF-IDF, headline twice, names heavier) is nearest within the
 * window, unless it clashes with the story's articles; articles of another language are compared by their names, figures and topics
 * alone. The index has no clock: the window is counted from the newest article.
 */
export function createStoryIndex({ windowHours = 72 }: StoryIndexOptions = {}): StoryIndex {
  const windowMs = windowHours * HOUR;
  const stories = new Map<number, StoryCluster>();
  const storyOf = new Map<number, StoryCluster>();
  const copies = createCopyIndex();
  const terms = createStoryTerms();
  let last: StoryReading | undefined;
  let newest = -Infinity;
  let sinceSweep = 0;

  const weigh = (
    texts: ReadonlyMap<string, number>,
    as: (term: StoryTerm) => StoryKey,
    all: Set<StoryTerm>,
  ): StoryVector => {
    const keys: StoryKey[] = [];
    const weights: number[] = [];
    for (const [text, weight] of texts) {
      const term = terms.get(text);
      all.add(term);
      keys.push(as(term));
      weights.push(weight * terms.rarityOf(term));
    }
    return unitVector(keys, weights, MOST_TERMS);
  };

  /** `put` mostly follows `place` of the same article. */
  const read = (article: StoryArticle): StoryReading => {
    if (last?.features.article === article) return last;
    const { features, words, marks } = readStoryText(article);
    const all = new Set<StoryTerm>();
    last = { features, words: weigh(words, asWord, all), marks: weigh(marks, asMark, all), terms: [...all] };
    return last;
  };

  /** Changes which articles a story has, and everything that follows from it. */
  const change = (story: StoryCluster, how: () => void): void => {
    leavePostings(story);
    how();
    if (story.members.size === 0) {
      stories.delete(story.id);
      return;
    }
    settleCluster(story);
    enterPostings(story);
  };

  const forget = (story: StoryCluster, reading: StoryReading): void => {
    const { id } = reading.features.article;
    leaveCluster(story, reading);
    storyOf.delete(id);
    copies.remove(id);
    terms.remove(reading.terms);
  };

  const sweep = (): void => {
    if (++sinceSweep < SWEEP_EVERY) return;
    sinceSweep = 0;
    for (const story of stories.values()) {
      if (newest - story.lastAt <= windowMs) continue;
      change(story, () => {
        for (const reading of story.members.values()) forget(story, reading);
      });
    }
    // The last reading points at its terms, which may be counted only after this.
    last = undefined;
    terms.sweep();
  };

  const remove = (articleId: number): void => {
    const story = storyOf.get(articleId);
    const reading = story?.members.get(articleId);
    if (story !== undefined && reading !== undefined) change(story, () => forget(story, reading));
  };

  return {
    remove,

    place(article) {
      const reading = read(article);
      const { features } = reading;
      const at = article.at.getTime();
      const inWindow = (story: StoryCluster): boolean => Math.abs(at - story.lastAt) <= windowMs;

      for (const { id, likeness } of features.signature === null ? [] : copies.find(features.signature)) {
        const story = storyOf.get(id);
        const other = story?.members.get(id);
        if (story === undefined || other === undefined || id === article.id || !inWindow(story)) continue;
        if (!clash(features, other.features)) return { kind: 'copy', of: id, story: story.id, likeness };
      }

      const vectors = [reading.words, reading.marks];
      const best = comparing(vectors, () => {
        let nearest: { story: StoryCluster; similarity: number } | undefined;
        for (const story of storiesNear(vectors, inWindow)) {
          const similarity = likenessTo(story, features);
          if (similarity === null || similarity <= (nearest?.similarity ?? 0)) continue;
          if (!clashesWith(story, features)) nearest = { story, similarity };
        }
        return nearest;
      });
      if (best === undefined) return { kind: 'new' };
      const { story, similarity } = best;
      return { kind: 'joins', story: story.id, similarity, isUpdate: bringsNews(story, features) };
    },

    put(article, storyId) {
      const reading = read(article);
      remove(article.id);
      const story = stories.get(storyId) ?? newCluster(storyId);
      stories.set(storyId, story);
      storyOf.set(article.id, story);
      terms.add(reading.terms);
      if (reading.features.signature !== null) copies.add(article.id, reading.features.signature);
      change(story, () => enterCluster(story, reading));
      newest = Math.max(newest, article.at.getTime());
      sweep();
    },

    merge(from, into) {
      const source = stories.get(from);
      const target = stories.get(into);
      if (source === undefined || target === undefined || source === target) return;
      const moved = [...source.members.values()];
      change(source, () => moved.forEach((reading) => leaveCluster(source, reading)));
      change(target, () => moved.forEach((reading) => enterCluster(target, reading)));
      for (const { features } of moved) storyOf.set(features.article.id, target);
    },

    articlesOf: (story) => [...(stories.get(story)?.members.keys() ?? [])],
    get size() {
      return { stories: stories.size, articles: storyOf.size };
    },
  };
}
