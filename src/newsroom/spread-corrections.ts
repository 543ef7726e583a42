import type { Clock } from '../clock.js';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { enqueue } from '../delivery/deliveries.store.js';
import type { QuietUntil } from '../delivery/held-back.js';
import { createMentionStore } from './mentions.store.js';
import { createSpreadStore } from './spread-corrections.store.js';

/** Deliveries looked at, and chats told, in one transaction. */
const spreadAtOnce = 5_000;
const toldAtOnce = 1_000;
/** Who still waits to be told is looked up so often: after a correction of much-read news they are very many. */
const lookEveryMs = 15_000;
/** Who was not reached for so long is not told any more: the article itself says it. */
const keptMs = 30 * 86_400_000;

/**
 * Has corrections reach whoever saw the error: messages are edited, digests that are due within a day mention it, and the
 * rest get one silent message with all that waits for them, never inside their quiet hours.
 *
 * @returns how many messages were planned
 */
export function createSpreadCorrections(parts: {
  clock: Clock;
  db: Database;
  quietUntil: QuietUntil;
}): () => Promise<number> {
  const { clock, db, quietUntil } = parts;
  const spread = createSpreadStore(db);
  const mentions = createMentionStore(db);
  let lookedAt = -Infinity;
  let hasMore = false;

  const tell = (): Promise<number> =>
    db.transaction(async (tx) => {
      const now = clock.now();
      const store = createMentionStore(tx);
      const due = await store.due(now, toldAtOnce);
      const told = due.map((chat) => ({ ...chat, cause: `corrections:${now.toISOString()}` }));
      await store.toldBy(told);
      return enqueue(
        tx,
        told.map(({ chatId, cause, correctionIds, ...chat }) => ({
          chatId,
          cause,
          kind: 'correction',
          priority: deliveryPriorities.digest,
          params: { correctionIds },
          dueAt: quietUntil(chat, now) ?? now,
        })),
        now,
      );
    });

  return async function spreadCorrections(): Promise<number> {
    const open = await spread.open();
    for (const id of open) while (await spread.chunk(id, spreadAtOnce, clock.now())) continue;
    const now = clock.now();
    if (open.length === 0 && !hasMore && Math.abs(now.getTime() - lookedAt) < lookEveryMs) return 0;
    lookedAt = now.getTime();
    await mentions.follow(now, new Date(now.getTime() - keptMs));
    const told = await tell();
    hasMore = told === toldAtOnce;
    return told;
  };
}
