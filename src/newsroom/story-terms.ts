import type { StoryCluster } from './story-cluster.js';

/**
 * What vectors are made of: a text in one of its parts, as a word or as a mark. All vectors point at the same object, so that
 * neither a scalar product nor a change of a story's middle has to look up a string.
 */
export interface StoryKey {
  /** Stories that have it in their middle. Most keys have one at the most: for that no set is made. */
  stories: StoryCluster | Set<StoryCluster> | null;
  /** Its weight in the vector that is being compared (see `comparing`); otherwise 0. */
  weight: number;
}

/** A text that articles of the window have, as a word of theirs or as a mark (a name, a figure, a topic). */
export interface StoryTerm {
  /** Articles that have it, as whatever. */
  articles: number;
  word: StoryKey | null;
  mark: StoryKey | null;
}

/** The terms of the window, and how rare they are in it. */
export interface StoryTerms {
  /** The term of a text; made if there is none. */
  get(text: string): StoryTerm;
  /** Counts an article that has these terms, each given once. */
  add(terms: readonly StoryTerm[]): void;
  /** Takes an article's terms out of the count again. */
  remove(terms: readonly StoryTerm[]): void;
  /** The inverse document frequency of a term, in nats; never negative. */
  rarityOf(term: StoryTerm): number;
  /** Forgets the terms that no article has. */
  sweep(): void;
}

/** So many imagined articles, none with the term, keep a new index from calling every word common. */
const IMAGINED = 50;

/** Most terms are in a few articles: the logarithms of small numbers are kept. */
const LOGARITHMS = Float64Array.from({ length: 1_024 }, (_, count) => Math.log(1 + count));

/** The term as a word of an article. */
export const asWord = (term: StoryTerm): StoryKey => (term.word ??= { stories: null, weight: 0 });

/** The term as a name, a figure or a topic of an article: what is alike across languages. */
export const asMark = (term: StoryTerm): StoryKey => (term.mark ??= { stories: null, weight: 0 });

/** Creates a vocabulary of no articles. */
export function createStoryTerms(): StoryTerms {
  const byText = new Map<string, StoryTerm>();
  let articles = 0;

  return {
    get(text) {
      const known = byText.get(text);
      if (known !== undefined) return known;
      const term: StoryTerm = { articles: 0, word: null, mark: null };
      byText.set(text, term);
      return term;
    },
    add(terms) {
      articles++;
      for (const term of terms) term.articles++;
    },
    remove(terms) {
      articles--;
      for (const term of terms) term.articles--;
    },
    rarityOf: (term) => Math.log(articles + IMAGINED) - (LOGARITHMS[term.articles] ?? Math.log(1 + term.articles)),
    sweep() {
      for (const [text, { articles: left }] of byText) if (left === 0) byText.delete(text);
    },
  };
}
