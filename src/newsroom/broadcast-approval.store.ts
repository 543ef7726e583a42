import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { createAuditStore } from './audit.store.js';
import { askMinutes, undoSeconds } from './broadcast-steps.js';
import type { BroadcastState, Returned } from './broadcast.js';
import { isAlone, isStopped } from './newsroom-switches.store.js';
import { createNoticeStore } from './notices.store.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type BroadcastApprovalStore = ReturnType<typeof createBroadcastApprovalStore>;

const minute = 60_000;

/** The lowest id there is: the fan-out begins behind it. */
export const fromTheStart = sql`${Number.MIN_SAFE_INTEGER}::bigint`;

/**
 * From a draft to a broadcast that goes out. Each step is one statement that names the state it starts from, the version
 * that was seen and the rights it takes; with it, in one transaction, go the audit and what people are told. So of two
 * taps at once one does it, and a crash leaves either all of it or nothing.
 */
export function createBroadcastApprovalStore(db: Database, ownerIds: OwnerIds) {
  const scope = sql`b.category_ids`;
  const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

  /** Runs an update of one broadcast; what it returns is the new state. Null: it did not apply. */
  const step = async (
    id: number,
    by: number,
    action: string,
    now: Date,
    update: SQL,
    then?: (tx: Database, row: { state: BroadcastState; asked_by: string | null }) => Promise<void>,
    detail: Record<string, unknown> = {},
  ): Promise<BroadcastState | null> =>
    db.transaction(async (tx) => {
      const [row] = await tx.execute<{ state: BroadcastState; asked_by: string | null; version: number }>(
        sql`${update} returning b.state, b.asked_by, b.version`,
      );
      if (row === undefined) return null;
      const audited = { ...detail, version: row.version, state: row.state };
      await createAuditStore(tx).add({ at: now, actorId: by, action, subject: `broadcast:${id}`, detail: audited });
      await then?.(tx, row);
      return row.state;
    });
  const isComplete = sql`(b.kind <> 'news' or (b.level is not null and b.audience is not null))`;

  return {
    /** Asks for approval: those who can give it get the message as readers will, and the question below it. */
    ask: (id: number, by: number, version: number, approvers: readonly number[], now: Date) =>
      step(
        id,
        by,
        'broadcast.ask',
        now,
        sql`update broadcasts b set state = 'asked', asked_by = ${by}, asked_at = ${instant(now)}, returned = null,
            ask_expires_at = ${instant(new Date(now.getTime() + askMinutes * minute))}, approved_by = null, approved_at = null
          where b.id = ${id} and b.state = 'draft' and b.version = ${version} and ${isComplete}
            and ${hasRight(ownerIds, by, 'send', scope)}`,
        async (tx) => {
          const notices = createNoticeStore(tx);
          const about = `broadcast:${id}:${version}:${now.getTime()}`;
          const facts = { broadcastId: id, version };
          await notices.tell(approvers, `${about}:preview`, { type: 'broadcast-preview', ...facts }, now);
          await notices.tell(approvers, `${about}:ask`, { type: 'broadcast-ask', ...facts }, now);
        },
      ),

    /** The second person's yes: it goes now, or at its hour. Who asked is told, and can watch it go. */
    approve: (id: number, by: number, version: number, now: Date) =>
      step(
        id,
        by,
        'broadcast.approve',
        now,
        sql`update broadcasts b set approved_by = ${by}, approved_at = ${instant(now)},
            state = case when b.send_at > ${instant(now)} then 'scheduled' else 'sending' end,
            confirmed_at = case when b.send_at > ${instant(now)} then null else ${instant(now)} end,
            fan_out_after = case when b.send_at > ${instant(now)} then null else ${fromTheStart} end
          where b.id = ${id} and b.state = 'asked' and b.version = ${version}
            and b.ask_expires_at > ${instant(now)} and b.asked_by <> ${by}
            and ${hasRight(ownerIds, by, 'approve', scope)} and ${hasRight(ownerIds, sql`b.asked_by`, 'send', scope)}
            and not ${isStopped}`,
        async (tx, row) => {
          const type = row.state === 'scheduled' ? 'broadcast-scheduled' : 'broadcast-going';
          await createNoticeStore(tx).tell(
            [Number(row.asked_by)],
            type === 'broadcast-going' ? goingCause(id) : `broadcast:${id}:${version}:${now.getTime()}:scheduled`,
            { type, broadcastId: id },
            now,
          );
        },
      ),

    /** The second person's no, with the reason: it is a draft again. */
    reject: (id: number, by: number, version: number, words: string, now: Date) => {
      const returned: Returned = { why: 'rejected', by, words };
      return step(
        id,
        by,
        'broadcast.reject',
        now,
        // The one who asked is told, so the row still names them.
        sql`update broadcasts b set state = 'draft', ask_expires_at = null,
            returned = ${JSON.stringify(returned)}::text::jsonb
          where b.id = ${id} and b.state = 'asked' and b.version = ${version}
            and ${hasRight(ownerIds, by, 'approve', scope)}`,
        (tx, row) =>
          createNoticeStore(tx).tell(
            row.asked_by === null ? [] : [Number(row.asked_by)],
            `broadcast:${id}:${version}:${now.getTime()}:returned`,
            { type: 'broadcast-returned', broadcastId: id, ...returned },
            now,
          ),
      );
    },

    /** Without a second person, in a newsroom of one that has switched it off: it goes in ten seconds, or at its hour. */
    letGo: (id: number, by: number, version: number, now: Date) => {
      const soonest = instant(new Date(now.getTime() + undoSeconds * 1000));
      return step(
        id,
        by,
        'broadcast.send',
        now,
        sql`update broadcasts b set state = 'scheduled', asked_by = ${by}, asked_at = ${instant(now)}, returned = null,
            ask_expires_at = null, approved_by = ${by}, approved_at = ${instant(now)},
            send_at = greatest(b.send_at, ${soonest})
          where b.id = ${id} and b.state = 'draft' and b.version = ${version} and ${isComplete}
            and ${hasRight(ownerIds, by, 'send', scope)} and ${hasRight(ownerIds, by, 'approve', scope)}
            and ${isAlone(ownerIds, by)} and not ${isStopped}`,
      );
    },

    /** Takes a question or a scheduled broadcast back, also within the ten seconds. */
    takeBack: (id: number, by: number, now: Date) =>
      step(
        id,
        by,
        'broadcast.take-back',
        now,
        // An hour that was only the ten seconds is none: it would be long past at the next try.
        sql`update broadcasts b set state = 'draft', approved_by = null, approved_at = null, asked_by = null,
            asked_at = null, ask_expires_at = null, send_at = case when b.send_zone is null then null else b.send_at end
          where b.id = ${id} and b.state in ('asked', 'scheduled') and ${hasRight(ownerIds, by, 'send', scope)}`,
      ),
  };
}

/** The cause of the message in which the one who asked watches a broadcast go. */
export function goingCause(id: number): string {
  return `broadcast:${id}:going`;
}
