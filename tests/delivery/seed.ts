import { sql } from 'drizzle-orm';
import type { Database } from '../../src/db/client.js';
import type { PlannedDelivery } from '../../src/delivery/delivery.js';

/** Active readers with the given chat ids. */
export async function addChats(db: Database, ids: number[], type: 'private' | 'group' = 'private'): Promise<void> {
  await db.execute(sql`
    insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
    select id, ${type}, 'id', 'Asia/Jakarta', now(), now()
    from unnest(${`{${ids.join(',')}}`}::bigint[]) as given(id)`);
}

/** A broadcast to everybody that was let go. @returns its id */
export async function addBroadcast(
  db: Database,
  options: { onDoubt?: 'leave' | 'again'; state?: string; fannedOut?: boolean; topicId?: number } = {},
): Promise<number> {
  const rows = await db.execute<{ id: string }>(sql`
    insert into broadcasts (author_id, state, html, created_at, confirmed_at, fan_out_after, on_doubt, topic_id)
    values (1, ${options.state ?? 'sending'}, '<b>Gempa</b>', now(), now(),
      ${options.fannedOut === true ? null : Number.MIN_SAFE_INTEGER}::bigint, ${options.onDoubt ?? 'leave'},
      ${options.topicId ?? null}::bigint)
    returning id`);
  return Number(rows[0]?.id);
}

/** A digest that is due. */
export function digestFor(chatId: number, dueAt: Date, over: Partial<PlannedDelivery> = {}): PlannedDelivery {
  return { chatId, cause: `edition:${chatId}`, kind: 'digest', priority: 3, dueAt, ...over };
}

/** Rows of the ledger as they stand, oldest first. */
export async function ledgerRows(db: Database): Promise<
  {
    id: number;
    chatId: number;
    cause: string;
    state: string;
    reason: string | null;
    attempts: number;
    epoch: number | null;
    messageId: number | null;
  }[]
> {
  const rows = await db.execute<Record<string, string | number | null>>(
    sql`select id, chat_id, cause, state, reason, attempts, epoch, message_id from deliveries order by id`,
  );
  return rows.map((row) => ({
    id: Number(row['id']),
    chatId: Number(row['chat_id']),
    cause: String(row['cause']),
    state: String(row['state']),
    reason: row['reason'] === null ? null : String(row['reason']),
    attempts: Number(row['attempts']),
    epoch: row['epoch'] === null ? null : Number(row['epoch']),
    messageId: row['message_id'] === null ? null : Number(row['message_id']),
  }));
}

/** How many rows stand in each state. */
export async function countStates(db: Database): Promise<Record<string, number>> {
  const rows = await db.execute<{ state: string; count: string }>(
    sql`select state, count(*) as count from deliveries group by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
}

/** The one broadcast's row. */
export async function broadcastRow(
  db: Database,
  id: number,
): Promise<{ state: string; trouble: string | null; isFinished: boolean; fanOutAfter: number | null }> {
  const rows = await db.execute<Record<string, string | null>>(
    sql`select state, trouble, finished_at, fan_out_after from broadcasts where id = ${id}`,
  );
  const row = rows[0];
  return {
    state: String(row?.['state']),
    trouble: row?.['trouble'] ?? null,
    isFinished: row?.['finished_at'] !== null,
    fanOutAfter: row?.['fan_out_after'] == null ? null : Number(row['fan_out_after']),
  };
}
