import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { broadcasts } from '../db/schema/index.js';
import type { Audience, Level } from '../delivery/audience.js';
import { createAuditStore } from './audit.store.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type BroadcastDraftStore = ReturnType<typeof createBroadcastDraftStore>;

/** What readers get. */
export interface DraftContent {
  html: string;
  picture: string | null;
  articleId: number | null;
  deadLinks: string[];
}

/** What can be changed in a draft; what is left out stays. */
export type DraftChange = Partial<
  DraftContent & {
    level: Level;
    audience: Audience;
    /** The categories of the audience; goes with it. */
    categoryIds: number[];
    sendAt: Date | null;
    sendZone: string | null;
  }
>;

/** Drafts: their text, level, audience and hour live here, never in a conversation, so that anybody can go on with one. */
export function createBroadcastDraftStore(db: Database, ownerIds: OwnerIds) {
  return {
    /** Begins a draft. @returns its id; null: they may not */
    async begin(authorId: number, content: DraftContent, now: Date): Promise<number | null> {
      return db.transaction(async (tx) => {
        const [allowed] = await tx.execute(sql`select 1 where ${hasRight(ownerIds, authorId, 'draft')}`);
        if (allowed === undefined) return null;
        const [row] = await tx
          .insert(broadcasts)
          .values({ ...content, authorId, state: 'draft', createdAt: now, changedBy: authorId, changedAt: now })
          .returning({ id: broadcasts.id });
        if (row === undefined) throw new Error('insert … returning gave no row');
        await audit(tx, now, authorId, 'broadcast.draft', row.id, { articleId: content.articleId });
        return row.id;
      });
    },

    /**
     * Changes a draft. One that waits for approval or for its hour becomes a draft again: whatever was approved was not
     * this. Those may only be changed by somebody who may send.
     *
     * @param seen the version that the change was made from, where it depends on what else is in the draft; left out: any
     * @returns the new version; null: not changed
     */
    async change(id: number, by: number, change: DraftChange, now: Date, seen?: number): Promise<number | null> {
      return db.transaction(async (tx) => {
        const touched = sql`${broadcasts.categoryIds}`;
        const asSeen = seen === undefined ? sql`true` : sql`${broadcasts.version} = ${seen}`;
        const [row] = await tx
          .update(broadcasts)
          .set({
            ...change,
            state: 'draft',
            version: sql`${broadcasts.version} + 1`,
            changedBy: by,
            changedAt: now,
            askedBy: null,
            askedAt: null,
            askExpiresAt: null,
            approvedBy: null,
            approvedAt: null,
            returned: null,
          })
          .where(
            sql`${broadcasts.id} = ${id} and ${asSeen} and (
              (${broadcasts.state} = 'draft' and ${hasRight(ownerIds, by, 'draft')})
              or (${broadcasts.state} in ('asked', 'scheduled') and ${hasRight(ownerIds, by, 'send', touched)}))`,
          )
          .returning({ version: broadcasts.version });
        if (row === undefined) return null;
        await audit(tx, now, by, 'broadcast.change', id, { what: Object.keys(change), version: row.version });
        return row.version;
      });
    },

    /** Throws a draft away. @returns whether it was one, and they may */
    async discard(id: number, by: number, now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        const rows = await tx
          .delete(broadcasts)
          .where(sql`${broadcasts.id} = ${id} and ${broadcasts.state} = 'draft' and ${hasRight(ownerIds, by, 'draft')}`)
          .returning({ id: broadcasts.id });
        if (rows.length > 0) await audit(tx, now, by, 'broadcast.discard', id, {});
        return rows.length > 0;
      });
    },
  };
}

async function audit(
  tx: Database,
  at: Date,
  actorId: number,
  action: string,
  id: number,
  detail: Record<string, unknown>,
): Promise<void> {
  await createAuditStore(tx).add({ at, actorId, action, subject: `broadcast:${id}`, detail });
}
