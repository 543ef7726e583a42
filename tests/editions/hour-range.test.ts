import { expect, it } from 'vitest';
import { parseHourRange } from '../../src/editions/hour-range.js';

it.each([
  ['22.00-05.00', '22:00-05:00'],
  ['22:00 – 5:00', '22:00-05:00'],
  ['jam 10 malam sampai 5 pagi', '22:00-05:00'],
  ['dari 9 malam hingga 04.30', '21:00-04:30'],
  ['9 pm to 6 am', '21:00-06:00'],
  ['from 11 pm until 6 am', '23:00-06:00'],
  ['setengah 6 sore s/d setengah 8 malam', '17:30-19:30'],
])('“%s” is %s', (text, stretch) => {
  expect(parseHourRange(text)).toBe(stretch);
});

it.each(['22.00', 'malam', '22.00-22.00', '25.00-26.00', '22-23-24', '', 'korea utara - jepang'])(
  '“%s” is no stretch of hours',
  (text) => {
    expect(parseHourRange(text)).toBeNull();
  },
);
