import type { Clock } from '../clock.js';
import { rescheduled } from './chat-schedule.js';
import type { EditionStore } from './editions.store.js';
import type { ChatRow } from './schedules.store.js';

/** Sets a chat's next edition anew; returns when it is due, null: never (as things are). */
export type ScheduleChat = (chatId: number) => Promise<Date | null>;

/**
 * Creates the use case for after anything that decides about a chat's editions has changed: hours, zone, pause, topics,
 * stop, return. Doing it once too often changes nothing.
 */
export function createScheduleChat(parts: { store: EditionStore; clock: Clock }): ScheduleChat {
  return (chatId) =>
    parts.store.transaction(async (unit) => {
      const chat = await unit.lock(chatId);
      if (chat === null) return null;
      const schedule = rescheduled(chat, parts.clock.now());
      await unit.advance([{ chatId, ...schedule, topics: cutoffsAfterRest(chat, schedule.lastCutoffAt) }]);
      return schedule.nextEditionAt;
    });
}

/** After a rest the news of topics with a cut-off of their own begins where that of the others does. */
export function cutoffsAfterRest(
  chat: Pick<ChatRow, 'lastCutoffAt' | 'cutoffOf'>,
  lastCutoffAt: Date,
): { topicId: number; cutoff: Date }[] {
  if (lastCutoffAt.getTime() === chat.lastCutoffAt.getTime()) return [];
  return [...chat.cutoffOf.keys()].map((topicId) => ({ topicId, cutoff: lastCutoffAt }));
}
