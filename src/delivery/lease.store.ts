import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';

export type LeaseStore = ReturnType<typeof createLeaseStore>;

/** The one lease of this station: who may send. */
export const senderLease = 'sender';

/**
 * Who may send. Expiry goes by the database's clock, which all holders share, so a machine with a wrong clock neither
 * keeps nor steals the lease.
 */
export function createLeaseStore(db: Database) {
  return {
    /**
     * Takes the lease if it is free or has run out. Each taking raises the epoch, which shuts out what the holder before
     * may still try.
     *
     * @returns the epoch, or null while somebody else holds it
     */
    async take(holder: string, forMs: number): Promise<number | null> {
      const rows = await db.execute<{ epoch: string }>(sql`
        insert into leases as l (name, holder, epoch, expires_at)
        values (${senderLease}, ${holder}, 1, now() + ${forMs} * interval '1 millisecond')
        on conflict (name) do update set
          holder = excluded.holder, epoch = l.epoch + 1, expires_at = excluded.expires_at
        where l.expires_at <= now()
        returning epoch`);
      return rows[0] === undefined ? null : Number(rows[0].epoch);
    },

    /** Holds on to it. One that ran out is still ours as long as nobody took it. @returns whether it is held */
    async renew(epoch: number, forMs: number): Promise<boolean> {
      const rows = await db.execute(sql`
        update leases set expires_at = now() + ${forMs} * interval '1 millisecond'
        where name = ${senderLease} and epoch = ${epoch} returning epoch`);
      return rows.length > 0;
    },

    /** Raises our own epoch: what we asked for under the old one and got no answer to finds the door shut from now on. */
    async advance(epoch: number): Promise<number | null> {
      const rows = await db.execute<{ epoch: string }>(sql`
        update leases set epoch = epoch + 1 where name = ${senderLease} and epoch = ${epoch} returning epoch`);
      return rows[0] === undefined ? null : Number(rows[0].epoch);
    },

    /** Lets go, so that the next one need not wait for it to run out. */
    async release(epoch: number): Promise<void> {
      await db.execute(sql`
        update leases set expires_at = now() where name = ${senderLease} and epoch = ${epoch} and expires_at > now()`);
    },
  };
}
