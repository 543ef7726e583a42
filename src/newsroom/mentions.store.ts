import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';

export type MentionStore = ReturnType<typeof createMentionStore>;

/** Chats that are to be told of corrections, each once. */
export function createMentionStore(db: Database) {
  return {
    /**
     * Follows what became of the deliveries that tell: what arrived, may have arrived or was refused is told; what was taken
     * back or missed is to be told by another. Mentions older than `since` are let go.
     */
    async follow(now: Date, since: Date): Promise<void> {
      await db.execute(sql`
        update correction_mentions m set
          told_at = case when d.state in ('sent', 'in_doubt', 'refused') then ${now.toISOString()}::timestamptz end,
          cause = case when d.state in ('sent', 'in_doubt', 'refused') then m.cause end
        from deliveries d
        where m.told_at is null and m.cause is not null and d.chat_id = m.chat_id and d.cause = m.cause
          and d.state in ('sent', 'in_doubt', 'refused', 'missed', 'cancelled')`);
      await db.execute(sql`
        delete from correction_mentions where told_at is null and created_at < ${since.toISOString()}::timestamptz`);
    },

    /**
     * Chats that have to be told by a message of its own, because no digest of theirs is due within a day: all that waits
     * for such a chat at once. Locked, so that a digest composed at the same moment takes the mentions or leaves them all.
     */
    async due(
      now: Date,
      limit: number,
    ): Promise<{ chatId: number; correctionIds: number[]; timeZone: string; quietHours: string[] }[]> {
      const at = sql`${now.toISOString()}::timestamptz`;
      const rows = await db.execute<{ id: number; ids: number[]; zone: string; quiet: string[] }>(sql`
        with due as (
          select c.id, c.time_zone, c.quiet_hours from chats c
          where c.status = 'active' and (c.paused_until is null or c.paused_until <= ${at})
            and exists (
              select from correction_mentions m
              where m.chat_id = c.id and m.told_at is null and m.cause is null
                and (c.next_edition_at is null or c.next_edition_at > m.created_at + interval '24 hours'))
            and c.id in (select chat_id from correction_mentions where told_at is null and cause is null)
          order by c.id limit ${limit} for update of c skip locked)
        select due.id::float8 as id, due.time_zone as zone, to_jsonb(due.quiet_hours) as quiet,
          json_agg(m.correction_id order by m.correction_id) as ids
        from due join correction_mentions m on m.chat_id = due.id and m.told_at is null and m.cause is null
        group by due.id, due.time_zone, due.quiet_hours`);
      return rows.map((row) => ({ chatId: row.id, correctionIds: row.ids, timeZone: row.zone, quietHours: row.quiet }));
    },

    /**
     * Has a digest tell what waits for its chat, the oldest first: asked just before it is sent, so that it says what is true
     * then, and asked again it gives the same. What the digest does not get to tell, because it is taken back or missed, waits
     * for another.
     *
     * @param cause of the digest's delivery
     * @returns the corrections' ids
     */
    async takeFor(chatId: number, cause: string, limit: number): Promise<number[]> {
      const rows = await db.execute<{ id: number }>(sql`
        update correction_mentions m set cause = ${cause}
        where m.chat_id = ${chatId} and m.correction_id in (
          select w.correction_id
          from correction_mentions w left join deliveries d on d.chat_id = w.chat_id and d.cause = w.cause
          where w.chat_id = ${chatId} and w.told_at is null
            and (w.cause is null or w.cause = ${cause} or d.state in ('missed', 'cancelled'))
          order by w.cause is not distinct from ${cause} desc, w.correction_id limit ${limit})
        returning m.correction_id::float8 as id`);
      return rows.map((row) => row.id).sort((a, b) => a - b);
    },

    /** Writes down which delivery tells what; in the transaction that plans it. */
    async toldBy(rows: readonly { chatId: number; cause: string; correctionIds: readonly number[] }[]): Promise<void> {
      if (rows.length === 0) return;
      const json = JSON.stringify(
        rows.flatMap(({ chatId, cause, correctionIds }) =>
          correctionIds.map((id) => ({ chat_id: chatId, cause, correction_id: id })),
        ),
      );
      await db.execute(sql`
        update correction_mentions m set cause = t.cause
        from jsonb_to_recordset(${json}::text::jsonb) as t(chat_id bigint, cause text, correction_id bigint)
        where m.chat_id = t.chat_id and m.correction_id = t.correction_id and m.told_at is null`);
    },
  };
}
