import type { Log } from '../log.js';
import type { EditionUnit } from './editions.store.js';
import { dueWithin, loadOf, longestLeadMs, spread } from './spread.js';
import type { Spread } from './spread.js';

export interface Crowds {
  /** Crowded slots in the time to come whose digests begin to go out by now. */
  begun(now: Date): Promise<Date[]>;
  /** When a chat's digest is due. */
  dueAt(slot: Date, chatId: number): Date;
}

/** Counting the coming slots costs tens of milliseconds with a million chats. */
const countEveryMs = 60_000;
/** More readers than the rate serves in this time make a slot crowded. */
const servedInSeconds = 30 * 60;
/** A layout is kept until its slot is long past: chats that are composed late in the round get their own place too. */
const keepMs = 6 * 3_600_000;

/** Watches for slots that more readers chose than can be served in time, and lays them out ahead. */
export function createCrowds(parts: {
  store: Pick<EditionUnit, 'crowdedSlots'>;
  log: Log;
  /** Bulk messages a second. */
  rate: number;
}): Crowds {
  const { store, log, rate } = parts;
  const layouts = new Map<number, Spread>();
  let countedAt = Number.NEGATIVE_INFINITY;
  return {
    begun: async (now) => {
      const at = now.getTime();
      if (at - countedAt >= countEveryMs || at < countedAt) {
        countedAt = at;
        const ahead = new Date(at + longestLeadMs + countEveryMs);
        for (const { slot, readers } of await store.crowdedSlots(now, ahead, rate * servedInSeconds)) {
          // The count shrinks while a slot is being composed: its first layout stands.
          if (layouts.has(slot.getTime())) continue;
          layouts.set(slot.getTime(), spread(readers, rate));
          const [load] = loadOf([{ slot, readers }], rate);
          log.warn({ ...load, rate }, 'more readers chose this hour than the rate serves in half an hour');
        }
        for (const slot of layouts.keys()) if (slot < at - keepMs) layouts.delete(slot);
      }
      return [...layouts]
        .filter(([slot, layout]) => layout.kind === 'spread' && slot > at && slot - layout.leadMs <= at)
        .map(([slot]) => new Date(slot));
    },
    dueAt: (slot, chatId) => dueWithin(slot, chatId, layouts.get(slot.getTime()) ?? { kind: 'together' }),
  };
}
