import { createBreaker } from './breaker.js';
import type { Permission } from './breaker.js';
import type { CallOutcome } from './outcome.js';
import type { Pace } from './pace.js';

/** A storm is probed so often, a refused token so seldom: only a person can mend that one. */
const stormProbeMs = 10_000;
const tokenProbeMs = 60_000;

/** Leave to make one call; `probe` says that it is the one that tries. `closed`: not soon, so nothing is worth holding. */
export type Leave = { kind: 'go'; probe: boolean } | { kind: 'wait'; ms: number } | { kind: 'closed' };

/** What an answer changed for all deliveries. */
export type GateChange = 'none' | 'storm' | 'storm over' | 'unauthorised' | 'authorised again';

export interface Gate {
  /** What may be claimed: `all`, `replies` while bulk is paused, `one` to try with, or `none`; and how long that holds. */
  room(now: number): { kind: 'all' | 'replies' | 'one' | 'none'; ms: number };
  /** Takes leave for one call now. */
  leave(now: number): Leave;
  answered(now: number, outcome: CallOutcome, probe: boolean): GateChange;
  state(): 'open' | 'storm' | 'unauthorised';
}

/** Everything that holds all calls back: a refused token, a storm of failures, the bulk pause and the pace. */
export function createGate(pace: Pace): Gate {
  const storm = createBreaker(stormProbeMs);
  const token = createBreaker(tokenProbeMs);
  const both = (now: number): Permission => {
    const first = token.allows(now);
    const second = storm.allows(now);
    if (first.kind === 'wait') return second.kind === 'wait' && second.ms > first.ms ? second : first;
    if (second.kind === 'wait') return second;
    return first.kind === 'probe' || second.kind === 'probe' ? { kind: 'probe' } : { kind: 'go' };
  };

  return {
    room: (now) => {
      const permission = both(now);
      if (permission.kind === 'wait') return { kind: 'none', ms: permission.ms };
      const bulkWait = pace.bulkWait(now);
      if (bulkWait > 0) return { kind: 'replies', ms: bulkWait };
      return permission.kind === 'probe' ? { kind: 'one', ms: 0 } : { kind: 'all', ms: 0 };
    },
    leave: (now) => {
      const permission = both(now);
      if (permission.kind === 'wait') return { kind: 'closed' };
      const ms = pace.take(now);
      if (ms > 0) return { kind: 'wait', ms };
      if (permission.kind === 'go') return { kind: 'go', probe: false };
      token.probe(now);
      storm.probe(now);
      return { kind: 'go', probe: true };
    },
    answered: (now, outcome, probe) => {
      if (outcome.kind === 'inDoubt' || outcome.kind === 'certainlyNotSent') {
        // Nothing came back, so nothing new is known about the token.
        if (probe && token.isOpen()) token.answered(now, false, probe);
        return storm.answered(now, false, probe) === 'opened' ? 'storm' : 'none';
      }
      const stormOver = storm.answered(now, true, probe) === 'closed';
      if (outcome.kind === 'unauthorised') {
        const isNew = token.trip(now);
        if (!isNew) token.answered(now, false, probe);
        return isNew ? 'unauthorised' : 'none';
      }
      const authorised = token.answered(now, true, probe) === 'closed';
      if (stormOver || authorised) pace.comeBack(now);
      if (authorised) return 'authorised again';
      return stormOver ? 'storm over' : 'none';
    },
    state: () => (token.isOpen() ? 'unauthorised' : storm.isOpen() ? 'storm' : 'open'),
  };
}
