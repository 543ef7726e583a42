import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import type { TopicMergingStore } from './topic-merging.store.js';

/** Chats that are moved by one transaction: whoever taps in one of them meanwhile waits a tenth of a second. */
const chunk = 1_000;
/** Between chunks the database belongs to others. */
const restMs = 25;

/** Goes on with the merges of topics with many followers, chunk by chunk, until they are done or the process stops. */
export function createMoveFollowers({ store, clock }: { store: TopicMergingStore; clock: Clock }) {
  return async (signal: AbortSignal): Promise<void> => {
    for (const merging of await store.unfinished()) {
      for (let step = await store.moveChunk(merging, chunk); step !== 'waits' && step !== 'elsewhere';) {
        if (signal.aborted) return;
        if (step === 'last') {
          await store.finish(merging, clock.now());
          break;
        }
        await sleep(restMs);
        step = await store.moveChunk(merging, chunk);
      }
    }
  };
}
