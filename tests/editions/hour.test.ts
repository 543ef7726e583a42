import { describe, expect, it } from 'vitest';
import { parseHour, slotName } from '../../src/editions/hour.js';

describe('an hour that a reader types', () => {
  it.each([
    ['06:30', '06:30'],
    ['6.30', '06:30'],
    ['6:30', '06:30'],
    ['0630', '06:30'],
    ['630', '06:30'],
    [' Jam  7 ', '07:00'],
    ['pukul 07.15', '07:15'],
    ['jam tujuh', '07:00'],
    ['jam dua belas siang', '12:00'],
    ['7', '07:00'],
    ['19', '19:00'],
    ['0', '00:00'],
    ['00.00', '00:00'],
    ['23:59', '23:59'],
    ['7 pagi', '07:00'],
    ['7.30 pagi', '07:30'],
    ['7 malam', '19:00'],
    ['11 malam', '23:00'],
    ['12 malam', '00:00'],
    ['2 malam', '02:00'],
    ['3 dini hari', '03:00'],
    ['jam 5 subuh', '05:00'],
    ['12 siang', '12:00'],
    ['1 siang', '13:00'],
    ['11 siang', '11:00'],
    ['4 sore', '16:00'],
    ['5.30 sore', '17:30'],
    ['16 sore', '16:00'],
    ['20.00 malam', '20:00'],
    ['setengah 7', '06:30'],
    ['setengah tujuh pagi', '06:30'],
    ['setengah satu siang', '12:30'],
    ['7 am', '07:00'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['7:45 PM', '19:45'],
    ["7 o'clock", '07:00'],
    ['noon', '12:00'],
    ['tengah malam', '00:00'],
    ['６：３０', '06:30'],
  ])('“%s” is %s', (text, hour) => {
    expect(parseHour(text)).toEqual({ kind: 'hour', hour });
  });

  it.each(['24:00', '24', '7:75', '25', '7:60', '99.99', '7:5', '19 pagi', '13 am', '9 sore', '12345', '1234567'])(
    '“%s” is on no clock and is asked again with hours to choose from',
    (text) => {
      expect(parseHour(text)).toMatchObject({
        kind: 'unclear',
        suggestions: expect.arrayContaining([expect.any(String)]),
      });
    },
  );

  it('“24:00” is offered as midnight', () => {
    expect(parseHour('24:00')).toEqual({ kind: 'unclear', why: 'range', suggestions: ['00:00'] });
  });

  it('“pagi” alone is asked again with hours of the morning', () => {
    expect(parseHour('Pagi')).toEqual({ kind: 'unclear', why: 'part', suggestions: ['06:00', '06:30', '07:00'] });
  });

  it.each(['', '   ', 'nanti saja', 'Mars/Base', '-7', '7-8', '6;30', '07:30:15', 'jam', '🌅', 'x'.repeat(10_000)])(
    '“%s” is no hour',
    (text) => {
      expect(parseHour(text)).toMatchObject({ kind: 'unclear', why: 'words' });
    },
  );

  it('with the reader’s own zone behind it is taken, with another it is asked again', () => {
    expect(parseHour('06.30 WIB', 'WIB')).toEqual({ kind: 'hour', hour: '06:30' });
    expect(parseHour('06.30 WIB', 'WITA')).toMatchObject({ kind: 'unclear', why: 'zone' });
  });

  it('keeps its meaning when it is said again as it is stored', () => {
    for (let minute = 0; minute < 1_440; minute++) {
      const hour = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(parseHour(hour)).toEqual({ kind: 'hour', hour });
    }
  });
});

it('an hour is called by the part of the day it lies in', () => {
  expect(
    ['03:59', '04:00', '06:30', '10:59', '11:00', '14:59', '15:00', '17:59', '18:00', '00:30'].map(slotName),
  ).toEqual(['malam', 'pagi', 'pagi', 'pagi', 'siang', 'siang', 'sore', 'sore', 'malam', 'malam']);
});
