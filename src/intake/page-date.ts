import { clampToNow, parseDate } from './dates.js';

/** How the dates of one page are to be read. */
export interface DateReading {
  readonly now: Date;
  /** Language of the page, ISO 639-1. */
  readonly language: string | null;
}

const MONTH =
  '(?:Jan(?:uar[iy])?|Feb(?:ruar[iy]|r)?|Peb(?:ruari)?|Mar(?:et|ch)?|Mrt|Apr(?:il)?|Mei|May|Jun[ie]?|Jul[iy]?|Agu(?:stus|s)?|Ags?t?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Oct(?:ober)?|No[vp](?:ember)?|Des(?:ember)?|Dec(?:ember)?)\\.?';
const YEAR = '(?:19|20)\\d\\d';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const CLOCK =
  '(?:[,\\s|·•/–—-]*(?:pukul|pkl\\.?|jam|at|@)?[,\\s]*(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?:[:.][0-5]\\d(?:[.,]\\d+)?)?(?:\\s*[ap]\\.?m\\b\\.?)?(?:\\s*(?:WIB|WITA|WIT|GMT|UTC|[A-Z]{2,4}T)\\b|\\s*Z\\b|\\s*\\(?(?:GMT|UTC)?\\s*[+-]\\d{1,2}:?(?:\\d\\d)?\\)?)?)?';
const ISO = `${YEAR}-[01]\\d-[0-3]\\d(?:[T ][0-2]\\d:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?(?:\\s?(?:Z|[+-]\\d\\d:?\\d\\d))?)?`;
const RELATIVE =
  '(?:\\d{1,3}|se|satu|an?)\\s?-?(?:detik|menit|jam|hari|minggu|bulan|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\\s+(?:yang )?(?:lalu|ago)\\b';

const FORMS = [
  ISO,
  `${DAY}[\\s/.-]+${MONTH}[\\s/.,-]+${YEAR}${CLOCK}`,
  `${MONTH}\\s+${DAY},?\\s+${YEAR}${CLOCK}`,
  `(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|[12]\\d|3[01])[/.-]${YEAR}${CLOCK}`,
  `${YEAR}[/.](?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|[12]\\d|3[01])${CLOCK}`,
];
const DATE = new RegExp(`(?<![\\w/.])(?:${FORMS.join('|')})(?!\\w|[./]\\d)`, 'i');
const AGO = new RegExp(`(?<!\\w)${RELATIVE}`, 'i');
const CLOCKED = /\d[:.][0-5]\d|T\d\d/;

/** Where a date expression stands in a text. */
export interface FoundDate {
  readonly at: number;
  readonly expression: string;
  readonly instant: Date;
}

/**
 * The first date expression in a short text, such as "Senin, 22 Januari 2024 | 14:05 WIB" or "2 jam lalu". A date with a
 * time but no zone is read as Jakarta's in an Indonesian page, as UTC elsewhere; a date without a time is that day at
 * 00:00 UTC, so that its day stays the printed one wherever it is shown; the future is read as now. Null when there is none or it is no real day.
 */
export function findDate(text: string, reading: DateReading): FoundDate | null {
  const match = DATE.exec(text) ?? AGO.exec(text);
  if (match === null) return null;
  // "14.05" is how Indonesian sites write a time; after a date it can be nothing else.
  const expression = match[0].replace(/\s+/g, ' ').replace(/([\s,|])(\d{1,2})\.([0-5]\d)(?!\.?\d)/, '$1$2:$3');
  const timed = CLOCKED.test(expression) || AGO.test(expression);
  const instant = parseDate(expression, {
    now: reading.now,
    language: reading.language,
    ...(timed ? {} : { zoneOffsetMinutes: 0 }),
  });
  return instant === null ? null : { at: match.index, expression: match[0], instant: clampToNow(instant, reading.now) };
}

/** The instant that a short text gives: its first date expression, or the whole of it where only a machine would write so. */
export function instantIn(text: string | null, reading: DateReading): Date | null {
  if (text === null || text === '') return null;
  const found = findDate(text, reading);
  if (found !== null) return found.instant;
  const whole = parseDate(text, { now: reading.now, language: reading.language });
  return whole === null ? null : clampToNow(whole, reading.now);
}
