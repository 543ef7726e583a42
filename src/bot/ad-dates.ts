import { adEnd, longestAdDays, readAdDays } from '../newsroom/ad.js';
import { instantOfWall, wallAt } from '../readers/wall-clock.js';

const dayMs = 86_400_000;
const date = String.raw`(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?`;
const rangeShape = new RegExp(String.raw`^\s*${date}\s*(?:-|–|—|s\.?d\.?|sampai|hingga|to|until)\s*${date}\s*$`, 'i');

export type AdDates =
  | { kind: 'ok'; startsAt: Date; endsAt: Date }
  | { kind: 'refused'; reason: 'unread' | 'past' | 'long' };

/**
 * Reads when an ad runs: "7 hari" from now on, or "25/11 – 30/11" with day before month, both days whole on the wall clock
 * of a zone. A date without a year is the next one of that name.
 */
export function readAdDates(written: string, now: Date, timeZone: string): AdDates {
  const days = readAdDays(written);
  if (days !== null) return { kind: 'ok', startsAt: now, endsAt: adEnd(now, days) };
  const match = rangeShape.exec(written);
  if (match === null) return { kind: 'refused', reason: 'unread' };
  const today = wallAt(timeZone, now.getTime());
  const year = new Date(today).getUTCFullYear();
  const first = dayOf(match[1], match[2], match[3], year);
  const last = dayOf(match[4], match[5], match[6] ?? match[3], year);
  if (first === null || last === null) return { kind: 'refused', reason: 'unread' };
  const lastDay = match[6] === undefined && last < first ? shiftYear(last) : last;
  // Without a year, dates that are over are next year's.
  const isOver = match[3] === undefined && match[6] === undefined && lastDay + dayMs <= today;
  const [from, to] = isOver ? [shiftYear(first), shiftYear(lastDay)] : [first, lastDay];
  if (to + dayMs <= today || to < from) return { kind: 'refused', reason: 'past' };
  if (to - from >= longestAdDays * dayMs) return { kind: 'refused', reason: 'long' };
  return {
    kind: 'ok',
    startsAt: new Date(Math.max(now.getTime(), instantOfWall(timeZone, from))),
    endsAt: new Date(instantOfWall(timeZone, to + dayMs)),
  };
}

/** Midnight of a date, as milliseconds of a wall clock; null: there is no such day. */
function dayOf(day = '', month = '', written: string | undefined, year: number): number | null {
  const wall = Date.UTC(Number(written ?? year), Number(month) - 1, Number(day));
  const read = new Date(wall);
  return read.getUTCDate() === Number(day) && read.getUTCMonth() === Number(month) - 1 ? wall : null;
}

function shiftYear(wall: number): number {
  const shifted = new Date(wall);
  return shifted.setUTCFullYear(shifted.getUTCFullYear() + 1);
}
