import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { createAuditStore } from './audit.store.js';
import { countCatalogueChange } from './catalogue.store.js';
import { calmFollowersOfBoth } from './merge-followers.store.js';
import { joinTopics, moveChoices, openBroadcast, shareMatches } from './merge-topics.store.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type TopicMergeStore = ReturnType<typeof createTopicMergeStore>;

/** Of more followers than this the subscriptions are moved in chunks, while everybody is served. */
const mostAtOnce = 5_000;

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

/** How far a merge is that goes on. */
export interface MergeProgress {
  intoId: number;
  followers: number;
  moved: number;
}

/**
 * begun: its many followers are being moved · busy: a broadcast that names one of them waits or goes out · refused: they
 * may not, or one of them is gone.
 */
export type MergeOutcome =
  | { kind: 'merged' }
  | { kind: 'begun' }
  | { kind: 'refused' }
  | { kind: 'busy'; broadcastId: number };

/**
 * Merging topics.
 *
 * @param atOnce followers that are moved at once at the most; others later, see topic-merging.store.ts
 */
export function createTopicMergeStore(db: Database, ownerIds: OwnerIds, atOnce = mostAtOnce) {
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
     * Merges a topic into another. One of few followers is gone when this is done, in one transaction. Of one of many,
     * what is new counts for the other from now on: whoever wants to follow it follows that one, and its articles are
     * that one's too, so that it makes no difference to a reader whether they are moved already.
     */
    async merge(from: number, into: number, by: number, now: Date): Promise<MergeOutcome> {
      return db.transaction(async (tx) => {
        await countCatalogueChange(tx);
        const rows = await tx.execute<{ id: number; slug: string; name_id: string; name_en: string }>(sql`
          select t.id::float8 as id, t.slug, t.name_id, t.name_en from topics t
          where t.id in (${from}, ${into}) and t.words is null and t.merged_into is null and t.merging_into is null
            and not exists (select from topics m where m.merging_into = ${from})
            and ${hasRight(ownerIds, by, 'topics', sql`array[t.category_id]`)}
          order by t.id for update`);
        const [old, kept] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === into)];
        if (old === undefined || kept === undefined || from === into) return { kind: 'refused' };
        const busy = await openBroadcast(tx, from, into);
        if (busy !== null) return { kind: 'busy', broadcastId: busy };
        const [many] = await tx.execute(
          sql`select from subscriptions where topic_id = ${from} offset ${atOnce} limit 1`,
        );
        if (many === undefined)
          await joinTopics(tx, { old: { id: from, slug: old.slug, nameId: old.name_id, nameEn: old.name_en }, into });
        else {
          await shareMatches(tx, from, into);
          await calmFollowersOfBoth(tx, from, into);
          await moveChoices(tx, from, into);
          await tx.execute(sql`
            update topics set merging_into = ${into}, merging_by = ${by}, hidden = true,
              merging_count = (select count(*) from subscriptions where topic_id = ${from})
            where id = ${from}`);
        }
        const subject = `topic:${old.slug}`;
        await createAuditStore(tx).add({
          at: now,
          actorId: by,
          action: 'topic.merge',
          subject,
          detail: { into: kept.slug },
        });
        return { kind: many === undefined ? 'merged' : 'begun' };
      });
    },

    /** How far the merge of a topic is; null: it is not being merged. */
    async progress(topicId: number): Promise<MergeProgress | null> {
      const [row] = await db.execute<{ into: number; of: number; left: string }>(sql`
        select merging_into::float8 as "into", merging_count as "of",
          (select count(*) from subscriptions where topic_id = ${topicId}) as left
        from topics where id = ${topicId} and merging_into is not null`);
      if (row === undefined) return null;
      return { intoId: row.into, followers: row.of, moved: Math.max(0, row.of - Number(row.left)) };
    },
  };
}
