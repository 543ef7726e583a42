import type { TimeOfDay } from './dates-clock.js';
import type { Day } from './dates-day.js';
import { MONTHS } from './dates-words.js';

const MINUTE = 60_000;

/** The form nearly all RSS feeds use; read first because it is so common. */
const RFC822 = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:gmt|utc|z|([+-])(\d\d)(\d\d))$/i;

/** "Thu, 01 Jan 2004 19:48:21 GMT", or undefined for any other form. */
export function readRfc822(text: string): Date | undefined {
  const match = RFC822.exec(text);
  const month = MONTHS.get((match?.[2] ?? '').toLowerCase());
  if (match === null || month === undefined) return undefined;
  const [, day, , year, hour, minute, second, sign, zoneHours = '0', zoneMinutes = '0'] = match;
  if (Number(day) < 1 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60)
    return undefined;
  const offset = (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
  if (offset > 14 * 60 || Number(year) < 1900 || Number(year) > 2199) return undefined;
  return new Date(
    Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second)) - offset * MINUTE,
  );
}

const ISO =
  /^([12]\d{3})(?:-?(\d{2})(?:-?(\d{2}))?|-?(\d{3}))?(?:[t ]+(\d{1,2}):?(\d{2})(?::?(\d{2}|\d(?=\.|$|[z+-]))(?:[.,](\d{1,9}))?)?\s*(z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** ISO 8601, RFC 3339 and the W3C's profile, with the shortened and run-together forms that feeds have; undefined if not of that form. */
export function readIso(text: string, zone: number): Date | null | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '01', day = '01', ordinal, hour, minute, second, fraction, offset] = match;
  if (Number(year) < 1900 || Number(year) > 2199 || Number(month) < 1 || Number(month) > 12) return null;
  if (Number(day) < 1 || Number(day) > 31) return null;
  const dayOfMonth = ordinal === undefined ? Number(day) : Number(ordinal);
  const calendar = { year: Number(year), month: ordinal === undefined ? Number(month) - 1 : 0, day: dayOfMonth };
  if (hour === undefined) return startOfDay(calendar, zone);
  const time = {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    millisecond: fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000),
  };
  if (time.hour > 24 || time.minute > 59 || time.second > 60) return null;
  return atTime(calendar, time, offset === undefined ? zone : isoOffset(offset));
}

function isoOffset(text: string): number {
  if (text === 'z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', '') || 0);
  return text.startsWith('-') ? -minutes : minutes;
}

/** A day and a time as if they were in UTC, in milliseconds. */
export function wallClock({ year, month, day }: Day, { hour, minute, second, millisecond }: TimeOfDay): number {
  return Date.UTC(year, month, day, hour, minute, second, millisecond);
}

/** The instant of a day and a time in a zone given in minutes east of UTC. */
export function atTime(day: Day, time: TimeOfDay, zone: number): Date {
  return new Date(wallClock(day, time) - zone * MINUTE);
}

/**
 * The instant for a day without a time: the first one that lies on that day both in its own zone and in UTC, so that nobody
 * who prints it sees the day before.
 */
export function startOfDay({ year, month, day }: Day, zone: number): Date {
  return new Date(Date.UTC(year, month, day) - Math.min(0, zone) * MINUTE);
}

/** Seconds or milliseconds since 1970, and yyyymmddhhmmss; undefined if not of that form. */
export function readDigits(text: string, zone: number): Date | null | undefined {
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000);
  if (/^\d{13}$/.test(text)) return new Date(Number(text));
  const run = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text);
  return run === null
    ? undefined
    : (readIso(`${run[1]}-${run[2]}-${run[3]}t${run[4]}:${run[5]}:${run[6]}`, zone) ?? null);
}
