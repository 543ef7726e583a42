import { sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import type { Database } from '../db/client.js';

export type UpdateStore = ReturnType<typeof createUpdateStore>;

/** After a process died in its handling this often, an update is given up. */
const mostAttempts = 3;

/** The inbox: what Telegram sent, kept until it is handled. */
export function createUpdateStore(db: Database) {
  return {
    /**
     * Writes down what came in, before Telegram is told that it arrived, and lets go the texts of what was handled. Both are
     * one statement, since both are asked for with every update, and a commit costs more than either.
     *
     * @returns the ids that were not known
     */
    async exchange(received: readonly Update[], handledIds: readonly number[], now: Date): Promise<Set<number>> {
      const rows = await db.execute<{ id: string }>(sql`
        with handled as (update updates set body = null where id = any (${`{${handledIds.join(',')}}`}::bigint[]))
        insert into updates (id, received_at, body, attempts)
        select (u->>'update_id')::bigint, ${now.toISOString()}::timestamptz, u, 1
        from jsonb_array_elements(${JSON.stringify(received)}::jsonb) u
        on conflict (id) do nothing
        returning id`);
      return new Set(rows.map((row) => Number(row.id)));
    },

    /**
     * What was received and never handled, since the process ended in between: counted as begun again. One that was begun
     * too often is forgotten.
     *
     * @param before only those received before this instant: later ones may be in another process's hands
     * @param except ids that are in this process's hands
     */
    async takeUnhandled(before: Date, except: number[]): Promise<Update[]> {
      const rows = await db.execute<{ body: Update | null; attempts: number }>(sql`
        update updates set attempts = attempts + 1, body = case when attempts >= ${mostAttempts} then null else body end
        where body is not null and received_at < ${before.toISOString()}::timestamptz
          and id <> all (${`{${except.join(',')}}`}::bigint[])
        returning body, attempts`);
      return rows.flatMap((row) => row.body ?? []).sort((a, b) => a.update_id - b.update_id);
    },

    /** Forgets ids received before an instant. Telegram repeats an update for at most 24 hours. */
    async forget(before: Date): Promise<void> {
      await db.execute(sql`delete from updates where received_at < ${before.toISOString()}::timestamptz`);
    },
  };
}
