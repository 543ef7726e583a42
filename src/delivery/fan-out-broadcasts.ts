import type { Clock } from '../clock.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { FanOutStore } from './fan-out.store.js';
import { createNap } from './timing.js';
import type { Timing } from './timing.js';

/** Small, so that the first readers have the news within a second; then growing to what costs the least. */
const firstChunk = 100;
const largestChunk = 5_000;
const growth = 5;
/** Between large chunks the database has this part of their time for others: sending and commands go on meanwhile. */
const restShare = 0.5;
const lookEveryMs = 500;
const retryMs = 1_000;

export interface FanOut {
  start(): void;
  stop(): Promise<void>;
  /** A broadcast was let go or stopped: look now. */
  nudge(): void;
}

/**
 * Plans the deliveries of broadcasts that were let go, chunk by chunk, and takes back those of stopped ones. Several
 * processes may run it. Between chunks of different broadcasts it takes turns, so that a large one does not hold up a
 * small one.
 */
export function createFanOut(deps: {
  store: FanOutStore;
  clock: Clock;
  timing: Timing;
  log: Log;
  nudged?: () => void;
}): FanOut {
  const { store, clock, timing, log, nudged } = deps;
  const nap = createNap(timing);
  const sizes = new Map<number, number>();
  const life = { running: false };
  let ended: Promise<void> = Promise.resolve();
  let isAway = false;

  /** One chunk of each broadcast. @returns whether there is more to do */
  const round = async (): Promise<boolean> => {
    let hasMore = false;
    for (const id of await store.unfinished()) {
      if (!life.running) return false;
      const size = sizes.get(id) ?? firstChunk;
      const from = timing.now();
      const goesOn = await store.planChunk(id, size, clock.now());
      nudged?.();
      if (goesOn) sizes.set(id, Math.min(size * growth, largestChunk));
      else sizes.delete(id);
      hasMore ||= goesOn;
      if (goesOn && size === largestChunk) await nap.rest((timing.now() - from) * restShare);
    }
    for (const id of await store.unclosed())
      if (life.running) hasMore = (await store.takeBackChunk(id, clock.now())) || hasMore;
    return hasMore;
  };
  const loop = async (): Promise<void> => {
    while (life.running) {
      let rest = lookEveryMs;
      try {
        if (await round()) rest = 0;
        isAway = false;
      } catch (error) {
        if (!isAway) log.warn({ error: describeError(error) }, 'broadcasts cannot be fanned out; it is tried again');
        isAway = true;
        rest = retryMs;
      }
      if (rest > 0) await nap.rest(rest);
    }
  };
  return {
    start: () => {
      life.running = true;
      ended = loop();
    },
    stop: async () => {
      life.running = false;
      nap.wake();
      await ended;
    },
    nudge: () => nap.wake(),
  };
}
