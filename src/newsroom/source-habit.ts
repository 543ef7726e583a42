const hour = 3_600_000;
/** Nothing rings sooner: a feed that is looked at every quarter of an hour fails now and then. */
const soonestMs = 6 * hour;
/** A silence is out of habit when it is so many times as long as the longest that the source is known for. */
const stretch = 1.5;
/** A habit is known after so many arrivals over so long. */
const fewestArrivals = 10;
const shortestKnownMs = 7 * 24 * hour;

/** How a source that is read has behaved in the last four weeks. */
export interface SourceHabit {
  sourceId: number;
  name: string;
  /** Looks that brought something new. */
  arrivals: number;
  firstAt: Date | null;
  lastAt: Date | null;
  /**
   * The second longest time between two arrivals: nights and weekends come again, while one outage of the source or of
   * Kabar, which says nothing about the habit, is the longest. Null: there were no two.
   */
  longGapMs: number | null;
  /** The latest look at one of its feeds. */
  lookedAt: Date | null;
  /** Since when none of its feeds could be read; null: one can. */
  failingSince: Date | null;
  lastError: string | null;
}

/** Why a source is silent. */
export type Silence =
  | { why: 'failing'; since: Date; error: string | null }
  /** `usualMs`: the longest that it is known to be silent. */
  | { why: 'silent'; since: Date; usualMs: number };

/** Whether a source has been silent for longer than is its habit; null: all is as always, or too little is known. */
export function silenceOf(habit: SourceHabit, now: Date): Silence | null {
  const { failingSince, firstAt, lastAt, longGapMs, lookedAt } = habit;
  if (failingSince !== null && now.getTime() - failingSince.getTime() >= soonestMs)
    return { why: 'failing', since: failingSince, error: habit.lastError };
  if (firstAt === null || lastAt === null || longGapMs === null || lookedAt === null) return null;
  if (habit.arrivals < fewestArrivals || lastAt.getTime() - firstAt.getTime() < shortestKnownMs) return null;
  // What was not looked at cannot be called silent: after a downtime of ours the next look tells.
  const silentMs = lookedAt.getTime() - lastAt.getTime();
  return silentMs > Math.max(soonestMs, longGapMs * stretch)
    ? { why: 'silent', since: lastAt, usualMs: longGapMs }
    : null;
}
