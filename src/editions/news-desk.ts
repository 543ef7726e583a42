import type { Clock } from '../clock.js';
import type { EditionUnit } from './editions.store.js';
import { overlapMs } from './recent-news.js';
import type { RecentNews } from './recent-news.js';

export interface NewsDesk {
  /** The news back to `from`, at most a few seconds old. */
  since(from: Date): Promise<RecentNews>;
}

/** News is read again after this long, so that a round that takes minutes tells what came in meanwhile. */
const freshMs = 10_000;
/** No digest tells what came in longer ago; it also bounds what is held in memory when a stored cut-off is nonsense. */
const longestWindowMs = 7 * 86_400_000;
/** Windows of chats of one slot differ by little: read a bit more at once than to read again for each. */
const marginMs = 3_600_000;

/** A week is long: what came in within the last minutes changes little of it, and reading it costs as much as a slot. */
export const recapDesk = { freshMs: 10 * 60_000, halfLifeHours: 7 * 24 };

/**
 * Keeps the news of the last days at hand while editions are composed.
 *
 * @param ways freshMs: after how long the news is read again · halfLifeHours: see valueOf
 */
export function createNewsDesk(
  store: Pick<EditionUnit, 'recentNews' | 'mergedTopics'>,
  clock: Clock,
  ways: { freshMs: number; halfLifeHours?: number } = { freshMs },
): NewsDesk {
  let held: { news: RecentNews; from: number; merges: number } | null = null;
  return {
    since: async (from) => {
      const now = clock.now();
      const wanted = Math.max(from.getTime() - overlapMs, now.getTime() - longestWindowMs);
      const age = held === null ? Number.POSITIVE_INFINITY : now.getTime() - held.news.at.getTime();
      // Readers of a topic that was merged are told under the other's number from that moment on.
      const merges = await store.mergedTopics();
      const isFresh = held !== null && age >= 0 && age <= ways.freshMs && held.merges === merges;
      if (held !== null && isFresh && held.from <= wanted) return held.news;
      const start = wanted - marginMs;
      held = { news: await store.recentNews(new Date(start), now, undefined, ways.halfLifeHours), from: start, merges };
      return held.news;
    },
  };
}
