import type { Candidate } from './recent-news.js';

/** What a chat does not want to be sent, as of now. */
export interface ChatMutes {
  /** Stories, and articles that are no story yet. */
  stories: ReadonlySet<number>;
  articles: ReadonlySet<number>;
  sources: ReadonlySet<number>;
  /** Folded words and phrases. */
  words: readonly string[];
}

/** Whether a chat has muted an article: it is told neither in digests nor at once. */
export type IsMuted = (candidate: Pick<Candidate, 'articleId' | 'storyId' | 'sourceId'>) => boolean;

/** Of a chat that has muted nothing. */
export const nothingMuted: IsMuted = () => false;

/**
 * Makes the rule of one chat.
 *
 * @param wordsOf the words of an article's headline and summary, as comparedWords has them
 */
export function isMutedBy(mutes: ChatMutes, wordsOf: ReadonlyMap<number, string>): IsMuted {
  const phrases = mutes.words.map((word) => ` ${word} `);
  return ({ articleId, storyId, sourceId }) => {
    if (mutes.sources.has(sourceId) || mutes.articles.has(articleId)) return true;
    if (storyId !== null && mutes.stories.has(storyId)) return true;
    if (phrases.length === 0) return false;
    const words = wordsOf.get(articleId);
    return words !== undefined && phrases.some((phrase) => words.includes(phrase));
  };
}
