import { parseHour } from './hour.js';

const between = /\s*(?:-|–|—|sampai|s\/d|sd|hingga|until|till?|to)\s*/;

/**
 * Reads a stretch of the day as people type it: "22.00-05.00", "jam 10 malam sampai 5 pagi", "9 pm to 6 am".
 *
 * @returns "HH:MM-HH:MM", or null when it is none
 */
export function parseHourRange(text: string): string | null {
  const [from, to, ...rest] = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(?:dari|mulai|antara|from|between)\s+/, '')
    .split(between);
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const begins = parseHour(from);
  const ends = parseHour(to);
  if (begins.kind !== 'hour' || ends.kind !== 'hour' || begins.hour === ends.hour) return null;
  return `${begins.hour}-${ends.hour}`;
}
