/** Readers need not be told of a wait that is shorter, nor the newsroom. */
const lateMs = 10 * 60_000;
/** What has caught up so far is not held up any more. */
const caughtUpMs = 60_000;
/** A wait that Telegram asked for and that is worth a word. */
const longFloodMs = 60_000;

/** How delivery stands. */
export interface DeliveryStanding {
  /** Whether this process is the one that sends: the others know nothing of Telegram. */
  holdsLease: boolean;
  gate: 'open' | 'storm' | 'unauthorised';
  /** Whether this process has got a message through since its start. */
  hasSent: boolean;
  /** Milliseconds that Telegram still makes bulk wait. */
  bulkWaitMs: number;
  /** Since when the oldest due digest, alert or correction waits; null: none does. Broadcasts have their own progress. */
  waitingSince: Date | null;
  /** How many wait, counted up to a limit. */
  waiting: number;
  /** Somebody stopped everything: what waits, waits because of that. */
  isStopped: boolean;
}

/** Something that holds delivery up. */
export type Hindrance =
  | { what: 'token' | 'storm' }
  | { what: 'flood'; until: Date }
  | { what: 'late'; since: Date; waiting: number };

/**
 * What holds delivery up now, and what certainly does not any more. What is in neither list stays as it was: between late
 * and caught up lies a stretch, and a process that has just started does not know whether Telegram answers.
 */
export function hindrances(standing: DeliveryStanding, now: Date): { on: Hindrance[]; off: Hindrance['what'][] } {
  const on: Hindrance[] = [];
  const off: Hindrance['what'][] = [];
  const { gate, bulkWaitMs, waitingSince, waiting } = standing;
  if (standing.holdsLease) {
    if (gate === 'unauthorised') on.push({ what: 'token' });
    if (gate === 'storm') on.push({ what: 'storm' });
    if (gate === 'open' && standing.hasSent) off.push('token', 'storm');
    if (bulkWaitMs >= longFloodMs) on.push({ what: 'flood', until: fullMinute(now.getTime() + bulkWaitMs) });
    if (bulkWaitMs === 0) off.push('flood');
  }
  const waitedMs = waitingSince === null ? 0 : now.getTime() - waitingSince.getTime();
  if (waitedMs < caughtUpMs) off.push('late');
  // What holds everything back is told of by itself.
  else if (waitingSince !== null && waitedMs >= lateMs && gate === 'open' && bulkWaitMs === 0 && !standing.isStopped)
    on.push({ what: 'late', since: waitingSince, waiting });
  return { on, off };
}

/** Up to the next full minute, so that a look each few seconds says the same. */
const fullMinute = (ms: number): Date => new Date(Math.ceil(ms / 60_000) * 60_000);
