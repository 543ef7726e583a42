import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { ClaimedDelivery } from './delivery.js';
import { senderLease } from './lease.store.js';
import type { Claim, ClaimRequest } from './ledger.js';

/** Columns as the driver gives them: eight-byte numbers and instants are strings. */
interface ClaimedRow extends Record<string, unknown> {
  id: string;
  chat_id: string;
  cause: string;
  kind: ClaimedDelivery['kind'];
  priority: number;
  edition_id: string | null;
  broadcast_id: string | null;
  article_ids: number[];
  params: Record<string, unknown>;
  state: 'sending' | 'cancelled';
  due_at: string;
  deadline_at: string | null;
  attempts: number;
}

/**
 * Hands out due deliveries.
 *
 * - The lease's row is locked in share mode first: a takeover waits for a claim under way, and a claim that comes after it
 *   finds another epoch and nothing to do. So no row is ever claimed by two epochs.
 * - Each priority is asked for by itself, and each broadcast that is going on: then both partial indexes are read in their
 *   own order from the start, and rows that are due later are never walked over. A broadcast is paused or stopped by its
 *   state alone.
 * - "Nothing after stop": whether the chat is still served is asked here, at the last moment the database can know it.
 *   Notices and replies go to whoever they are for.
 */
export async function claimDue(db: Database, request: ClaimRequest): Promise<Claim> {
  const now = sql`${request.now.toISOString()}::timestamptz`;
  const parked = sql`${`{${request.exceptChats.join(',')}}`}::bigint[]`;
  const due = sql`d.state = 'planned' and d.due_at <= ${now} and (d.deadline_at is null or d.deadline_at > ${now})
    and d.chat_id <> all (${parked})`;
  const rows = await db.execute<ClaimedRow>(sql`
    with holder as materialized (
      select epoch from leases where name = ${senderLease} and epoch = ${request.epoch} for share
    ), candidates as (
      select id from (
        select lane.priority, plain.due_at, plain.id
        from (values (0::smallint), (1::smallint), (2::smallint), (3::smallint)) as lane(priority)
        cross join lateral (
          select d.due_at, d.id from deliveries d
          where d.broadcast_id is null and d.priority = lane.priority and ${due}
          order by d.due_at, d.id limit ${request.limit}
        ) plain
        where ${request.bulk} or lane.priority = 0
        union all
        select cast_row.priority, cast_row.due_at, cast_row.id
        from broadcasts b
        cross join lateral (
          select d.priority, d.due_at, d.id from deliveries d
          where d.broadcast_id = b.id and ${due}
          order by d.due_at, d.id limit ${request.limit}
        ) cast_row
        where b.state = 'sending' and ${request.bulk}
      ) due_rows
      where exists (select from holder)
      order by priority, due_at, id limit ${request.limit}
    ), verdicts as (
      select d.id, case
        when d.kind = 'notice' or d.priority = 0 then null
        when c.id is null then 'erased'
        when c.status <> 'active' then c.status
        when c.paused_until > ${now} then 'paused'
      end as why_not
      from candidates join deliveries d using (id) left join chats c on c.id = d.chat_id
      where d.state = 'planned'
      for update of d skip locked
    )
    update deliveries d set
      state = case when v.why_not is null then 'sending' else 'cancelled' end,
      reason = case when v.why_not is null then d.reason else v.why_not end,
      settled_at = case when v.why_not is null then null else ${now} end,
      epoch = case when v.why_not is null then ${request.epoch}::bigint end,
      claimed_at = ${now},
      attempts = d.attempts + case when v.why_not is null then 1 else 0 end
    from verdicts v where d.id = v.id
    returning d.id, d.chat_id, d.cause, d.kind, d.priority, d.edition_id, d.broadcast_id,
      to_jsonb(d.article_ids) as article_ids, d.params, d.state, d.due_at, d.deadline_at, d.attempts`);
  const claimed = rows.filter((row) => row.state === 'sending').map(toDelivery);
  claimed.sort((a, b) => a.priority - b.priority || a.dueAt.getTime() - b.dueAt.getTime() || a.id - b.id);
  return { claimed, cancelled: rows.length - claimed.length };
}

function toDelivery(row: ClaimedRow): ClaimedDelivery {
  return {
    id: Number(row.id),
    chatId: Number(row.chat_id),
    cause: row.cause,
    kind: row.kind,
    priority: row.priority,
    editionId: row.edition_id === null ? null : Number(row.edition_id),
    broadcastId: row.broadcast_id === null ? null : Number(row.broadcast_id),
    articleIds: row.article_ids,
    params: row.params,
    dueAt: new Date(row.due_at),
    deadlineAt: row.deadline_at === null ? null : new Date(row.deadline_at),
    attempts: row.attempts,
  };
}
