import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { deliveriesChannel } from '../delivery/deliveries.store.js';

export type SpreadStore = ReturnType<typeof createSpreadStore>;

/** Finds who got an article that was corrected, and plans what they are to have. */
export function createSpreadStore(db: Database) {
  return {
    /** Corrections whose deliveries have not all been looked at, the oldest first. */
    async open(): Promise<number[]> {
      const rows = await db.execute<{ id: number }>(sql`
        select id::float8 as id from corrections where spread_after is not null order by id`);
      return rows.map((row) => row.id);
    },

    /**
     * Looks at the next deliveries that carried the article: an alert's message is edited, and every chat is to be told once.
     * The cursor moves in the same transaction, and the correction's row is locked, so that killed at any moment and run by
     * several processes it leaves nobody out and plans nothing twice.
     *
     * Rows that are out just now come with the first look: their view may have read the article as it was.
     *
     * @returns whether there may be more
     */
    chunk(id: number, size: number, now: Date): Promise<boolean> {
      const at = sql`${now.toISOString()}::timestamptz`;
      return db.transaction(async (tx) => {
        const [correction] = await tx.execute<{ article_id: string; spread_after: string }>(sql`
          select article_id, spread_after from corrections where id = ${id} and spread_after is not null for update`);
        if (correction === undefined) return false;
        const { article_id: articleId, spread_after: after } = correction;
        const [looked] = await tx.execute<{ seen: string; last: string | null; planned: string }>(sql`
          with told as materialized (
            select id, chat_id, kind, state from deliveries
            where article_ids @> array[${articleId}]::bigint[] and state in ('sent', 'in_doubt') and id > ${after}
            order by id limit ${size}
          ), carried as materialized (
            select * from told
            union all
            select id, chat_id, kind, state from deliveries
            where state = 'sending' and article_ids @> array[${articleId}]::bigint[]
          ), mentioned as (
            insert into correction_mentions (chat_id, correction_id, created_at)
            select distinct c.id, ${id}::bigint, ${at} from carried join chats c on c.id = carried.chat_id
            on conflict do nothing
          ), edits as (
            insert into deliveries (chat_id, cause, kind, priority, act, target_id, due_at, created_at)
            select chat_id, ${`correction:${id}`}, 'correction', ${deliveryPriorities.alert}, 'edit', id, ${at}, ${at}
            from carried where kind = 'alert' and state <> 'in_doubt'
            on conflict (chat_id, cause) do nothing
            returning 1
          )
          select count(*) as seen, max(id) as last, (select count(*) from edits) as planned from told`);
        const hasMore = Number(looked?.seen ?? 0) === size;
        await tx.execute(sql`
          update corrections set spread_after = ${hasMore ? (looked?.last ?? null) : null}::bigint where id = ${id}`);
        if (Number(looked?.planned ?? 0) > 0) await tx.execute(sql`select pg_notify(${deliveriesChannel}, '')`);
        return hasMore;
      });
    },
  };
}
