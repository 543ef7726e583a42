import type { DoubtfulDelivery } from './delivery.js';
import type { Trouble } from './trouble.js';

/** After the first of its kind, people are told once a minute: what goes wrong a thousand times is one message. */
const againAfterMs = 60_000;
/** Deliveries named in one report; the ledger and the log name all. */
const mostNamed = 200;

export interface Reports {
  doubts(deliveries: DoubtfulDelivery[]): void;
  missed(count: number): void;
  viewFailed(failure: { deliveryId: number; cause: string; error: string }): void;
  /** What is to be told at `now`: what happens for the first time at once, the rest gathered. */
  due(now: number): Trouble[];
}

/** Gathers troubles that come in numbers, so that the newsroom is told soon and not flooded. */
export function createReports(): Reports {
  let doubtful: DoubtfulDelivery[] = [];
  let missed = 0;
  let views: { first: { deliveryId: number; cause: string; error: string }; count: number } | null = null;
  const toldAt = new Map<Trouble['kind'], number>();

  const isDue = (kind: Trouble['kind'], now: number): boolean => {
    if (now - (toldAt.get(kind) ?? -Infinity) < againAfterMs) return false;
    toldAt.set(kind, now);
    return true;
  };
  return {
    doubts: (deliveries) => {
      doubtful = [...doubtful, ...deliveries];
    },
    missed: (count) => {
      missed += count;
    },
    viewFailed: (failure) => {
      views = { first: views?.first ?? failure, count: (views?.count ?? 0) + 1 };
    },
    due: (now) => {
      const troubles: Trouble[] = [];
      if (doubtful.length > 0 && isDue('doubts', now)) {
        troubles.push({ kind: 'doubts', count: doubtful.length, deliveries: doubtful.slice(0, mostNamed) });
        doubtful = [];
      }
      if (missed > 0 && isDue('missed', now)) {
        troubles.push({ kind: 'missed', count: missed });
        missed = 0;
      }
      if (views !== null && isDue('view', now)) {
        troubles.push({ kind: 'view', ...views.first, count: views.count });
        views = null;
      }
      return troubles;
    },
  };
}
