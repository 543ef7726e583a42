import { describe, expect, test } from 'vitest';
import { hindrances } from '../../src/delivery/held-up.js';
import type { DeliveryStanding } from '../../src/delivery/held-up.js';

const now = new Date('2026-11-23T06:30:20Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const well: DeliveryStanding = {
  holdsLease: true,
  gate: 'open',
  hasSent: true,
  bulkWaitMs: 0,
  waitingSince: null,
  waiting: 0,
  isStopped: false,
};

describe('what holds delivery up', () => {
  test('nothing does while all is well', () => {
    expect(hindrances(well, now)).toEqual({ on: [], off: ['token', 'storm', 'flood', 'late'] });
  });

  test('a refused token and a storm, until a message has got through', () => {
    expect(hindrances({ ...well, gate: 'unauthorised' }, now)).toEqual({
      on: [{ what: 'token' }],
      off: ['flood', 'late'],
    });
    expect(hindrances({ ...well, gate: 'storm' }, now).on).toEqual([{ what: 'storm' }]);
    // A process that has just started does not know yet.
    expect(hindrances({ ...well, hasSent: false }, now).off).toEqual(['flood', 'late']);
  });

  test('a wait that Telegram asked for, said to the minute', () => {
    expect(hindrances({ ...well, bulkWaitMs: 12 * 3_600_000 }, now).on).toEqual([
      { what: 'flood', until: new Date('2026-11-23T18:31:00Z') },
    ]);
    const short = hindrances({ ...well, bulkWaitMs: 30_000 }, now);
    expect([short.on, short.off.includes('flood')]).toEqual([[], false]);
  });

  test('late is what waits for ten minutes, and it is over within one', () => {
    const waiting = (seconds: number) => hindrances({ ...well, waitingSince: ago(seconds), waiting: 7 }, now);
    expect(waiting(599).on).toEqual([]);
    expect(waiting(600).on).toEqual([{ what: 'late', since: ago(600), waiting: 7 }]);
    expect(waiting(61).off).not.toContain('late');
    expect(waiting(59).off).toContain('late');
  });

  test('what waits for another reason is not called late as well', () => {
    const late = { ...well, waitingSince: ago(3_600), waiting: 7 };
    expect(hindrances({ ...late, isStopped: true }, now).on).toEqual([]);
    expect(hindrances({ ...late, gate: 'storm' }, now).on).toEqual([{ what: 'storm' }]);
    expect(hindrances({ ...late, bulkWaitMs: 600_000 }, now).on.map(({ what }) => what)).toEqual(['flood']);
  });

  test('a process that stands by knows nothing of Telegram, but sees what waits', () => {
    const standing = { ...well, holdsLease: false, gate: 'storm' as const, waitingSince: ago(700), waiting: 1 };
    expect(hindrances({ ...standing, gate: 'open' }, now)).toEqual({
      on: [{ what: 'late', since: ago(700), waiting: 1 }],
      off: [],
    });
  });
});
