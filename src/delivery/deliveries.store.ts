import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { DeliveryState, DoubtfulDelivery, PlannedDelivery } from './delivery.js';

/** The Postgres channel that says deliveries were planned. A nudge only: polling is the truth. */
export const deliveriesChannel = 'deliveries';

/** Rows in one statement: a parameter of a few megabytes at the most. */
const chunkSize = 5_000;

/**
 * Plans messages, in the transaction of what caused them. A chat that has a message for the cause keeps that one, so
 * doing it twice changes nothing. Rows travel as one JSON parameter: as quick as unnest, and arrays within rows pass.
 *
 * @param db a transaction, as a rule
 * @param now the instant of planning
 * @returns how many were new
 */
export async function enqueue(db: Database, rows: PlannedDelivery[], now: Date): Promise<number> {
  let planned = 0;
  for (let start = 0; start < rows.length; start += chunkSize) {
    const json = JSON.stringify(rows.slice(start, start + chunkSize).map(toRecord));
    const result = await db.execute<{ count: string }>(sql`
      with added as (
        insert into deliveries (
          chat_id, cause, kind, priority, act, target_id, edition_id, broadcast_id, article_ids, params, due_at, deadline_at,
          created_at)
        select chat_id, cause, kind, priority, act, target_id, edition_id, broadcast_id, article_ids, params, due_at, deadline_at,
          ${now.toISOString()}::timestamptz
        from jsonb_to_recordset(${json}::text::jsonb) as row(
          chat_id bigint, cause text, kind text, priority smallint, act text, target_id bigint, edition_id bigint,
          broadcast_id bigint,
          article_ids bigint[], params jsonb, due_at timestamptz, deadline_at timestamptz)
        on conflict (chat_id, cause) do nothing
        returning 1)
      select count(*) as count from added`);
    planned += Number(result[0]?.count ?? 0);
  }
  if (planned > 0) await db.execute(sql`select pg_notify(${deliveriesChannel}, '')`);
  return planned;
}

function toRecord(row: PlannedDelivery): Record<string, unknown> {
  return {
    chat_id: row.chatId,
    cause: row.cause,
    kind: row.kind,
    priority: row.priority,
    act: row.act ?? 'send',
    target_id: row.targetId ?? null,
    edition_id: row.editionId ?? null,
    broadcast_id: row.broadcastId ?? null,
    article_ids: row.articleIds ?? [],
    params: row.params ?? {},
    due_at: row.dueAt.toISOString(),
    deadline_at: row.deadlineAt?.toISOString() ?? null,
  };
}

export type DeliveriesStore = ReturnType<typeof createDeliveriesStore>;

/** A message that told a chat of an article. */
export interface CarriedDelivery {
  id: number;
  chatId: number;
  cause: string;
  /** Null: it is in doubt whether there is a message. */
  messageId: number | null;
  articleIds: number[];
  settledAt: Date;
}

/** Questions about the ledger, and the one order that comes from readers: nothing more for this chat. */
export function createDeliveriesStore(db: Database) {
  return {
    /**
     * Takes back messages that are planned for a chat, because its reader said stop. What is out already cannot be taken
     * back, and edits of it go on: they ring nowhere, and a reader who stopped is not left with an error.
     *
     * @param kinds only these; all if not given
     * @returns how many were taken back
     */
    async cancelForChat(chatId: number, reason: string, now: Date, kinds?: PlannedDelivery['kind'][]): Promise<number> {
      const rows = await db.execute(sql`
        update deliveries set state = 'cancelled', reason = ${reason}, settled_at = ${now.toISOString()}::timestamptz
        where chat_id = ${chatId} and state = 'planned' and act = 'send'
          and (${kinds === undefined} or kind in (select jsonb_array_elements_text(${JSON.stringify(kinds ?? [])}::text::jsonb)))
        returning id`);
      return rows.length;
    },

    /**
     * Which messages carried an article, for corrections and withdrawals: those that arrived and those in doubt. What is
     * still planned needs no correction, since its view reads the article just before the call. Edits name no articles.
     *
     * @param page rows behind this id, at most so many
     */
    async thatCarried(articleId: number, page: { after: number; limit: number }): Promise<CarriedDelivery[]> {
      const rows = await db.execute<Record<string, string | null> & { article_ids: string[] }>(sql`
        select id, chat_id, cause, message_id, to_jsonb(article_ids) as article_ids, settled_at
        from deliveries
        where article_ids @> array[${articleId}]::bigint[] and state in ('sent', 'in_doubt') and id > ${page.after}
        order by id limit ${page.limit}`);
      return rows.map((row) => ({
        id: Number(row['id']),
        chatId: Number(row['chat_id']),
        cause: String(row['cause']),
        messageId: row['message_id'] === null ? null : Number(row['message_id']),
        articleIds: row.article_ids.map(Number),
        settledAt: new Date(String(row['settled_at'])),
      }));
    },

    /** What became of a chat's message for a cause; null: there is none. */
    async outcomeOf(chatId: number, cause: string): Promise<{ state: DeliveryState; reason: string | null } | null> {
      const [row] = await db.execute<{ state: DeliveryState; reason: string | null }>(sql`
        select state, reason from deliveries where chat_id = ${chatId} and cause = ${cause}`);
      return row ?? null;
    },

    /** Deliveries in doubt since an instant, newest first, by name. */
    async doubtsSince(since: Date, limit: number): Promise<DoubtfulDelivery[]> {
      const rows = await db.execute<Record<string, string | null>>(sql`
        select id, chat_id, cause, reason from deliveries
        where state = 'in_doubt' and settled_at >= ${since.toISOString()}::timestamptz
        order by settled_at desc, id desc limit ${limit}`);
      return rows.map((row) => ({
        id: Number(row['id']),
        chatId: Number(row['chat_id']),
        cause: String(row['cause']),
        why: row['reason'] ?? '',
      }));
    },
  };
}
