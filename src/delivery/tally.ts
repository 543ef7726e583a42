import type { DeliveryKind } from './delivery.js';
import type { CallOutcome } from './outcome.js';

export type OutcomeName = CallOutcome['kind'] | 'dropped' | 'view failed';

/** Counts since the process began; all only grow. */
export interface TallyState {
  /** Calls made, by kind of delivery and what became of them. */
  outcomes: { kind: DeliveryKind; outcome: OutcomeName; count: number }[];
  /** Milliseconds of waiting that Telegram asked for, of bulk and of single chats. */
  floodMs: { bulk: number; chat: number };
  missed: number;
  /** Planned, but their reader had stopped, paused or left. */
  cancelled: number;
  doubtsRecovered: number;
}

export type Tally = ReturnType<typeof createTally>;

/** Counts what the sender does, for the metrics. */
export function createTally() {
  const outcomes = new Map<string, { kind: DeliveryKind; outcome: OutcomeName; count: number }>();
  const figures = { floodMs: { bulk: 0, chat: 0 }, missed: 0, cancelled: 0, doubtsRecovered: 0 };
  return {
    figures,
    count: (kind: DeliveryKind, outcome: OutcomeName): void => {
      const key = `${kind} ${outcome}`;
      const entry = outcomes.get(key) ?? { kind, outcome, count: 0 };
      entry.count++;
      outcomes.set(key, entry);
    },
    read: (): TallyState => ({ outcomes: [...outcomes.values()].map((entry) => ({ ...entry })), ...figures }),
  };
}
