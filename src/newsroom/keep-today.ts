import type { Clock } from '../clock.js';
import type { DayStore } from './days.store.js';

/** Counting takes a hundredth of the time at the most, however long it takes. */
const rests = 100;

/** Keeps today's figures fresh, to be asked again and again: whoever looks at them reads one row. */
export function createKeepToday({ days, clock }: { days: DayStore; clock: Clock }): () => Promise<void> {
  let last = { at: -Infinity, tookMs: 0 };
  return async () => {
    const now = clock.now();
    const since = now.getTime() - last.at;
    // A clock that was set back tells nothing of how long ago it was.
    if (since >= 0 && since < last.tookMs * rests) return;
    await days.countToday(now);
    last = { at: now.getTime(), tookMs: clock.now().getTime() - now.getTime() };
  };
}
