import { describeError } from '../log.js';
import type { SenderParts } from './sender-parts.js';
import { tell } from './tell.js';
import { within } from './within.js';

const everyMs = 1_000;
const deadlineMs = 30_000;
/** A clock that falls behind passing time by more was set back. */
const setBackMs = 500;

/** Once a second: what was missed, doubts to be sent again, broadcasts that are finished, and clocks that were set back. */
export async function upkeepLoop(parts: SenderParts): Promise<void> {
  const { deps, waits, stops, lease, tally, reports, naps, isRunning } = parts;
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
      reports.missed(missed);
    }
    if ((await ledger.planDoubtsAgain()) > 0) naps.claim.wake();
    await ledger.finishBroadcasts(clock.now());
  };

  while (isRunning()) {
    for (const trouble of reports.due(timing.now())) tell(log, () => on.trouble(trouble));
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
