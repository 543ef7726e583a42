import type { Clock } from '../../../src/clock.js';
import type { Timing } from '../../../src/delivery/timing.js';
import { createRandom } from '../../faults/random.js';

interface Event {
  at: number;
  order: number;
  run: () => void;
}

/** A process in the world: it can be killed or frozen like a real one. */
export interface WorldProcess {
  timing: Timing;
  /** Waits as the process sees it: an answer reaches it only while it lives and is awake. */
  answer<T>(ms: number, act: () => T): Promise<T>;
  kill(): void;
  freeze(): void;
  wake(): void;
  isAlive(): boolean;
}

/** Time that passes only when told to, chance from a seed, and a clock on the wall that can be set. */
export interface World {
  clock: Clock & { step(ms: number): void };
  now(): number;
  random(): number;
  after(ms: number, run: () => void): () => void;
  process(): WorldProcess;
  /** Lets time pass, one event after the other. */
  pass(ms: number): Promise<void>;
  /** Everything sleeps, as on a closed laptop: what was due meanwhile happens once, at the end. */
  leap(ms: number): Promise<void>;
}

/** All of the promises' consequences happen before the next event. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Creates a world that begins at `start` on the wall. */
export function createWorld(seed: number, start: Date): World {
  const random = createRandom(seed);
  const events: Event[] = [];
  let now = 0;
  let order = 0;
  let wall = start.getTime();

  const after = (ms: number, run: () => void): (() => void) => {
    const event: Event = { at: now + Math.max(0, ms), order: order++, run };
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = events[middle];
      if (other !== undefined && (other.at > event.at || (other.at === event.at && other.order > event.order)))
        high = middle;
      else low = middle + 1;
    }
    events.splice(low, 0, event);
    return () => {
      const index = events.indexOf(event);
      if (index !== -1) events.splice(index, 1);
    };
  };
  const pass = async (ms: number): Promise<void> => {
    const until = now + ms;
    await settled();
    for (let next = events[0]; next !== undefined && next.at <= until; next = events[0]) {
      events.shift();
      if (next.at > now) {
        wall += next.at - now;
        now = next.at;
      }
      next.run();
      await settled();
    }
    wall += until - now;
    now = until;
  };
  const createProcess = (): WorldProcess => {
    let state: 'running' | 'frozen' | 'dead' = 'running';
    let held: (() => void)[] = [];
    const reach = (run: () => void): void => {
      if (state === 'running') run();
      else if (state === 'frozen') held.push(run);
    };
    return {
      timing: {
        now: () => now,
        after: (ms, callback) => {
          let isCancelled = false;
          const cancel = after(ms, () => reach(() => (isCancelled ? undefined : callback())));
          return () => {
            isCancelled = true;
            cancel();
          };
        },
      },
      answer: (ms, act) =>
        new Promise((resolve, reject) => {
          after(ms, () => {
            let outcome: () => void;
            try {
              const value = act();
              outcome = () => resolve(value);
            } catch (error) {
              outcome = () => reject(error instanceof Error ? error : new Error('not an error'));
            }
            reach(outcome);
          });
        }),
      kill: () => {
        state = 'dead';
        held = [];
      },
      freeze: () => {
        if (state === 'running') state = 'frozen';
      },
      wake: () => {
        if (state !== 'frozen') return;
        state = 'running';
        for (const run of held.splice(0)) run();
      },
      isAlive: () => state === 'running',
    };
  };

  return {
    clock: {
      now: () => new Date(wall),
      step: (ms) => {
        wall += ms;
      },
    },
    now: () => now,
    random,
    after,
    process: createProcess,
    pass,
    leap: async (ms) => {
      now += ms;
      wall += ms;
      await pass(0);
    },
  };
}
