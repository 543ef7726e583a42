import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { DeliveryKind, DeliveryState } from './delivery.js';

export interface QueueFigures {
  /** What is open: planned and sending, by kind. */
  queue: { kind: DeliveryKind; state: DeliveryState; count: number }[];
  /** How long the oldest due delivery has waited, in seconds; 0: nothing is due. Paused broadcasts do not count. */
  oldestDueSeconds: number;
  /** In the last 24 hours. */
  inDoubt: number;
  missed: number;
}

/** What the metrics tell of the ledger: only the partial indexes of what is open or in trouble are read. */
export async function readQueueFigures(db: Database, now: Date): Promise<QueueFigures> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const queue = await db.execute<{ kind: DeliveryKind; state: DeliveryState; count: string }>(sql`
    select kind, state, count(*) as count from deliveries where state = 'planned' and broadcast_id is null group by 1, 2
    union all
    select kind, state, count(*) from deliveries where state = 'planned' and broadcast_id is not null group by 1, 2
    union all
    select kind, state, count(*) from deliveries where state = 'sending' group by 1, 2`);
  const oldest = await db.execute<{ seconds: string | null }>(sql`
    select extract(epoch from ${at} - min(due_at)) as seconds from (
      select plain.due_at from (values (0::smallint), (1::smallint), (2::smallint), (3::smallint)) as lane(priority)
      cross join lateral (
        select due_at from deliveries
        where state = 'planned' and broadcast_id is null and priority = lane.priority and due_at <= ${at}
        order by due_at limit 1) plain
      union all
      select cast_row.due_at from broadcasts b
      cross join lateral (
        select due_at from deliveries where state = 'planned' and broadcast_id + 0 = b.id and broadcast_id is not null and due_at <= ${at}
        order by due_at limit 1) cast_row
      where b.state = 'sending') firsts`);
  const troubled = await db.execute<{ state: DeliveryState; count: string }>(sql`
    select state, count(*) as count from deliveries
    where state in ('in_doubt', 'missed') and settled_at > ${at} - interval '24 hours' group by 1`);
  const of = (state: DeliveryState): number => Number(troubled.find((row) => row.state === state)?.count ?? 0);
  const seconds = oldest[0]?.seconds ?? null;
  return {
    queue: queue.map((row) => ({ kind: row.kind, state: row.state, count: Number(row.count) })),
    oldestDueSeconds: seconds === null ? 0 : Math.max(0, Number(seconds)),
    inDoubt: of('in_doubt'),
    missed: of('missed'),
  };
}
