/** Telegram counts whole seconds, rounded down somewhere: this much more, and no call falls inside the wait. */
const marginMs = 250;
/** A wait without a figure. */
const unsaidMs = 5_000;
/** Waits of 12 hours have been seen. Past a day we ask once more rather than believe a figure that holds for months. */
const longestMs = 24 * 3_600_000;

/**
 * How long to wait after a 429, in milliseconds. 0 and less count as one second, a missing or unreadable figure as five,
 * and more than a day as a day: after it one call asks again.
 *
 * @param retryAfter the field of the answer, of whatever type it came
 */
export function waitAfterFlood(retryAfter: unknown): number {
  if (typeof retryAfter !== 'number' || !Number.isFinite(retryAfter)) return unsaidMs;
  return Math.min(Math.max(1, Math.ceil(retryAfter)) * 1000, longestMs) + marginMs;
}
