import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSlot, slotsBetween } from '../../src/editions/slots.js';
import { dayBegan, mannerOf, quietFrom, quietMinutes, quietUntil, readStretch } from '../../src/readers/quiet.js';
import type { AtOnceChoices } from '../../src/readers/quiet.js';

const at = (text: string) => new Date(`${text}+07:00`);
const jakarta = (...quietHours: string[]) => ({ timeZone: 'Asia/Jakarta', quietHours });

describe('quiet hours', () => {
  it('hold over midnight, from their first minute to the one before their last', () => {
    const night = jakarta('22:00-05:00');
    expect(quietUntil(night, at('2026-11-23T21:59'))).toBeNull();
    expect(quietUntil(night, at('2026-11-23T22:00'))).toEqual(at('2026-11-24T05:00'));
    expect(quietUntil(night, at('2026-11-24T04:59'))).toEqual(at('2026-11-24T05:00'));
    expect(quietUntil(night, at('2026-11-24T05:00'))).toBeNull();
  });

  it('of several stretches end when the last one that touches ends', () => {
    const dawn = jakarta('22:00-05:00', '04:00-05:30', '05:30-06:00', '17:30-19:30');
    expect(quietUntil(dawn, at('2026-11-23T23:00'))).toEqual(at('2026-11-24T06:00'));
    expect(quietUntil(dawn, at('2026-11-23T18:00'))).toEqual(at('2026-11-23T19:30'));
    expect(quietFrom(dawn, at('2026-11-23T12:00'))).toEqual(at('2026-11-23T17:30'));
    expect(quietFrom(dawn, at('2026-11-23T20:00'))).toEqual(at('2026-11-23T22:00'));
  });

  it('that never end, or that nobody can read, hold nothing back for ever', () => {
    expect(quietUntil(jakarta('00:00-12:00', '12:00-00:00'), at('2026-11-23T12:00'))).toBeNull();
    expect(quietUntil(jakarta('malam', '06:00-06:00', '25:00-26:00'), at('2026-11-23T12:00'))).toBeNull();
    expect(readStretch('6:00-7:00')).toBeNull();
    expect(quietMinutes(['22:00-05:00', '04:00-06:00', 'x'])).toBe(8 * 60);
  });

  it('are met by the clock on the wall when it is put forward or back', () => {
    // New York, 1 November 2026: 01:30 comes at 05:30 and at 06:30 UTC; the stretch ends the first time.
    const newYork = { timeZone: 'America/New_York', quietHours: ['23:00-01:30'] };
    expect(quietUntil(newYork, new Date('2026-11-01T05:00:00Z'))).toEqual(new Date('2026-11-01T05:30:00Z'));
    expect(quietUntil(newYork, new Date('2026-11-01T06:10:00Z'))).toBeNull();
    // 8 March: 02:00 becomes 03:00; a stretch within the missing hour is none.
    const gone = { timeZone: 'America/New_York', quietHours: ['02:10-02:50'] };
    expect(quietUntil(gone, new Date('2026-03-08T07:00:00Z'))).toBeNull();
  });

  it('whatever they are, in any zone: what is not quiet stays, what is quiet ends at a moment that is not', () => {
    const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
      const minutes = quarter * 15;
      return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    });
    const stretch = fc.tuple(clock, clock).map(([from, to]) => `${from}-${to}`);
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 4 }).filter((list) => quietMinutes(list) <= 20 * 60),
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2037, 0, 1) }),
        fc.array(clock, { minLength: 1, maxLength: 4 }),
        (quietHours, timeZone, instant, hours) => {
          const chat = { timeZone, quietHours };
          const until = quietUntil(chat, new Date(instant));
          const ends = until ?? new Date(instant);
          expect(ends.getTime() - instant).toBeLessThan(22 * 3_600_000);
          expect(quietUntil(chat, ends)).toBeNull();
          const begins = quietFrom(chat, ends);
          expect(begins === null || quietUntil(chat, begins) !== null).toBe(true);
          // No digest is ever due in quiet hours, and walking from one to the next meets each of them.
          const rule = { hours, timeZone, quietHours };
          const slots = slotsBetween(rule, new Date(instant), new Date(instant + 3 * 86_400_000));
          for (const slot of slots) expect(quietUntil(chat, slot)).toBeNull();
          let step = new Date(instant - 1);
          for (const slot of slots) {
            expect(nextSlot({ ...rule, after: step })).toEqual(slot);
            step = slot;
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a message that is sent at once', () => {
  const chat: AtOnceChoices = {
    ...jakarta('22:00-05:00'),
    pausedUntil: null,
    isSilent: false,
    emergencies: false,
    atOnceLimit: 3,
  };
  const noon = at('2026-11-23T12:00');
  const night = at('2026-11-23T23:00');

  it('comes with a sound by day, and without one where that was chosen', () => {
    expect(mannerOf(chat, false, 0, noon)).toEqual({ kind: 'now', silent: false });
    expect(mannerOf({ ...chat, isSilent: true }, false, 0, noon)).toEqual({ kind: 'now', silent: true });
  });

  it('is held in quiet hours, and above the limit of the day', () => {
    expect(mannerOf(chat, false, 0, night)).toEqual({ kind: 'held', why: 'quiet', until: at('2026-11-24T05:00') });
    expect(mannerOf(chat, false, 3, noon)).toEqual({ kind: 'held', why: 'limit', until: null });
    expect(mannerOf({ ...chat, atOnceLimit: 0 }, false, 0, noon)).toMatchObject({ why: 'limit' });
    expect(mannerOf({ ...chat, atOnceLimit: null }, false, 99, noon)).toMatchObject({ kind: 'now' });
  });

  it('in an emergency comes through all of that for those who agreed, and for nobody else', () => {
    const agreed = { ...chat, emergencies: true, isSilent: true };
    expect(mannerOf(agreed, true, 99, night)).toEqual({ kind: 'now', silent: false });
    expect(mannerOf(agreed, false, 0, night)).toMatchObject({ kind: 'held', why: 'quiet' });
    expect(mannerOf(chat, true, 0, night)).toMatchObject({ kind: 'held', why: 'quiet' });
  });

  it('never comes during a pause, not even in an emergency', () => {
    const until = at('2026-11-24T12:00');
    expect(mannerOf({ ...chat, emergencies: true, pausedUntil: until }, true, 0, noon)).toEqual({
      kind: 'held',
      why: 'paused',
      until,
    });
  });

  it('is counted by the day of the chat’s own calendar', () => {
    expect(dayBegan('Asia/Jayapura', new Date('2026-11-23T15:30:00Z'))).toEqual(new Date('2026-11-23T15:00:00Z'));
    expect(dayBegan('Asia/Jakarta', new Date('2026-11-23T15:30:00Z'))).toEqual(new Date('2026-11-22T17:00:00Z'));
  });
});
