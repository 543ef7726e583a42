import type { Match } from './article.js';
import { createFollowedWords } from './followed-words.js';
import type { FollowedWords } from './followed-words.js';
import { ownMatch } from './own-words.js';
import type { FollowedMark, FollowedWordsStore } from './own-words.store.js';

/** Phrases read at once while the index is built; a page is in memory in some 30 ms. */
const pageSize = 10_000;

/** What a text is searched for phrases in. */
type Text = Parameters<FollowedWords['match']>[0];

/** Finds readers' own words in articles. */
export interface OwnWordsMatcher {
  /** The followed phrases that an article has, and the last phrase that was looked for. */
  match(article: Text): Promise<{ found: Match[]; upTo: number }>;
  /** Matches an article that is stored by now with the phrases behind `upTo`: those that came while it was being stored. */
  catchUp(articleId: number, article: Text, upTo: number, matchedAt: Date): Promise<Match[]>;
}

/**
 * Holds all followed phrases in memory and asks the database for changes before each article: phrases that any process
 * wrote down count at once. The first use reads them all.
 */
export function createOwnWordsMatcher(parts: {
  store: Pick<FollowedWordsStore, 'changes' | 'addMatches'>;
}): OwnWordsMatcher {
  const { store } = parts;
  let index = createFollowedWords();
  let mark: FollowedMark = { added: 0, gone: 0 };
  let latest: Promise<void> = Promise.resolve();

  const readChanges = async (): Promise<void> => {
    for (;;) {
      const { added, gone, oldestGone } = await store.changes(mark, pageSize);
      if (oldestGone !== null && oldestGone > mark.gone + 1) {
        // Removals that this process has not heard of are no longer kept.
        index = createFollowedWords();
        mark = { added: 0, gone: oldestGone - 1 };
        continue;
      }
      for (const { id, words, without } of added) index.add(id, { words, without });
      for (const { topicId } of gone) index.remove(topicId);
      mark = { added: added.at(-1)?.id ?? mark.added, gone: gone.at(-1)?.mark ?? mark.gone };
      if (added.length < pageSize) return;
    }
  };
  // Each caller gets a look that began after it asked.
  const refresh = (): Promise<void> => {
    latest = latest.catch(() => {}).then(readChanges);
    return latest;
  };

  return {
    match: async (article) => {
      await refresh();
      return { found: index.match(article).map(ownMatch), upTo: mark.added };
    },
    catchUp: async (articleId, article, upTo, matchedAt) => {
      await refresh();
      if (mark.added <= upTo) return [];
      const late = index
        .match(article)
        .map(ownMatch)
        .filter(({ topicId }) => topicId > upTo);
      if (late.length > 0) await store.addMatches(articleId, late, matchedAt);
      return late;
    },
  };
}
