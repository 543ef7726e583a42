import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveriesChannel } from './deliveries.store.js';

export type BroadcastControlStore = ReturnType<typeof createBroadcastControlStore>;

type BroadcastState = 'draft' | 'asked' | 'scheduled' | 'sending' | 'paused' | 'stopped' | 'done';

/**
 * Changes the state of a broadcast, which is all that pausing takes: the sender hands out rows of broadcasts in `sending`
 * only. Each statement names the states it starts from, so of two taps at once one does it.
 *
 * @param allowed asked within each statement: whether whoever does it may (it may look at the row as `broadcasts`)
 */
export function createBroadcastControlStore(db: Database, allowed: SQL = sql`true`) {
  const wake = () => db.execute(sql`select pg_notify(${deliveriesChannel}, '')`);
  return {
    async state(id: number): Promise<BroadcastState | null> {
      const rows = await db.execute<{ state: BroadcastState }>(sql`select state from broadcasts where id = ${id}`);
      return rows[0]?.state ?? null;
    },
    async pause(id: number): Promise<boolean> {
      const rows = await db.execute(sql`
        update broadcasts set state = 'paused' where id = ${id} and state = 'sending' and ${allowed} returning id`);
      return rows.length > 0;
    },
    async resume(id: number): Promise<boolean> {
      const rows = await db.execute(sql`
        update broadcasts set state = 'sending', trouble = null where id = ${id} and state = 'paused' and ${allowed} returning id`);
      if (rows.length > 0) await wake();
      return rows.length > 0;
    },
    /** Stops for good. What is planned is taken back by the fan-out, chunk by chunk, which then closes the broadcast. */
    async stop(id: number): Promise<boolean> {
      const rows = await db.execute(sql`
        update broadcasts set state = 'stopped', fan_out_after = null
        where id = ${id} and state in ('sending', 'paused') and ${allowed} returning id`);
      return rows.length > 0;
    },
    /** What its author wants done with doubts. Sending again opens a finished broadcast once more if there are any. */
    async decideDoubts(id: number, wish: 'leave' | 'again'): Promise<boolean> {
      const rows = await db.execute(sql`
        update broadcasts set on_doubt = ${wish}, state = case
          when state = 'done' and ${wish} = 'again' and exists (
            select from deliveries d where d.broadcast_id = broadcasts.id and d.state = 'in_doubt' and d.attempts < 2)
          then 'sending' else state end
        where id = ${id} and state <> 'stopped' and ${allowed} returning id`);
      return rows.length > 0;
    },
  };
}
