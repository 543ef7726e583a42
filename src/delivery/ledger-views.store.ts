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

    /** What became of the last 24 hours' deliveries, and how many wait. */
    async lastDay(
      now: Date,
    ): Promise<{ sent: number; refused: number; inDoubt: number; missed: number; queued: number }> {
      const rows = await db.execute<{ state: string; count: string }>(sql`
        select state, count(*) as count from deliveries
        where created_at > ${now.toISOString()}::timestamptz - interval '24 hours' or state in ('planned', 'sending')
        group by state`);
      const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
      return {
        sent: of('sent'),
        refused: of('refused'),
        inDoubt: of('in_doubt'),
        missed: of('missed'),
        queued: of('planned') + of('sending'),
      };
    },
  };
}
