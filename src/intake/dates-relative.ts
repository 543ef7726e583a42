import { NUMBERS } from './dates-words.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds by unit; months and years are round, as the phrases are. */
const UNITS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:detik|dtk|secs?|seconds?|s)$/, SECOND],
  [/^(?:menit|mnt|mins?|minutes?|m)$/, MINUTE],
  [/^(?:jam|hrs?|hours?|h)$/, HOUR],
  [/^(?:hari|days?|d)$/, DAY],
  [/^(?:minggu|pekan|weeks?|wks?|w)$/, 7 * DAY],
  [/^(?:bulan|bln|months?|mos?)$/, 30 * DAY],
  [/^(?:tahun|thn|years?|yrs?|y)$/, 365 * DAY],
];

const AGO = /^(?:sekitar |about |around |lebih dari |over )?(.+?)(?: yang)? (?:lalu|silam|ago)$/;
const NOW =
  /^(?:baru saja|barusan|sekarang|just now|now|moments? ago|beberapa saat(?: yang)? lalu|beberapa saat lalu)$/;
const DAY_WORD =
  /^(hari ini|today|kemarin lusa|kemarin|yesterday|tadi malam|tadi (?:pagi|siang|sore)|semalam)(?:[ ,|]+|$)(.*)$/;

function unitOf(word: string): number | null {
  return UNITS.find(([form]) => form.test(word))?.[1] ?? null;
}

/** Length of "2 jam", "1 jam 20 menit", "sejam", "an hour", "half an hour", "3d"; null for anything else. */
function lengthOf(phrase: string): number | null {
  const words = phrase
    .replace(/(\d)([a-z])/g, '$1 $2')
    .split(/[ ,]+/)
    .filter((word) => word !== 'dan' && word !== 'and');
  let total = 0;
  let count: number | null = null;
  for (const word of words) {
    const said = /^\d{1,4}$/.test(word) ? Number(word) : NUMBERS.get(word);
    if (said !== undefined) {
      count = count === null ? said : count * said;
      continue;
    }
    const merged = word.startsWith('se') ? unitOf(word.slice(2)) : null;
    const unit = unitOf(word);
    if (merged !== null && count === null) total += merged;
    else if (unit !== null && count !== null) total += count * unit;
    else return null;
    count = null;
  }
  return count === null && total > 0 ? total : null;
}

/** What a relative phrase says: an instant, or a day (so many days back) with the text of its time of day left to read. */
export type RelativeDate = { kind: 'instant'; date: Date } | { kind: 'day'; daysBack: number; rest: string };

/** Reads "2 jam lalu", "5 minutes ago", "kemarin 14.30", "baru saja" (lower case, blanks single); null for other texts. */
export function readRelative(text: string, now: Date): RelativeDate | null {
  if (NOW.test(text)) return { kind: 'instant', date: now };
  const day = DAY_WORD.exec(text);
  if (day !== null) {
    const word = day[1] ?? '';
    const daysBack = word === 'kemarin lusa' ? 2 : /^(?:kemarin|yesterday|tadi malam|semalam)$/.test(word) ? 1 : 0;
    return { kind: 'day', daysBack, rest: day[2] ?? '' };
  }
  const phrase = AGO.exec(text)?.[1];
  const length = phrase === undefined ? null : lengthOf(phrase);
  return length === null ? null : { kind: 'instant', date: new Date(now.getTime() - length) };
}
