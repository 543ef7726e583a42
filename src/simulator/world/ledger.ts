import type { ChatRecord, DeliveryCounts } from './types.js';

/** What became visible to people because a bot called. */
export interface Delivery {
  readonly chat_id: number;
  readonly bot_id: number;
  readonly message_id: number;
  readonly method: string;
  /** Milliseconds. */
  readonly at: number;
  readonly text: string;
  readonly kind: 'new' | 'edit' | 'delete';
}

/** Who got what. The last entries are kept whole; of the older ones the counts, for each chat and bot. */
export interface Ledger {
  add(chat: ChatRecord, delivery: Delivery): void;
  /** The kept entries, oldest first. */
  kept(): readonly Delivery[];
  /** Of all time. */
  readonly counts: { new: number; edit: number; delete: number };
  /** Whether entries were dropped. */
  dropped(): boolean;
}

/** Creates an empty ledger. @param most how many entries are kept whole */
export function createLedger(most: () => number): Ledger {
  let entries: Delivery[] = [];
  let dropped = false;
  const counts = { new: 0, edit: 0, delete: 0 };
  const texts = new Map<string, string>();
  /** Many deliveries carry the same text: one copy of it is enough. */
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size >= 500) texts.clear();
    texts.set(text, text);
    return text;
  };
  return {
    add: (chat, delivery) => {
      entries.push({ ...delivery, text: shared(delivery.text) });
      counts[delivery.kind] += 1;
      countsOf(chat, delivery.bot_id)[delivery.kind] += 1;
      // Trimmed now and then and not each time, so that it costs nothing; the list is at most a quarter too long.
      if (entries.length > most() * 1.25 + 16) {
        entries = entries.slice(entries.length - most());
        dropped = true;
      }
    },
    kept: () => entries.slice(-Math.max(1, most())),
    counts,
    dropped: () => dropped,
  };
}

function countsOf(chat: ChatRecord, botId: number): DeliveryCounts {
  let found = chat.counts.find((one) => one.botId === botId);
  if (!found) {
    found = { botId, new: 0, edit: 0, delete: 0 };
    chat.counts.push(found);
  }
  return found;
}
