import type { ContentStops } from './content-stops.js';
import type { FloodWaits } from './flood-waits.js';
import type { Gate } from './gate.js';
import type { HandsOff } from './hands-off.js';
import type { HeldLease } from './hold-lease.js';
import type { InHand } from './in-hand.js';
import type { createJudge } from './judge-outcome.js';
import type { Pace } from './pace.js';
import type { Reports } from './reports.js';
import type { SenderDeps } from './sender-deps.js';
import type { Tally } from './tally.js';
import type { Nap } from './timing.js';

/** What the sender's loops share. */
export interface SenderParts {
  deps: SenderDeps;
  /** Messages a second at the most, paid or not. */
  rate: number;
  hand: InHand;
  handsOff: HandsOff;
  lease: HeldLease;
  gate: Gate;
  pace: Pace;
  /** A pace of their own for edits and deletions; null: they share the one above. */
  editPace: Pace | null;
  waits: FloodWaits;
  stops: ContentStops;
  judge: ReturnType<typeof createJudge>;
  tally: Tally;
  reports: Reports;
  /** Where each loop rests, to be woken by the others. */
  naps: { claim: Nap; call: Nap; upkeep: Nap; drained: Nap };
  isRunning: () => boolean;
}
