/**
 * Passing time, as opposed to the time of day: pace, leases and pauses go by it, so that setting the clock neither stops
 * nor hastens anything.
 */
export interface Timing {
  /** Milliseconds that only ever grow; the zero means nothing. */
  now(): number;
  /** Calls back once after so many milliseconds. @returns what takes it back */
  after(ms: number, callback: () => void): () => void;
}

/** The machine's own. */
export const systemTiming: Timing = {
  now: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** Ends after `ms`, or at once when `wake` is called. */
export interface Nap {
  rest(ms: number): Promise<void>;
  wake(): void;
}

/** A wait that can be cut short. A wake-up while nobody rests counts for the next rest, so none is lost. */
export function createNap(timing: Timing): Nap {
  let woken = false;
  let finish: (() => void) | null = null;
  return {
    rest: (ms) =>
      new Promise((resolve) => {
        if (woken) {
          woken = false;
          resolve();
          return;
        }
        const cancel = timing.after(ms, () => finish?.());
        finish = () => {
          cancel();
          finish = null;
          resolve();
        };
      }),
    wake: () => {
      if (finish === null) woken = true;
      else finish();
    },
  };
}
