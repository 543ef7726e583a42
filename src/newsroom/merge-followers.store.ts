import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { bigints } from './rights.store.js';

/**
 * Whoever followed both keeps the calmer of two choices: at once only where both came at once, the smaller limit, the
 * rhythm with fewer editions a week. Their topic is told from the earlier cut-off; what was delivered stays out by its id.
 *
 * @param chatIds whose subscriptions are moved: named, since the planner does not know how few followers are left
 */
export async function moveSubscriptions(
  tx: Database,
  from: number,
  into: number,
  chatIds: readonly number[],
): Promise<void> {
  const ofThese = sql`and a.chat_id = any (${bigints(chatIds)})`;
  const week = (hours: string, days: string) =>
    sql.raw(`coalesce(nullif(cardinality(${hours}) * cardinality(${days}), 0), 1000)`);
  await tx.execute(sql`
    with pair as (
      select b.chat_id, a.alerts and b.alerts as alerts, a.digest or b.digest or a.alerts <> b.alerts as digest,
        case when a.alerts_per_day = 0 then b.alerts_per_day when b.alerts_per_day = 0 then a.alerts_per_day
          else least(a.alerts_per_day, b.alerts_per_day) end as per_day,
        ${week('coalesce(a.digest_hours, c.digest_hours)', 'coalesce(a.digest_days, c.digest_days)')}
          < ${week('coalesce(b.digest_hours, c.digest_hours)', 'coalesce(b.digest_days, c.digest_days)')} and a.digest
          or not b.digest as as_a,
        least(coalesce(a.last_cutoff_at, c.last_cutoff_at), coalesce(b.last_cutoff_at, c.last_cutoff_at)) as cutoff,
        a.last_cutoff_at is not null or b.last_cutoff_at is not null as apart,
        a.digest_hours, a.digest_days, coalesce(b.thread_id, a.thread_id) as thread_id,
        least(a.created_at, b.created_at) as created_at
      from subscriptions a join subscriptions b on b.chat_id = a.chat_id and b.topic_id = ${into}
      join chats c on c.id = a.chat_id where a.topic_id = ${from} ${ofThese})
    update subscriptions s set alerts = p.alerts, digest = p.digest, alerts_per_day = p.per_day,
      digest_hours = case when p.as_a then p.digest_hours else s.digest_hours end,
      digest_days = case when p.as_a then p.digest_days else s.digest_days end,
      last_cutoff_at = case when p.apart then p.cutoff end, thread_id = p.thread_id, created_at = p.created_at
    from pair p where s.chat_id = p.chat_id and s.topic_id = ${into}`);
  await tx.execute(sql`
    delete from subscriptions a where a.topic_id = ${from} ${ofThese} and exists (
      select from subscriptions b where b.chat_id = a.chat_id and b.topic_id = ${into})`);
  await tx.execute(sql`
    update subscriptions a set topic_id = ${into} where a.topic_id = ${from} ${ofThese}`);
}

/**
 * Lets whoever follows both, and gets only one of them at once, have that one in the digest with the other. While followers
 * are moved, news of the one is news of the other, and must not come at once to those who did not want that.
 */
export async function calmFollowersOfBoth(tx: Database, from: number, into: number): Promise<void> {
  await tx.execute(sql`
    update subscriptions s set alerts = false, digest = true,
      digest_hours = case when s.digest then s.digest_hours else o.digest_hours end,
      digest_days = case when s.digest then s.digest_days else o.digest_days end
    from subscriptions o
    where o.chat_id = s.chat_id and s.alerts and not o.alerts
      and (s.topic_id = ${from} and o.topic_id = ${into} or s.topic_id = ${into} and o.topic_id = ${from})`);
}

/** What was read and liked of both adds up; of two likings the middle. */
export async function moveTastes(tx: Database, from: number, into: number): Promise<void> {
  await tx.execute(sql`
    update topic_tastes b set weight = (a.weight + b.weight) / 2 from topic_tastes a
    where a.topic_id = ${from} and b.topic_id = ${into} and b.chat_id = a.chat_id`);
  await tx.execute(sql`
    update topic_reads b set opened = least(a.opened + b.opened, 1000), last_at = greatest(a.last_at, b.last_at) from topic_reads a
    where a.topic_id = ${from} and b.topic_id = ${into} and b.chat_id = a.chat_id`);
  for (const table of [sql`topic_tastes`, sql`topic_reads`]) {
    await tx.execute(sql`
      update ${table} a set topic_id = ${into} where a.topic_id = ${from} and not exists (
        select from ${table} b where b.chat_id = a.chat_id and b.topic_id = ${into})`);
    await tx.execute(sql`delete from ${table} where topic_id = ${from}`);
  }
}
