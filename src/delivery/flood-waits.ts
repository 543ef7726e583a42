import type { Ledger } from './ledger.js';
import type { Pace } from './pace.js';

/** Shorter waits are over before a restart is. */
const worthKeepingMs = 5_000;
const mostChats = 1_000;

export interface FloodWaits {
  /** All bulk calls wait. */
  pauseBulk(now: number, ms: number): void;
  /** One chat waits. */
  parkChat(chatId: number, now: number, ms: number): void;
  /** Takes up again what Telegram asked for before a restart. */
  load(clock: () => number): Promise<void>;
  /** Writes down what changed, if anything did. */
  save(now: number): Promise<void>;
}

/**
 * Waits that Telegram asked for: obeyed by the pace, and kept in the database so that a restart does not forget them.
 * Only durations are kept and asked for, so a clock that is set in between does not shorten them.
 */
export function createFloodWaits(ledger: Pick<Ledger, 'loadWaits' | 'saveWaits'>, pace: Pace): FloodWaits {
  let chats = new Map<number, number>();
  let isChanged = false;

  return {
    pauseBulk: (now, ms) => {
      if (ms > pace.bulkWait(now) && ms >= worthKeepingMs) isChanged = true;
      pace.pauseBulk(now, ms);
    },
    parkChat: (chatId, now, ms) => {
      pace.parkChat(chatId, now, ms);
      if (ms < worthKeepingMs) return;
      chats.delete(chatId);
      chats.set(chatId, now + ms);
      isChanged = true;
    },
    load: async (clock) => {
      const kept = await ledger.loadWaits();
      // What is left counts from the answer: asking may have taken seconds.
      const now = clock();
      if (kept.bulkMs > 0) pace.pauseBulk(now, kept.bulkMs);
      for (const { chatId, ms } of kept.chats) {
        pace.parkChat(chatId, now, ms);
        chats.set(chatId, now + ms);
      }
    },
    save: async (now) => {
      if (!isChanged) return;
      isChanged = false;
      chats = new Map([...chats].filter(([, until]) => until > now).slice(-mostChats));
      try {
        await ledger.saveWaits({
          bulkMs: pace.bulkWait(now),
          chats: [...chats].map(([chatId, until]) => ({ chatId, ms: until - now })),
        });
      } catch (error) {
        isChanged = true;
        throw error;
      }
    },
  };
}
