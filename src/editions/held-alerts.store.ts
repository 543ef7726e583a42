import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { dayBegan } from '../readers/quiet.js';
import type { AtOnceChoices } from '../readers/quiet.js';
import { heldReason } from './history.store.js';

/** A chat that wants an alert, with what decides how it reaches it. */
export interface WantingRow extends Record<string, unknown> {
  id: number;
  time_zone: string;
  quiet: string[];
  is_silent: boolean;
  emergencies: boolean;
  at_once_limit: number | null;
  topic_ids: number[];
  /** Whether the limit of one of the topics leaves room. */
  has_room: boolean;
}

/** What the reader of a row chose. A pause is asked for before. */
export function choicesOf(row: WantingRow): AtOnceChoices {
  return {
    timeZone: row.time_zone,
    quietHours: row.quiet,
    pausedUntil: null,
    isSilent: row.is_silent,
    emergencies: row.emergencies,
    atOnceLimit: row.at_once_limit,
  };
}

/** How many messages were sent at once today, by each chat's own calendar, to those that have set a limit. */
export async function countSentToday(
  db: Database,
  rows: readonly WantingRow[],
  now: Date,
): Promise<Map<number, number>> {
  const limited = rows.filter((row) => row.at_once_limit !== null);
  if (limited.length === 0) return new Map();
  const json = JSON.stringify(limited.map((row) => ({ id: row.id, since: dayBegan(row.time_zone, now) })));
  const counts = await db.execute<{ id: number; count: number }>(sql`
    select l.id::float8 as id, count(*)::float8 as count
    from jsonb_to_recordset(${json}::text::jsonb) as l(id bigint, since timestamptz)
    join deliveries d on d.chat_id = l.id and d.created_at >= l.since and d.kind in ('alert', 'breaking')
      and d.act = 'send' and d.state in ('planned', 'sending', 'sent', 'in_doubt')
    group by l.id`);
  return new Map(counts.map(({ id, count }) => [id, count]));
}

/** Writes down alerts that are not sent, for chats whose next digest tells the article. */
export async function hold(
  db: Database,
  alert: { cause: string; articleId: number },
  rows: readonly WantingRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const at = sql`${now.toISOString()}::timestamptz`;
  const json = JSON.stringify(rows.map((row) => ({ id: row.id, params: { topicIds: row.topic_ids } })));
  await db.execute(sql`
    insert into deliveries (chat_id, cause, kind, priority, article_ids, params, state, reason, due_at, created_at, settled_at)
    select h.id, ${alert.cause}, 'alert', ${deliveryPriorities.alert}, array[${alert.articleId}]::bigint[], h.params,
      'cancelled', ${heldReason}, ${at}, ${at}, ${at}
    from jsonb_to_recordset(${json}::text::jsonb) as h(id bigint, params jsonb)
    on conflict (chat_id, cause) do nothing`);
}
