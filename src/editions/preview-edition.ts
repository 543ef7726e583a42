import type { Clock } from '../clock.js';
import { commonHours, keyOf, recapHours, rulesOf } from './chat-rules.js';
import type { Digest } from './digest.js';
import { readWindows } from './edition-windows.js';
import type { EditionStore } from './editions.store.js';
import { createNewsDesk } from './news-desk.js';
import { digestFor } from './reader-digest.js';
import type { ChatRow } from './schedules.store.js';
import { nextSlot } from './slots.js';

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
    const { dueAt, topicIds } = nextDigest(chat, now);
    const windows = await readWindows(store, createNewsDesk(store, clock), [chat], now, false);
    const material = { ...windows, history: windows.historyOf(chatId), isMuted: windows.mutedBy(chatId) };
    return { dueAt, digest: digestFor(chat, topicIds, material, now) };
  };
}

/** When the next digest is due, and which topics it tells. */
function nextDigest(chat: ChatRow, now: Date): { dueAt: Date | null; topicIds: number[] } {
  const after = new Date(Math.max(now.getTime(), (chat.pausedUntil?.getTime() ?? 0) - 1));
  const coming = rulesOf(chat).flatMap(({ key, rule }) => {
    const slot = key === recapHours ? null : nextSlot({ ...rule, after });
    return slot === null ? [] : [{ key, at: slot.getTime() }];
  });
  if (coming.length === 0) return { dueAt: null, topicIds: chat.topicIds };
  const at = Math.min(...coming.map((one) => one.at));
  const keys = new Set(coming.filter((one) => one.at === at).map((one) => one.key));
  const keyOfTopic = (topicId: number) => {
    const own = chat.ownHoursOf.get(topicId);
    return own === undefined ? commonHours : keyOf(own);
  };
  return { dueAt: new Date(at), topicIds: chat.topicIds.filter((topicId) => keys.has(keyOfTopic(topicId))) };
}
