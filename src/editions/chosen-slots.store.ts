import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { SlotRule } from './slots.js';

/** Slots in the time to come that more than so many chats wait for. Reads the index of due chats alone. */
export async function crowdedSlots(
  db: Database,
  from: Date,
  to: Date,
  moreThan: number,
): Promise<{ slot: Date; readers: number }[]> {
  const rows = await db.execute<{ slot: number; readers: number }>(sql`
    select round(extract(epoch from next_edition_at) * 1000)::float8 as slot, count(*)::float8 as readers
    from chats
    where next_edition_at > ${from.toISOString()}::timestamptz and next_edition_at <= ${to.toISOString()}::timestamptz
    group by next_edition_at having count(*) > ${moreThan} order by next_edition_at`);
  return rows.map((row) => ({ slot: new Date(row.slot), readers: row.readers }));
}

/** How many served chats chose which hours, of digests and of looks back on the week. Walks the whole table. */
export async function hoursChosen(db: Database): Promise<(Required<SlotRule> & { readers: number })[]> {
  const rows = await db.execute<{
    time_zone: string;
    quiet: string[];
    hours: string[];
    days: number[];
    readers: number;
  }>(sql`
    select time_zone, to_json(quiet_hours) as quiet, to_json(digest_hours) as hours, to_json(digest_days) as days,
      count(*)::float8 as readers
    from chats c
    where next_edition_at is not null
      and exists (select from subscriptions s where s.chat_id = c.id and s.digest_hours is null)
    group by c.time_zone, c.quiet_hours, c.digest_hours, c.digest_days
    union all
    select c.time_zone, to_json(c.quiet_hours), to_json(s.digest_hours), to_json(s.digest_days),
      count(distinct c.id)::float8
    from chats c join subscriptions s on s.chat_id = c.id
    where c.next_edition_at is not null and s.digest and s.digest_hours is not null and s.digest_days is not null
    group by c.time_zone, c.quiet_hours, s.digest_hours, s.digest_days
    union all
    select time_zone, to_json(quiet_hours), to_json(array[recap_hour]), to_json(array[recap_day]), count(*)::float8
    from chats
    where next_edition_at is not null and recap_day is not null and recap_hour is not null
    group by time_zone, quiet_hours, recap_day, recap_hour`);
  return rows.map(({ time_zone, quiet, hours, days, readers }) => ({
    timeZone: time_zone,
    quietHours: quiet,
    hours,
    days,
    readers,
  }));
}
