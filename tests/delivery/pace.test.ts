import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostInHand } from '../../src/delivery/delivery.js';
import { createPace } from '../../src/delivery/pace.js';

/** Instants of calls when leave is asked for at the given moments, and again after each wait. */
function callsOf(rate: number, lateness: () => number, forMs: number): number[] {
  const pace = createPace(rate, 0);
  const calls: number[] = [];
  for (let now = 0; now < forMs;) {
    const wait = pace.take(now);
    if (wait === 0) calls.push(now);
    else now += wait + lateness();
  }
  return calls;
}

/** The shortest time in which one more than `rate` calls were made. */
const shortest = (calls: number[], rate: number): number =>
  calls.reduce((least, at, index) => Math.min(least, at - (calls[index - rate] ?? -Infinity)), Infinity);

describe('the pace', () => {
  it('never lets more than the rate through in any second, however late timers are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 5, 20, 30, 100, 1_000),
        fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 5, maxLength: 50 }),
        (rate, lates) => {
          let turn = 0;
          const calls = callsOf(rate, () => lates[turn++ % lates.length] ?? 0, 5_000);
          expect(shortest(calls, rate)).toBeGreaterThanOrEqual(1_039.999);
        },
      ),
    );
  });

  it('calls that are held up on their way by up to 40 ms are no more than the rate where they arrive', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(5, 30, 1_000),
        fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 5, maxLength: 50 }),
        fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 5, maxLength: 50 }),
        (rate, lates, ways) => {
          let turn = 0;
          const arrivals = callsOf(rate, () => lates[turn++ % lates.length] ?? 0, 3_000)
            .map((at, index) => at + (ways[index % ways.length] ?? 0))
            .toSorted((a, b) => a - b);
          expect(shortest(arrivals, rate)).toBeGreaterThanOrEqual(999.999);
        },
      ),
    );
  });

  it('a stall of 25 ms four times a second costs no speed', () => {
    let turn = 0;
    expect(callsOf(1_000, () => (turn++ % 240 === 0 ? 24 : 0.2), 20_000).length).toBeGreaterThanOrEqual(19_000);
  });

  it.each([1, 5, 30, 100, 1_000])('gives 95 percent of %i a second with timers that are 2 ms late', (rate) => {
    expect(callsOf(rate, () => 2, 60_000).length).toBeGreaterThanOrEqual(60 * rate * 0.95);
  });

  it('a longer wait replaces a shorter one, a shorter one changes nothing', () => {
    const pace = createPace(30, 0);
    pace.pauseBulk(0, 5_000);
    pace.pauseBulk(1_000, 1_000);
    expect(pace.bulkWait(1_000)).toBe(4_000);
    pace.pauseBulk(1_000, 60_000);
    expect(pace.bulkWait(1_000)).toBe(60_000);
    expect(pace.bulkWait(61_000)).toBe(0);
  });

  it('speed comes back gently after a pause', () => {
    const pace = createPace(30, 0);
    pace.pauseBulk(0, 10_000);
    expect(pace.speed(10_000)).toBeLessThan(7);
    expect(pace.speed(13_000)).toBeGreaterThanOrEqual(28.5);
  });

  it('a chat rests a second, a group at most twenty a minute, a parked chat as long as it must', () => {
    const pace = createPace(30, 0);
    pace.wrote(7, 0);
    expect(pace.chatWait(7, 400)).toBe(600);
    expect(pace.wroteJustBefore(7, 999)).toBe(true);
    expect(pace.wroteJustBefore(7, 1_000)).toBe(false);
    for (let message = 0; message < 20; message++) pace.wrote(-7, message * 1_000);
    expect(pace.chatWait(-7, 20_000)).toBe(40_000);
    expect(pace.chatWait(-7, 60_000)).toBe(0);
    pace.parkChat(8, 0, 5_000);
    expect(pace.chatWait(8, 1_000)).toBe(4_000);
    expect(pace.chatWait(8, 5_000)).toBe(0);
  });

  it('W is five at 30 a second and 150 at 1000', () => {
    expect([1, 30, 100, 1_000].map(mostInHand)).toEqual([5, 5, 15, 150]);
  });
});
