import { describe, expect, it } from 'vitest';
import { nextSlot, slotsBetween } from '../../src/editions/slots.js';
import { offsetAt } from '../../src/readers/wall-clock.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const next = (hours: string[], timeZone: string, after: string, days?: number[]) =>
  nextSlot({ hours, timeZone, after: new Date(after), ...(days === undefined ? {} : { days }) })?.toISOString() ?? null;

describe('the next slot', () => {
  it('comes at the hour on the reader’s own clock', () => {
    expect(next(['06:30'], 'Asia/Jakarta', '2026-11-22T12:00:00Z')).toBe('2026-11-22T23:30:00.000Z');
    expect(next(['06:30'], 'Asia/Jayapura', '2026-11-22T12:00:00Z')).toBe('2026-11-22T21:30:00.000Z');
    expect(next(['06:30'], 'America/New_York', '2026-11-22T12:00:00Z')).toBe('2026-11-23T11:30:00.000Z');
  });

  it('is strictly after the instant, so that a slot just served does not come again', () => {
    expect(next(['06:30'], 'UTC', '2026-11-22T06:29:59.999Z')).toBe('2026-11-22T06:30:00.000Z');
    expect(next(['06:30'], 'UTC', '2026-11-22T06:30:00.000Z')).toBe('2026-11-23T06:30:00.000Z');
  });

  it('is the nearest of several hours, in whatever order they stand', () => {
    expect(next(['18:00', '06:30', '12:00'], 'UTC', '2026-11-22T07:00:00Z')).toBe('2026-11-22T12:00:00.000Z');
    expect(next(['18:00', '06:30', '12:00'], 'UTC', '2026-11-22T18:00:00Z')).toBe('2026-11-23T06:30:00.000Z');
  });

  it('keeps to the days of the week on the reader’s calendar', () => {
    // Monday 06:30 in Jakarta is Sunday evening in UTC.
    expect(next(['06:30'], 'Asia/Jakarta', '2026-11-22T12:00:00Z', [1])).toBe('2026-11-22T23:30:00.000Z');
    expect(next(['06:30'], 'Asia/Jakarta', '2026-11-23T00:00:00Z', [1])).toBe('2026-11-29T23:30:00.000Z');
  });

  it('does not exist for a reader who chose no hour or no day', () => {
    expect(next([], 'UTC', '2026-11-22T12:00:00Z')).toBeNull();
    expect(next(['06:30'], 'UTC', '2026-11-22T12:00:00Z', [])).toBeNull();
    expect(next(['25:99', 'pagi'], 'UTC', '2026-11-22T12:00:00Z')).toBeNull();
  });

  it('comes at the first valid minute when the clock jumps over the hour', () => {
    // New York, 8 March 2026: 02:00 becomes 03:00 at 07:00 UTC.
    expect(next(['02:30'], 'America/New_York', '2026-03-07T12:00:00Z')).toBe('2026-03-08T07:00:00.000Z');
    expect(next(['02:30'], 'America/New_York', '2026-03-08T07:00:00Z')).toBe('2026-03-09T06:30:00.000Z');
    // Lord Howe moves by half an hour only: 02:00 becomes 02:30 on 4 October 2026.
    expect(next(['02:15'], 'Australia/Lord_Howe', '2026-10-03T12:00:00Z')).toBe('2026-10-03T15:30:00.000Z');
  });

  it('comes once when two of the hours fall into the same gap', () => {
    const slots = slotsBetween(
      { hours: ['02:15', '02:30', '03:00'], timeZone: 'America/New_York' },
      new Date('2026-03-08T00:00:00Z'),
      new Date('2026-03-08T23:00:00Z'),
    );
    expect(slots.map((slot) => slot.toISOString())).toEqual(['2026-03-08T07:00:00.000Z']);
  });

  it('comes once, the first time, when the hour comes twice', () => {
    // New York, 1 November 2026: 01:30 is at 05:30 and at 06:30 UTC.
    expect(next(['01:30'], 'America/New_York', '2026-10-31T12:00:00Z')).toBe('2026-11-01T05:30:00.000Z');
    expect(next(['01:30'], 'America/New_York', '2026-11-01T05:30:00Z')).toBe('2026-11-02T06:30:00.000Z');
  });
});

/** Instants between which a zone's offset changes, to the minute: [last minute before, first minute after]. */
function transitions(timeZone: string): number[] {
  const found: number[] = [];
  const end = Date.UTC(2038, 0, 1);
  let before = Date.UTC(2023, 11, 31);
  let offset = offsetAt(timeZone, before);
  // Nobody's offset holds for less than ten days: Ramadan takes Morocco back for about thirty.
  for (let at = before + 10 * day; at <= end; before = at, at += 10 * day) {
    const now = offsetAt(timeZone, at);
    if (now === offset) continue;
    let low = before;
    let high = at;
    while (high - low > minute) {
      const middle = low + Math.floor((high - low) / 2 / minute) * minute;
      if (offsetAt(timeZone, middle) === offset) low = middle;
      else high = middle;
    }
    found.push(high);
    offset = now;
  }
  return found;
}

describe('all zones and all transitions from 2024 to 2037', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  // Zones with the same transitions have the same clock around them.
  const behaviours = new Map<string, { zone: string; at: number[] }>();
  for (const zone of zones) {
    const at = transitions(zone);
    const offsets = at.map((instant) => `${instant}:${offsetAt(zone, instant - minute)}:${offsetAt(zone, instant)}`);
    behaviours.set(at.length === 0 ? `fixed:${offsetAt(zone, Date.UTC(2030, 0, 1))}` : offsets.join(), { zone, at });
  }

  it('are found', () => {
    expect(zones.length).toBeGreaterThan(400);
    const count = [...behaviours.values()].reduce((sum, { at }) => sum + at.length, 0);
    expect(count).toBeGreaterThan(500);
  });

  it('give every reader exactly one slot on each day, at the hour or at the first minute after the gap', () => {
    const wrong: string[] = [];
    for (const { zone, at } of behaviours.values()) {
      // A zone without transitions is tried around an ordinary day.
      for (const transition of at.length > 0 ? at : [Date.UTC(2030, 5, 15)]) {
        const before = offsetAt(zone, transition - minute);
        const after = offsetAt(zone, transition);
        const low = transition + Math.min(before, after);
        const size = Math.abs(after - before);
        // Walls inside, at both edges of, and just outside the hour that is missing or double.
        const walls = [
          low - minute,
          low,
          low + Math.floor(size / 2 / minute) * minute,
          low + size - minute,
          low + size,
        ];
        for (const wall of new Set(walls)) {
          const hours = [new Date(wall).toISOString().slice(11, 16)];
          const date = Math.floor(wall / day) * day;
          const slots = slotsBetween({ hours, timeZone: zone }, new Date(date - 2 * day), new Date(date + 3 * day));
          // Five dates of the calendar, as many slots: compare each with what a clock that is watched would show.
          for (let offsetDays = -1; offsetDays <= 1; offsetDays++) {
            const wanted = watched(wall + offsetDays * day, before, after, transition);
            if (!slots.some((slot) => Number(slot) === wanted))
              wrong.push(`${zone} ${new Date(wall).toISOString()}: none`);
          }
          for (const [index, slot] of slots.slice(1).entries()) {
            const gap = Number(slot) - Number(slots[index]);
            if (Math.abs(gap - day) > size)
              wrong.push(`${zone} ${slot.toISOString()}: ${gap / hour} hours after the last`);
          }
          // Walking from slot to slot meets the same ones: none is skipped, none comes twice.
          let step = new Date(Number(slots[0]) - 1);
          for (const slot of slots) {
            const reached = nextSlot({ hours, timeZone: zone, after: step });
            if (reached?.getTime() !== slot.getTime()) wrong.push(`${zone} ${step.toISOString()}: next is not found`);
            step = slot;
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  /** What is expected by definition: the first instant of the date at which the clock shows the hour or has passed it. */
  function watched(wall: number, before: number, after: number, transition: number): number {
    const early = wall - before;
    if (early < transition) return early;
    return Math.max(transition, wall - after);
  }
});
