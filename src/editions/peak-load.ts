import type { Clock } from '../clock.js';
import type { EditionStore } from './editions.store.js';
import { slotsBetween } from './slots.js';
import { loadOf } from './spread.js';
import type { SlotLoad } from './spread.js';
import { isTimeZone } from '../readers/wall-clock.js';

const dayMs = 86_400_000;

/**
 * Creates the report of what the present audience needs at a rate: all slots of the coming 24 hours, each with the time it
 * takes, the heaviest first.
 */
export function createPeakLoad(parts: { store: EditionStore; clock: Clock }) {
  return async (options: { rate: number }): Promise<SlotLoad[]> => {
    const now = parts.clock.now();
    const readers = new Map<number, number>();
    for (const chosen of await parts.store.hoursChosen()) {
      if (!isTimeZone(chosen.timeZone)) continue;
      for (const slot of slotsBetween(chosen, now, new Date(now.getTime() + dayMs - 1)))
        readers.set(slot.getTime(), (readers.get(slot.getTime()) ?? 0) + chosen.readers);
    }
    const slots = [...readers].map(([slot, count]) => ({ slot: new Date(slot), readers: count }));
    return loadOf(slots, options.rate).sort((a, b) => b.minutesNeeded - a.minutesNeeded || b.readers - a.readers);
  };
}
