import { createCopyIndex } from './copies.js';
import { clash } from './story-clash.js';
import { type StoryArticle, type StoryFeatures, storyFeatures, TOLD_WORDS } from './story-features.js';
import { createStoryRarity } from './story-rarity.js';
import { createStorySum, dot, type StorySum, type StoryVector, unitVector } from './story-vector.js';

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

/** Articles of full length join a story from here on, by the cosine to its centroid. */
export const JOIN_SIMILARITY = 0.35;
/** Headlines alone have few words to share. */
export const JOIN_SIMILARITY_HEADLINE = 0.15;
/** Across languages only names, figures and topics can be compared. */
export const JOIN_SIMILARITY_LANGUAGES = 0.5;
const SHARED_MARKS_LANGUAGES = 3;

const MOST_TERMS = 60;
const MOST_CENTROID_TERMS = 120;
/** Stories are looked for by an article's most telling terms. */
const PROBES = 10;
const MOST_CANDIDATES = 16;
/** A term that so many stories share tells none of them apart. */
const COMMON = 100;
const MARKS_SHARE = 0.35;
const HOUR = 3_600_000;

interface Reading {
  features: StoryFeatures;
  words: StoryVector;
  marks: StoryVector;
}

interface Member extends Reading {
  story: Story;
}

interface Story {
  id: number;
  members: Map<number, Member>;
  wordSum: StorySum;
  markSum: StorySum;
  words: StoryVector;
  marks: StoryVector;
  lastAt: number;
}

/**
 * Creates an empty index. An article joins the story whose centroid (TF-IDF, headline twice, names heavier) is nearest within the
 * window, unless it clashes with the story's articles; articles of another language are compared by their names, figures and topics
 * alone. The index has no clock: the window is counted from the newest article.
 */
export function createStoryIndex({ windowHours = 72 }: StoryIndexOptions = {}): StoryIndex {
  const windowMs = windowHours * HOUR;
  const stories = new Map<number, Story>();
  const members = new Map<number, Member>();
  const copies = createCopyIndex();
  const rarity = createStoryRarity();
  const byTerm = new Map<string, Set<Story>>();
  let last: Reading | undefined;
  let newest = -Infinity;
  let sinceSweep = 0;

  const weigh = (terms: ReadonlyMap<string, number>): Map<string, number> =>
    unitVector(
      [...terms].map(([term, weight]) => [term, weight * rarity.of(term)] as const),
      MOST_TERMS,
    );

  /** `put` mostly follows `place` of the same article. */
  const read = (article: StoryArticle): Reading => {
    if (last?.features.article === article) return last;
    const features = storyFeatures(article);
    last = { features, words: weigh(features.words), marks: weigh(features.marks) };
    return last;
  };

  const markTerm = (mark: string): string => `\u0000${mark}`;

  const inWindow = (story: Story, at: number): boolean => Math.abs(at - story.lastAt) <= windowMs;

  const index = (story: Story): void => {
    for (const term of story.words.keys()) enter(term, story);
    for (const mark of story.marks.keys()) enter(markTerm(mark), story);
  };
  const unindex = (story: Story): void => {
    for (const term of story.words.keys()) leave(term, story);
    for (const mark of story.marks.keys()) leave(markTerm(mark), story);
  };
  const enter = (term: string, story: Story): void => {
    const there = byTerm.get(term);
    if (there === undefined) byTerm.set(term, new Set([story]));
    else there.add(story);
  };
  const leave = (term: string, story: Story): void => {
    const there = byTerm.get(term);
    there?.delete(story);
    if (there?.size === 0) byTerm.delete(term);
  };

  const refresh = (story: Story): void => {
    unindex(story);
    if (story.members.size === 0) {
      stories.delete(story.id);
      return;
    }
    story.words = unitVector(story.wordSum.entries(), MOST_CENTROID_TERMS);
    story.marks = unitVector(story.markSum.entries(), MOST_CENTROID_TERMS);
    story.lastAt = Math.max(...[...story.members.values()].map(({ features }) => features.article.at.getTime()));
    index(story);
  };

  const join = (story: Story, member: Member): void => {
    member.story = story;
    story.members.set(member.features.article.id, member);
    story.wordSum.add(member.words, 1);
    story.markSum.add(member.marks, 1);
  };

  const drop = (member: Member): void => {
    const { id } = member.features.article;
    members.delete(id);
    copies.remove(id);
    rarity.remove(termsOf(member.features));
    member.story.members.delete(id);
    member.story.wordSum.add(member.words, -1);
    member.story.markSum.add(member.marks, -1);
  };

  const sweep = (): void => {
    if (++sinceSweep < 200) return;
    sinceSweep = 0;
    for (const story of stories.values()) {
      if (newest - story.lastAt <= windowMs) continue;
      unindex(story);
      for (const member of story.members.values()) drop(member);
      stories.delete(story.id);
    }
  };

  const candidates = (words: StoryVector, marks: StoryVector, at: number): Story[] => {
    const hits = new Map<Story, number>();
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
      .filter(([story]) => inWindow(story, at))
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_CANDIDATES)
      .map(([story]) => story);
  };

  return {
    place(article) {
      const { features, words, marks } = read(article);
      const at = article.at.getTime();
      const copied = features.signature === null ? [] : copies.find(features.signature);
      for (const { id, likeness } of copied) {
        const member = members.get(id);
        if (member === undefined || id === article.id || !inWindow(member.story, at)) continue;
        if (!clash(features, member.features)) return { kind: 'copy', of: id, story: member.story.id, likeness };
      }

      let best: { story: Story; similarity: number } | undefined;
      for (const story of candidates(words, marks, at)) {
        const similarity = likenessTo(story, features, words, marks);
        if (similarity === null || similarity <= (best?.similarity ?? 0)) continue;
        if (clashesWith(story, features)) continue;
        best = { story, similarity };
      }
      if (best === undefined) return { kind: 'new' };
      return {
        kind: 'joins',
        story: best.story.id,
        similarity: best.similarity,
        isUpdate: bringsNews(best.story, features),
      };
    },

    put(article, storyId) {
      const { features, words, marks } = read(article);
      this.remove(article.id);
      rarity.add(termsOf(features));
      let story = stories.get(storyId);
      if (story === undefined) {
        story = newStory(storyId);
        stories.set(storyId, story);
      }
      const member = { features, words, marks, story };
      members.set(article.id, member);
      join(story, member);
      if (features.signature !== null) copies.add(article.id, features.signature);
      refresh(story);
      newest = Math.max(newest, article.at.getTime());
      sweep();
    },

    remove(articleId) {
      const member = members.get(articleId);
      if (member === undefined) return;
      drop(member);
      refresh(member.story);
    },

    merge(from, into) {
      const source = stories.get(from);
      const target = stories.get(into);
      if (source === undefined || target === undefined || source === target) return;
      for (const member of source.members.values()) join(target, member);
      source.members.clear();
      refresh(source);
      refresh(target);
    },

    articlesOf: (story) => [...(stories.get(story)?.members.keys() ?? [])],
    get size() {
      return { stories: stories.size, articles: members.size };
    },
  };
}

function newStory(id: number): Story {
  return {
    id,
    members: new Map(),
    wordSum: createStorySum(),
    markSum: createStorySum(),
    words: new Map(),
    marks: new Map(),
    lastAt: -Infinity,
  };
}

function* termsOf({ words, marks }: StoryFeatures): Iterable<string> {
  yield* words.keys();
  for (const mark of marks.keys()) if (!words.has(mark)) yield mark;
}

/** The similarity of an article to a story, or null if it is too small to join. */
function likenessTo(story: Story, features: StoryFeatures, words: StoryVector, marks: StoryVector): number | null {
  const marksLikeness = dot(marks, story.marks);
  const told = [...story.members.values()];
  if (told.every((member) => member.features.article.language !== features.article.language)) {
    const shared = [...marks.keys()].filter((mark) => story.marks.has(mark)).length;
    return marksLikeness >= JOIN_SIMILARITY_LANGUAGES && shared >= SHARED_MARKS_LANGUAGES ? marksLikeness : null;
  }
  const wordsLikeness = dot(words, story.words);
  const headline = features.length < TOLD_WORDS && told.every((member) => member.features.length < TOLD_WORDS);
  if (headline) return wordsLikeness >= JOIN_SIMILARITY_HEADLINE ? wordsLikeness : null;
  const likeness = (1 - MARKS_SHARE) * wordsLikeness + MARKS_SHARE * marksLikeness;
  return likeness >= JOIN_SIMILARITY ? likeness : null;
}

/** Looking at the newest few is enough: a story's articles do not clash among themselves. */
const LOOKED_AT = 8;

function clashesWith(story: Story, features: StoryFeatures): boolean {
  const looked = [...story.members.values()].slice(-LOOKED_AT).map((member) => clash(features, member.features));
  // Headlines of one story need not share a name each with each.
  return features.length < TOLD_WORDS ? looked.every(Boolean) : looked.some(Boolean);
}

/** So many new figures in the text are news, even if the headline has none. */
const NEW_FIGURES = 3;

/** Whether a later telling has a name or a figure in its headline that no article of the story had, or several in its text. */
function bringsNews(story: Story, { article, names, counts, titleFigures }: StoryFeatures): boolean {
  const told = [...story.members.values()];
  const first = Math.min(...told.map(({ features }) => features.article.at.getTime()));
  if (article.at.getTime() - first < HOUR / 2) return false;
  const isNew = (word: string): boolean => told.every(({ features }) => !features.counts.has(word));
  if ([...names.title].some(isNew) || titleFigures.some(isNew)) return true;
  return [...counts.keys()].filter((key) => /^\d/.test(key) && isNew(key)).length >= NEW_FIGURES;
}
