import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { dayOf, dayRange, spanOf, standingOf, tallyBetween } from './day-count.store.js';
import { addTallies, emptyTally, figuresOf } from './day-tally.js';
import type { DayTally } from './day-tally.js';
import type { DayFigures } from './figures.js';
import { dayLater } from './figures.js';

export type DayStore = ReturnType<typeof createDayStore>;

/** Ids of updates are kept for 48 hours: of what is older nobody knows any more when it came in. */
const activityKnownMs = 47 * 3_600_000;
/** After a longer absence the days before are left out, rather than holding the start up. */
const mostCaughtUp = 31;
/** An answer is written down a moment after it came: what is younger than this is counted anew each time. */
const settledMs = 120_000;

/** Counts days: the one that goes on again and again, and each once for good when it is over. */
export function createDayStore(db: Database, timeZone: string) {
  const { within } = dayRange(timeZone);
  const numbers = (values: readonly number[]): SQL => sql`${`{${values.join(',')}}`}::integer[]`;

  /** Writes a day down, with its topics and sources. One that is written already stays as it is. */
  const close = async (day: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      // Readers first: the number of those that there are is to be that of the day's end.
      const standing = await standingOf(tx, timeZone, day);
      const { from, to } = await spanOf(tx, timeZone, day);
      const tally = await tallyBetween(tx, timeZone, from, to);
      const f = { ...standing, ...figuresOf(tally, from.getTime() >= now.getTime() - activityKnownMs) };
      const rows = await tx.execute(sql`
        insert into daily_figures (day, active, joined, stopped, gone, sent, refused, missed, in_doubt,
          lag_median, lag_95, lag_99, digests_by_hour, activity_by_hour)
        values (${day}::date, ${f.active}, ${f.joined}, ${f.stopped}, ${f.gone}, ${f.sent}, ${f.refused}, ${f.missed}, ${f.inDoubt},
          ${f.lagMedian}, ${f.lag95}, ${f.lag99}, ${numbers(f.digestsByHour)},
          ${f.activityByHour === null ? sql`null` : numbers(f.activityByHour)})
        on conflict do nothing returning day`);
      if (rows.length === 0) return false;
      await tx.execute(sql`delete from day_so_far where day <= ${day}::date`);
      await tx.execute(sql`
        insert into daily_topics (day, topic_id, followers)
        select ${day}::date, t.id, count(*) from topics t join subscriptions s on s.topic_id = t.id
        where t.words is null group by t.id on conflict do nothing`);
      await tx.execute(sql`
        insert into daily_sources (day, source_id, articles)
        select ${day}::date, source_id, count(*) from articles where ${within(sql`first_seen_at`, day)} group by source_id
        on conflict do nothing`);
      return true;
    });

  return {
    /**
     * Writes down the days that are over and not yet counted, the oldest first. The first time it is yesterday alone.
     *
     * @returns how many were written
     */
    async closeDays(now: Date): Promise<number> {
      const settled = new Date(now.getTime() - settledMs);
      const current = await dayOf(db, timeZone, settled);
      const [row] = await db.execute<{ last: string | null }>(sql`select max(day)::text as last from daily_figures`);
      const yesterday = dayLater(current, -1);
      const earliest = dayLater(current, -mostCaughtUp);
      let day = row?.last == null ? yesterday : dayLater(row.last, 1);
      if (day < earliest) day = earliest;
      let written = 0;
      for (; day <= yesterday; day = dayLater(day, 1)) if (await close(day, settled)) written++;
      return written;
    },

    /**
     * Counts the day that goes on and keeps it as one row for whoever asks. What was settled by the last count is only
     * added to, so a day of millions costs what its last minutes do; when it is over, all of it is counted afresh.
     */
    async countToday(now: Date): Promise<void> {
      const day = await dayOf(db, timeZone, now);
      const { from } = await spanOf(db, timeZone, day);
      const [kept] = await db.execute<{ counted_at: string; settled_to: string; settled: DayTally }>(
        sql`select counted_at, settled_to, settled from day_so_far where day = ${day}::date`,
      );
      // The clock was set back, or another process has just counted.
      if (kept !== undefined && new Date(kept.counted_at) >= now) return;
      const since = kept === undefined ? from : new Date(kept.settled_to);
      const upTo = new Date(Math.max(since.getTime(), now.getTime() - settledMs));
      const settled = addTallies(kept?.settled ?? emptyTally, await tallyBetween(db, timeZone, since, upTo));
      const all = addTallies(settled, await tallyBetween(db, timeZone, upTo, new Date(now.getTime() + 1)));
      const figures: DayFigures = {
        day,
        countedAt: null,
        ...(await standingOf(db, timeZone, day)),
        ...figuresOf(all, true),
      };
      // Two processes that count at once add to the same base: whoever comes second finds it gone.
      await db.execute(sql`
        insert into day_so_far (day, counted_at, figures, settled_to, settled)
        values (${day}::date, ${now.toISOString()}::timestamptz, ${JSON.stringify(figures)}::text::jsonb,
          ${upTo.toISOString()}::timestamptz, ${JSON.stringify(settled)}::text::jsonb)
        on conflict (day) do update set counted_at = excluded.counted_at, figures = excluded.figures,
          settled_to = excluded.settled_to, settled = excluded.settled
        where day_so_far.settled_to = ${since.toISOString()}::timestamptz and day_so_far.counted_at < excluded.counted_at`);
    },
  };
}
