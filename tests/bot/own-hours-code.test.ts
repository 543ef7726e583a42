import { expect, test } from 'vitest';
import { writeAction } from '../../src/bot/callback-data.js';
import { readOwnHours, writeOwnHours } from '../../src/bot/own-hours-code.js';

const most = { hours: ['05:00', '08:15', '12:01', '17:45', '21:30', '23:59'], days: [0, 1, 2, 3, 4, 5, 6] };

test('own hours and days come back from a button as they were', () => {
  for (const own of [most, { hours: ['18:00'], days: [5] }, { hours: ['00:00'], days: [0] }])
    expect(readOwnHours(writeOwnHours(own))).toEqual(own);
});

test('the most that can be chosen fits into a button', () => {
  const own = writeOwnHours(most);
  const undo = { topicId: 999_999, mode: 3, perDay: 10, at: 1_796_000_000_000 };
  expect(writeAction({ kind: 'chip-undo-hours', ...undo, categoryId: 99, page: 99, own })).not.toBeNull();
  expect(writeAction({ kind: 'topic-back-hours', ...undo, own })).not.toBeNull();
});

test('what was made up is not taken for hours', () => {
  for (const text of ['', '-', '6u', '6u-', '6u-0', '6u-zz', 'zzz-3j', '6u.6u.6u.6u.6u.6u.6u-3j', '6U-3j', '6u;-3j'])
    expect(readOwnHours(text)).toBeNull();
});
