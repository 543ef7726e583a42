/** How rare terms are among the articles of the window. */
export interface StoryRarity {
  add(terms: Iterable<string>): void;
  remove(terms: Iterable<string>): void;
  /** The inverse document frequency of a term, in nats; never negative. */
  of(term: string): number;
}

/** So many imagined articles, none with the term, keep a new index from calling every word common. */
const IMAGINED = 50;

/** Creates a count of no articles. */
export function createStoryRarity(): StoryRarity {
  const frequency = new Map<string, number>();
  let articles = 0;
  return {
    add(terms) {
      articles++;
      for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    },
    remove(terms) {
      articles--;
      for (const term of terms) {
        const left = (frequency.get(term) ?? 0) - 1;
        if (left > 0) frequency.set(term, left);
        else frequency.delete(term);
      }
    },
    of: (term) => Math.log((articles + IMAGINED) / (1 + (frequency.get(term) ?? 0))),
  };
}
