import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { addTallies, emptyTally, tallyOf } from './day-tally.js';
import type { DayTally } from './day-tally.js';
import type { DayFigures } from './figures.js';
import { dayLater } from './figures.js';

/** So much of a day is counted by one statement: an hour at full speed is 3.6 million messages, a few seconds' work. */
const stepMs = 3_600_000;

/** Days of the newsroom's calendar, as the database reckons them. */
export function dayRange(timeZone: string) {
  const beginOf = (day: string): SQL => sql`(${day}::date::timestamp at time zone ${timeZone})`;
  return {
    beginOf,
    within: (column: SQL, day: string): SQL =>
      sql`${column} >= ${beginOf(day)} and ${column} < ${beginOf(dayLater(day, 1))}`,
  };
}

/** The day that it is by the newsroom's calendar. */
export async function dayOf(db: Database, timeZone: string, now: Date): Promise<string> {
  const [row] = await db.execute<{ day: string }>(
    sql`select (${now.toISOString()}::timestamptz at time zone ${timeZone})::date::text as day`,
  );
  return String(row?.day);
}

/** The instants between which a day lies. */
export async function spanOf(db: Database, timeZone: string, day: string): Promise<{ from: Date; to: Date }> {
  const { beginOf } = dayRange(timeZone);
  const [row] = await db.execute<{ from: string; to: string }>(
    sql`select ${beginOf(day)} as "from", ${beginOf(dayLater(day, 1))} as "to"`,
  );
  if (row === undefined) throw new Error('a select without a table gives one row');
  return { from: new Date(row.from), to: new Date(row.to) };
}

/**
 * Counts what was settled and what came in from one instant up to another, by ranges of two indexes. What is sent or
 * refused stays so: such counts can be kept and added to.
 */
export async function tallyBetween(db: Database, timeZone: string, from: Date, to: Date): Promise<DayTally> {
  let tally = emptyTally;
  for (let at = from.getTime(); at < to.getTime(); at += stepMs) {
    const part = (column: SQL): SQL => sql`${column} >= ${new Date(at).toISOString()}::timestamptz
      and ${column} < ${new Date(Math.min(to.getTime(), at + stepMs)).toISOString()}::timestamptz`;
    // Beyond a minute whole seconds are near enough.
    const settled = await db.execute<{ hour: number; state: string; digest: boolean; lag: number | null; n: string }>(
      sql`
      select extract(hour from settled_at at time zone ${timeZone})::int as hour, state, kind = 'digest' and act = 'send' as digest,
        case when state = 'sent' and act = 'send' then
          case when settled_at < due_at + interval '1 minute' then round(extract(epoch from greatest(settled_at - due_at, interval '0')) * 10)
            else round(extract(epoch from settled_at - due_at)) * 10 end end::int as lag,
        count(*) as n
      from deliveries where settled_at is not null and ${part(sql`settled_at`)} and state in ('sent', 'refused')
      group by 1, 2, 3, 4`,
    );
    const received = await db.execute<{ hour: number; n: string }>(sql`
      select extract(hour from received_at at time zone ${timeZone})::int as hour, count(*) as n
      from updates where ${part(sql`received_at`)} group by 1`);
    tally = addTallies(
      tally,
      tallyOf(
        settled.map(({ hour, state, digest, lag, n }) => ({ hour, state, isDigest: digest, lag, count: Number(n) })),
        received.map(({ hour, n }) => ({ hour, count: Number(n) })),
      ),
    );
  }
  return tally;
}

/** What stands at the moment of asking. */
export type Standing = Pick<DayFigures, 'active' | 'joined' | 'stopped' | 'gone' | 'missed' | 'inDoubt'>;

/**
 * What may still change: doubts clear up, and readers come and go. Each is a range of an index but for the readers that
 * there are, which is a look through chats.
 */
export async function standingOf(db: Database, timeZone: string, day: string): Promise<Standing> {
  const { within } = dayRange(timeZone);
  const [row] = await db.execute<Record<keyof Standing, string>>(sql`
    select (select count(*) from chats where status = 'active' and type = 'private') as active,
      (select count(*) from chats where type = 'private' and ${within(sql`created_at`, day)}) as joined,
      (select count(*) from chats where type = 'private' and status = 'stopped' and ${within(sql`status_at`, day)}) as stopped,
      (select count(*) from chats where type = 'private' and status = 'gone' and ${within(sql`status_at`, day)}) as gone,
      (select count(*) from deliveries where state = 'missed' and ${within(sql`settled_at`, day)}) as missed,
      (select count(*) from deliveries where state = 'in_doubt' and ${within(sql`settled_at`, day)}) as "inDoubt"`);
  const of = (key: keyof Standing) => Number(row?.[key] ?? 0);
  return {
    active: of('active'),
    joined: of('joined'),
    stopped: of('stopped'),
    gone: of('gone'),
    missed: of('missed'),
    inDoubt: of('inDoubt'),
  };
}
