import { describe, expect, test } from 'vitest';
import {
  fromField,
  hourMinute,
  longDay,
  nextAt,
  sameDay,
  shortDay,
  toField,
} from '../../src/simulator/page/browser/clock-times.js';

const evening = new Date('2026-11-22T13:15:00Z');

describe('the clock of the chat page', () => {
  test('jumps to the next half past six in Jakarta: tomorrow in the evening, today at night', () => {
    expect(nextAt(evening, 6, 30).toISOString()).toBe('2026-11-22T23:30:00.000Z');
    expect(nextAt(new Date('2026-11-22T18:00:00Z'), 6, 30).toISOString()).toBe('2026-11-22T23:30:00.000Z');
    expect(nextAt(new Date('2026-11-22T23:30:00Z'), 6, 30).toISOString()).toBe('2026-11-23T23:30:00.000Z');
  });

  test('knows the day by Jakarta and not by Greenwich', () => {
    expect(sameDay(evening, new Date('2026-11-22T16:59:00Z'))).toBe(true);
    expect(sameDay(evening, new Date('2026-11-22T17:00:00Z'))).toBe(false);
  });

  test('writes times as each language does', () => {
    expect(hourMinute(evening, 'id')).toBe('20.15');
    expect(hourMinute(evening, 'en')).toBe('20:15');
    expect(longDay(evening, 'id')).toBe('Minggu, 22 November');
    expect(shortDay(evening, 'en')).toBe('Sun 22 Nov');
  });

  test('reads back what stands in the date field, and nothing from an empty one', () => {
    expect(fromField(toField(evening))).toEqual(evening);
    expect(fromField('')).toBeUndefined();
  });
});
