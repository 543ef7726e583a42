import type { EditionUnit } from './editions.store.js';
import { historyOf } from './history.js';
import type { History } from './history.js';
import { nothingMuted } from './muted.js';
import type { IsMuted } from './muted.js';
import type { NewsDesk } from './news-desk.js';
import { storyMemoryMs } from './news.store.js';
import { outsideArticles } from './outside.js';
import { readMuted } from './read-muted.js';
import { topicOrder, windowOf } from './reader-digest.js';
import type { RecentNews } from './recent-news.js';
import type { ChatRow } from './schedules.store.js';

/** What a chunk of chats is composed from. */
export interface Windows {
  news: RecentNews;
  /** What some of the chats should have been told before. */
  earlier: RecentNews;
  historyOf: (chatId: number) => History;
  /** What each chat does not want to be sent. */
  mutedBy: (chatId: number) => IsMuted;
}

/** What was delivered under a clock that was a day off is found all the same. */
const clockMarginMs = 25 * 3_600_000;

/** News of nothing. */
export const noNews: RecentNews = { at: new Date(0), byTopic: new Map(), storyOf: new Map(), ownWords: new Set() };

/**
 * Reads what chats got before, and the news back to where the first of them left off.
 *
 * @param isFolding waiting digests are taken back: their news is told in what is composed now
 * @returns also how many waiting digests were taken back
 */
export async function readWindows(
  unit: EditionUnit,
  desk: NewsDesk,
  chats: readonly ChatRow[],
  now: Date,
  isFolding: boolean,
): Promise<Windows & { folded: number }> {
  if (chats.length === 0)
    return { news: noNews, earlier: noNews, historyOf: () => historyOf([]), mutedBy: () => nothingMuted, folded: 0 };
  const ids = chats.map(({ id }) => id);
  const cutoffs = chats.map((chat) => windowOf(chat, chat.topicIds, now).earliest.getTime());
  const oldest = new Date(Math.min(now.getTime() - storyMemoryMs, ...cutoffs) - clockMarginMs);
  const folded = isFolding ? await unit.foldWaiting(ids, oldest, now) : 0;
  const histories = await unit.histories(ids, oldest, now);
  const untold = new Set([...histories.values()].flatMap((history) => [...history.untold]));
  const news = await desk.since(new Date(Math.min(...cutoffs)));
  const earlier = untold.size === 0 ? noNews : await unit.newsOf([...untold], news.at);
  const readers = chats.map((chat) => ({ id: chat.id, topicIds: topicOrder(chat) }));
  const beside = chats.some((chat) => chat.outsideTopics) ? outsideArticles(news) : [];
  const mutedBy = await readMuted(unit, readers, [news, earlier], now, beside);
  return { news, earlier, historyOf: (chatId) => histories.get(chatId) ?? historyOf([]), mutedBy, folded };
}
