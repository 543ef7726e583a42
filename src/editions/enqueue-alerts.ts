import type { Clock } from '../clock.js';
import { comparedWords } from '../newsroom/muted-words.js';
import type { AlertStore } from './alerts.store.js';

const hourMs = 3_600_000;
/** An article that was published longer ago is for the digest: a feed that was just added must not ring with old news. */
const freshMs = 6 * hourMs;
/** An alert that could not go out within this time is no alert any more. */
const deadlineMs = hourMs;
/** Chats locked in one transaction. */
const chunkSize = 1_000;
/** How far back an article can have been delivered to a chat before it is an alert. */
const deliveredWithinMs = 72 * hourMs;

/**
 * Creates the use case that sends an article at once to the chats which asked for that on one of its topics. One story
 * rings once: further articles about the same event come with the digest. Doing it twice changes nothing.
 *
 * @returns how many alerts were planned
 */
export function createEnqueueAlerts(parts: { store: AlertStore; clock: Clock }) {
  const { store, clock } = parts;
  return async ({ articleId }: { articleId: number }): Promise<number> => {
    const now = clock.now();
    const article = await store.article(articleId);
    if (article === null || article.status !== 'published' || article.topicIds.length === 0) return 0;
    if (now.getTime() - article.publishedAt.getTime() > freshMs) return 0;
    const alert = {
      articleId,
      storyId: article.storyId,
      sourceId: article.sourceId,
      words: comparedWords(article.texts),
      cause: article.storyId === null ? `alert:${articleId}` : `alert:story:${article.storyId}`,
      topicIds: article.topicIds,
      deadlineAt: new Date(now.getTime() + deadlineMs),
      since: new Date(now.getTime() - deliveredWithinMs),
    };
    let planned = 0;
    for (let after: number | null = Number.MIN_SAFE_INTEGER; after !== null;) {
      const done = await store.enqueueNext(alert, after, chunkSize, now);
      planned += done.planned;
      after = done.last;
    }
    return planned;
  };
}
