import { describe, expect, test } from 'vitest';
import { silenceOf } from '../../src/newsroom/source-habit.js';
import type { SourceHabit } from '../../src/newsroom/source-habit.js';

const hour = 3_600_000;
const now = new Date('2026-11-23T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * hour);

/** A daily that sleeps for nine hours and was looked at a minute ago. */
const daily: SourceHabit = {
  sourceId: 1,
  name: 'Warta Uji',
  arrivals: 200,
  firstAt: ago(600),
  lastAt: ago(2),
  longGapMs: 9 * hour,
  lookedAt: now,
  failingSince: null,
  lastError: null,
};

describe('a source is silent by its own habit', () => {
  test('a night is no silence for a daily', () => {
    expect(silenceOf({ ...daily, lastAt: ago(10) }, now)).toBeNull();
    expect(silenceOf({ ...daily, lastAt: ago(13.4) }, now)).toBeNull();
    expect(silenceOf({ ...daily, lastAt: ago(13.6) }, now)).toEqual({
      why: 'silent',
      since: ago(13.6),
      usualMs: 9 * hour,
    });
  });

  test('a ticker of headlines is not given up for a quiet hour', () => {
    expect(silenceOf({ ...daily, longGapMs: hour, lastAt: ago(5.9) }, now)).toBeNull();
    expect(silenceOf({ ...daily, longGapMs: hour, lastAt: ago(6.1) }, now)).toMatchObject({ why: 'silent' });
  });

  test('a weekly may take its week', () => {
    const weekly = { ...daily, arrivals: 12, longGapMs: 170 * hour };
    expect(silenceOf({ ...weekly, lastAt: ago(200) }, now)).toBeNull();
    expect(silenceOf({ ...weekly, lastAt: ago(260) }, now)).toMatchObject({ why: 'silent' });
  });

  test('nothing is said of a source that is hardly known, or was not looked at since', () => {
    expect(silenceOf({ ...daily, arrivals: 9, lastAt: ago(100) }, now)).toBeNull();
    expect(silenceOf({ ...daily, firstAt: ago(200), lastAt: ago(100) }, now)).toBeNull();
    expect(silenceOf({ ...daily, lastAt: ago(100), lookedAt: ago(99) }, now)).toBeNull();
    expect(silenceOf({ ...daily, firstAt: null, lastAt: null, longGapMs: null }, now)).toBeNull();
  });

  test('one that cannot be read is, whatever its habit, after six hours', () => {
    expect(silenceOf({ ...daily, failingSince: ago(5.9), lastError: 'x' }, now)).toBeNull();
    expect(silenceOf({ ...daily, arrivals: 0, failingSince: ago(6), lastError: 'x' }, now)).toEqual({
      why: 'failing',
      since: ago(6),
      error: 'x',
    });
  });
});
