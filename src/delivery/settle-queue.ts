import { isDatabaseAway } from '../db/errors.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { Clock } from '../clock.js';
import type { Ledger } from './ledger.js';
import type { Settlement } from './outcome.js';
import { createNap } from './timing.js';
import type { Timing } from './timing.js';
import { TooSlowError, within } from './within.js';

const mostAtOnce = 200;
const deadlineMs = 15_000;
const retryMs = 500;

export interface SettleQueue {
  start(): void;
  add(epoch: number, settlement: Settlement): void;
  /** Writes what is left, for at most so long. @returns whether all was written */
  stop(forMs: number): Promise<boolean>;
  size(): number;
}

export interface SettleQueueDeps {
  ledger: Pick<Ledger, 'settle'>;
  clock: Clock;
  timing: Timing;
  log: Log;
  /** Collected for so long before it is written: batches under 30 rows cost the database double. 0: written at once. */
  lingerMs: number;
  /** These are written down, or given up: they are out of our hands. */
  onSettled: (settlements: Settlement[]) => void;
}

/**
 * Writes answers into the ledger in small batches, in the order in which they came. While the database is away they are
 * kept: at most W of them, since nothing new is claimed.
 */
export function createSettleQueue(deps: SettleQueueDeps): SettleQueue {
  const { ledger, clock, timing, log, lingerMs, onSettled } = deps;
  const arrived = createNap(timing);
  const lingering = createNap(timing);
  let queue: { epoch: number; settlement: Settlement }[] = [];
  const life = { running: false };
  let ended: Promise<void> = Promise.resolve();
  let isAway = false;

  const write = async (epoch: number, batch: Settlement[]): Promise<void> => {
    await within(timing, deadlineMs, ledger.settle(epoch, batch, clock.now()));
    isAway = false;
    queue = queue.slice(batch.length);
    onSettled(batch);
  };
  /** Something in the batch cannot be written: finds it by writing one by one, and gives that one up by name. */
  const writeSingly = async (epoch: number, batch: Settlement[]): Promise<void> => {
    for (const settlement of batch) {
      try {
        await write(epoch, [settlement]);
      } catch (error) {
        if (isDatabaseAway(error) || error instanceof TooSlowError) throw error;
        log.error(
          { error: describeError(error), delivery: settlement.id, outcome: settlement.kind },
          'an outcome cannot be written down: the delivery stays open until the next holder of the lease finds it',
        );
        queue = queue.slice(1);
        onSettled([settlement]);
      }
    }
  };
  const flush = async (): Promise<void> => {
    const epoch = queue[0]?.epoch;
    if (epoch === undefined) return;
    const batch: Settlement[] = [];
    for (const entry of queue) {
      if (entry.epoch !== epoch || batch.length === mostAtOnce) break;
      batch.push(entry.settlement);
    }
    try {
      await write(epoch, batch);
    } catch (error) {
      if (isDatabaseAway(error) || error instanceof TooSlowError) throw error;
      await writeSingly(epoch, batch);
    }
  };
  const loop = async (): Promise<void> => {
    while (life.running || queue.length > 0) {
      if (queue.length === 0) {
        await arrived.rest(1_000);
        continue;
      }
      if (life.running && lingerMs > 0) await lingering.rest(lingerMs);
      try {
        await flush();
      } catch (error) {
        if (!isAway) log.warn({ error: describeError(error) }, 'answers cannot be written down yet: they are kept');
        isAway = true;
        if (!life.running) return;
        await lingering.rest(retryMs);
      }
    }
  };

  return {
    start: () => {
      life.running = true;
      ended = loop();
    },
    add: (epoch, settlement) => {
      queue.push({ epoch, settlement });
      arrived.wake();
    },
    stop: async (forMs) => {
      life.running = false;
      arrived.wake();
      lingering.wake();
      await within(timing, forMs, ended).catch(() => undefined);
      return queue.length === 0;
    },
    size: () => queue.length,
  };
}
