import { quietUntil } from '../readers/quiet.js';
import { instantOfWall, wallAt } from '../readers/wall-clock.js';

/** When a reader wants digests, by the reader's own wall clock. */
export interface SlotRule {
  /** "HH:MM", any order. */
  hours: readonly string[];
  /** Days of the week, 0 is Sunday; left out: every day. */
  days?: readonly number[];
  /** IANA name that isTimeZone knows. */
  timeZone: string;
  /** Stretches in which nothing is sent: an hour inside one is met at its end. Left out: none. */
  quietHours?: readonly string[];
}

const dayMs = 86_400_000;
/** A rule that names a day of the week comes up within eight days, also when a zone jumps over a whole day or a quiet night. */
const searchDays = 9;
const hourShape = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The next instant strictly after `after` at which the reader's wall clock shows one of the hours. An hour that the clock
 * jumps over in spring is met at the first valid minute after; one that comes twice in autumn is met once, the first time.
 *
 * @returns null when the rule names no hour or no day
 */
export function nextSlot(rule: SlotRule & { after: Date }): Date | null {
  const after = rule.after.getTime();
  const first = Math.floor(wallAt(rule.timeZone, after) / dayMs) - 1;
  let best = Number.POSITIVE_INFINITY;
  for (let day = first; day < first + searchDays; day++) {
    for (const at of slotsOfDay(rule, day)) if (at > after && at < best) best = at;
    // A later date can not be met earlier than the end of this one, give or take a jump of an hour or two.
    if (best < Number.POSITIVE_INFINITY && day > first) break;
  }
  return Number.isFinite(best) ? new Date(best) : null;
}

/**
 * All slots from `from` to `to`, both included, ascending, each once: two hours that fall into the same gap are one slot.
 * The cost grows with the days in between.
 */
export function slotsBetween(rule: SlotRule, from: Date, to: Date): Date[] {
  const first = Math.floor(wallAt(rule.timeZone, from.getTime()) / dayMs) - 1;
  const last = Math.floor(wallAt(rule.timeZone, to.getTime()) / dayMs) + 1;
  const found = new Set<number>();
  for (let day = first; day <= last; day++)
    for (const at of slotsOfDay(rule, day)) if (at >= from.getTime() && at <= to.getTime()) found.add(at);
  return [...found].sort((a, b) => a - b).map((at) => new Date(at));
}

/** @param day the reader's date, in days since 1970-01-01; a slot that quiet hours move may fall on the next */
function slotsOfDay(rule: SlotRule, day: number): number[] {
  // 1970-01-01 was a Thursday.
  if (rule.days !== undefined && !rule.days.includes((((day + 4) % 7) + 7) % 7)) return [];
  // Hours are checked when they are chosen; one that is none all the same must not stop the rest.
  const hours = rule.hours.filter((hour) => hourShape.test(hour));
  const { timeZone, quietHours = [] } = rule;
  return hours.map((hour) => {
    const at = instantOfWall(timeZone, day * dayMs + minutesOfDay(hour) * 60_000);
    return quietHours.length === 0 ? at : (quietUntil({ timeZone, quietHours }, new Date(at))?.getTime() ?? at);
  });
}

function minutesOfDay(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}
