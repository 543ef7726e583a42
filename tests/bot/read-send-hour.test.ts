import { describe, expect, test } from 'vitest';
import { readSendHour } from '../../src/bot/read-send-hour.js';

/** Monday, ten past eight in Jakarta. */
const now = new Date('2026-11-23T01:10:00Z');
const read = (text: string) => {
  const hour = readSendHour(text, now, 'Asia/Jakarta');
  return hour.kind === 'ok' ? `${hour.at.toISOString().slice(0, 16)} ${hour.zone}` : hour.kind;
};

describe('the hour of a scheduled broadcast', () => {
  test('is read as an editor writes it, by their clock or by one that they name', () => {
    expect(read('18.30')).toBe('2026-11-23T11:30 Asia/Jakarta');
    expect(read('pukul 18:30')).toBe('2026-11-23T11:30 Asia/Jakarta');
    expect(read('18.30 WITA')).toBe('2026-11-23T10:30 Asia/Makassar');
    expect(read('besok 06.00')).toBe('2026-11-23T23:00 Asia/Jakarta');
    expect(read('tomorrow 06:00 London')).toBe('2026-11-24T06:00 Europe/London');
    expect(read('24/11 07.15')).toBe('2026-11-24T00:15 Asia/Jakarta');
    expect(read('1-12-2026 07.15')).toBe('2026-12-01T00:15 Asia/Jakarta');
  });

  test('an hour alone that is past is tomorrow’s; one of a day that is past is refused', () => {
    expect(read('07.00')).toBe('2026-11-24T00:00 Asia/Jakarta');
    expect(read('hari ini 07.00')).toBe('past');
    expect(read('22/11/2026 07.00')).toBe('past');
    expect(read('24/12 07.00')).toBe('far');
  });

  test('what is no hour is asked for again', () => {
    for (const text of ['nanti sore', '25.00', '18.75', '31/11 07.00', '18.30 Mars/Base', ''])
      expect([text, read(text)]).toEqual([text, 'unread']);
  });
});
