import { FILLERS, MONTHS, WEEKDAYS } from './dates-words.js';

/** A calendar day; `month` counts from 0. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * How 03/04/2024 is read. `dayFirst` and `monthFirst` are what the source is known to do: a number that contradicts it is no
 * date at all, never quietly turned round. `guess…` is only a likelihood, and gives way where one reading alone is possible.
 */
export type NumericOrder = 'dayFirst' | 'monthFirst' | 'guessDayFirst' | 'guessMonthFirst';

/** The full year for one written with two digits (RFC 2822: 00-49 are 20xx, 50-99 are 19xx). */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}

function makeDay(year: number, month: number, day: number): Day | null {
  // A 31st of June comes through as the 1st of July: feeds do write it, and it is within a day of what was meant.
  if (year < 1900 || year > 2199 || month < 0 || month > 11 || day < 1 || day > 31) return null;
  return { year, month, day };
}

function fromNumbers(first: string, second: string, third: string, order: NumericOrder): Day | null {
  if (first.length === 4) return makeDay(Number(first), Number(second) - 1, Number(third));
  if (third.length !== 4 && third.length !== 2) return null;
  const year = fullYear(third);
  const dayFirst = makeDay(year, Number(second) - 1, Number(first));
  const monthFirst = makeDay(year, Number(first) - 1, Number(second));
  if (order === 'dayFirst') return dayFirst;
  if (order === 'monthFirst') return monthFirst;
  return order === 'guessDayFirst' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** A day without a year: the latest one that is not more than a day ahead. */
function withoutYear(month: number, day: number, now: Date): Day | null {
  const year = now.getUTCFullYear();
  const ahead = Date.UTC(year, month, day) > now.getTime() + 24 * 3_600_000;
  return makeDay(ahead ? year - 1 : year, month, day);
}

/** Most words beside a date that we do not know. More of them, and it is a sentence in which a date happens to stand. */
const MAX_UNKNOWN_WORDS = 2;

/** Reads the calendar day out of a text whose time and zone are gone; null where there is none or more than one. */
export function readDay(text: string, order: NumericOrder, now: Date): Day | null {
  const compact = /^ *(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2}) *$/.exec(text);
  if (compact !== null) return makeDay(Number(compact[1]), Number(compact[2]) - 1, Number(compact[3]));
  const tokens = text.match(/\d+|[\p{L}'’]+/gu) ?? [];
  const before: string[] = [];
  const after: string[] = [];
  let month: number | null = null;
  let unknown = 0;
  for (const token of tokens) {
    const named = MONTHS.get(token);
    if (/^\d/.test(token)) (month === null ? before : after).push(token);
    else if (named !== undefined) {
      if (month !== null) return null;
      month = named;
    } else if (!WEEKDAYS.has(token) && !FILLERS.has(token)) unknown += 1;
  }
  if (unknown > MAX_UNKNOWN_WORDS) return null;
  const numbers = [...before, ...after];
  const [first = '', second = '', third = ''] = numbers;
  if (month === null) return numbers.length === 3 ? fromNumbers(first, second, third, order) : null;
  if (numbers.length === 2) {
    // "21 Januari 2024", "Januari 21, 2024", "2024 Jan 21"
    if (first.length === 4) return makeDay(Number(first), month, Number(second));
    if (second.length === 4 || second.length === 2) return makeDay(fullYear(second), month, Number(first));
    return null;
  }
  if (numbers.length !== 1) return null;
  return first.length === 4 ? makeDay(Number(first), month, 1) : withoutYear(month, Number(first), now);
}
