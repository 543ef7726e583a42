import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { createAuditStore } from './audit.store.js';
import { countCatalogueChange } from './catalogue.store.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';
import { keepNames } from './topic-desk.store.js';

export type TopicMergeStore = ReturnType<typeof createTopicMergeStore>;

/** What a merge would do. */
export interface MergePreview {
  /** Followers of the topic that ends, of the one that stays, and of both. */
  from: number;
  into: number;
  both: number;
  /** Of both: those who get one of them at once and will get it with the digest. */
  calmer: number;
  articles: number;
  aliases: number;
}

/** busy: a broadcast that names one of them waits or goes out · refused: they may not, or one of them is gone. */
export type MergeOutcome = { kind: 'merged' } | { kind: 'refused' } | { kind: 'busy'; broadcastId: number };

/** Merging topics. */
export function createTopicMergeStore(db: Database, ownerIds: OwnerIds) {
  return {
    /** What would be moved, and what readers of both keep. */
    async preview(from: number, into: number): Promise<MergePreview> {
      const [row] = await db.execute<Record<keyof MergePreview, string>>(sql`
        select (select count(*) from subscriptions where topic_id = ${from}) as "from",
          (select count(*) from subscriptions where topic_id = ${into}) as "into", p."both", p.calmer,
          (select count(*) from matches where topic_id = ${from}) as articles,
          (select count(*) from topic_aliases where topic_id = ${from}) as aliases
        from (
          select count(*) as "both", count(*) filter (where a.alerts <> b.alerts) as calmer
          from subscriptions a join subscriptions b on b.chat_id = a.chat_id and b.topic_id = ${into}
          where a.topic_id = ${from}) p`);
      const number = (key: keyof MergePreview) => Number(row?.[key] ?? 0);
      return {
        from: number('from'),
        into: number('into'),
        both: number('both'),
        calmer: number('calmer'),
        articles: number('articles'),
        aliases: number('aliases'),
      };
    },

    /**
     * Makes one topic of two, in one transaction. Writers of subscriptions wait meanwhile, so that no row is locked in
     * an order of its own; nothing is inserted that would wait for a chat. The topic that ends keeps its row, for old links
     * and buttons.
     */
    async merge(from: number, into: number, by: number, now: Date): Promise<MergeOutcome> {
      return db.transaction(async (tx) => {
        // A topic of a million followers takes longer than any other statement may.
        await tx.execute(sql`set local statement_timeout = '10min'`);
        await countCatalogueChange(tx);
        const rows = await tx.execute<{ id: number; slug: string; name_id: string; name_en: string }>(sql`
          select t.id::float8 as id, t.slug, t.name_id, t.name_en from topics t
          where t.id in (${from}, ${into}) and t.words is null and t.merged_into is null
            and ${hasRight(ownerIds, by, 'topics', sql`array[t.category_id]`)}
          order by t.id for update`);
        const [old, kept] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === into)];
        if (old === undefined || kept === undefined || from === into) return { kind: 'refused' };
        const busy = await openBroadcast(tx, from, into);
        if (busy !== null) return { kind: 'busy', broadcastId: busy };
        await moveSubscriptions(tx, from, into);
        await moveTastes(tx, from, into);
        await moveMatches(tx, from, into);
        await tx.execute(sql`
          update topic_aliases a set topic_id = ${into} where topic_id = ${from} and not exists (
            select from topic_aliases b where b.topic_id = ${into} and lower(b.alias) = lower(a.alias))`);
        await tx.execute(sql`delete from topic_aliases where topic_id = ${from}`);
        await keepNames(tx, into, { nameId: old.name_id, nameEn: old.name_en });
        await moveChoices(tx, from, into);
        await tx.execute(sql`
          update topics set merged_into = ${into}, hidden = true where id = ${from} or merged_into = ${from}`);
        const detail = { into: kept.slug };
        await createAuditStore(tx).add({
          at: now,
          actorId: by,
          action: 'topic.merge',
          subject: `topic:${old.slug}`,
          detail,
        });
        return { kind: 'merged' };
      });
    },
  };
}

/** A broadcast that waits or whose chats are not all planned, for followers of either: it would reach others than were approved. */
async function openBroadcast(tx: Database, from: number, into: number): Promise<number | null> {
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
 * Whoever followed both keeps the calmer of two choices: at once only where both came at once, the smaller limit, the
 * rhythm with fewer editions a week. Their topic is told from the earlier cut-off; what was delivered stays out by its id.
 */
async function moveSubscriptions(tx: Database, from: number, into: number): Promise<void> {
  await tx.execute(sql`lock table subscriptions in share row exclusive mode`);
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
      join chats c on c.id = a.chat_id where a.topic_id = ${from})
    update subscriptions s set alerts = p.alerts, digest = p.digest, alerts_per_day = p.per_day,
      digest_hours = case when p.as_a then p.digest_hours else s.digest_hours end,
      digest_days = case when p.as_a then p.digest_days else s.digest_days end,
      last_cutoff_at = case when p.apart then p.cutoff end, thread_id = p.thread_id, created_at = p.created_at
    from pair p where s.chat_id = p.chat_id and s.topic_id = ${into}`);
  await tx.execute(sql`
    delete from subscriptions a where a.topic_id = ${from} and exists (
      select from subscriptions b where b.chat_id = a.chat_id and b.topic_id = ${into})`);
  await tx.execute(sql`update subscriptions set topic_id = ${into} where topic_id = ${from}`);
}

/** What was read and liked of both adds up; of two likings the middle. */
async function moveTastes(tx: Database, from: number, into: number): Promise<void> {
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

/** An article about both is about the one, since the earlier time: it is not news again. */
async function moveMatches(tx: Database, from: number, into: number): Promise<void> {
  await tx.execute(sql`
    update matches b set matched_at = least(a.matched_at, b.matched_at), score = greatest(a.score, b.score) from matches a
    where a.topic_id = ${from} and b.topic_id = ${into} and b.article_id = a.article_id`);
  await tx.execute(sql`
    delete from matches a where a.topic_id = ${from} and exists (
      select from matches b where b.article_id = a.article_id and b.topic_id = ${into})`);
  await tx.execute(sql`update matches set topic_id = ${into} where topic_id = ${from}`);
}

/** Drafts and ads that name the topic. A draft's categories follow its topics: rights go by them. */
async function moveChoices(tx: Database, from: number, into: number): Promise<void> {
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
