import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { deliveriesChannel } from './deliveries.store.js';

export type FanOutStore = ReturnType<typeof createFanOutStore>;

/** Broadcast rows that are taken back by one statement. */
const cancelledAtOnce = 10_000;

/** Turns the audience of a broadcast into deliveries, and takes back those of a stopped one. */
export function createFanOutStore(db: Database) {
  return {
    /** Broadcasts whose audience is not planned to the end, oldest first. */
    async unfinished(): Promise<number[]> {
      const rows = await db.execute<{ id: string }>(sql`
        select id from broadcasts where state = 'sending' and fan_out_after is not null order by id`);
      return rows.map((row) => Number(row.id));
    },

    /**
     * Plans the next `size` chats behind the cursor, and moves the cursor in the same transaction: killed at any moment,
     * it goes on where it was. The broadcast's row is locked, so two processes do not plan one chunk, and a pause waits
     * for the chunk at the most.
     *
     * @returns whether there is more to plan
     */
    async planChunk(id: number, size: number, now: Date): Promise<boolean> {
      const at = sql`${now.toISOString()}::timestamptz`;
      return db.transaction(async (tx) => {
        const found = await tx.execute<{ fan_out_after: string; topic_id: string | null }>(sql`
          select fan_out_after, topic_id from broadcasts
          where id = ${id} and state = 'sending' and fan_out_after is not null for no key update`);
        const broadcast = found[0];
        if (broadcast === undefined) return false;
        const audience =
          broadcast.topic_id === null
            ? sql`select c.id from chats c where c.id > ${broadcast.fan_out_after}`
            : sql`select c.id from subscriptions s join chats c on c.id = s.chat_id
                where s.topic_id = ${broadcast.topic_id} and s.chat_id > ${broadcast.fan_out_after}`;
        const result = await tx.execute<{ last: string | null; seen: string; planned: string }>(sql`
          with audience as (
            ${audience} and c.status = 'active' and (c.paused_until is null or c.paused_until <= ${at})
            order by c.id limit ${size}
          ), planned as (
            insert into deliveries (chat_id, cause, kind, priority, broadcast_id, due_at, created_at)
            select id, ${`broadcast:${id}`}, 'breaking', ${deliveryPriorities.breaking}, ${id}, ${at}, ${at}
            from audience
            on conflict (chat_id, cause) do nothing
            returning 1)
          select max(id) as last, count(*) as seen, (select count(*) from planned) as planned from audience`);
        const last = result[0]?.last ?? null;
        const hasMore = Number(result[0]?.seen ?? 0) === size;
        await tx.execute(sql`
          update broadcasts set fan_out_after = ${hasMore ? last : null}::bigint where id = ${id}`);
        if (Number(result[0]?.planned ?? 0) > 0) await tx.execute(sql`select pg_notify(${deliveriesChannel}, '')`);
        return hasMore;
      });
    },

    /** Stopped broadcasts that may still have something planned. */
    async unclosed(): Promise<number[]> {
      const rows = await db.execute<{ id: string }>(sql`
        select id from broadcasts where state = 'stopped' and finished_at is null order by id`);
      return rows.map((row) => Number(row.id));
    },

    /**
     * Takes back a chunk of what a stopped broadcast has planned; with the last chunk the broadcast is closed.
     *
     * @returns whether there may be more
     */
    async takeBackChunk(id: number, now: Date): Promise<boolean> {
      const at = sql`${now.toISOString()}::timestamptz`;
      const rows = await db.execute<{ count: string }>(sql`
        with taken as (
          update deliveries set state = 'cancelled', reason = 'the broadcast was stopped', settled_at = ${at}
          where id in (
            select id from deliveries where broadcast_id = ${id} and state = 'planned' limit ${cancelledAtOnce} for update)
          returning 1)
        select count(*) as count from taken`);
      if (Number(rows[0]?.count ?? 0) === cancelledAtOnce) return true;
      // What is out while we look is settled within seconds, or put back: then there is something planned again.
      await db.execute(sql`
        update broadcasts set finished_at = ${at} where id = ${id} and state = 'stopped' and finished_at is null
          and not exists (select from deliveries where broadcast_id = ${id} and state = 'planned')
          and not exists (select from deliveries where broadcast_id = ${id} and state = 'sending')`);
      return false;
    },
  };
}
