import { figuresClash } from './story-figures.js';
import { type StoryFeatures, TOLD_WORDS } from './story-features.js';
import { roughStem } from './story-stem.js';

/** So often does a text say a word of its headline that is what it is about. */
const SUBJECT_TIMES = 3;

const HOUR = 3_600_000;

/**
 * Whether two articles cannot be about one event, however alike their words are, as two matches of one cup or two earthquakes of
 * one week are: the figures of their headlines exclude each other, or each headline names something (somebody, some place, some
 * goods) that the other article never mentions.
 */
export function clash(a: StoryFeatures, b: StoryFeatures): boolean {
  const apart = Math.abs(a.article.at.getTime() - b.article.at.getTime()) / HOUR;
  if (figuresClash(a.figures, b.figures, apart)) return true;
  const namesA = onlyIn(a.names.title, b);
  const namesB = onlyIn(b.names.title, a);
  if (namesA.length === 0 || namesB.length === 0) return subjectsClash(a, b);
  // Of a headline alone nobody can say what it leaves out, and "Selat" and "Strait" stand for each other: there only headlines
  // without any name in common clash.
  const full = a.length >= TOLD_WORDS && b.length >= TOLD_WORDS && a.article.language === b.article.language;
  return full || (namesA.length === a.names.title.size && namesB.length === b.names.title.size);
}

function subjectsClash(a: StoryFeatures, b: StoryFeatures): boolean {
  if (a.length < TOLD_WORDS || b.length < TOLD_WORDS || a.article.language !== b.article.language) return false;
  const subjectsA = onlyIn(subjects(a), b);
  const subjectsB = onlyIn(subjects(b), a);
  return subjectsA.length > 0 && subjectsB.length > 0 && !sameStem(subjectsA, subjectsB, a.article.language);
}

function onlyIn(words: Iterable<string>, other: StoryFeatures): string[] {
  return [...words].filter((word) => !other.counts.has(word));
}

function subjects({ titleWords, counts }: StoryFeatures): string[] {
  return [...titleWords].filter((word) => !/\d/.test(word) && (counts.get(word) ?? 0) >= SUBJECT_TIMES);
}

/** "penusukan" and "menusuk" are two words for one thing. */
function sameStem(a: readonly string[], b: readonly string[], language: string): boolean {
  const stems = new Set(a.map((word) => roughStem(word, language)));
  return b.some((word) => stems.has(roughStem(word, language)));
}
