import { sections } from './catalogue/sections.js';
import type { CategorisedText } from './category-features.js';
import { createCategoryModel } from './category-model.js';
import { CATEGORY_WEIGHTS } from './category-weights.js';
import { topicWords } from './topic-words.js';

/** An article whose category is asked for. */
export interface Categorisable extends CategorisedText {
  /** What the publisher called it. */
  labels?: readonly string[];
  /** 'id', 'en' or other; the model was trained on Indonesian. */
  language: string;
}

/** The category of an article, and how sure that is (0 to 1). */
export interface CategoryGuess {
  slug: string;
  probability: number;
  /** What decided. */
  by: 'label' | 'topics' | 'model' | 'nothing';
}

/** Tells the category of an article. */
export type Categorise = (article: Categorisable) => CategoryGuess;

/** The section of everything that has no other. */
export const GENERAL_CATEGORY = 'berita-utama';

/** Topics whose category says more about the article than about a place named in it. */
const PLACE_CATEGORIES = new Set(['internasional', 'daerah']);

/**
 * Creates the judge: the publisher's label decides where it names a section; otherwise a small model tells sport, technology and
 * entertainment from the rest, and the rest is sorted by the topics found in it. Topics about places come last.
 */
export function createCategorise(): Categorise {
  const model = createCategoryModel(CATEGORY_WEIGHTS);
  const byLabel = new Map<string, string>();
  for (const { slug, aliases } of sections) for (const { text } of aliases) byLabel.set(spell(text), slug);

  return (article) => {
    for (const label of article.labels ?? []) {
      const slug = byLabel.get(spell(label));
      if (slug !== undefined) return { slug, probability: 1, by: 'label' };
    }
    const topical = byTopics(article);
    const guess = article.language === 'en' ? null : model.predict(article);
    if (guess === null) return topical ?? { slug: GENERAL_CATEGORY, probability: 0, by: 'nothing' };
    if (guess.slug === 'olahraga' && topical?.slug === 'sepak-bola')
      return { ...topical, probability: guess.probability };
    if (guess.slug !== GENERAL_CATEGORY || topical === undefined) return { ...guess, by: 'model' };
    return topical;
  };
}

const spell = (text: string): string =>
  topicWords(text)
    .map(({ key }) => key)
    .join(' ');

function byTopics({ topics = [] }: Categorisable): CategoryGuess | undefined {
  const sums = new Map<string, number>();
  for (const { category, score } of topics) {
    const weight = PLACE_CATEGORIES.has(category) ? score / 2 : score;
    sums.set(category, (sums.get(category) ?? 0) + weight);
  }
  let best: CategoryGuess | undefined;
  const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  for (const [slug, weight] of sums) {
    if (best === undefined || weight / total > best.probability)
      best = { slug, probability: weight / total, by: 'topics' };
  }
  return best;
}
