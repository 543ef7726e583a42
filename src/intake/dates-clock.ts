import { ZONES } from './dates-words.js';

/** A time of day as written. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/** What was found, and the text without it. */
export interface Taken<T> {
  found: T | null;
  rest: string;
}

const COLONS = /(?:^|[^\d])(\d{1,2}) ?: ?(\d{2})(?: ?: ?(\d{2})(?:[.,](\d{1,9}))?)?(?!\d)(?: ?([ap])\.?m\b\.?)?/;
// With dots it is a time only beside a word that says so: 02.01.2006 is a date.
const DOTS_AFTER = /\b(?:pukul|pkl|jam)\.? ?(\d{1,2})[.](\d{2})(?:[.](\d{2}))?(?![\d.])()()/;
const DOTS_BEFORE = /(?:^|[^\d.])(\d{1,2})[.](\d{2})(?:[.](\d{2}))?()()(?= ?(?:wib|wita|wit)\b)/;
const HOUR_ONLY = /(?:^|[^\d:.])(\d{1,2})()()()[ ]?([ap])\.?m\b\.?/;

/** Takes the time of day out of a date's text; `found` is null where there is none, `rest` is null-proof to parse on. */
export function takeTime(text: string): Taken<TimeOfDay> | 'impossible' {
  for (const form of [COLONS, DOTS_AFTER, DOTS_BEFORE, HOUR_ONLY]) {
    const match = form.exec(text);
    if (match === null) continue;
    const half = match[5] ?? '';
    let hour = Number(match[1]);
    if (half === 'p' && hour < 12) hour += 12;
    if (half === 'a' && hour === 12) hour = 0;
    const minute = Number(match[2] === '' ? 0 : match[2]);
    const second = Number(match[3] ?? 0);
    if (hour > 24 || minute > 59 || second > 60) return 'impossible';
    const millisecond = match[4] ? Math.floor(Number(`0.${match[4]}`) * 1000) : 0;
    const start = match.index + (/^\D/.test(match[0]) && form !== DOTS_AFTER ? 1 : 0);
    const rest = `${text.slice(0, start)} ${text.slice(match.index + match[0].length)}`;
    return { found: { hour, minute, second, millisecond }, rest };
  }
  return { found: null, rest: text };
}

const OFFSET = /(?:\b(?:gmt|utc)[ ]?|\s|^)(-?[+-])(\d{1,2})(?::?(\d{2}))?(?::\d{2})?(?=\s|$)/;
const IANA =
  /\b(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific|etc|us)\/[a-z0-9_+-]+(?:\/[a-z_]+)?/;

/**
 * Takes the zone out of a date's text whose time is already gone. `found` gives the offset in minutes for a wall-clock time in
 * UTC milliseconds, so that names of places follow their summer time.
 */
export function takeZone(text: string): Taken<(wallClock: number) => number> {
  const offset = OFFSET.exec(text);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    if (minutes > 14 * 60) return { found: null, rest: text.replace(OFFSET, ' ') };
    const east = offset[1]?.endsWith('-') ? -minutes : minutes;
    return { found: () => east, rest: text.replace(OFFSET, ' ').replace(/\b(?:gmt|utc)\b/, ' ') };
  }
  const place = IANA.exec(text)?.[0];
  if (place !== undefined) {
    const format = zoneFormat(place);
    const found = format === null ? null : (wallClock: number) => offsetAt(format, wallClock);
    return { found, rest: text.replace(place, ' ') };
  }
  for (const word of text.match(/[a-z]+/g) ?? []) {
    const minutes = ZONES.get(word);
    if (minutes !== undefined) return { found: () => minutes, rest: text.replace(new RegExp(`\\b${word}\\b`), ' ') };
  }
  return { found: null, rest: text };
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

/** Minutes east of UTC that a place has at a wall-clock time; asked twice, as the first answer may lie across a change. */
function offsetAt(format: Intl.DateTimeFormat, wallClock: number): number {
  const at = (instant: number): number => {
    const name = format.formatToParts(new Date(instant)).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const parts = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
    if (parts === null) return 0;
    return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
  };
  return at(wallClock - at(wallClock) * 60_000);
}
