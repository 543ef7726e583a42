import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { LeaseStore } from './lease.store.js';
import { createNap } from './timing.js';
import type { Timing } from './timing.js';
import { within } from './within.js';

/**
 * The lease runs this long, is renewed four times meanwhile, and is asked for twice a second by those who wait: a dead
 * holder is followed within 3.5 seconds, a frozen one too.
 */
const leaseMs = 3_000;
const renewEveryMs = 750;
const askEveryMs = 500;
/** Each of the two steps of letting go. */
const stopMs = 750;

export interface HeldLease {
  start(): void;
  /** The epoch under which work may be claimed now; null: not the holder, or not sure to be. */
  epoch(): number | null;
  /** Whether what was claimed under this epoch may be called now: it is ours, and we are sure to be the holder. */
  covers(epoch: number): boolean;
  /**
   * Goes on under a new epoch, because the answer to a claim was lost and the claim may yet happen.
   *
   * @returns our first epoch and the new one; null: the lease is not ours any more
   */
  advance(): Promise<{ first: number; current: number } | null>;
  /** Lets go, so that the next one takes over at once. */
  stop(): Promise<void>;
}

export interface LeaseDeps {
  store: LeaseStore;
  timing: Timing;
  log: Log;
  /** Who we are, for people who look into the table. */
  holder: string;
  /** The lease is ours: done before any work is claimed under it, and again until it succeeds. */
  onTaken: (epoch: number) => Promise<void>;
  /** From now on `epoch()` says so. */
  onReady: () => void;
  /** Somebody else has it now. */
  onLost: (epoch: number) => void;
}

/** Asks for the lease until it has it, then holds on to it. */
export function holdLease({ store, timing, log, holder, onTaken, onReady, onLost }: LeaseDeps): HeldLease {
  const nap = createNap(timing);
  const life = { running: false };
  let ended: Promise<void> = Promise.resolve();
  let held: { first: number; epoch: number; validUntil: number; ready: boolean } | null = null;
  const isSure = (): boolean => held?.ready === true && timing.now() < held.validUntil;

  const take = async (): Promise<void> => {
    const askedAt = timing.now();
    const epoch = await within(timing, leaseMs, store.take(holder, leaseMs));
    if (epoch === null) return;
    held = { first: epoch, epoch, validUntil: askedAt + leaseMs, ready: false };
    log.info({ epoch }, 'this process sends from now on');
  };
  const renew = async (epoch: number): Promise<void> => {
    // Counted from before the question: a slow answer must not make the lease look longer than it is.
    const askedAt = timing.now();
    const isOurs = await within(timing, leaseMs, store.renew(epoch, leaseMs));
    // Let go, or gone on under a new epoch, while we asked.
    if (held === null || held.epoch !== epoch) return;
    if (isOurs) {
      held.validUntil = askedAt + leaseMs;
      return;
    }
    held = null;
    log.warn({ epoch }, 'another process sends now');
    onLost(epoch);
  };
  const makeReady = async (epoch: number): Promise<void> => {
    await onTaken(epoch);
    if (held?.first !== epoch) return;
    held.ready = true;
    onReady();
  };
  const loop = async (): Promise<void> => {
    let readying: Promise<void> | null = null;
    let isAway = false;
    while (life.running) {
      try {
        if (held === null) await take();
        else await renew(held.epoch);
        isAway = false;
        if (held !== null && !held.ready && readying === null) {
          readying = makeReady(held.epoch)
            .catch((error: unknown) => log.warn({ error: describeError(error) }, 'cannot begin sending yet'))
            .finally(() => (readying = null));
        }
      } catch (error) {
        if (!isAway)
          log.warn({ error: describeError(error) }, 'the lease cannot be asked for: nothing is sent meanwhile');
        isAway = true;
      }
      await nap.rest(held === null ? askEveryMs : renewEveryMs);
    }
  };

  return {
    start: () => {
      life.running = true;
      ended = loop();
    },
    epoch: () => (isSure() ? (held?.epoch ?? null) : null),
    covers: (epoch) => isSure() && held !== null && epoch >= held.first && epoch <= held.epoch,
    advance: async () => {
      if (held === null) return null;
      const { epoch } = held;
      const current = await within(timing, leaseMs, store.advance(epoch));
      if (current === null || held.epoch !== epoch) return null;
      held.epoch = current;
      return { first: held.first, current };
    },
    stop: async () => {
      life.running = false;
      nap.wake();
      // A question that is still out is not waited for: what it may yet take or prolong runs out by itself.
      await within(timing, stopMs, ended).catch(() => undefined);
      const last = held;
      held = null;
      if (last !== null) await within(timing, stopMs, store.release(last.epoch)).catch(() => undefined);
    },
  };
}
