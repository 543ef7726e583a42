import { and, asc, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { broadcasts } from '../db/schema/index.js';
import type { Broadcast, BroadcastCounts } from './broadcast.js';
import { createNoticeStore } from './notices.store.js';

export type BroadcastStore = ReturnType<typeof createBroadcastStore>;

const columns = {
  id: broadcasts.id,
  authorId: broadcasts.authorId,
  state: broadcasts.state,
  kind: broadcasts.kind,
  originalId: broadcasts.originalId,
  html: broadcasts.html,
  picture: broadcasts.picture,
  articleId: broadcasts.articleId,
  level: broadcasts.level,
  audience: broadcasts.audience,
  categoryIds: broadcasts.categoryIds,
  topicId: broadcasts.topicId,
  version: broadcasts.version,
  changedBy: broadcasts.changedBy,
  changedAt: broadcasts.changedAt,
  deadLinks: broadcasts.deadLinks,
  askedBy: broadcasts.askedBy,
  askedAt: broadcasts.askedAt,
  askExpiresAt: broadcasts.askExpiresAt,
  approvedBy: broadcasts.approvedBy,
  approvedAt: broadcasts.approvedAt,
  returned: broadcasts.returned,
  sendAt: broadcasts.sendAt,
  sendZone: broadcasts.sendZone,
  createdAt: broadcasts.createdAt,
  confirmedAt: broadcasts.confirmedAt,
  finishedAt: broadcasts.finishedAt,
  isFannedOut: sql<boolean>`${broadcasts.fanOutAfter} is null`,
  planned: broadcasts.planned,
  leftOut: broadcasts.leftOut,
  onDoubt: broadcasts.onDoubt,
  trouble: broadcasts.trouble,
};

/** Broadcasts as they are read; what changes their state stands in the stores of their steps. */
export function createBroadcastStore(db: Database) {
  return {
    async find(id: number): Promise<Broadcast | null> {
      const [row] = await db.select(columns).from(broadcasts).where(eq(broadcasts.id, id));
      return row ?? null;
    },

    /** Who wrote a broadcast and who asked for it to go out: they hear of its troubles. */
    async authors(id: number): Promise<number[]> {
      const [row] = await db
        .select({ authorId: broadcasts.authorId, askedBy: broadcasts.askedBy })
        .from(broadcasts)
        .where(eq(broadcasts.id, id));
      return row === undefined ? [] : [row.authorId, row.askedBy ?? row.authorId];
    },

    /** Those that are not over, latest first: what can be continued, decided or watched. */
    async open(limit: number): Promise<Broadcast[]> {
      return db
        .select(columns)
        .from(broadcasts)
        .where(sql`${broadcasts.state} not in ('stopped', 'done')`)
        .orderBy(desc(broadcasts.id))
        .limit(limit);
    },

    /** Texts that went out since, latest first: what a new one may be too much like. */
    async sentSince(since: Date, exceptId: number, limit: number): Promise<{ id: number; html: string; at: Date }[]> {
      const rows = await db
        .select({ id: broadcasts.id, html: broadcasts.html, at: broadcasts.confirmedAt })
        .from(broadcasts)
        .where(and(gt(broadcasts.confirmedAt, since), ne(broadcasts.id, exceptId)))
        .orderBy(desc(broadcasts.confirmedAt))
        .limit(limit);
      return rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }]));
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

    /** Its deliveries that wait for an hour to come, such as the end of quiet hours. */
    async waiting(id: number, now: Date): Promise<number> {
      const [row] = await db.execute<{ count: string }>(sql`
        select count(*) as count from deliveries
        where broadcast_id + 0 = ${id} and broadcast_id is not null and state = 'planned'
          and due_at > ${now.toISOString()}::timestamptz`);
      return Number(row?.count ?? 0);
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
        .where(and(inArray(broadcasts.state, ['done', 'stopped']), isNull(broadcasts.reportedAt)))
        .orderBy(asc(broadcasts.id))
        .limit(20);
    },

    /** Marks a broadcast reported and plans its report, for its author and who asked for it. @returns whether this call was the first */
    async report(broadcast: Broadcast, now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        const rows = await tx
          .update(broadcasts)
          .set({ reportedAt: now })
          .where(and(eq(broadcasts.id, broadcast.id), isNull(broadcasts.reportedAt)))
          .returning({ id: broadcasts.id });
        if (rows.length === 0) return false;
        const params = { type: 'broadcast-report', broadcastId: broadcast.id };
        const people = new Set([broadcast.authorId, broadcast.askedBy ?? broadcast.authorId]);
        await createNoticeStore(tx).tell(people, `broadcast:${broadcast.id}`, params, now);
        const doubts = { type: 'broadcast-doubts', broadcastId: broadcast.id };
        await createNoticeStore(tx).tell(people, `broadcast:${broadcast.id}:doubts`, doubts, now);
        return true;
      });
    },
  };
}
