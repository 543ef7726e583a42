import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { broadcasts } from '../db/schema/index.js';
import { createAuditStore } from './audit.store.js';
import type { Broadcast } from './broadcast.js';
import type { MadeChange } from './broadcast-content.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type BroadcastChangeStore = ReturnType<typeof createBroadcastChangeStore>;

export type ChangeKind = Exclude<Broadcast['kind'], 'news'>;

/** Broadcasts that change what an earlier one has sent. From the draft on they go the same way as any other. */
export function createBroadcastChangeStore(db: Database, ownerIds: OwnerIds) {
  return {
    /**
     * Begins a change of a broadcast that has gone out. It concerns the same readers, so rights in its categories count.
     *
     * @param change for a withdrawal `html` is the reason
     * @returns its id; null: they may not, or there is nothing to change (any more)
     */
    async begin(
      originalId: number,
      by: number,
      change: { kind: ChangeKind; html: string; line: string | null },
      now: Date,
    ): Promise<number | null> {
      const at = sql`${now.toISOString()}::timestamptz`;
      return db.transaction(async (tx) => {
        const [row] = await tx.execute<{ id: string }>(sql`
          insert into broadcasts (
            author_id, state, kind, original_id, html, line, picture, category_ids, created_at, changed_by, changed_at)
          select ${by}::bigint, 'draft', ${change.kind}, o.id, ${change.html}, ${change.line}, o.picture, o.category_ids,
            ${at}, ${by}::bigint, ${at}
          from broadcasts o
          where o.id = ${originalId} and o.kind = 'news' and o.confirmed_at is not null
            and ${hasRight(ownerIds, sql`${by}::bigint`, 'draft')}
            and not exists (
              select from broadcasts w
              where w.original_id = o.id and w.kind = 'withdrawal' and w.confirmed_at is not null and w.state <> 'stopped')
          returning id`);
        if (row === undefined) return null;
        const id = Number(row.id);
        await createAuditStore(tx).add({
          at: now,
          actorId: by,
          action: 'broadcast.draft',
          subject: `broadcast:${id}`,
          detail: { kind: change.kind, originalId },
        });
        return id;
      });
    },

    /** The changes of a broadcast that were let go and not stopped, the earliest first. */
    async made(originalId: number): Promise<MadeChange[]> {
      const rows = await db
        .select({
          kind: broadcasts.kind,
          html: broadcasts.html,
          line: broadcasts.line,
          at: broadcasts.confirmedAt,
        })
        .from(broadcasts)
        .where(
          and(
            eq(broadcasts.originalId, originalId),
            isNotNull(broadcasts.confirmedAt),
            inArray(broadcasts.state, ['sending', 'paused', 'done']),
          ),
        )
        .orderBy(asc(broadcasts.confirmedAt), asc(broadcasts.id));
      return rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }]));
    },

    /** The line of a correction. */
    async line(id: number): Promise<string | null> {
      const [row] = await db.select({ line: broadcasts.line }).from(broadcasts).where(eq(broadcasts.id, id));
      return row?.line ?? null;
    },

    /** How many messages a change concerns: those that arrived or are in doubt. */
    async reach(originalId: number): Promise<number> {
      const [row] = await db.execute<{ count: string }>(sql`
        select count(*) as count from deliveries
        where broadcast_id = ${originalId} and act = 'send' and state in ('sent', 'in_doubt', 'sending')`);
      return Number(row?.count ?? 0);
    },
  };
}
