import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveriesChannel } from './deliveries.store.js';

export type BroadcastControlStore = ReturnType<typeof createBroadcastControlStore>;

type BroadcastState = 'draft' | 'sending' | 'paused' | 'stopped' | 'done';

/**
 * Changes the state of a broadcast, which is all that pausing takes: the sender hands out rows of broadcasts in `sending`
 * only. Each statement names the states it starts from, so of two taps at once one does it.
 */
export function createBroadcastControlStore(db: Database) {
  const wake = () => db.execute(sql`select pg_notify(${deliveriesChannel}, '')`);
  return {
    async state(id: number): Promise<BroadcastState | null> {
      const rows = await db.execute<{ state: BroadcastState }>(sql`select state from broadcasts where id = ${id}`);
      return rows[0]?.state ?? null;
    },
    async pause(id: number): Promise<boolean> {
      const rows = await db.execute(sql`
        update broadcasts set state = 'paused' where id = ${id} and state = 'sending' returning id`);
      return rows.length > 0;
    },
    async resume(id: number): Promise<boolean> {
      const rows = await db.execute(sql`
        update broadcasts set state = 'sending', trouble = null where id = ${id} and state = 'paused' returning id`);
      if (rows.length > 0) await wake();
      return rows.length > 0;
    },
    /** Stops for good. What is planned is taken back by the fan-out, chunk by chunk, which then closes the broadcast. */
    async stop(id: number): Promise<boolean> {
      const rows = await db.execute(sql`
        update broadcasts set state = 'stopped', fan_out_after = null
        where id = ${id} and state in ('sending', 'paused') returning id`);
      return rows.length > 0;
    },
    /** What its author wants done with doubts. Sending again opens a finished broadcast once more if there are any. */
    async decideDoubts(id: number, wish: 'leave' | 'again'): Promise<boolean> {
      const rows = await db.execute(sql`
        update broadcasts b set on_doubt = ${wish}, state = case
          when b.state = 'done' and ${wish} = 'again' and exists (
            select from deliveries where broadcast_id = b.id and state = 'in_doubt' and attempts < 2)
          then 'sending' else b.state end
        where id = ${id} and state <> 'stopped' returning id`);
      return rows.length > 0;
    },
  };
}
