import { describe, expect, it } from 'vitest';
import { FRESH, type LookResult, type LookState, nextLook } from '../../src/intake/next-look.js';

const now = new Date('2024-01-21T00:00:00Z');
const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes until the next look, without jitter; or why there is none. */
function minutes(result: LookResult, state: Partial<LookState> = {}, pollMinutes = 15): number | string {
  const next = nextLook(result, { ...FRESH, ...state }, now, pollMinutes, 0);
  return next.kind === 'stopped' ? next.reason : (next.at.getTime() - now.getTime()) / 60_000;
}

describe('a feed that was read', () => {
  it.each<[string, LookResult, number]>([
    ['says nothing: our own schedule', { kind: 'read' }, 15],
    ['asks for an hour by its ttl', { kind: 'read', ttlMinutes: 60 }, 60],
    ['asks for an hour by its Cache-Control', { kind: 'read', maxAgeSeconds: 3600 }, 60],
    ['asks for both: the longer', { kind: 'read', ttlMinutes: 30, maxAgeSeconds: 3600 }, 60],
    ['asks for less than our schedule: our schedule', { kind: 'read', ttlMinutes: 1 }, 15],
    ['asks for a month: a day', { kind: 'read', ttlMinutes: 43_200 }, DAY],
  ])('%s', (_, result, expected) => expect(minutes(result)).toBe(expected));

  it('a schedule of seconds, as tests have it, is kept', () => {
    expect(minutes({ kind: 'read' }, {}, 0.05)).toBe(0.05);
  });

  it('forgets its failures', () => {
    const next = nextLook({ kind: 'read' }, { ...FRESH, failures: 9, failingSince: now }, now, 15, 0);
    expect(next.state).toEqual(FRESH);
  });

  it('is looked at up to a tenth later, so that feeds do not all come at once', () => {
    const next = nextLook({ kind: 'read' }, FRESH, now, 60, 1);
    expect(next.kind === 'again' && next.at).toEqual(new Date('2024-01-21T01:06:00Z'));
  });
});

describe('a feed that fails', () => {
  it('is left alone for longer each time, up to a day', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 7, 50].map((failures) =>
      minutes({ kind: 'failed' }, { failures, failingSince: now }),
    );
    expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 960, DAY, DAY]);
  });

  it.each([429, 503, 500, 403])('is asked again when it says so: %i', (status) => {
    expect(minutes({ kind: 'status', status, waitSeconds: 7_200 })).toBe(120);
    expect(minutes({ kind: 'status', status, waitSeconds: 1 })).toBe(15);
  });

  it('is not forgotten because it asks for a year', () => {
    expect(minutes({ kind: 'status', status: 503, waitSeconds: 31_536_000 })).toBe(7 * DAY);
  });

  it('is gone for good at 410', () => {
    expect(minutes({ kind: 'status', status: 410 })).toBe('gone');
  });

  it('is given up after 14 days of 404, not before', () => {
    const since = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
    expect(minutes({ kind: 'status', status: 404 }, { failures: 20, failingSince: since(13.9) })).toBe(DAY);
    expect(minutes({ kind: 'status', status: 404 }, { failures: 20, failingSince: since(14) })).toBe('missing');
    expect(minutes({ kind: 'failed' }, { failures: 20, failingSince: since(30) })).toBe(DAY);
  });
});

describe('a feed that says it has moved', () => {
  const look = (state: LookState, movedTo: string | null): ReturnType<typeof nextLook> =>
    nextLook({ kind: 'read', movedTo }, state, now, 15, 0);

  it('is believed the third time in a row', () => {
    const first = look(FRESH, 'https://a.id/');
    const second = look(first.state, 'https://a.id/');
    const third = look(second.state, 'https://a.id/');
    expect([first, second, third].map((next) => next.kind === 'again' && next.adopt)).toEqual([
      null,
      null,
      'https://a.id/',
    ]);
    expect(third.state).toEqual(FRESH);
  });

  it('is not believed when it says something else each time, or takes it back', () => {
    const twice = look(look(FRESH, 'https://a.id/').state, 'https://a.id/').state;
    expect(look(twice, 'https://b.id/')).toMatchObject({
      adopt: null,
      state: { movedTo: 'https://b.id/', movedCount: 1 },
    });
    expect(look(twice, null)).toMatchObject({ adopt: null, state: { movedTo: null, movedCount: 0 } });
  });
});
