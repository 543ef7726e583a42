import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampToNow, type DateOptions, parseDate } from '../../src/intake/dates.js';

/** Sunday, 17.00 in Jakarta. */
const now = new Date('2024-01-21T10:00:00Z');
const iso = (text: string, options: Partial<DateOptions> = {}): string | null =>
  parseDate(text, { now, ...options })
    ?.toISOString()
    .replace(':00.000Z', 'Z')
    .replace('.000Z', 'Z') ?? null;

const FEED_FORMS: Array<[text: string, expected: string]> = [
  ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['Thu, 1 Jan 04 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['Thu, 01 Jan 99 19:48:21 GMT', '1999-01-01T19:48:21Z'],
  ['01 Jan 2004 19:48 GMT', '2004-01-01T19:48Z'],
  ['01 Jan 2004', '2004-01-01T00:00Z'],
  ['Thu,01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['Thursday, 01 January 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['Mon, 26 January 2004 16:31:00 EST', '2004-01-26T21:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 EDT', '2004-01-26T20:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 CST', '2004-01-26T22:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 MDT', '2004-01-26T22:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 PST', '2004-01-27T00:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 BST', '2004-01-26T15:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 CEST', '2004-01-26T14:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 IST', '2004-01-26T11:01Z'],
  ['Mon, 26 Jan 2004 16:31:00 JST', '2004-01-26T07:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 SGT', '2004-01-26T08:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 UT', '2004-01-26T16:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 Z', '2004-01-26T16:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 XYZ', '2004-01-26T16:31Z'],
  ['Mon, 26 Jan 2004 16:31:00', '2004-01-26T16:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 +0700', '2004-01-26T09:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 +07:00', '2004-01-26T09:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 +07', '2004-01-26T09:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 -0330', '2004-01-26T20:01Z'],
  ['Mon, 26 Jan 2004 16:31:00 --0700', '2004-01-26T23:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 GMT+7', '2004-01-26T09:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 GMT-0700', '2004-01-26T23:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 UTC+07:00', '2004-01-26T09:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 +0000 (UTC)', '2004-01-26T16:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 +0700 (GMT+7)', '2004-01-26T09:31Z'],
  ['Mon, 26 Jan 2004 16:31:00 Asia/Jakarta', '2004-01-26T09:31Z'],
  ['Sun, 7 Oct 2012 14:30 Europe/Berlin', '2012-10-07T12:30Z'],
  ['Sun, 7 Jan 2012 14:30 Europe/Berlin', '2012-01-07T13:30Z'],
  ['Mon, 26 Jan 2004 4:31:00 PM EST', '2004-01-26T21:31Z'],
  ['Mon, 26 Jan 2004 12:05 AM', '2004-01-26T00:05Z'],
  ['Mon, 26 Jan 2004 12:05 p.m.', '2004-01-26T12:05Z'],
  ['Thu, 31 Jun 2004 19:48:21 GMT', '2004-07-01T19:48:21Z'],
  ['Mon, 26 Jan 2004 23:59:60 GMT', '2004-01-27T00:00Z'],
  ['Mon, 26 Jan 2004 24:00:00 GMT', '2004-01-27T00:00Z'],
  ['Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06Z'],
  ['Sun Jan  4 16:29:06 PST 2004', '2004-01-05T00:29:06Z'],
  ['Fri, 2006/09/15 08:19:53 EDT', '2006-09-15T12:19:53Z'],
  ['Wednesday, November 22, 2017 - 14:05', '2017-11-22T14:05Z'],
  ['November 22nd, 2017', '2017-11-22T00:00Z'],
  ['Sept. 5, 2019 10 am', '2019-09-05T10:00Z'],
  ['July 4, 2008 3:04PM', '2008-07-04T15:04Z'],
  ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
  ['2003-12-31t10:14:55z', '2003-12-31T10:14:55Z'],
  ['2003-12-31T10:14:55-08:00', '2003-12-31T18:14:55Z'],
  ['2003-12-31T10:14:55+0700', '2003-12-31T03:14:55Z'],
  ['2003-12-31T10:14+07', '2003-12-31T03:14Z'],
  ['2003-12-31T10:14:55.25Z', '2003-12-31T10:14:55.250Z'],
  ['2003-12-31T10:14:55,25Z', '2003-12-31T10:14:55.250Z'],
  ['2012-11-28T18:02:38.123456789-05:00', '2012-11-28T23:02:38.123Z'],
  ['2003-12-31 10:14:55', '2003-12-31T10:14:55Z'],
  ['2003-12-31 10:14:55 +0000', '2003-12-31T10:14:55Z'],
  ['2003-12-31 10:14:55 UTC', '2003-12-31T10:14:55Z'],
  ['2004-07-08 23:56:58.0', '2004-07-08T23:56:58Z'],
  ['2006-1-2T15:04:05Z', '2006-01-02T15:04:05Z'],
  ['2003-12-31', '2003-12-31T00:00Z'],
  ['2003/12/31', '2003-12-31T00:00Z'],
  ['20031231', '2003-12-31T00:00Z'],
  ['20031231T101455Z', '2003-12-31T10:14:55Z'],
  ['20031231101455', '2003-12-31T10:14:55Z'],
  ['2003-12', '2003-12-01T00:00Z'],
  ['2003', '2003-01-01T00:00Z'],
  ['2003-335', '2003-12-01T00:00Z'],
  ['2003335', '2003-12-01T00:00Z'],
  ['1705827884', '2024-01-21T09:04:44Z'],
  ['1705827884000', '2024-01-21T09:04:44Z'],
  ['  Thu, 01 Jan 2004\n 19:48:21 GMT ', '2004-01-01T19:48:21Z'],
  ['20 mars 2024', '2024-03-20T00:00Z'],
  ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00Z'],
  ['2004-július-13T9:15-05:00', '2004-07-13T14:15Z'],
  ['2004-05-25 오후 11:23:17', '2004-05-25T23:23:17Z'],
];

const INDONESIAN: Array<[text: string, expected: string]> = [
  ['Minggu, 21 Januari 2024', '2024-01-21T00:00Z'],
  ['Januari 21, 2024', '2024-01-21T00:00Z'],
  ['21 Februari 2024', '2024-02-21T00:00Z'],
  ['21 Pebruari 2024', '2024-02-21T00:00Z'],
  ['Maret 5, 2024', '2024-03-05T00:00Z'],
  ['5 April 2024', '2024-04-05T00:00Z'],
  ['Mei 5, 2024', '2024-05-05T00:00Z'],
  ['5 Juni 2024', '2024-06-05T00:00Z'],
  ['5 Juli 2024', '2024-07-05T00:00Z'],
  ['17 Agustus 2024', '2024-08-17T00:00Z'],
  ['17 Agu 2024', '2024-08-17T00:00Z'],
  ['17 Agt 2024', '2024-08-17T00:00Z'],
  ['5 September 2024', '2024-09-05T00:00Z'],
  ['5 Okt 2024', '2024-10-05T00:00Z'],
  ['5 Nopember 2024', '2024-11-05T00:00Z'],
  ['25 Des 2024', '2024-12-25T00:00Z'],
  ['Minggu, 21 Jan 2024 14:30 WIB', '2024-01-21T07:30Z'],
  ['Minggu, 21 Jan 2024 14:30', '2024-01-21T07:30Z'],
  ['Minggu, 21 Januari 2024 | 14:30 WIB', '2024-01-21T07:30Z'],
  ['Minggu, 21 Januari 2024 pukul 14.30 WIB', '2024-01-21T07:30Z'],
  ['Minggu 21 Januari 2024, Pkl. 14.30', '2024-01-21T07:30Z'],
  ['Minggu, 21 Januari 2024 jam 14.30.15 WIB', '2024-01-21T07:30:15Z'],
  ['21 Jan 2024, 14.30 WITA', '2024-01-21T06:30Z'],
  ['21 Jan 2024 - 14:30 WIT', '2024-01-21T05:30Z'],
  ['Sabtu (20/1/2024) 10:00 WIB', '2024-01-20T03:00Z'],
  ["Jum'at, 19 Januari 2024 10:15", '2024-01-19T03:15Z'],
  ['Jumat, 19 Januari 2024 10:15', '2024-01-19T03:15Z'],
  ['Diperbarui 21 Jan 2024 14:30 WIB', '2024-01-21T07:30Z'],
  ['Terbit: Minggu, 21 Januari 2024 • 06:05', '2024-01-20T23:05Z'],
  ['21/01/2024', '2024-01-21T00:00Z'],
  ['03/04/2024', '2024-04-03T00:00Z'],
  ['03/04/2024 10:00', '2024-04-03T03:00Z'],
  ['03/04/2024, 10:00 WIB', '2024-04-03T03:00Z'],
  ['3-4-2024', '2024-04-03T00:00Z'],
  ['03.04.2024', '2024-04-03T00:00Z'],
  ['3/4/24', '2024-04-03T00:00Z'],
  ['21 Januari', '2024-01-21T00:00Z'],
  ['30 Desember', '2023-12-30T00:00Z'],
  ['Mei 2023', '2023-05-01T00:00Z'],
  ['2024-01-21 14:30:00', '2024-01-21T07:30Z'],
];

const RELATIVE: Array<[text: string, expected: string]> = [
  ['baru saja', '2024-01-21T10:00Z'],
  ['30 detik lalu', '2024-01-21T09:59:30Z'],
  ['5 menit lalu', '2024-01-21T09:55Z'],
  ['5 menit yang lalu', '2024-01-21T09:55Z'],
  ['2 jam lalu', '2024-01-21T08:00Z'],
  ['2 JAM YANG LALU', '2024-01-21T08:00Z'],
  ['1 jam 20 menit lalu', '2024-01-21T08:40Z'],
  ['sejam lalu', '2024-01-21T09:00Z'],
  ['setengah jam lalu', '2024-01-21T09:30Z'],
  ['dua hari lalu', '2024-01-19T10:00Z'],
  ['3 hari yang lalu', '2024-01-18T10:00Z'],
  ['seminggu lalu', '2024-01-14T10:00Z'],
  ['2 pekan lalu', '2024-01-07T10:00Z'],
  ['sebulan lalu', '2023-12-22T10:00Z'],
  ['setahun yang lalu', '2023-01-21T10:00Z'],
  ['just now', '2024-01-21T10:00Z'],
  ['5 minutes ago', '2024-01-21T09:55Z'],
  ['5 mins ago', '2024-01-21T09:55Z'],
  ['an hour ago', '2024-01-21T09:00Z'],
  ['about 2 hours ago', '2024-01-21T08:00Z'],
  ['2h ago', '2024-01-21T08:00Z'],
  ['3 days ago', '2024-01-18T10:00Z'],
  ['kemarin', '2024-01-20T00:00Z'],
  ['kemarin, 14.30 WIB', '2024-01-20T07:30Z'],
  ['Kemarin pukul 14:30', '2024-01-20T07:30Z'],
  ['hari ini', '2024-01-21T00:00Z'],
  ['Hari ini, 10:00 WIB', '2024-01-21T03:00Z'],
  ['hari ini pukul 10.00', '2024-01-21T03:00Z'],
  ['kemarin lusa', '2024-01-19T00:00Z'],
];

const NO_DATES = [
  '',
  ' ',
  'kata',
  'Mei',
  'Jokowi',
  '21',
  '12345',
  '0001-01-01T00:00:00Z',
  '9999-12-31',
  '2024-13-01',
  '2024-00-10',
  '2024-01-32',
  '2024-01-21T25:00:00Z',
  '2024-01-21T10:61:00Z',
  'Mon, 1 Jan 2024 25:00:00 GMT',
  '32 Januari 2024',
  '0 Januari 2024',
  '21 Januari 2024 dan 22 Januari 2024',
  'Pada 21 Januari 2024 pemerintah mengumumkan kenaikan harga',
  '1 2 3 4 5',
  '////',
  'jam 25.99',
  'x jam lalu',
  'lalu',
  'besok',
  '21 Januari 2024'.padEnd(300, ' x'),
];

describe('a date as feeds write it', () => {
  it.each(FEED_FORMS)('%s', (text, expected) => expect(iso(text)).toBe(expected));
});

describe('a date as Indonesian sources write it', () => {
  it.each(INDONESIAN)('%s', (text, expected) => expect(iso(text, { language: 'id' })).toBe(expected));
});

describe('a date told from today', () => {
  it.each(RELATIVE)('%s', (text, expected) => expect(iso(text, { language: 'id' })).toBe(expected));
});

describe('what is no date, or leaves open which one, is none', () => {
  it.each(NO_DATES)('"%s"', (text) => expect(iso(text, { language: 'id' })).toBeNull());
});

describe('day and month are never quietly changed round', () => {
  it('an Indonesian source puts the day first, and 01/21 is no date there', () => {
    expect(iso('03/04/2024', { language: 'id-ID' })).toBe('2024-04-03T00:00Z');
    expect(iso('01/21/2024', { language: 'id-ID' })).toBeNull();
  });
  it('an American source puts the month first', () => {
    expect(iso('03/04/2024', { language: 'en-US' })).toBe('2024-03-04T00:00Z');
    expect(iso('03/04/2024', { language: 'en-GB' })).toBe('2024-04-03T00:00Z');
  });
  it('what is known of the source goes before its language', () => {
    expect(iso('03/04/2024', { language: 'en-US', dayFirst: true })).toBe('2024-04-03T00:00Z');
    expect(iso('03/04/2024', { language: 'id', dayFirst: false })).toBe('2024-03-04T00:00Z');
    expect(iso('21/01/2024', { dayFirst: false })).toBeNull();
  });
  it('where nothing is known, the only possible reading is taken', () => {
    expect(iso('01/21/2024')).toBe('2024-01-21T00:00Z');
    expect(iso('03/04/2024')).toBe('2024-04-03T00:00Z');
  });
});

describe('zones', () => {
  it("a time without a zone is in the source's own", () => {
    expect(iso('2024-01-21 14:30', { zoneOffsetMinutes: 480 })).toBe('2024-01-21T06:30Z');
    expect(iso('2024-01-21 14:30', { zoneOffsetMinutes: -300 })).toBe('2024-01-21T19:30Z');
    expect(iso('Minggu, 21 Januari 2024 14:30', { zoneOffsetMinutes: 0 })).toBe('2024-01-21T14:30Z');
  });
  it('a time with a zone keeps it', () => {
    expect(iso('2024-01-21T14:30:00Z', { zoneOffsetMinutes: 480, language: 'id' })).toBe('2024-01-21T14:30Z');
  });
  it('Indonesian words are enough to know the language', () => {
    expect(iso('Minggu, 21 Januari 2024 14:30')).toBe('2024-01-21T07:30Z');
  });
  it('a day without a time is that day in its own zone and in UTC', () => {
    expect(iso('21 Januari 2024', { zoneOffsetMinutes: -480 })).toBe('2024-01-21T08:00Z');
    expect(iso('21 Januari 2024', { zoneOffsetMinutes: 540 })).toBe('2024-01-21T00:00Z');
  });
});

describe('the future', () => {
  it('is given as it stands, and clamped by whoever sorts', () => {
    const future = parseDate('1 Jan 2099', { now });
    expect(future?.getUTCFullYear()).toBe(2099);
    expect(clampToNow(future ?? now, now)).toEqual(now);
    expect(clampToNow(new Date(0), now)).toEqual(new Date(0));
  });
  it('"hari ini" before seven in the morning is not later than now', () => {
    const early = new Date('2024-01-20T20:00:00Z');
    expect(parseDate('hari ini', { now: early, language: 'id' })).toEqual(early);
  });
});

describe('any text', () => {
  it('gives a real date or none', () => {
    const word = fc.constantFrom(
      '21',
      '01',
      '2024',
      '99',
      'Januari',
      'Mei',
      'Senin',
      '14:30',
      '14.30',
      'WIB',
      '+0700',
      'pukul',
      'lalu',
      'jam',
      '/',
      '-',
      ',',
      '|',
      'T',
      'Z',
      'pm',
      'GMT',
      'Asia/Jakarta',
      'Asia/Nowhere',
      '٣',
      'é',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 9 }).map((words) => words.join('')),
      fc.string({ maxLength: 130 }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const date = parseDate(given, { now, language: 'id' });
        return date === null || (date.getUTCFullYear() > 1800 && date.getUTCFullYear() < 2400);
      }),
      { numRuns: 2000 },
    );
  });
});
