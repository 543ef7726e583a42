import type { Clock } from '../../src/clock.js';

/** A clock that stands still until the test moves it. */
export interface HandClock extends Clock {
  set(instant: Date | string): void;
  advance(milliseconds: number): void;
}

/** Creates a clock that shows `start` until it is moved. */
export function createHandClock(start: Date | string): HandClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant);
    },
    advance: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}

/** A clock that goes on from `start` at the machine's pace, and is moved by hand: for what must also wait in real time. */
export function createRunningClock(start: Date | string): HandClock {
  let shown = new Date(start).getTime();
  let since = performance.now();
  const now = () => shown + performance.now() - since;
  const set = (to: number) => {
    shown = to;
    since = performance.now();
  };
  return {
    now: () => new Date(now()),
    set: (instant) => set(new Date(instant).getTime()),
    advance: (milliseconds) => set(now() + milliseconds),
  };
}
