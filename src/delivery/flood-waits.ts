import type { Clock } from '../clock.js';
import type { KeptWaits, Ledger } from './ledger.js';
import type { Pace } from './pace.js';
import { remaining } from './waits.js';

/** Shorter waits are over before a restart is. */
const worthKeepingMs = 5_000;
const mostChats = 1_000;

export interface FloodWaits {
  /** All bulk calls wait. */
  pauseBulk(now: number, ms: number): void;
  /** One chat waits. */
  parkChat(chatId: number, now: number, ms: number): void;
  /** Takes up again what Telegram asked for before a restart. */
  load(now: number): Promise<void>;
  /** Writes down what changed, if anything did. */
  save(): Promise<void>;
}

/** Waits that Telegram asked for: obeyed by the pace, and kept in the database so that a restart does not forget them. */
export function createFloodWaits(
  ledger: Pick<Ledger, 'loadWaits' | 'saveWaits'>,
  pace: Pace,
  clock: Clock,
): FloodWaits {
  let kept: KeptWaits = { bulk: null, chats: [] };
  let isChanged = false;

  const span = (ms: number): { from: number; until: number } => {
    const from = clock.now().getTime();
    return { from, until: from + ms };
  };
  return {
    pauseBulk: (now, ms) => {
      if (ms > pace.bulkWait(now) && ms >= worthKeepingMs) {
        kept = { ...kept, bulk: span(ms) };
        isChanged = true;
      }
      pace.pauseBulk(now, ms);
    },
    parkChat: (chatId, now, ms) => {
      pace.parkChat(chatId, now, ms);
      if (ms < worthKeepingMs) return;
      const wall = clock.now().getTime();
      const others = kept.chats.filter((chat) => chat.chatId !== chatId && remaining(chat, wall) > 0);
      kept = { ...kept, chats: [...others, { chatId, ...span(ms) }].slice(-mostChats) };
      isChanged = true;
    },
    load: async (now) => {
      const loaded = await ledger.loadWaits();
      const wall = clock.now().getTime();
      if (loaded.bulk !== null) {
        const ms = remaining(loaded.bulk, wall);
        if (ms > 0) pace.pauseBulk(now, ms);
      }
      for (const chat of loaded.chats) {
        const ms = remaining(chat, wall);
        if (ms > 0) pace.parkChat(chat.chatId, now, ms);
      }
      kept = loaded;
    },
    save: async () => {
      if (!isChanged) return;
      isChanged = false;
      try {
        await ledger.saveWaits(kept);
      } catch (error) {
        isChanged = true;
        throw error;
      }
    },
  };
}
