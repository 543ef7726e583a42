import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { SourceHabit } from './source-habit.js';

export type SourceHabitStore = ReturnType<typeof createSourceHabitStore>;

const weeks = 4;

/** What sources are used to, out of what they brought. */
export function createSourceHabitStore(db: Database) {
  return {
    /** The habits of all sources that are to be read now. One pass over the articles of four weeks: for a look every few minutes. */
    async habits(now: Date): Promise<SourceHabit[]> {
      const at = sql`${now.toISOString()}::timestamptz`;
      const rows = await db.execute<{
        id: string;
        name: string;
        arrivals: string | null;
        first_at: string | null;
        last_at: string | null;
        long_gap: string | null;
        looked_at: string | null;
        failing_since: string | null;
        last_error: string | null;
      }>(sql`
        with arrivals as (
          select source_id, date_trunc('minute', first_seen_at) as at from articles
          where first_seen_at > ${at} - interval '${sql.raw(String(weeks))} weeks' group by 1, 2),
        gaps as (
          select source_id, at, extract(epoch from at - lag(at) over (partition by source_id order by at)) as gap
          from arrivals),
        habits as (
          select source_id, count(*) as arrivals, min(at) as first_at, max(at) as last_at,
            (array_agg(gap order by gap desc) filter (where gap is not null))[2] as long_gap
          from gaps group by source_id),
        looks as (
          select source_id, max(last_look_at) as looked_at,
            case when bool_and(failing_since is not null) then max(failing_since) end as failing_since,
            (array_agg(last_error order by last_look_at desc nulls last))[1] as last_error
          from feeds where retired_at is null group by source_id)
        select s.id, s.name, h.arrivals, h.first_at, h.last_at, h.long_gap, l.looked_at, l.failing_since, l.last_error
        from sources s join looks l on l.source_id = s.id left join habits h on h.source_id = s.id
        where s.trust <> 'off' and (s.muted_until is null or s.muted_until <= ${at})
        order by s.id`);
      const date = (text: string | null): Date | null => (text === null ? null : new Date(text));
      return rows.map((row) => ({
        sourceId: Number(row.id),
        name: row.name,
        arrivals: Number(row.arrivals ?? 0),
        firstAt: date(row.first_at),
        lastAt: date(row.last_at),
        longGapMs: row.long_gap === null ? null : Number(row.long_gap) * 1000,
        lookedAt: date(row.looked_at),
        failingSince: date(row.failing_since),
        lastError: row.last_error,
      }));
    },
  };
}
