import type { Clock } from '../clock.js';
import { cutoffFrom } from './chat-schedule.js';
import { pickDigest } from './digest.js';
import type { Digest } from './digest.js';
import type { EditionStore } from './editions.store.js';
import { historyOf } from './history.js';
import { storyMemoryMs } from './news.store.js';
import { readMuted } from './read-muted.js';
import { candidatesFor, overlapMs, storiesTold } from './recent-news.js';

/** The next edition as it would be if it were composed now. */
export interface EditionPreview {
  /** Null: none is due as things are. */
  dueAt: Date | null;
  /** Null: nothing to tell yet. */
  digest: Digest | null;
}

/** Creates the use case that shows a reader the next edition. It changes nothing; null for a chat that is not known. */
export function createPreviewEdition(parts: { store: EditionStore; clock: Clock }) {
  const { store, clock } = parts;
  return async (chatId: number): Promise<EditionPreview | null> => {
    const chat = await store.find(chatId);
    if (chat === null) return null;
    const now = clock.now();
    const from = cutoffFrom(chat.lastCutoffAt, chat.pausedUntil, now);
    const since = new Date(Math.min(from.getTime(), now.getTime() - storyMemoryMs) - 3_600_000);
    const { delivered, untold } = (await store.histories([chatId], since, now)).get(chatId) ?? historyOf([]);
    const news = await store.recentNews(new Date(from.getTime() - overlapMs), now, chat.topicIds);
    const earlier = { news: await store.newsOf([...untold], now), untold };
    const isMuted = (await readMuted(store, [chat], [news, earlier.news], now))(chatId);
    const candidates = candidatesFor(
      news,
      { topicIds: chat.topicIds, from, to: now, delivered, locale: chat.locale, isMuted, tastes: chat.tastes },
      earlier,
    );
    const told = storiesTold([news, earlier.news], delivered);
    return {
      dueAt: chat.nextEditionAt,
      digest: candidates.length === 0 ? null : pickDigest(candidates, chat.topicIds, told),
    };
  };
}
