import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { broadcasts } from '../db/schema/index.js';
import type { Broadcast, BroadcastCounts } from './broadcast.js';
import { createNoticeStore } from './notices.store.js';

export type BroadcastStore = ReturnType<typeof createBroadcastStore>;

const columns = {
  id: broadcasts.id,
  authorId: broadcasts.authorId,
  state: broadcasts.state,
  html: broadcasts.html,
  topicId: broadcasts.topicId,
  createdAt: broadcasts.createdAt,
  confirmedAt: broadcasts.confirmedAt,
  finishedAt: broadcasts.finishedAt,
  onDoubt: broadcasts.onDoubt,
  trouble: broadcasts.trouble,
};

/** Broadcasts: their text and audience live here, never in a conversation. */
export function createBroadcastStore(db: Database) {
  return {
    async draft(draft: { authorId: number; html: string; topicId: number | null; now: Date }): Promise<number> {
      const [row] = await db
        .insert(broadcasts)
        .values({
          authorId: draft.authorId,
          html: draft.html,
          topicId: draft.topicId,
          state: 'draft',
          createdAt: draft.now,
        })
        .returning({ id: broadcasts.id });
      if (row === undefined) throw new Error('insert … returning gave no row');
      return row.id;
    },

    async find(id: number): Promise<Broadcast | null> {
      const [row] = await db.select(columns).from(broadcasts).where(eq(broadcasts.id, id));
      return row ?? null;
    },

    /**
     * Lets a draft go, once: the second tap of a double tap finds no draft any more. The fan-out begins below every chat id.
     *
     * @returns whether this call let it go
     */
    async confirm(id: number, now: Date): Promise<boolean> {
      const rows = await db
        .update(broadcasts)
        .set({ state: 'sending', confirmedAt: now, fanOutAfter: Number.MIN_SAFE_INTEGER })
        .where(and(eq(broadcasts.id, id), eq(broadcasts.state, 'draft')))
        .returning({ id: broadcasts.id });
      return rows.length > 0;
    },

    /** Throws a draft away. @returns whether it was one */
    async discard(id: number): Promise<boolean> {
      const rows = await db
        .delete(broadcasts)
        .where(and(eq(broadcasts.id, id), eq(broadcasts.state, 'draft')))
        .returning({ id: broadcasts.id });
      return rows.length > 0;
    },

    /** What became of its deliveries so far, by one scan of its own rows. */
    async counts(id: number): Promise<BroadcastCounts> {
      const rows = await db.execute<{ state: string; gone: boolean; count: string }>(sql`
        select state, state = 'refused' and reason like 'gone%' as gone, count(*) as count
        from deliveries where broadcast_id = ${id} group by 1, 2`);
      const of = (state: string, gone: boolean | null = null) =>
        rows
          .filter((row) => row.state === state && (gone === null || row.gone === gone))
          .reduce((sum, row) => sum + Number(row.count), 0);
      return {
        planned: of('planned'),
        sending: of('sending'),
        sent: of('sent'),
        blocked: of('refused', true),
        failed: of('refused', false) + of('missed'),
        inDoubt: of('in_doubt'),
        cancelled: of('cancelled'),
      };
    },

    /** Chats whose delivery is in doubt, by name of the chat id. */
    async doubts(id: number, limit: number): Promise<{ chatId: number; reason: string | null }[]> {
      const rows = await db.execute<{ chat_id: string; reason: string | null }>(sql`
        select chat_id, reason from deliveries where broadcast_id = ${id} and state = 'in_doubt' order by id limit ${limit}`);
      return rows.map((row) => ({ chatId: Number(row.chat_id), reason: row.reason }));
    },

    /** Finished broadcasts whose author has not had the report. */
    async unreported(): Promise<Broadcast[]> {
      return db
        .select(columns)
        .from(broadcasts)
        .where(and(sql`${broadcasts.state} in ('done', 'stopped')`, isNull(broadcasts.reportedAt)))
        .orderBy(asc(broadcasts.id))
        .limit(20);
    },

    /** Marks a broadcast reported and plans its report. @returns whether this call was the first */
    async report(broadcast: Broadcast, now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        const rows = await tx
          .update(broadcasts)
          .set({ reportedAt: now })
          .where(and(eq(broadcasts.id, broadcast.id), isNull(broadcasts.reportedAt)))
          .returning({ id: broadcasts.id });
        if (rows.length === 0) return false;
        const params = { type: 'broadcast-report', broadcastId: broadcast.id };
        await createNoticeStore(tx).tell([broadcast.authorId], `broadcast:${broadcast.id}`, params, now);
        return true;
      });
    },
  };
}
