import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { DoubtfulDelivery } from './delivery.js';
import { senderLease } from './lease.store.js';

/** Rows past their deadline that one statement marks. */
const missedAtOnce = 5_000;

/**
 * Puts in doubt what earlier epochs left in `sending`: the partial index on that state holds only those few rows. Edits and
 * deletions may be done again, so they are planned once more instead.
 */
export async function recover(db: Database, epoch: number, now: Date): Promise<DoubtfulDelivery[]> {
  const rows = await db.execute<Record<string, string>>(sql`
    update deliveries set state = case when act = 'send' then 'in_doubt' else 'planned' end,
      settled_at = case when act = 'send' then ${now.toISOString()}::timestamptz end,
      epoch = case when act = 'send' then epoch end,
      reason = case when act = 'send' then 'the sender stopped before the answer was written down' else reason end
    where state = 'sending' and (epoch is null or epoch < ${epoch})
      and exists (select from leases where name = ${senderLease} and epoch = ${epoch})
    returning id, chat_id, cause, reason, state`);
  return rows.flatMap((row) =>
    row['state'] !== 'in_doubt'
      ? []
      : [
          {
            id: Number(row['id']),
            chatId: Number(row['chat_id']),
            cause: String(row['cause']),
            why: String(row['reason']),
          },
        ],
  );
}

/**
 * A claim whose answer got lost may have been committed: its rows stand in `sending` under an epoch of ours, and we do not
 * know them. They were certainly not sent, since only what is in hand is called.
 */
export async function giveBackStrays(
  db: Database,
  { first, current }: { first: number; current: number },
  inHand: number[],
): Promise<number> {
  const rows = await db.execute(sql`
    update deliveries set state = 'planned', epoch = null, claimed_at = null, attempts = greatest(attempts - 1, 0)
    where state = 'sending' and epoch >= ${first} and epoch < ${current} and id <> all (${`{${inHand.join(',')}}`}::bigint[])
    returning id`);
  return rows.length;
}

/** At most once for each delivery, told by its attempts. A broadcast that is paused gets its doubts back, and waits. */
export async function planDoubtsAgain(db: Database): Promise<number> {
  const rows = await db.execute(sql`
    update deliveries d set state = 'planned', epoch = null, claimed_at = null, settled_at = null,
      reason = 'sent again, in doubt before: ' || coalesce(d.reason, '')
    from broadcasts b
    where b.id = d.broadcast_id and b.on_doubt = 'again' and b.state in ('sending', 'paused')
      and d.state = 'in_doubt' and d.attempts < 2
    returning d.id`);
  return rows.length;
}

export async function markMissed(db: Database, now: Date): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute(sql`
    update deliveries set state = 'missed', settled_at = ${at}, reason = 'its deadline passed'
    where id in (
      select id from deliveries where state = 'planned' and deadline_at <= ${at}
      order by deadline_at limit ${missedAtOnce} for update skip locked)
    returning id`);
  return rows.length;
}

export async function keepDue(db: Database, before: Date, now: Date): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute(sql`
    with moved as (
      update deliveries set due_at = ${at}
      where state = 'planned' and due_at > ${at} and due_at <= ${before.toISOString()}::timestamptz
      returning 1)
    select count(*) as count from moved`);
  return Number(rows[0]?.['count'] ?? 0);
}

/**
 * Nothing planned, nothing out, the fan-out at its end, and no doubt that is to be sent again. Asked for with `limit 1` in
 * laterals: as `not exists` it became a join that read every planned row of the ledger, once a second.
 */
export async function closeFinished(db: Database, now: Date): Promise<number[]> {
  const rows = await db.execute<{ id: string }>(sql`
    update broadcasts set state = 'done', finished_at = ${now.toISOString()}::timestamptz
    where id in (
      select b.id from broadcasts b
      left join lateral (
        select true as is_there from deliveries d
        where d.broadcast_id + 0 = b.id and d.broadcast_id is not null and d.state = 'planned'
        order by d.due_at, d.id limit 1) planned on true
      left join lateral (
        select true as is_there from deliveries d where d.broadcast_id = b.id and d.state = 'sending' limit 1) out on true
      left join lateral (
        select true as is_there from deliveries d
        where d.broadcast_id = b.id and d.state = 'in_doubt' and d.attempts < 2 and b.on_doubt = 'again' limit 1) again on true
      where b.state = 'sending' and b.fan_out_after is null
        and planned.is_there is null and out.is_there is null and again.is_there is null)
      and state = 'sending'
    returning id`);
  return rows.map((row) => Number(row.id));
}

export async function stopContent(db: Database, broadcastId: number, trouble: string): Promise<boolean> {
  const rows = await db.execute(sql`
    update broadcasts set state = 'paused', trouble = ${trouble}
    where id = ${broadcastId} and state = 'sending' returning id`);
  return rows.length > 0;
}
