/** Where the time comes from. Every part that needs "now" takes a Clock, so that the whole bot can be moved by hand. */
export interface Clock {
  /** The present moment. */
  now(): Date;
}

/** The machine's own clock: the one place that asks it. */
export const systemClock: Clock = {
  // oxlint-disable-next-line no-restricted-properties -- the one reading of the machine's clock
  now: () => new Date(Date.now()),
};

/** A clock that runs with another one, shifted by an offset that can be changed. */
export interface MovableClock extends Clock {
  /** Makes it `instant` now; time goes on from there. */
  set(instant: Date): void;
}

/** Creates a clock that shows `base`'s time until it is moved. */
export function createMovableClock(base: Clock = systemClock): MovableClock {
  let offset = 0;
  return {
    now: () => new Date(base.now().getTime() + offset),
    set: (instant) => {
      offset = instant.getTime() - base.now().getTime();
    },
  };
}
