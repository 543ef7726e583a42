import { cutoffFrom } from './chat-schedule.js';
import { articlesOf, pickDigest, usualSize } from './digest.js';
import type { Digest, DigestSize } from './digest.js';
import type { History } from './history.js';
import type { IsMuted } from './muted.js';
import { pickOutside } from './outside.js';
import { candidatesFor, storiesTold } from './recent-news.js';
import type { RecentNews } from './recent-news.js';
import type { ChatRow } from './schedules.store.js';

/** What a chat's digest is picked from. */
export interface Material {
  news: RecentNews;
  /** Holds what the chat should have been told before. */
  earlier: RecentNews;
  history: History;
  isMuted: IsMuted;
}

/** The order in which a chat's topics are told: those of the digest, then those that come at once. */
export function topicOrder(chat: Pick<ChatRow, 'topicIds' | 'atOnceIds'>): number[] {
  return [...chat.topicIds, ...chat.atOnceIds];
}

/** From when on a chat's news is told: the earliest of the given topics, and those that differ from the chat's. */
export function windowOf(
  chat: Pick<ChatRow, 'lastCutoffAt' | 'pausedUntil' | 'cutoffOf'>,
  topicIds: readonly number[],
  now: Date,
): { from: Date; fromOf: ReadonlyMap<number, Date>; earliest: Date } {
  const from = cutoffFrom(chat.lastCutoffAt, chat.pausedUntil, now);
  const fromOf = new Map<number, Date>();
  for (const topicId of topicIds) {
    const cutoff = chat.cutoffOf.get(topicId);
    if (cutoff !== undefined) fromOf.set(topicId, cutoffFrom(cutoff, chat.pausedUntil, now));
  }
  const earliest = new Date(Math.min(...topicIds.map((topicId) => Number(fromOf.get(topicId) ?? from)), Number(from)));
  return { from, fromOf, earliest };
}

/**
 * Picks a chat's digest: what came in on the due topics since each was last told, what should have been told before, and
 * one story from outside where the reader has not switched that off.
 *
 * @param due topics whose hour it is
 * @returns null when there is nothing to tell
 */
export function digestFor(
  chat: ChatRow,
  due: readonly number[],
  { news, earlier, history, isMuted }: Material,
  now: Date,
  size: DigestSize = usualSize,
): Digest | null {
  const { delivered, untold } = history;
  const order = topicOrder(chat);
  const reader = {
    ...windowOf(chat, due, now),
    topicIds: due,
    to: news.at,
    delivered,
    locale: chat.locale,
    isMuted,
    tastes: chat.tastes,
  };
  const candidates = candidatesFor(news, reader, { news: earlier, topicIds: order, untold });
  if (candidates.length === 0) return null;
  const told = storiesTold([news, earlier], delivered);
  const digest = pickDigest(candidates, order, told, size);
  // A group or channel (its number is negative) was set up for what it follows.
  if (!chat.outsideTopics || chat.id < 0) return digest;
  for (const storyId of storiesTold([news, earlier], new Set(articlesOf(digest)))) told.add(storyId);
  return { ...digest, outside: pickOutside(news, reader, new Set(order), told) };
}
