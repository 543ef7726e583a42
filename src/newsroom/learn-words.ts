import { learnableWords, nearKeys } from './spelling.js';
import type { SpellingStore } from './spelling.store.js';

/** Articles in one transaction: a few thousand distinct words, about a tenth of a second. */
const atOnce = 200;

/** Articles in one round, so that an archive that was filled all at once does not keep a process busy. */
const mostInARound = 2_000;

/** Keeps the dictionary of the archive's words up to date; asked every few seconds, it learns what has come since. */
export function createLearnWords(store: Pick<SpellingStore, 'learn'>): (signal?: AbortSignal) => Promise<number> {
  return async (signal) => {
    let learnt = 0;
    while (learnt < mostInARound && signal?.aborted !== true) {
      const articles = await store.learn(atOnce, { wordsOf: learnableWords, keysOf: nearKeys });
      learnt += articles;
      if (articles < atOnce) break;
    }
    return learnt;
  };
}
