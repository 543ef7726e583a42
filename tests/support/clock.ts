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
