import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { toDelivery } from './claimed-row.js';
import type { ClaimedRow } from './claimed-row.js';
import type { ClaimedDelivery } from './delivery.js';
import { stoppedKey } from './emergency-stop.js';
import { senderLease } from './lease.store.js';
import type { Claim, ClaimRequest } from './ledger.js';

/** How far claims have come in a lane: a priority, or a broadcast. */
interface Cursor {
  dueAt: string;
  id: number;
}

export interface Claimer {
  claim(request: ClaimRequest): Promise<Claim>;
  /** Something was planned again behind the cursors: look from the start. */
  forget(): void;
}

/** An edit whose message is out just now is looked at again after so long. */
const targetWait = '2 seconds';

/** Behind the cursors we look so often: rows that were planned with an earlier hour than what is going out just now. */
const lookBackEvery = 50;

/**
 * Hands out due deliveries, and remembers how far it came. Rows that left `planned` stay in the partial indexes until a
 * vacuum; walking over them from the start cost 0.2 ms a message after 60,000 sent, and more with every one.
 *
 * @param lookBack every so many claims the cursors are left aside; 1: always
 */
export function createClaimer(db: Database, lookBack: number = lookBackEvery): Claimer {
  let cursors = new Map<string, Cursor>();
  let claims = 0;

  const note = (deliveries: ClaimedDelivery[]): void => {
    for (const { priority, broadcastId, dueAt, id } of deliveries)
      cursors.set(broadcastId === null ? `p${priority}` : `b${broadcastId}`, { dueAt: dueAt.toISOString(), id });
  };
  return {
    claim: async (request) => {
      claims++;
      if (claims % lookBack === 0) cursors = new Map();
      const ahead = await claimBehind(db, request, cursors);
      const got = ahead.claimed.length + ahead.cancelled;
      const hadCursors = cursors.size > 0;
      note(ahead.claimed);
      if (got === request.limit) return ahead;
      cursors = new Map();
      if (!hadCursors) return ahead;
      const rest = await claimBehind(db, { ...request, limit: request.limit - got }, cursors);
      return {
        claimed: [...ahead.claimed, ...rest.claimed].sort(byUrgency),
        cancelled: ahead.cancelled + rest.cancelled,
      };
    },
    forget: () => {
      cursors = new Map();
    },
  };
}

const byUrgency = (a: ClaimedDelivery, b: ClaimedDelivery): number =>
  a.priority - b.priority || a.dueAt.getTime() - b.dueAt.getTime() || a.id - b.id;

/**
 * One claim.
 *
 * - The lease's row is locked in share mode first: a takeover waits for a claim under way, and a claim that comes after it
 *   finds another epoch and nothing to do. So no row is ever claimed by two epochs.
 * - Each priority is asked for by itself, and each broadcast that is going on: then both partial indexes are read in their
 *   own order, and rows that are due later are never walked over. A broadcast is paused or stopped by its state alone.
 * - While the newsroom has stopped everything, only notices and replies are handed out.
 * - A fan-out may meet a chat at the moment it is erased: its row is found here, and does not keep the chat's number.
 * - "Nothing after stop": whether the chat is still served is asked here, at the last moment the database can know it.
 *   Notices and replies go to whoever they are for.
 * - An edit or deletion needs the message of its target. It goes to readers who stopped or pause, too: it rings nowhere, and
 *   what they have already is put right. While the target is out it waits. A target that is still planned says what is true
 *   when it is sent, and one that has no message (in doubt, refused, moved with its group) leaves nothing to edit.
 */
async function claimBehind(db: Database, request: ClaimRequest, cursors: Map<string, Cursor>): Promise<Claim> {
  const now = sql`${request.now.toISOString()}::timestamptz`;
  const parked = sql`${`{${request.exceptChats.join(',')}}`}::bigint[]`;
  const inHand = sql`${`{${request.exceptIds.join(',')}}`}::bigint[]`;
  const from = JSON.stringify([...cursors].map(([lane, { dueAt, id }]) => ({ lane, due_at: dueAt, id })));
  const due = sql`d.state = 'planned' and d.due_at <= ${now} and (d.deadline_at is null or d.deadline_at > ${now})
    and d.chat_id <> all (${parked}) and d.id <> all (${inHand})
    and (d.due_at, d.id) > (coalesce(cursor.due_at, '-infinity'), coalesce(cursor.id, 0))`;
  const rows = await db.execute<ClaimedRow>(sql`
    with holder as materialized (
      select epoch from leases where name = ${senderLease} and epoch = ${request.epoch} for share
    ), bulk as materialized (
      select ${request.bulk} and not exists (select from settings where key = ${stoppedKey}) as may_go
    ), cursors as materialized (
      select * from jsonb_to_recordset(${from}::text::jsonb) as c(lane text, due_at timestamptz, id bigint)
    ), candidates as (
      select id from (
        select lane.priority, plain.due_at, plain.id
        from bulk cross join (values (0::smallint), (1::smallint), (2::smallint), (3::smallint)) as lane(priority)
        left join cursors cursor on cursor.lane = 'p' || lane.priority
        cross join lateral (
          select d.due_at, d.id from deliveries d
          where d.broadcast_id is null and d.priority = lane.priority and ${due}
          order by d.due_at, d.id limit ${request.limit}
        ) plain
        where bulk.may_go or lane.priority = 0
        union all
        select cast_row.priority, cast_row.due_at, cast_row.id
        from bulk cross join broadcasts b
        left join cursors cursor on cursor.lane = 'b' || b.id
        cross join lateral (
          select d.priority, d.due_at, d.id from deliveries d
          where d.broadcast_id + 0 = b.id and d.broadcast_id is not null and ${due}
          order by d.due_at, d.id limit ${request.limit}
        ) cast_row
        where b.state = 'sending' and bulk.may_go
      ) due_rows
      where exists (select from holder)
      order by priority, due_at, id limit ${request.limit}
    ), verdicts as (
      select d.id, d.act <> 'send' and t.state = 'sending' as waits, t.state = 'sent' and t.message_id is not null as has_target,
        case
          when d.act <> 'send' and t.id is null then 'its message is not known any more'
          when d.act <> 'send' and t.state = 'planned' then 'its message is still to be sent'
          when d.act <> 'send' and t.state <> 'sending' and (t.state <> 'sent' or t.message_id is null)
            then 'it has no message'
          when d.kind = 'notice' or d.priority = 0 then null
          when c.id is null then 'erased'
          when c.status = 'gone' then 'gone'
          when d.act <> 'send' then null
          when c.status <> 'active' then c.status
          when c.paused_until > ${now} then 'paused'
        end as why_not,
        t.id as target_id, t.message_id, t.kind, t.cause, t.broadcast_id, t.article_ids, t.params, t.settled_at
      from candidates join deliveries d using (id) left join chats c on c.id = d.chat_id
      left join deliveries t on t.id = d.target_id and t.chat_id = d.chat_id
      where d.state = 'planned'
      for update of d skip locked
    )
    update deliveries d set
      chat_id = case when v.why_not = 'erased' then -9000000000000000 - d.id else d.chat_id end,
      state = case when v.why_not is not null then 'cancelled' when v.waits then 'planned' else 'sending' end,
      reason = coalesce(v.why_not, d.reason),
      settled_at = case when v.why_not is null then null else ${now} end,
      epoch = case when v.why_not is null and v.waits is not true then ${request.epoch}::bigint end,
      due_at = case when v.why_not is null and v.waits then ${now} + ${targetWait}::interval else d.due_at end,
      claimed_at = ${now},
      claims = d.claims + 1,
      attempts = d.attempts + case when v.why_not is null and v.waits is not true then 1 else 0 end
    from verdicts v where d.id = v.id
    returning d.id, d.chat_id, d.cause, d.kind, d.priority, d.edition_id, d.broadcast_id,
      to_jsonb(d.article_ids) as article_ids, d.params, d.state, d.due_at, d.deadline_at, d.attempts, d.claims, d.act,
      case when v.has_target then jsonb_build_object('id', v.target_id, 'message_id', v.message_id,
        'kind', v.kind, 'cause', v.cause, 'broadcast_id', v.broadcast_id, 'article_ids', to_jsonb(v.article_ids),
        'params', v.params, 'settled_at', v.settled_at) end as target`);
  const claimed = rows.filter((row) => row.state === 'sending').map(toDelivery);
  return {
    claimed: claimed.sort(byUrgency),
    cancelled: rows.filter((row) => row.state === 'cancelled').length,
  };
}
