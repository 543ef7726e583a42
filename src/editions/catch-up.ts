import type { Clock } from '../clock.js';
import { lookBack } from './compose-edition.js';
import { articlesOf } from './digest.js';
import type { EditionStore } from './editions.store.js';
import { recapDesk } from './news-desk.js';
import { overlapMs } from './recent-news.js';
import { readMuted } from './read-muted.js';
import { topicOrder } from './reader-digest.js';

/** What became of asking for what was missed. */
export type CaughtUp =
  | { kind: 'enqueued'; deliveryId: number; articles: number }
  /** Nothing was missed since, or nothing happened. */
  | { kind: 'empty'; since: Date };

const dayMs = 86_400_000;
/** Nobody is told more than a week at once. */
export const longestCatchUpDays = 7;
/** An answer that comes later than this answers nobody. */
const answerWithinMs = 3_600_000;

/**
 * Creates the use case that tells in one message what a reader missed: all news of the chat's topics since the last digest
 * that reached it and that no message told, a week back at the most. With a number of days it looks back so far instead,
 * and tells also what came before: only the reader knows what was read.
 */
export function createCatchUp(parts: { store: EditionStore; clock: Clock }) {
  return (chatId: number, days: number | null): Promise<CaughtUp> =>
    parts.store.transaction(async (unit) => {
      const now = parts.clock.now();
      const longest = now.getTime() - longestCatchUpDays * dayMs;
      const chat = await unit.lock(chatId);
      if (chat === null) return { kind: 'empty', since: new Date(longest) };
      const asked =
        days === null ? ((await unit.lastTold(chatId)) ?? chat.createdAt).getTime() : now.getTime() - days * dayMs;
      const from = new Date(Math.max(longest, asked));
      const topicIds = topicOrder(chat);
      const { halfLifeHours } = recapDesk;
      const news = await unit.recentNews(new Date(from.getTime() - overlapMs), now, topicIds, halfLifeHours);
      const mutedBy = await readMuted(unit, [{ id: chatId, topicIds }], [news], now);
      const history =
        days === null ? (await unit.histories([chatId], new Date(longest - dayMs), now)).get(chatId) : null;
      const digest = lookBack(chat, { news, mutedBy }, from, history?.delivered);
      if (digest === null) return { kind: 'empty', since: from };
      const params = {
        ...digest,
        kind: 'catch-up' as const,
        from: from.toISOString(),
        late: false,
        silent: false,
        slot: now.toISOString(),
      };
      const deadline = new Date(now.getTime() + answerWithinMs);
      const deliveryId = await unit.writeRequested(chatId, { from, to: now }, params, deadline);
      return { kind: 'enqueued', deliveryId, articles: articlesOf(digest).length };
    });
}
