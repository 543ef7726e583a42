import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { historyOf } from './history.js';
import type { History, PastDelivery } from './history.js';

/** Why a digest was taken back that still waited when the next one was composed. */
export const foldedReason = 'folded into the next digest';
/** Why an alert was not sent at once: it was quiet where the reader is, or the reader's limit was reached. */
export const heldReason = 'held for the next digest';

/**
 * Reads what chats got since an instant. The chats must be locked, or an alert could be planned behind our back.
 *
 * @returns an entry for every chat asked for
 */
export async function readHistories(
  db: Database,
  chatIds: readonly number[],
  since: Date,
  now: Date,
): Promise<Map<number, History>> {
  const rows = await db.execute<{
    chat_id: number;
    state: PastDelivery['state'];
    expired: boolean;
    folded: boolean;
    article_ids: number[];
  }>(sql`
    select d.chat_id::float8 as chat_id, d.state, to_json(d.article_ids) as article_ids,
      d.state = 'planned' and coalesce(d.deadline_at <= ${now.toISOString()}::timestamptz, false) as expired,
      d.state = 'cancelled' and coalesce(d.reason in (${foldedReason}, ${heldReason}), false) as folded
    from deliveries d
    where d.chat_id = any(${`{${chatIds.join(',')}}`}::bigint[]) and d.created_at >= ${since.toISOString()}::timestamptz
      and d.article_ids <> '{}'`);
  const past = new Map<number, PastDelivery[]>(chatIds.map((chatId) => [chatId, []]));
  for (const row of rows)
    past.get(row.chat_id)?.push({
      state: row.state,
      expired: row.expired,
      folded: row.folded,
      articleIds: row.article_ids,
    });
  return new Map([...past].map(([chatId, deliveries]) => [chatId, historyOf(deliveries)]));
}

/**
 * Takes back scheduled digests that still wait for their turn: the next one is composed and tells their news. So a chat
 * never finds two late digests after a downtime. The edition counts as missed. One that the sender holds already goes out.
 *
 * @returns how many were taken back
 */
export async function foldWaiting(db: Database, chatIds: readonly number[], since: Date, now: Date): Promise<number> {
  const [row] = await db.execute<{ count: string }>(sql`
    with folded as (
      update deliveries d set state = 'cancelled', reason = ${foldedReason}, settled_at = ${now.toISOString()}::timestamptz
      from editions e
      where e.id = d.edition_id and e.kind = 'scheduled' and d.kind = 'digest' and d.state = 'planned'
        and d.chat_id = any(${`{${chatIds.join(',')}}`}::bigint[]) and d.created_at >= ${since.toISOString()}::timestamptz
      returning d.edition_id
    ), marked as (
      update editions set state = 'missed' where id in (select edition_id from folded) returning 1)
    select count(*) as count from marked`);
  return Number(row?.count ?? 0);
}
