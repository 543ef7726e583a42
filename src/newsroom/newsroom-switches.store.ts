import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { stoppedKey } from '../delivery/emergency-stop.js';
import { createAuditStore } from './audit.store.js';
import { createNoticeStore } from './notices.store.js';
import { rolesWith } from './rights.js';
import { bigints, hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type NewsroomSwitchStore = ReturnType<typeof createNewsroomSwitchStore>;

const aloneKey = 'newsroom.alone';

/** Everything is stopped: nothing is let go, and the sender hands out nothing but notices and replies. */
export const isStopped = sql`exists (select from settings where key = ${stoppedKey})`;

/** Whether there is nobody else who could be the second person. */
const nobodyElse = (ownerIds: OwnerIds, by: number): SQL => sql`(not exists (
  select from unnest(${bigints(ownerIds)}) as o(id) where o.id <> ${by}) and not exists (
  select from people p where p.id <> ${by} and p.role = any (${`{${rolesWith('approve').join(',')}}`}::text[])))`;

/** Approval by two people is switched off, which counts only while there is nobody else who could give it. */
export const isAlone = (ownerIds: OwnerIds, by: number): SQL =>
  sql`(exists (select from settings where key = ${aloneKey}) and ${nobodyElse(ownerIds, by)})`;

/** The two switches of the newsroom: sending without a second person, and the emergency stop. */
export function createNewsroomSwitchStore(db: Database, ownerIds: OwnerIds) {
  const set = async (tx: Database, key: string, value: unknown): Promise<boolean> => {
    const rows = await tx.execute(sql`
      insert into settings (key, value) values (${key}, ${JSON.stringify(value)}::text::jsonb)
      on conflict do nothing returning key`);
    return rows.length > 0;
  };

  return {
    /** How things stand for one person. */
    async read(by: number): Promise<{ isStopped: boolean; isAlone: boolean; canBeAlone: boolean }> {
      const [row] = await db.execute<{ stopped: boolean; alone: boolean; can: boolean }>(sql`
        select ${isStopped} as stopped, ${isAlone(ownerIds, by)} as alone, ${nobodyElse(ownerIds, by)} as can`);
      return {
        isStopped: row?.stopped ?? false,
        isAlone: row?.alone ?? false,
        canBeAlone: row?.can ?? false,
      };
    },

    /** Switches approval by two off or on, by somebody of the team's keepers; off only while there is nobody else. @returns whether it is so now */
    async beAlone(by: number, alone: boolean, now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        const [allowed] = await tx.execute(sql`
          select 1 where ${hasRight(ownerIds, by, 'team')} and (${!alone} or ${nobodyElse(ownerIds, by)})`);
        if (allowed === undefined) return false;
        if (alone) await set(tx, aloneKey, { by, at: now.toISOString() });
        else await tx.execute(sql`delete from settings where key = ${aloneKey}`);
        const action = alone ? 'newsroom.alone' : 'newsroom.two-people';
        await createAuditStore(tx).add({ at: now, actorId: by, action, subject: 'newsroom', detail: {} });
        return true;
      });
    },

    /**
     * Stops everything at once: what is being sent is paused, what waits for approval or its hour is a draft again, and
     * nothing can be let go until somebody says so. Everybody who could go on is told.
     *
     * @returns how many broadcasts it stopped; null: they may not, or everything is stopped already
     */
    async stopEverything(by: number, tell: readonly number[], now: Date): Promise<number | null> {
      return db.transaction(async (tx) => {
        const [allowed] = await tx.execute(sql`select 1 where ${hasRight(ownerIds, by, 'stop')}`);
        if (allowed === undefined || !(await set(tx, stoppedKey, { by, at: now.toISOString() }))) return null;
        const rows = await tx.execute(sql`
          update broadcasts set
            state = case when state = 'sending' then 'paused' else 'draft' end,
            approved_by = case when state = 'sending' then approved_by end,
            approved_at = case when state = 'sending' then approved_at end,
            ask_expires_at = null,
            send_at = case when state = 'sending' or send_zone is not null then send_at end,
            returned = case when state = 'sending' then returned
              else ${JSON.stringify({ why: 'stopped', by })}::text::jsonb end
          where state in ('sending', 'asked', 'scheduled') returning id`);
        const detail = { broadcasts: rows.length };
        await createAuditStore(tx).add({ at: now, actorId: by, action: 'newsroom.stop', subject: 'newsroom', detail });
        const params = { type: 'stopped-all', by, count: rows.length };
        await createNoticeStore(tx).tell(tell, `stopped-all:${now.toISOString()}`, params, now);
        return rows.length;
      });
    },

    /** Ends the stop. What it paused stays paused until somebody goes on with it. @returns whether there was one to end */
    async goOn(by: number, tell: readonly number[], now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        const rows = await tx.execute(sql`
          delete from settings where key = ${stoppedKey} and ${hasRight(ownerIds, by, 'stop')} returning key`);
        if (rows.length === 0) return false;
        const entry = { at: now, actorId: by, action: 'newsroom.go-on', subject: 'newsroom', detail: {} };
        await createAuditStore(tx).add(entry);
        await createNoticeStore(tx).tell(tell, `went-on:${now.toISOString()}`, { type: 'went-on', by }, now);
        return true;
      });
    },
  };
}
