/** What decides which article of a story is shown first. */
export interface StoryCandidate {
  id: number;
  title: string;
  text: string;
  /** When it was published. */
  at: Date;
  /** Whether it is a copy of another article of the story. */
  isCopy: boolean;
  hasImage: boolean;
}

const ENOUGH_WORDS = 350;
const BEST_TITLE = { from: 35, to: 95 };

/**
 * The best-told article of a story: an original before a copy, full text before a teaser, a readable headline before one in capitals
 * or cut off, with a picture before one without. Among equals the earliest leads. Undefined for none.
 */
export function storyLeader<Candidate extends StoryCandidate>(candidates: readonly Candidate[]): Candidate | undefined {
  const ranked = candidates.toSorted(
    (a, b) => toldness(b) - toldness(a) || a.at.getTime() - b.at.getTime() || a.id - b.id,
  );
  return ranked[0];
}

function toldness({ title, text, isCopy, hasImage }: StoryCandidate): number {
  const words = text.split(/\s+/).length;
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '').length;
  let score = 3 * Math.min(1, words / ENOUGH_WORDS) + Math.min(1, paragraphs / 6);
  if (title.length >= BEST_TITLE.from && title.length <= BEST_TITLE.to) score += 0.5;
  if (title === title.toUpperCase() || /(?:\.\.\.|…)$/.test(title)) score -= 1;
  if (/\d/.test(text)) score += 0.25;
  if (hasImage) score += 0.25;
  return Math.round((isCopy ? score - 4 : score) * 2) / 2;
}
