import { describeError } from '../log.js';
import type { ContentStops } from './content-stops.js';
import type { FloodWaits } from './flood-waits.js';
import type { HeldLease } from './hold-lease.js';
import type { SenderDeps } from './sender-deps.js';
import type { createTally } from './tally.js';
import { tell } from './tell.js';
import type { Nap } from './timing.js';
import { within } from './within.js';

const everyMs = 1_000;
const deadlineMs = 30_000;
/** A clock that falls behind passing time by more was set back. */
const setBackMs = 500;

export interface UpkeepParts {
  deps: SenderDeps;
  waits: FloodWaits;
  stops: ContentStops;
  lease: HeldLease;
  tally: ReturnType<typeof createTally>;
  naps: { claim: Nap; upkeep: Nap };
  isRunning: () => boolean;
}

/** Once a second: what was missed, doubts to be sent again, broadcasts that are finished, and clocks that were set back. */
export async function upkeepLoop({ deps, waits, stops, lease, tally, naps, isRunning }: UpkeepParts): Promise<void> {
  const { ledger, clock, timing, log, on } = deps;
  let isAway = false;
  /** The latest instant up to which rows have counted as due. */
  let seen = clock.now().getTime();

  const heedClock = async (): Promise<void> => {
    const now = clock.now().getTime();
    if (now < seen - setBackMs) {
      const moved = await ledger.keepDue(new Date(seen), new Date(now));
      log.warn({ seconds: Math.round((seen - now) / 1000), moved }, 'the clock was set back: what was due stays due');
      naps.claim.wake();
    }
    seen = now;
  };
  const stopContents = async (): Promise<void> => {
    for (const { broadcastId, description } of stops.toStop()) {
      await ledger.stopContent(broadcastId, description);
      stops.forget(broadcastId);
    }
  };
  const round = async (): Promise<void> => {
    await waits.save(timing.now());
    await stopContents();
    await heedClock();
    const missed = await ledger.markMissed(clock.now());
    if (missed > 0) {
      tally.figures.missed += missed;
      log.warn({ missed }, 'deliveries were not sent by their deadline');
      tell(log, () => on.trouble({ kind: 'missed', count: missed }));
    }
    if ((await ledger.planDoubtsAgain()) > 0) naps.claim.wake();
    await ledger.finishBroadcasts(clock.now());
  };

  while (isRunning()) {
    if (lease.epoch() !== null)
      try {
        await within(timing, deadlineMs, round());
        isAway = false;
      } catch (error) {
        if (!isAway) log.warn({ error: describeError(error) }, 'upkeep of the ledger failed; it is tried again');
        isAway = true;
      }
    await naps.upkeep.rest(everyMs);
  }
  await within(timing, 1_000, waits.save(timing.now())).catch(() => undefined);
}
