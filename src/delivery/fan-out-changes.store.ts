import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import type { QuietUntil } from './held-back.js';

/** What an update, a correction or a withdrawal changes. */
export interface ReleasedChange {
  id: number;
  kind: 'update' | 'correction' | 'withdrawal';
  originalId: number;
  /** Deliveries of the original up to this one have been looked at. */
  after: number;
  /** Whether everybody who has the message gets a line beside the edit. */
  hasLine: boolean;
}

/**
 * Telegram deletes what is younger than two days. Some minutes are left for the way there; what becomes too old all the same
 * is refused, and edited then.
 */
const deletable = '47 hours 30 minutes';

/** The line comes after the edit has been made, at the pace of one message a second to a chat. */
const lineAfter = '2 seconds';

/**
 * Plans what becomes of the next messages of an original: each is edited, or deleted where that is what is wanted, and of a
 * correction everybody who got it is told in a line without sound, never in their quiet hours.
 *
 * Its text is read when an edit is made and not here, so a message that is still to be sent needs no edit: it says what is
 * true by then. One that is out just now gets its edit, which waits for it. One in doubt cannot be edited, but whoever may
 * have it gets the line. The rows' kind is `correction`, so that no limit of what a reader is sent at once counts them.
 *
 * @param db a transaction that holds the change's row
 * @returns the last delivery looked at, how many were, and how many rows were planned
 */
export async function planChanges(
  db: Database,
  change: ReleasedChange,
  size: number,
  now: Date,
  quietUntil: QuietUntil,
): Promise<{ last: number | null; seen: number; planned: number }> {
  const { id, kind, originalId, after, hasLine } = change;
  const at = sql`${now.toISOString()}::timestamptz`;
  const cause = `broadcast:${id}`;
  const ofState = (state: string) => sql`(
    select id, chat_id, state, settled_at from deliveries
    where broadcast_id = ${originalId} and state = ${state} and id > ${after} and act = 'send'
    order by id limit ${size})`;
  const [edits] = await db.execute<{ last: string | null; seen: string; planned: string }>(sql`
    with told as materialized (
      select * from (${ofState('sent')} union all ${ofState('in_doubt')} union all ${ofState('sending')}) told
      order by id limit ${size}
    ), edits as (
      insert into deliveries (chat_id, cause, kind, priority, broadcast_id, act, target_id, due_at, created_at)
      select chat_id, ${cause}, 'correction', ${deliveryPriorities.breaking}, ${id},
        case when ${kind === 'withdrawal'} and (state = 'sending' or settled_at > ${at} - ${deletable}::interval)
          then 'delete' else 'edit' end, id, ${at}, ${at}
      from told where state <> 'in_doubt'
      on conflict (chat_id, cause) do nothing
      returning 1
    )
    select max(id) as last, count(*) as seen, (select count(*) from edits) as planned from told`);
  const last = edits?.last == null ? null : Number(edits.last);
  const lines = hasLine && last !== null ? await planLines(db, change, last, now, quietUntil) : 0;
  return { last, seen: Number(edits?.seen ?? 0), planned: Number(edits?.planned ?? 0) + lines };
}

/** The lines for a chunk, from the cursor to its last delivery. */
async function planLines(
  db: Database,
  { id, originalId, after }: ReleasedChange,
  last: number,
  now: Date,
  quietUntil: QuietUntil,
): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const told = sql`
    from deliveries d join chats c on c.id = d.chat_id
    where d.broadcast_id = ${originalId} and d.act = 'send' and d.state in ('sent', 'in_doubt', 'sending')
      and d.id > ${after} and d.id <= ${last}`;
  const insert = sql`
    insert into deliveries (chat_id, target_id, due_at, cause, kind, priority, broadcast_id, act, params, created_at)`;
  const rest = sql`${`broadcast:${id}:line`}, 'correction', ${deliveryPriorities.alert}::smallint, ${id}::bigint, 'send',
    '{"line": true}'::jsonb, ${at}`;
  const free = await db.execute<{ count: string }>(sql`
    with lines as (
      ${insert} select d.chat_id, d.id, ${at} + ${lineAfter}::interval, ${rest} ${told} and c.quiet_hours = '{}' order by d.id
      on conflict (chat_id, cause) do nothing returning 1)
    select count(*) as count from lines`);
  const quiet = await db.execute<{ chat_id: string; target_id: string; zone: string; quiet: string[] }>(sql`
    select d.chat_id, d.id as target_id, c.time_zone as zone, to_jsonb(c.quiet_hours) as quiet ${told} and c.quiet_hours <> '{}'`);
  if (quiet.length === 0) return Number(free[0]?.count ?? 0);
  const rows = quiet.map((row) => ({
    chat_id: row.chat_id,
    target_id: row.target_id,
    due_at: quietUntil({ timeZone: row.zone, quietHours: row.quiet }, now)?.toISOString() ?? null,
  }));
  const held = await db.execute<{ count: string }>(sql`
    with lines as (
      ${insert} select chat_id, target_id, coalesce(due_at, ${at} + ${lineAfter}::interval), ${rest}
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as q(chat_id bigint, target_id bigint, due_at timestamptz)
      on conflict (chat_id, cause) do nothing returning 1)
    select count(*) as count from lines`);
  return Number(free[0]?.count ?? 0) + Number(held[0]?.count ?? 0);
}
