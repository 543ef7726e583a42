/** Where in an article a topic is named; a label is a category that the publisher gave. */
export type TopicPlace = 'title' | 'lead' | 'text' | 'label';

/** How often a topic is named, by place. Weak signs come in with half a mention each. */
export interface TopicCounts {
  title: number;
  /** In the first words of the text, where news says who and where. */
  opening: number;
  /** In the rest of the first two paragraphs. */
  lead: number;
  text: number;
  label: number;
}

/** A headline names what an article is about: enough by itself. */
const TITLE = 3;
const TITLE_AGAIN = 0.5;
const OPENING = 1.5;
const OPENING_AGAIN = 0.75;
const LEAD = 1;
const TEXT = 0.5;
const LABEL = 3;
/** However long a text goes on about a topic, it counts no more than a headline does. */
const TEXT_MOST = 3;
/** Articles of this many words count each mention in the text as it is; in longer ones it counts less, in shorter ones more. */
const USUAL_WORDS = 300;
const SHORTEST_SCALE = 1.5;
const LONGEST_SCALE = 0.5;

/** From here on an article is about the topic; below it, the topic is only mentioned in passing. */
export const TOPIC_THRESHOLD = 2.5;

/**
 * Weighs the mentions of a topic in an article of `words` words. The weights were set by eye on some hundred Indonesian news
 * articles: a headline or a label is enough; a mention in the opening needs two more; in the text alone it takes about five in an
 * article of usual length.
 */
export function topicScore(counts: TopicCounts, words: number): number {
  const scale = Math.min(SHORTEST_SCALE, Math.max(LONGEST_SCALE, USUAL_WORDS / Math.max(1, words)));
  let score = LABEL * Math.min(1, counts.label);
  score += first(counts.title, TITLE, TITLE_AGAIN);
  score += first(counts.opening, OPENING, OPENING_AGAIN);
  score += LEAD * Math.min(2, counts.lead);
  score += Math.min(TEXT_MOST, TEXT * counts.text * scale);
  return score;
}

function first(count: number, once: number, again: number): number {
  return count <= 1 ? once * count : once + again * Math.min(2, count - 1);
}
