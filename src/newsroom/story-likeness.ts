import { clash } from './story-clash.js';
import type { StoryCluster, StoryReading } from './story-cluster.js';
import { type StoryFeatures, TOLD_WORDS } from './story-features.js';
import { dot } from './story-vector.js';

/** Articles of full length join a story from here on, by the cosine to its centroid. */
export const JOIN_SIMILARITY = 0.35;
/** Headlines alone have few words to share. */
export const JOIN_SIMILARITY_HEADLINE = 0.15;
/** Across languages only names, figures and topics can be compared. */
export const JOIN_SIMILARITY_LANGUAGES = 0.5;
const SHARED_MARKS_LANGUAGES = 3;
const MARKS_SHARE = 0.35;
const HALF_HOUR = 1_800_000;

/** The similarity of an article to a story, or null if it is too small to join. */
export function likenessTo(story: StoryCluster, { features, words, marks }: StoryReading): number | null {
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

// Looking at the newest few is enough: a story's articles do not clash among themselves.
const LOOKED_AT = 8;

/** Whether an article cannot be of a story. */
export function clashesWith(story: StoryCluster, features: StoryFeatures): boolean {
  const looked = [...story.members.values()].slice(-LOOKED_AT).map((member) => clash(features, member.features));
  // Headlines of one story need not share a name each with each.
  return features.length < TOLD_WORDS ? looked.every(Boolean) : looked.some(Boolean);
}

/** So many new figures in the text are news, even if the headline has none. */
const NEW_FIGURES = 3;

/** Whether a later telling has a name or a figure in its headline that no article of the story had, or several in its text. */
export function bringsNews(story: StoryCluster, { article, names, counts, titleFigures }: StoryFeatures): boolean {
  const told = [...story.members.values()];
  const first = Math.min(...told.map(({ features }) => features.article.at.getTime()));
  if (article.at.getTime() - first < HALF_HOUR) return false;
  const isNew = (word: string): boolean => told.every(({ features }) => !features.counts.has(word));
  if ([...names.title].some(isNew) || titleFigures.some(isNew)) return true;
  return [...counts.keys()].filter((key) => /^\d/.test(key) && isNew(key)).length >= NEW_FIGURES;
}
