import type { ClaimedDelivery } from './delivery.js';

/** So many refusals that we cannot place, one after the other, are taken for the content's fault. */
const unplacedToStop = 5;
/** Causes that are remembered: the oldest is forgotten first. */
const mostRemembered = 1_000;

export interface ContentStops {
  /** Why this delivery is not worth a call: the same content was refused; null: it is. */
  whyStopped(delivery: ClaimedDelivery): string | null;
  /** Telegram does not take this content. @returns whether that is news */
  stop(delivery: ClaimedDelivery, description: string): boolean;
  /** A refusal for a reason we do not know. @returns whether it is one too many in a row */
  unplaced(delivery: ClaimedDelivery): boolean;
  /** The content got through. */
  passed(delivery: ClaimedDelivery): void;
  /** The broadcast is stopped in the database, so the memory of it can go: a resumed one gets a new chance. */
  forget(broadcastId: number): void;
  /** Broadcasts that are still to be stopped in the database. */
  toStop(): { broadcastId: number; description: string }[];
}

const keyOf = (delivery: ClaimedDelivery): string =>
  delivery.broadcastId === null ? delivery.cause : `broadcast ${delivery.broadcastId}`;

/** Remembers what Telegram refused whoever it was for, so that one content does not cost a call for each reader. */
export function createContentStops(): ContentStops {
  const stopped = new Map<string, { broadcastId: number | null; description: string }>();
  const unplaced = new Map<string, number>();
  const bound = (map: Map<string, unknown>): void => {
    for (const key of map.keys()) {
      if (map.size <= mostRemembered) return;
      map.delete(key);
    }
  };
  return {
    whyStopped: (delivery) => stopped.get(keyOf(delivery))?.description ?? null,
    stop: (delivery, description) => {
      const key = keyOf(delivery);
      unplaced.delete(key);
      if (stopped.has(key)) return false;
      stopped.set(key, { broadcastId: delivery.broadcastId, description });
      bound(stopped);
      return true;
    },
    unplaced: (delivery) => {
      const count = (unplaced.get(keyOf(delivery)) ?? 0) + 1;
      unplaced.set(keyOf(delivery), count);
      bound(unplaced);
      return count >= unplacedToStop;
    },
    passed: (delivery) => {
      unplaced.delete(keyOf(delivery));
    },
    forget: (broadcastId) => {
      stopped.delete(`broadcast ${broadcastId}`);
    },
    toStop: () =>
      [...stopped.values()].flatMap(({ broadcastId, description }) =>
        broadcastId === null ? [] : [{ broadcastId, description }],
      ),
  };
}
