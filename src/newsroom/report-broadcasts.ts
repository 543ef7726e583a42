import type { Clock } from '../clock.js';
import type { BroadcastStore } from './broadcasts.store.js';

/**
 * Sends the author of every finished broadcast its report, once: marking it reported and planning the message is one
 * transaction, so that a crash can neither lose nor double it.
 *
 * @returns how many reports were planned
 */
export function createReportBroadcasts(parts: { broadcasts: BroadcastStore; clock: Clock }): () => Promise<number> {
  const { broadcasts, clock } = parts;
  return async () => {
    let planned = 0;
    for (const broadcast of await broadcasts.unreported())
      if (await broadcasts.report(broadcast, clock.now())) planned++;
    return planned;
  };
}
