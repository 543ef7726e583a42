/** One formatter a zone: making one costs a hundred times as much as using it. Bounded by the number of zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const minuteMs = 60_000;
const dayMs = 86_400_000;

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (found === undefined) {
    found = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, found);
  }
  return found;
}

/** Whether this machine's time zone data know the IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    formatter(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone, or UTC for one that this machine's data do not know (renamed since it was chosen): it must not stop others. */
export function knownZone(name: string): string {
  return isTimeZone(name) ? name : 'UTC';
}

/**
 * How far the zone's wall clock is ahead of UTC at an instant, in milliseconds.
 *
 * @param at milliseconds since the epoch
 * @throws RangeError for a zone that is not known; see isTimeZone
 */
export function offsetAt(timeZone: string, at: number): number {
  // "11/22/2026, GMT+07:00"; "GMT" alone is zero.
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(formatter(timeZone).format(at)) ?? [];
  if (sign === undefined) return 0;
  const size = (Number(hours) * 60 + Number(minutes)) * minuteMs;
  return sign === '-' ? -size : size;
}

/**
 * The instant at which a zone's wall clock shows a date and an hour. An hour that the clock jumps over is met at the first
 * valid minute after the jump; an hour that comes twice is met the first time.
 *
 * @param wall what the clock shows, as milliseconds since the epoch if it were UTC; whole minutes
 * @returns milliseconds since the epoch
 */
export function instantOfWall(timeZone: string, wall: number): number {
  // No zone changes its offset twice within two days, so the offsets a day before and after are the two that can hold.
  const before = offsetAt(timeZone, wall - dayMs);
  const after = offsetAt(timeZone, wall + dayMs);
  const earlier = wall - Math.max(before, after);
  const later = wall - Math.min(before, after);
  if (wall - offsetAt(timeZone, earlier) === earlier) return earlier;
  if (wall - offsetAt(timeZone, later) === later) return later;
  // In the gap: the jump lies between the two readings.
  let low = earlier;
  let high = later;
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetAt(timeZone, middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

/** What a zone's wall clock shows at an instant, as milliseconds since the epoch if it were UTC. */
export function wallAt(timeZone: string, at: number): number {
  return at + offsetAt(timeZone, at);
}

/** The hour of the day, 0 to 23, on a zone's wall clock. */
export function hourOfDay(timeZone: string, at: Date): number {
  return new Date(wallAt(timeZone, at.getTime())).getUTCHours();
}
