/** This many failures, and half of the latest answers or more, open it. */
const failuresToOpen = 5;
const latestAnswers = 10;
const windowMs = 10_000;
/** After closing, one failure is enough to open it again for this long. */
const convalescenceMs = 5_000;

export type Permission = { kind: 'go' } | { kind: 'probe' } | { kind: 'wait'; ms: number };

export interface Breaker {
  /** Whether a call may be made at `now`, and whether it would be the one that tries. */
  allows(now: number): Permission;
  /** The probe that was allowed goes out; no other is allowed until it is answered. */
  probe(now: number): void;
  /**
   * A call came back.
   *
   * @param ok whether the far side answered, whatever it said
   * @param isProbe whether the call was the probe: others, from before the storm, say nothing about now
   */
  answered(now: number, ok: boolean, isProbe: boolean): 'opened' | 'closed' | 'same';
  /** Opens it whatever the count says. @returns whether it was closed before */
  trip(now: number): boolean;
  isOpen(): boolean;
}

/**
 * Stops calls while Telegram or the way to it is down, and lets one call try now and then. Nobody is skipped: what is not
 * called stays planned. Instants are milliseconds of a clock that only runs forward.
 *
 * @param probeEveryMs one call in so many milliseconds while it is open
 */
export function createBreaker(probeEveryMs: number): Breaker {
  let latest: { at: number; ok: boolean }[] = [];
  let open: { nextProbeAt: number; probeOut: boolean } | null = null;
  let weakUntil = -Infinity;

  const trip = (now: number): boolean => {
    if (open !== null) return false;
    open = { nextProbeAt: now + probeEveryMs, probeOut: false };
    latest = [];
    return true;
  };
  const isStorm = (now: number): boolean => {
    latest = latest.filter((answer) => answer.at >= now - windowMs).slice(-latestAnswers);
    const failures = latest.filter((answer) => !answer.ok).length;
    return failures >= failuresToOpen && failures * 2 >= latest.length;
  };

  return {
    allows: (now) => {
      if (open === null) return { kind: 'go' };
      if (open.probeOut) return { kind: 'wait', ms: probeEveryMs };
      return now >= open.nextProbeAt ? { kind: 'probe' } : { kind: 'wait', ms: open.nextProbeAt - now };
    },
    probe: (now) => {
      if (open !== null) open = { nextProbeAt: now + probeEveryMs, probeOut: true };
    },
    answered: (now, ok, isProbe) => {
      if (open !== null) {
        if (!isProbe) return 'same';
        if (ok) {
          open = null;
          weakUntil = now + convalescenceMs;
          return 'closed';
        }
        open = { nextProbeAt: Math.max(open.nextProbeAt, now), probeOut: false };
        return 'same';
      }
      latest.push({ at: now, ok });
      if (latest.length > latestAnswers) latest.shift();
      if (ok) return 'same';
      if (!isStorm(now) && now >= weakUntil) return 'same';
      trip(now);
      return 'opened';
    },
    trip,
    isOpen: () => open !== null,
  };
}
