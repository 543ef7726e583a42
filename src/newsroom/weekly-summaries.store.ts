import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { createAuditStore } from './audit.store.js';
import { createNoticeStore } from './notices.store.js';
import { rolesWith } from './rights.js';
import { bigints, hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type WeeklySummaryStore = ReturnType<typeof createWeeklySummaryStore>;

/** Roles that get the summary unless they say otherwise: those who answer for the newsroom. */
const rolesByDefault = ['owner', 'approver'];

/** The week's summary: who wants it, and that each gets it once. */
export function createWeeklySummaryStore(db: Database, ownerIds: OwnerIds, defaultZone: string) {
  const textArray = (values: readonly string[]): SQL => sql`${`{${values.join(',')}}`}::text[]`;
  /** Everybody who may read figures, as they want it. */
  const members = sql`(
    select m.id, coalesce(w.wanted, m.by_default) as wanted, w.told_week, coalesce(c.time_zone, ${defaultZone}) as zone
    from (
      select id, true as by_default from unnest(${bigints(ownerIds)}) as o(id)
      union all
      select p.id, p.role = any (${textArray(rolesByDefault)}) from people p
      where p.role = any (${textArray(rolesWith('figures'))}) and p.id <> all (${bigints(ownerIds)})
    ) m left join weekly_summaries w on w.person_id = m.id left join chats c on c.id = m.id)`;

  return {
    /** Whether somebody gets it. */
    async isWanted(personId: number): Promise<boolean> {
      const [row] = await db.execute<{ wanted: boolean }>(
        sql`select wanted from ${members} m where m.id = ${personId}`,
      );
      return row?.wanted ?? false;
    },

    /** Switches it for somebody who may read figures. @returns whether it was done */
    async want(personId: number, on: boolean, now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        const rows = await tx.execute(sql`
          insert into weekly_summaries (person_id, wanted)
          select ${personId}, ${on} where ${hasRight(ownerIds, personId, 'figures')}
          on conflict (person_id) do update set wanted = excluded.wanted returning person_id`);
        if (rows.length === 0) return false;
        const action = on ? 'summary.on' : 'summary.off';
        await createAuditStore(tx).add({ at: now, actorId: personId, action, subject: 'newsroom', detail: {} });
        return true;
      });
    },

    /**
     * Plans the summary of the week that ended, once for each person: due on Monday at 08:00 by their own clock. Marking and
     * planning are one transaction. It waits for the week's Sunday to be counted, and so for all of the week: where the
     * newsroom's clock is far behind a person's, that is later than eight.
     *
     * @returns how many were planned
     */
    async tell(now: Date): Promise<number> {
      const at = sql`${now.toISOString()}::timestamptz`;
      return db.transaction(async (tx) => {
        const due = await tx.execute<{ id: string; week: string; due: string }>(sql`
          with told as (
            insert into weekly_summaries (person_id, told_week)
            select d.id, d.week from (
              select m.id, m.told_week, date_trunc('week', ${at} at time zone m.zone)::date as week, m.zone
              from ${members} m where m.wanted) d
            where (d.told_week is null or d.told_week < d.week)
              and ((d.week + time '08:00') at time zone d.zone) <= ${at}
              and exists (select from daily_figures f where f.day = d.week - 1)
            on conflict (person_id) do update set told_week = excluded.told_week
              where weekly_summaries.told_week is null or weekly_summaries.told_week < excluded.told_week
            returning person_id, told_week)
          select person_id as id, told_week::text as week,
            ((told_week + time '08:00') at time zone coalesce(c.time_zone, ${defaultZone})) as due
          from told left join chats c on c.id = person_id`);
        for (const row of due) {
          const params = { type: 'weekly-summary', week: row.week, dueAt: new Date(row.due).toISOString() };
          await createNoticeStore(tx).tell([Number(row.id)], `weekly:${row.week}`, params, now);
        }
        return due.length;
      });
    },
  };
}
