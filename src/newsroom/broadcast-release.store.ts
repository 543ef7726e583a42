import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { createAuditStore } from './audit.store.js';
import { fromTheStart, goingCause } from './broadcast-approval.store.js';
import { overdueMinutes } from './broadcast-steps.js';
import type { Returned } from './broadcast.js';
import { isStopped } from './newsroom-switches.store.js';
import { createNoticeStore } from './notices.store.js';
import { hasRight, membersAmong } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type BroadcastReleaseStore = ReturnType<typeof createBroadcastReleaseStore>;

/** What happens to broadcasts by the clock alone. */
export function createBroadcastReleaseStore(db: Database, ownerIds: OwnerIds) {
  return {
    /**
     * Lets go the scheduled ones whose hour has come, if those who asked and approved may still do so at this moment.
     * Somebody who waits for it in another chat than the one they asked in is told. @returns their ids
     */
    async release(now: Date): Promise<number[]> {
      const at = sql`${now.toISOString()}::timestamptz`;
      return db.transaction(async (tx) => {
        const rows = await tx.execute<{ id: string; asked_by: string; is_alone: boolean }>(sql`
          update broadcasts b set state = 'sending', confirmed_at = ${at}, fan_out_after = ${fromTheStart}
          where b.state = 'scheduled' and b.send_at <= ${at}
            and b.send_at >= ${at} - make_interval(mins => ${overdueMinutes})
            and ${hasRight(ownerIds, sql`b.asked_by`, 'send', sql`b.category_ids`)}
            and ${hasRight(ownerIds, sql`b.approved_by`, 'approve', sql`b.category_ids`)}
            and not ${isStopped}
          returning b.id, b.asked_by, b.asked_by = b.approved_by and b.send_zone is null as is_alone`);
        for (const row of rows) {
          const id = Number(row.id);
          const entry = { at: now, actorId: null, action: 'broadcast.release', subject: `broadcast:${id}`, detail: {} };
          await createAuditStore(tx).add(entry);
          const params = { type: 'broadcast-going', broadcastId: id };
          // Who took no second person has it before their eyes for ten seconds.
          if (!row.is_alone) await createNoticeStore(tx).tell([Number(row.asked_by)], goingCause(id), params, now);
        }
        return rows.map((row) => Number(row.id));
      });
    },

    /**
     * Makes drafts again of what can no longer go: questions that nobody answered, and scheduled ones whose people lost
     * their rights or whose hour is long past. Who asked is told why. @returns how many
     */
    async giveBack(now: Date): Promise<number> {
      const at = sql`${now.toISOString()}::timestamptz`;
      return db.transaction(async (tx) => {
        const rows = await tx.execute<{
          id: string;
          asked_by: string | null;
          author_id: string;
          why: Returned['why'];
        }>(sql`
          with lapsed as (
            select id, case
              when b.state = 'asked' then 'expired'
              when b.send_at < ${at} - make_interval(mins => ${overdueMinutes}) then 'overdue'
              else 'rights' end as why
            from broadcasts b
            where (b.state = 'asked' and b.ask_expires_at <= ${at})
              or (b.state = 'scheduled' and b.send_at <= ${at} and (
                b.send_at < ${at} - make_interval(mins => ${overdueMinutes})
                or not ${hasRight(ownerIds, sql`b.asked_by`, 'send', sql`b.category_ids`)}
                or not ${hasRight(ownerIds, sql`b.approved_by`, 'approve', sql`b.category_ids`)}))
            for update)
          update broadcasts b set state = 'draft', approved_by = null, approved_at = null, ask_expires_at = null,
            send_at = case when b.send_zone is null or lapsed.why = 'overdue' then null else b.send_at end,
            send_zone = case when lapsed.why = 'overdue' then null else b.send_zone end,
            returned = jsonb_build_object('why', lapsed.why)
          from lapsed where b.id = lapsed.id and b.state in ('asked', 'scheduled')
          returning b.id, b.asked_by, b.author_id, lapsed.why`);
        for (const { why, ...row } of rows) {
          const id = Number(row.id);
          const entry = { at: now, actorId: null, subject: `broadcast:${id}`, detail: { why } };
          await createAuditStore(tx).add({ ...entry, action: 'broadcast.give-back' });
          await createNoticeStore(tx).tell(
            await membersAmong(tx, ownerIds, [Number(row.asked_by ?? row.author_id), Number(row.author_id)]),
            `broadcast:${id}:${now.getTime()}:returned`,
            { type: 'broadcast-returned', broadcastId: id, why },
            now,
          );
        }
        return rows.length;
      });
    },
  };
}
