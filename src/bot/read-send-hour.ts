import { findZone } from '../readers/find-zone.js';
import { instantOfWall, wallAt } from '../readers/wall-clock.js';

/** A broadcast can be scheduled so far ahead. */
export const mostDaysAhead = 30;

const dayMs = 86_400_000;
const minuteMs = 60_000;

export type SendHour =
  | { kind: 'ok'; at: Date; zone: string }
  | { kind: 'unread' }
  | { kind: 'past'; at: Date; zone: string }
  | { kind: 'far' };

const shape =
  /^(?:(hari ini|today|besok|tomorrow|lusa)\s+|(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\s+)?(?:pukul\s+|jam\s+|at\s+)?(\d{1,2})[.:](\d{2})(?:\s+(.+))?$/i;
const daysAhead: Record<string, number> = { 'hari ini': 0, today: 0, besok: 1, tomorrow: 1, lusa: 2 };

/**
 * Reads when a broadcast is to go: "18.30", "besok 06.00", "24/11 07.15", each with a zone's name behind it if it is
 * another than the writer's own. An hour alone that is past today is meant for tomorrow.
 *
 * @param zone the writer's, an IANA name
 */
export function readSendHour(text: string, now: Date, zone: string): SendHour {
  const [whole, word, day, month, year, hour, minute, named] = shape.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
  const where = named === undefined ? zone : (findZone(named)?.timeZone ?? null);
  const minutes = Number(hour) * 60 + Number(minute);
  if (whole === undefined || where === null || Number(hour) > 23 || Number(minute) > 59) return { kind: 'unread' };
  const today = Math.floor(wallAt(where, now.getTime()) / dayMs) * dayMs;
  const date =
    day === undefined ? today + (daysAhead[word?.toLowerCase() ?? ''] ?? 0) * dayMs : dateOf(today, day, month, year);
  if (date === null) return { kind: 'unread' };
  let at = instantOfWall(where, date + minutes * minuteMs);
  if (at <= now.getTime() && day === undefined && word === undefined)
    at = instantOfWall(where, date + dayMs + minutes * minuteMs);
  if (at <= now.getTime()) return { kind: 'past', at: new Date(at), zone: where };
  return at - now.getTime() > mostDaysAhead * dayMs ? { kind: 'far' } : { kind: 'ok', at: new Date(at), zone: where };
}

/** Midnight of a date as if in UTC; without a year the next such date. Null: there is no such day. */
function dateOf(today: number, day: string, month: string | undefined, year: string | undefined): number | null {
  const make = (inYear: number): number | null => {
    const date = new Date(Date.UTC(inYear, Number(month) - 1, Number(day)));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date.getTime() : null;
  };
  const thisYear = new Date(today).getUTCFullYear();
  if (year !== undefined) return make(Number(year));
  const date = make(thisYear);
  return date !== null && date < today ? make(thisYear + 1) : date;
}
