import type { Clock } from '../clock.js';
import { matchedAt } from './article.js';
import { createFollowedWords } from './followed-words.js';
import type { FollowedPhrase } from './followed-words.js';
import { ownMatch } from './own-words.js';
import type { FollowedWordsStore } from './own-words.store.js';

const dayMs = 86_400_000;
/** The reader is told how many articles of the last days have the phrase. */
const countedDays = 7;
/** Articles of the last two days are what a first digest is made of. */
const matchedDays = 2;
/** Articles read at the most, the newest first: what fills a first digest, read within a tap's patience. */
const mostRead = 100;

/** What the archive has of a phrase. */
export interface WordsFound {
  /** Articles of the last seven days. */
  count: number;
  /** There may be more than were read. */
  isMore: boolean;
}

/**
 * Looks for a phrase that begins to be followed in what came in before: counts the articles of the last seven days, and
 * matches those of the last two, so that the first news comes at once. Doing it twice changes nothing.
 */
export function createLookBackForWords(parts: {
  store: Pick<FollowedWordsStore, 'candidates' | 'addMatches'>;
  clock: Clock;
}) {
  const { store, clock } = parts;
  return async (topicId: number, phrase: FollowedPhrase): Promise<WordsFound> => {
    const now = clock.now().getTime();
    const one = createFollowedWords();
    one.add(topicId, phrase);
    const read = await store.candidates(phrase.words, new Date(now - countedDays * dayMs), mostRead);
    let count = 0;
    for (const article of read) {
      const found = one.match(article).map(ownMatch);
      if (found.length === 0) continue;
      count++;
      const at = matchedAt(article.publishedAt, article.firstSeenAt);
      if (now - at.getTime() <= matchedDays * dayMs) await store.addMatches(article.id, found, at);
    }
    return { count, isMore: read.length === mostRead };
  };
}
