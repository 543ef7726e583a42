import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { stoppedKey } from './emergency-stop.js';

/** More are not counted one by one. */
const mostCounted = 10_000;

/** What waits although it is due. */
export interface Waiting {
  since: Date | null;
  /** At most 10,000. */
  count: number;
  /** Somebody stopped everything. */
  isStopped: boolean;
}

/**
 * Digests, alerts and corrections that are due and not out: since when the oldest waits, and how many. Broadcasts have their
 * own progress; replies and notices are handed out even while everything is stopped. Only the index of what is due is read.
 *
 * @param exceptChats chats that Telegram makes wait by themselves
 */
export async function readWaiting(db: Database, now: Date, exceptChats: readonly number[]): Promise<Waiting> {
  const [row] = await db.execute<{ since: string | null; count: string; stopped: boolean }>(sql`
    select min(due_at) as since, count(*) as count,
      exists (select from settings where key = ${stoppedKey}) as stopped
    from (
      select lane.due_at from (values (1::smallint), (2::smallint), (3::smallint)) as p(priority)
      cross join lateral (
        select due_at from deliveries
        where state = 'planned' and broadcast_id is null and priority = p.priority
          and due_at <= ${now.toISOString()}::timestamptz
          and chat_id <> all (${`{${exceptChats.join(',')}}`}::bigint[])
        order by due_at, id limit ${mostCounted}) lane
      limit ${mostCounted}) due`);
  return {
    since: row?.since == null ? null : new Date(row.since),
    count: Number(row?.count ?? 0),
    isStopped: row?.stopped ?? false,
  };
}
