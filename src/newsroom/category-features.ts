import { isStopWord } from './stop-words.js';
import { topicWords } from './topic-words.js';

/** What the model reads of an article. */
export interface CategorisedText {
  title: string;
  text: string;
  /** Topics found in it: slug and category of each, with the score of the match. */
  topics?: readonly { slug: string; category: string; score: number }[];
}

/** What a text is about is plain after this many words. */
const MOST_WORDS = 1_000;
/** A headline says it best. */
const TITLE_TIMES = 2;
const TOPIC_TIMES = 2;

/** The features of a text for its category, with how often they occur: words, pairs of neighbours, topics and their categories. */
export function categoryFeatures({ title, text, topics = [] }: CategorisedText): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (feature: string, times: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + times);
  };
  const read = (source: string, times: number): void => {
    let before: string | undefined;
    for (const { key } of topicWords(source).slice(0, MOST_WORDS)) {
      if (key.length < 2 || !/\p{L}/u.test(key) || isStopWord(key)) continue;
      count(key, times);
      if (before !== undefined) count(`${before} ${key}`, times);
      before = key;
    }
  };
  read(title, TITLE_TIMES);
  read(text, 1);
  for (const { slug, category, score } of topics) {
    count(`topic:${slug}`, TOPIC_TIMES);
    count(`category:${category}`, score);
  }
  return counts;
}

/** A feature's number: 24 bits of FNV-1a over its UTF-16 units. Among ten thousand known features a stranger meets one in 1,700 times. */
export function featureNumber(feature: string): number {
  let value = 0x81_1c_9d_c5;
  for (let index = 0; index < feature.length; index++) {
    value = Math.imul(value ^ feature.charCodeAt(index), 0x01_00_01_93);
  }
  return ((value >>> 24) ^ value) & 0xff_ff_ff;
}

/** Weighs how often a feature occurs in a text, before its rarity comes in. */
export const featureWeight = (times: number): number => Math.log1p(times);
