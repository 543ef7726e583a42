const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A feed that is gone (404) is looked at this long before it is given up. */
const GONE_FOR = 14 * DAY;
/** Longest pause between two looks at a feed that fails. */
const LONGEST_BACKOFF = DAY;
/** Longest pause that a site can ask for: longer ones are mistakes, or a way to be forgotten. */
const LONGEST_ASKED = 7 * DAY;
/** So many same permanent redirects in a row, and the new address is ours. */
const ADOPT_AFTER = 3;

/** What is kept of a feed between two looks. */
export interface LookState {
  /** Failures since the last success. */
  failures: number;
  /** When the first of them was. */
  failingSince: Date | null;
  /** Where the feed says it has moved for good, and how often it has said so. */
  movedTo: string | null;
  movedCount: number;
}

/** What became of a look. `waitSeconds` is Retry-After. */
export type LookResult =
  | { kind: 'read'; ttlMinutes?: number | null; maxAgeSeconds?: number | null; movedTo?: string | null }
  | { kind: 'status'; status: number; waitSeconds?: number | null }
  | { kind: 'failed' };

/** The rules' answer: when to look again and what to remember, or why never. */
export type NextLook =
  | { kind: 'again'; at: Date; state: LookState; adopt: string | null }
  | { kind: 'stopped'; reason: 'gone' | 'missing'; state: LookState };

/** The state of a feed that has not been looked at. */
export const FRESH: LookState = { failures: 0, failingSince: null, movedTo: null, movedCount: 0 };

/**
 * Decides when a feed is looked at next. After a success it is the longest of our own schedule, the feed's ttl and its
 * Cache-Control, up to a day; after failures the pause doubles up to a day; Retry-After is obeyed whatever the status. 410 is
 * the end, 404 is the end after 14 days.
 *
 * @param pollMinutes our own shortest pause (POLL_MINUTES)
 * @param jitter from 0 to 1: stretches the pause by up to a tenth, so that feeds added together are not asked together for ever
 */
export function nextLook(
  result: LookResult,
  state: LookState,
  now: Date,
  pollMinutes: number,
  jitter: number,
): NextLook {
  const schedule = pollMinutes * MINUTE;
  const later = (pause: number): Date => new Date(now.getTime() + Math.round(pause * (1 + 0.1 * jitter)));
  if (result.kind === 'read') {
    const asked = Math.max((result.ttlMinutes ?? 0) * MINUTE, (result.maxAgeSeconds ?? 0) * 1000);
    const move = moved(state, result.movedTo ?? null);
    const adopt = move.movedCount >= ADOPT_AFTER ? move.movedTo : null;
    const remembered = adopt === null ? move : { movedTo: null, movedCount: 0 };
    const at = later(Math.max(schedule, Math.min(asked, DAY)));
    return { kind: 'again', at, state: { failures: 0, failingSince: null, ...remembered }, adopt };
  }
  const failing = { ...state, failures: state.failures + 1, failingSince: state.failingSince ?? now };
  if (result.kind === 'status' && result.status === 410) return { kind: 'stopped', reason: 'gone', state: failing };
  const missing = result.kind === 'status' && result.status === 404;
  if (missing && now.getTime() - failing.failingSince.getTime() >= GONE_FOR) {
    return { kind: 'stopped', reason: 'missing', state: failing };
  }
  const doubled = schedule * 2 ** Math.min(failing.failures - 1, 20);
  const backoff = Math.max(schedule, Math.min(doubled, LONGEST_BACKOFF));
  const waitSeconds = result.kind === 'status' ? (result.waitSeconds ?? 0) : 0;
  const pause = Math.max(backoff, Math.min(waitSeconds * 1000, LONGEST_ASKED));
  return { kind: 'again', at: later(pause), state: failing, adopt: null };
}

function moved(state: LookState, to: string | null): Pick<LookState, 'movedTo' | 'movedCount'> {
  if (to === null) return { movedTo: null, movedCount: 0 };
  return { movedTo: to, movedCount: to === state.movedTo ? state.movedCount + 1 : 1 };
}
