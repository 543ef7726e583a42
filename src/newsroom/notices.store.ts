import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { enqueue } from '../delivery/deliveries.store.js';

export type NoticeStore = ReturnType<typeof createNoticeStore>;

/** What the people of the newsroom are told, as rows of the ledger: it waits while Telegram is away, and comes once. */
export function createNoticeStore(db: Database) {
  return {
    /**
     * Plans a notice for each of some people.
     *
     * @param cause what it is about: the same cause is told once to each
     * @param params `type` names the notice, the rest are its small facts
     */
    async tell(people: Iterable<number>, cause: string, params: Record<string, unknown>, now: Date): Promise<void> {
      const rows = [...people].map((chatId) => ({
        chatId,
        cause: `notice:${cause}`,
        kind: 'notice' as const,
        priority: deliveryPriorities.reply,
        params,
        dueAt: now,
      }));
      await enqueue(db, rows, now);
    },
  };
}
