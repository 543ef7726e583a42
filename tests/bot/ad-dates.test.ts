import { expect, test } from 'vitest';
import { readAdDates } from '../../src/bot/ad-dates.js';

const now = new Date('2026-11-23T05:00:00Z');

test.each([
  ['7 hari', '2026-11-23T05:00:00.000Z', '2026-11-30T05:00:00.000Z'],
  ['25/11 – 30/11', '2026-11-24T17:00:00.000Z', '2026-11-30T17:00:00.000Z'],
  ['25.11.2026 sampai 2.12.2026', '2026-11-24T17:00:00.000Z', '2026-12-02T17:00:00.000Z'],
  ['20/11-24/11', '2026-11-23T05:00:00.000Z', '2026-11-24T17:00:00.000Z'],
  ['28/12 - 3/1', '2026-12-27T17:00:00.000Z', '2027-01-03T17:00:00.000Z'],
  ['1/3 - 5/3', '2027-02-28T17:00:00.000Z', '2027-03-05T17:00:00.000Z'],
])('%s', (written, startsAt, endsAt) => {
  const read = readAdDates(written, now, 'Asia/Jakarta');
  expect(read).toEqual({ kind: 'ok', startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
});

test.each([
  ['1/1', 'unread'],
  ['31/2 - 3/3', 'unread'],
  ['1/11/2025 - 3/11/2025', 'past'],
  ['1/12/2026 - 3/12/2028', 'long'],
])('%s is refused', (written, reason) => {
  expect(readAdDates(written, now, 'Asia/Jakarta')).toEqual({ kind: 'refused', reason });
});
