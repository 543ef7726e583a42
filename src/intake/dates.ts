import { takeTime, takeZone } from './dates-clock.js';
import { type Day, type NumericOrder, readDay } from './dates-day.js';
import { atTime, readDigits, readIso, readRfc822, startOfDay, wallClock } from './dates-iso.js';
import { readRelative } from './dates-relative.js';

/** What is known about whoever wrote a date. */
export interface DateOptions {
  /** The present: relative dates count from it, days without a year lie before it. */
  now: Date;
  /** The source's language ("id", "en-US"): decides how 03/04/2024 is read, and the zone where nothing else does. */
  language?: string | null;
  /** Minutes east of UTC for times that name no zone. Without it: Jakarta's 420 for Indonesian sources, otherwise 0. */
  zoneOffsetMinutes?: number;
  /** How 03/04/2024 is read, where the source is known. */
  dayFirst?: boolean;
}

const JAKARTA = 7 * 60;
const MINUTE = 60_000;
/** A date is a line; anything longer is not looked at. */
const MAX_LENGTH = 120;

/** English as it is written where the month comes first. */
const MONTH_FIRST = /^en(?:[-_](?:us|ph|ca))?$/;

function orderOf({ dayFirst, language }: DateOptions): NumericOrder {
  if (dayFirst !== undefined) return dayFirst ? 'dayFirst' : 'monthFirst';
  const tag = language?.toLowerCase() ?? '';
  if (/^(?:id|in|ms)\b/.test(tag)) return 'dayFirst';
  return MONTH_FIRST.test(tag) ? 'guessMonthFirst' : 'guessDayFirst';
}

function defaultZone({ zoneOffsetMinutes, language }: DateOptions): number {
  return zoneOffsetMinutes ?? (/^(?:id|in)\b/i.test(language ?? '') ? JAKARTA : 0);
}

/** Words that only Indonesian dates have: enough to know the language of one that comes without. */
const INDONESIAN =
  /\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|januari|februari|pebruari|maret|mei|juni|juli|agustus|agu|oktober|okt|desember|des|pukul|pkl|kemarin|hari ini)\b/;

function tidy(text: string): string {
  return text
    .replace(/오후 ?([\d:]+)/, '$1 pm')
    .replace(/[년월年月]/g, '-')
    .replace(/[일日]|오전/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/([+-]\d{2}:?\d{2}) ?\([^)]*\)|\([^)\d]*\)/g, '$1 ')
    .replace(/[|•·;()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Reads a date as feeds and pages write it: ISO and RFC forms, Indonesian and English words, "pukul 14.30 WIB", dd/mm/yyyy,
 * "2 jam lalu". `Date.parse` is never asked: it takes "Maret 5, 2024" but not "Mei 5, 2024", and turns 03/04 into 4 March.
 *
 * @returns the instant, or null where the text is no date or leaves open which one. A date in the future is given as it
 *   stands; see `clampToNow`.
 */
export function parseDate(text: string, options: DateOptions): Date | null {
  if (text.length > MAX_LENGTH) return null;
  // Before anything is tidied: it is what nine feeds in ten send.
  const common = readRfc822(text.trim());
  if (common !== undefined) return common;
  const line = tidy(text);
  const language = options.language ?? (INDONESIAN.test(line) ? 'id' : null);
  const zone = defaultZone({ ...options, language });
  const exact = readIso(line, zone) ?? readDigits(line, zone);
  if (exact !== undefined) return exact;
  const relative = readRelative(line, options.now);
  if (relative?.kind === 'instant') return relative.date;
  const timed = takeTime((relative?.rest ?? line).replace(/(\d)t(?=\d)/g, '$1 '));
  if (timed === 'impossible') return null;
  const zoned = takeZone(timed.rest);
  const day =
    relative === null
      ? readDay(zoned.rest, orderOf({ ...options, language }), options.now)
      : daysBefore(relative.daysBack, options.now, zone);
  if (day === null) return null;
  if (timed.found === null) {
    const start = startOfDay(day, zone);
    return relative === null ? start : clampToNow(start, options.now);
  }
  const offset = zoned.found?.(wallClock(day, timed.found)) ?? zone;
  return atTime(day, timed.found, offset);
}

/** The calendar day so many days back, as it is in that zone. */
function daysBefore(days: number, now: Date, zone: number): Day {
  const there = new Date(now.getTime() + zone * MINUTE - days * 24 * 60 * MINUTE);
  return { year: there.getUTCFullYear(), month: there.getUTCMonth(), day: there.getUTCDate() };
}

/** The date, or now where it lies in the future: an entry of 2099 must not stand first for ever. */
export function clampToNow(date: Date, now: Date): Date {
  return date.getTime() > now.getTime() ? now : date;
}
