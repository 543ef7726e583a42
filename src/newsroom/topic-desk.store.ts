import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { topicAliases, topics } from '../db/schema/index.js';
import { createAuditStore } from './audit.store.js';
import { countCatalogueChange } from './catalogue.store.js';
import type { TopicAlias } from './catalogue/catalogue-topic.js';
import { bigints, hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type TopicDeskStore = ReturnType<typeof createTopicDeskStore>;

/** What readers call a topic. */
export interface TopicNames {
  nameId: string;
  nameEn: string;
}

/** How much hangs on a topic. */
export interface TopicFigures {
  followers: number;
  /** Articles about it that came in since an instant. */
  articles: number;
}

/** What becomes of articles that are stored when an alias changes. */
export interface Relabelled {
  gained: { articleId: number; topicId: number; because: string; place: string; score: number; at: Date }[];
  lost: { articleId: number; topicId: number }[];
}

/** Whether somebody may change topics of a category; null: whoever runs the server, who is asked for no right. */
export const mayChange = (ownerIds: OwnerIds, by: number | null, categoryId: ReturnType<typeof sql>) =>
  by === null ? sql`true` : hasRight(ownerIds, by, 'topics', sql`array[${categoryId}]::bigint[]`);

/** What editors change in topics. Each change asks for the right within its statement, is counted, and is written down. */
export function createTopicDeskStore(db: Database, ownerIds: OwnerIds) {
  const change = (
    topicId: number,
    by: number | null,
    action: string,
    detail: Record<string, unknown>,
    now: Date,
    work: (tx: Database, names: TopicNames) => Promise<boolean>,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      await countCatalogueChange(tx);
      const [topic] = await tx
        .select({ slug: topics.slug, nameId: topics.nameId, nameEn: topics.nameEn })
        .from(topics)
        .where(
          sql`${topics.id} = ${topicId} and ${topics.words} is null and ${topics.mergedInto} is null and ${mayChange(ownerIds, by, sql`${topics.categoryId}`)}`,
        )
        .for('no key update');
      if (topic === undefined || !(await work(tx, topic))) return false;
      await createAuditStore(tx).add({ at: now, actorId: by, action, subject: `topic:${topic.slug}`, detail });
      return true;
    });

  return {
    /** What hangs on a topic. */
    async figures(topicId: number, since: Date): Promise<TopicFigures> {
      const [row] = await db.execute<{ followers: string; articles: string }>(sql`
        select (select count(*) from subscriptions where topic_id = ${topicId}) as followers,
          (select count(*) from matches where topic_id = ${topicId} and matched_at >= ${since.toISOString()}::timestamptz) as articles`);
      return { followers: Number(row?.followers ?? 0), articles: Number(row?.articles ?? 0) };
    },

    /** Adds a phrase, or gives one that is there these marks. @returns whether there is such a topic, and they may */
    addAlias: (topicId: number, by: number | null, alias: TopicAlias, relabelled: Relabelled, now: Date) =>
      change(topicId, by, 'topic.alias', { ...alias }, now, async (tx) => {
        await tx.delete(topicAliases).where(and(eq(topicAliases.topicId, topicId), eq(topicAliases.alias, alias.text)));
        await tx.insert(topicAliases).values({
          topicId,
          alias: alias.text,
          language: alias.language ?? null,
          caseSensitive: alias.caseSensitive ?? false,
          weak: alias.weak ?? false,
        });
        await relabel(tx, relabelled);
        return true;
      }),

    /** Takes a phrase away. @returns whether the topic had it, and they may */
    removeAlias: (topicId: number, by: number | null, text: string, relabelled: Relabelled, now: Date) =>
      change(topicId, by, 'topic.unalias', { text }, now, async (tx) => {
        const rows = await tx
          .delete(topicAliases)
          .where(and(eq(topicAliases.topicId, topicId), eq(topicAliases.alias, text)))
          .returning({ id: topicAliases.id });
        if (rows.length > 0) await relabel(tx, relabelled);
        return rows.length > 0;
      }),

    /** Gives a topic other names. Those it had stay phrases that lead to it; its slug stays. @returns whether it was done */
    rename: (topicId: number, by: number, names: TopicNames, now: Date) =>
      change(topicId, by, 'topic.rename', { ...names }, now, async (tx, before) => {
        const rows = await tx
          .update(topics)
          .set(names)
          .where(
            sql`${topics.id} = ${topicId} and (${topics.nameId}, ${topics.nameEn}) is distinct from (${names.nameId}, ${names.nameEn})`,
          )
          .returning({ id: topics.id });
        if (rows.length > 0) await keepNames(tx, topicId, before);
        return rows.length > 0;
      }),

    /** Takes a topic out of what is offered, or offers it again. @returns whether that changed anything, and they may */
    hide: (topicId: number, by: number, hidden: boolean, now: Date) =>
      change(topicId, by, hidden ? 'topic.hide' : 'topic.show', {}, now, async (tx) => {
        const rows = await tx
          .update(topics)
          .set({ hidden })
          .where(and(eq(topics.id, topicId), eq(topics.hidden, !hidden)))
          .returning({ id: topics.id });
        return rows.length > 0;
      }),
  };
}

/**
 * Keeps names that readers know as phrases of a topic. One that was no phrase yet was made for the eye ("Film & bioskop"):
 * it is found by, and counts in articles only beside another sign.
 */
export async function keepNames(tx: Database, topicId: number, { nameId, nameEn }: TopicNames): Promise<void> {
  await tx.execute(sql`
    insert into topic_aliases (topic_id, alias, language, weak)
    select ${topicId}::bigint, old.name, old.language, true
    from (values (${nameId}::text, null::text), (${nameEn}::text, 'en'::text)) as old(name, language)
    where (old.language is null or ${nameId}::text <> ${nameEn}::text) and not exists (
      select from topic_aliases a where a.topic_id = ${topicId} and lower(a.alias) = lower(old.name))
    on conflict do nothing`);
}

/** Articles keep the time at which they came in, so that nobody is sent them as news. */
async function relabel(tx: Database, { gained, lost }: Relabelled): Promise<void> {
  if (lost.length > 0)
    await tx.execute(sql`
      delete from matches m using unnest(${bigints(lost.map((one) => one.articleId))}, ${bigints(lost.map((one) => one.topicId))}) as l(article_id, topic_id)
      where m.article_id = l.article_id and m.topic_id = l.topic_id`);
  if (gained.length > 0)
    await tx.execute(sql`
      insert into matches (article_id, topic_id, because, place, score, matched_at)
      select g.* from jsonb_to_recordset(${JSON.stringify(
        gained.map(({ articleId, topicId, at, ...rest }) => ({
          article_id: articleId,
          topic_id: topicId,
          matched_at: at,
          ...rest,
        })),
      )}::text::jsonb) as g(article_id bigint, topic_id bigint, because text, place text, score real, matched_at timestamptz)
      join articles a on a.id = g.article_id join topics t on t.id = g.topic_id and t.merged_into is null
      on conflict do nothing`);
}
