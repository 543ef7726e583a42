import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { moveSubscriptions, moveTastes } from './merge-followers.store.js';
import { keepNames } from './topic-desk.store.js';

/** Two topics that become one. */
export interface TopicPair {
  old: { id: number; slug: string; nameId: string; nameEn: string };
  into: number;
}

/** A broadcast that waits or whose chats are not all planned, for followers of either: it would reach others than were approved. */
export async function openBroadcast(tx: Database, from: number, into: number): Promise<number | null> {
  const either = sql`array[${String(from)}, ${String(into)}]::text[]`;
  const [row] = await tx.execute<{ id: number }>(sql`
    select b.id::float8 as id from broadcasts b
    where (b.state in ('asked', 'scheduled') or (b.state in ('sending', 'paused') and b.fan_out_after is not null))
      and (b.topic_id in (${from}, ${into}) or exists (
          select from jsonb_array_elements_text(coalesce(b.audience -> 'topics', '[]') || coalesce(b.audience -> 'without', '[]')) t
          where t = any (${either}))
        or exists (
          select from jsonb_array_elements_text(coalesce(b.audience -> 'categories', '[]')) c
          where c in (select category_id::text from topics where id in (${from}, ${into}))
            and (select count(distinct category_id) from topics where id in (${from}, ${into})) > 1))
    order by b.id limit 1 for update`);
  return row?.id ?? null;
}

/**
 * Makes one topic of two. Writers of subscriptions wait meanwhile, so that no row is locked in an order of its own; nothing
 * is inserted that would wait for a chat. The topic that ends keeps its row, for old links and buttons.
 */
export async function joinTopics(tx: Database, { old, into }: TopicPair): Promise<void> {
  const from = old.id;
  // What takes longest comes before the lock.
  await moveMatches(tx, from, into);
  await moveTastes(tx, from, into);
  await tx.execute(sql`lock table subscriptions in share row exclusive mode`);
  const followers = await tx.execute<{ id: number }>(
    sql`select chat_id::float8 as id from subscriptions where topic_id = ${from}`,
  );
  await moveSubscriptions(
    tx,
    from,
    into,
    followers.map(({ id }) => id),
  );
  await tx.execute(sql`
    update topic_aliases a set topic_id = ${into} where topic_id = ${from} and not exists (
      select from topic_aliases b where b.topic_id = ${into} and lower(b.alias) = lower(a.alias))`);
  await tx.execute(sql`delete from topic_aliases where topic_id = ${from}`);
  await keepNames(tx, into, old);
  await moveChoices(tx, from, into);
  await tx.execute(sql`
    update topics set merged_into = ${into}, merging_into = null, merging_by = null, hidden = true where id = ${from} or merged_into = ${from}`);
}

/** Gives the topic that stays all articles of the other, since the time at which each came in: they are not news again. */
export async function shareMatches(tx: Database, from: number, into: number): Promise<void> {
  await tx.execute(sql`
    insert into matches (article_id, topic_id, because, place, score, matched_at)
    select article_id, ${into}::bigint, because, place, score, matched_at from matches where topic_id = ${from}
    on conflict (article_id, topic_id) do update set
      matched_at = least(matches.matched_at, excluded.matched_at), score = greatest(matches.score, excluded.score)`);
}

/** An article about both is about the one, since the earlier time. */
async function moveMatches(tx: Database, from: number, into: number): Promise<void> {
  await shareMatches(tx, from, into);
  await tx.execute(sql`delete from matches where topic_id = ${from}`);
}

/** Drafts and ads that name the topic. A draft's categories follow its topics: rights go by them. */
export async function moveChoices(tx: Database, from: number, into: number): Promise<void> {
  const swapped = (list: ReturnType<typeof sql>) => sql`(
    select coalesce(jsonb_agg(distinct case when t::text = ${String(from)} then to_jsonb(${into}::bigint) else t end), '[]')
    from jsonb_array_elements(${list}) t)`;
  const drafts = await tx.execute<{ id: string }>(sql`
    update broadcasts set version = version + 1, audience = jsonb_set(jsonb_set(audience,
      '{topics}', ${swapped(sql`audience -> 'topics'`)}), '{without}', ${swapped(sql`audience -> 'without'`)})
    where state = 'draft' and (audience -> 'topics' @> to_jsonb(${from}::bigint) or audience -> 'without' @> to_jsonb(${from}::bigint))
    returning id`);
  for (const { id } of drafts)
    await tx.execute(sql`
      update broadcasts set category_ids = array(
        select distinct t.category_id from topics t
        where to_jsonb(t.id) <@ (audience -> 'topics') order by 1)
      where id = ${id} and audience -> 'categories' = '[]'`);
  await tx.execute(sql`update broadcasts set topic_id = ${into} where topic_id = ${from} and state = 'draft'`);
  await tx.execute(sql`
    update ads set topic_ids = array(
      select distinct case when t = ${from} then ${into}::bigint else t end from unnest(topic_ids) t order by 1)
    where topic_ids @> array[${from}]::bigint[]`);
}
