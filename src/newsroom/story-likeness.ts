import { clash } from './story-clash.js';
import type { StoryCluster } from './story-cluster.js';
import { type StoryFeatures, TOLD_WORDS } from './story-features.js';
import { productWith, sharedWith } from './story-vector.js';

/** Articles of full length join a story from here on, by the cosine to its centroid. */
export const JOIN_SIMILARITY = 0.35;
/** Headlines alone have few words to share. */
export const JOIN_SIMILARITY_HEADLINE = 0.12;
/** The more headlines a story has, the more words its middle has, and the smaller a share of them is in the next one. */
const WIDENING = 0.3;
const WIDEST = 1.6;
/** Across languages only names, figures and topics can be compared. */
export const JOIN_SIMILARITY_LANGUAGES = 0.5;
const SHARED_MARKS_LANGUAGES = 3;
const MARKS_SHARE = 0.35;
const HALF_HOUR = 1_800_000;

/**
 * The similarity of an article to a story, or null if it is too small to join. To be called while the article's vectors are
 * compared (see `comparing`).
 */
export function likenessTo(story: StoryCluster, features: StoryFeatures): number | null {
  const marksLikeness = productWith(story.marks);
  const { language } = features.article;
  if (every(story, (told) => told.article.language !== language)) {
    const isAlike = marksLikeness >= JOIN_SIMILARITY_LANGUAGES && sharedWith(story.marks) >= SHARED_MARKS_LANGUAGES;
    return isAlike ? marksLikeness : null;
  }
  const wordsLikeness = productWith(story.words);
  const headline = features.length < TOLD_WORDS && every(story, (told) => told.length < TOLD_WORDS);
  if (headline) {
    const width = features.length === 0 ? Math.min(WIDEST, 1 + WIDENING * Math.log(story.members.size)) : 1;
    return width * wordsLikeness >= teaserSimilarity(story, features) ? width * wordsLikeness : null;
  }
  const likeness = (1 - MARKS_SHARE) * wordsLikeness + MARKS_SHARE * marksLikeness;
  return likeness >= JOIN_SIMILARITY ? likeness : null;
}

/**
 * What a headline with a teaser must share: the more words both have, the more, up to what articles of full length must. In a
 * young archive the name of a topic is not yet known to be common, and would be enough to make one story of all its news.
 */
function teaserSimilarity(story: StoryCluster, { length }: StoryFeatures): number {
  let longest = 0;
  for (const { features } of story.members.values()) longest = Math.max(longest, features.length);
  const told = Math.min(length, longest) / TOLD_WORDS;
  return JOIN_SIMILARITY_HEADLINE + (JOIN_SIMILARITY - JOIN_SIMILARITY_HEADLINE) * told;
}

function every(story: StoryCluster, holds: (told: StoryFeatures) => boolean): boolean {
  for (const { features } of story.members.values()) if (!holds(features)) return false;
  return true;
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
