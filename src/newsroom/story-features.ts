import { signatureOf } from './minhash.js';
import { type Named, namesIn } from './names.js';
import { isStopWord } from './stop-words.js';
import { figuresIn, type StoryFigures } from './story-figures.js';
import { roughStem } from './story-stem.js';
import { type TopicWord, topicWords } from './topic-words.js';

/** An article as stories are made of. */
export interface StoryArticle {
  id: number;
  title: string;
  text: string;
  language: string;
  /** When it was published. */
  at: Date;
  /** Slugs of its topics: they say the same in every language. */
  topics?: readonly string[];
}

/** What is compared of an article beside its vectors. */
export interface StoryFeatures {
  article: StoryArticle;
  /** Every word of headline and text as it stands, with how often. */
  counts: ReadonlyMap<string, number>;
  /** Content words of the headline. */
  titleWords: ReadonlySet<string>;
  /** Numbers of the headline, one digit and more. */
  titleFigures: readonly string[];
  names: Named;
  figures: StoryFigures;
  /** Null for a text too short to be copied. */
  signature: Uint32Array | null;
  /** Words in the text without the headline. */
  length: number;
}

const FIGURE = /^\d+(?:[.,]\d+)*$/;
const TITLE_TIMES = 2;
const NAME_TIMES = 1.5;
/** Later paragraphs tell the background, which other stories share. */
const MOST_WORDS = 300;
/** Texts shorter than this are headlines with a teaser: too little to be sure of what they leave out. */
export const TOLD_WORDS = 40;

/** An article as it was read. */
export interface StoryText {
  features: StoryFeatures;
  /** Stemmed words with their weight in this text, rarity not yet taken in. */
  words: ReadonlyMap<string, number>;
  /** Names, figures and topics with their weight: what is alike across languages. */
  marks: ReadonlyMap<string, number>;
}

/** Reads from an article what stories are compared by. */
export function readStoryText(article: StoryArticle): StoryText {
  const { title, text, language, topics = [] } = article;
  const inTitle = topicWords(title);
  const inText = topicWords(text);
  const names = namesIn(inTitle, inText, text);
  const counts = new Map<string, number>();
  const titleWords = new Set<string>();
  /** Of the words that are compared, how often each comes, headline words counted as often as they weigh. */
  const compared = new Map<string, number>();
  const count = (read: readonly TopicWord[], times: number): void => {
    read.forEach(({ key }, index) => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (index < MOST_WORDS) compared.set(key, (compared.get(key) ?? 0) + times);
    });
  };
  count(inTitle, TITLE_TIMES);
  const told = (key: string): boolean => key.length >= 2 && !isStopWord(key);
  for (const key of compared.keys()) if (told(key)) titleWords.add(key);
  count(inText, 1);

  const words = new Map<string, number>();
  for (const [key, times] of compared) {
    if (!told(key)) continue;
    const isName = names.all.has(key);
    const stem = isName ? key : roughStem(key, language);
    words.set(stem, (words.get(stem) ?? 0) + times * (isName ? NAME_TIMES : 1));
  }
  for (const [stem, times] of words) words.set(stem, 1 + Math.log(times));

  const marks = new Map<string, number>();
  for (const [name, times] of names.all) marks.set(name, (names.title.has(name) ? 2 : 1) * (1 + Math.log(times)));
  for (const topic of topics) marks.set(`topic:${topic}`, 2);
  for (const key of counts.keys()) if (key.length > 1 && FIGURE.test(key)) marks.set(key.replaceAll(/[.,]/g, ''), 1);

  const length = inText.length;
  const signature = length >= TOLD_WORDS ? signatureOf(inText.map(({ key }) => key)) : null;
  const titleFigures = inTitle.map(({ key }) => key).filter((key) => FIGURE.test(key));
  const figures = figuresIn(title);
  return {
    features: { article, counts, titleWords, titleFigures, names, figures, signature, length },
    words,
    marks,
  };
}
