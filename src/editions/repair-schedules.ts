import type { Clock } from '../clock.js';
import { clockStepMs, rescheduled } from './chat-schedule.js';
import type { EditionStore } from './editions.store.js';
import { cutoffsAfterRest } from './schedule-chat.js';

/** Chats in one transaction. */
const chunkSize = 1_000;

/**
 * Puts right what would otherwise never come up: chats that a clock which ran ahead has moved into the future, and chats
 * that are served but have no next edition because a process died between two writes.
 *
 * @returns how many were put right
 */
export async function repairSchedules(store: EditionStore, clock: Clock): Promise<number> {
  let repaired = 0;
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const now = clock.now();
    const start = after;
    const chats = await store.transaction(async (unit) => {
      const found = await unit.lockAstray(new Date(now.getTime() + clockStepMs), start, chunkSize);
      const ids = found.map((chat) => chat.id);
      await unit.forgetFutureMisses(ids, now);
      await unit.advance(
        found.map((chat) => {
          const schedule = rescheduled(chat, now);
          return { chatId: chat.id, ...schedule, topics: cutoffsAfterRest(chat, schedule.lastCutoffAt) };
        }),
      );
      return found;
    });
    repaired += chats.length;
    const last = chats.at(-1);
    if (last === undefined || chats.length < chunkSize) return repaired;
    after = last.id;
  }
}
