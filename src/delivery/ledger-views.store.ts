import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';

export type LedgerViewStore = ReturnType<typeof createLedgerViewStore>;

/** What readers and the newsroom ask of the ledger. */
export function createLedgerViewStore(db: Database) {
  return {
    /** The articles of a delivery in the order told; none when it is not this chat's. */
    async articlesOf(deliveryId: number, chatId: number): Promise<number[]> {
      const [row] = await db.execute<{ ids: number[] }>(sql`
        select to_jsonb(article_ids) as ids from deliveries where id = ${deliveryId} and chat_id = ${chatId}`);
      return row?.ids ?? [];
    },
  };
}
