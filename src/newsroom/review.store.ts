import { eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articles, matches } from '../db/schema/index.js';
import { createAuditStore } from './audit.store.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** An article that waits for somebody to publish it. */
export interface ReviewedArticle {
  id: number;
  title: string;
  summary: string[];
  url: string;
  sourceName: string;
  publishedAt: Date;
  storyId: number | null;
  /** Other articles of its story: another telling of what is known. */
  others: number;
  /** How many wait, with it. */
  waiting: number;
}

/** Articles of sources under review. What decides on one names who does it, and is done only while that person may. */
export function createReviewStore(db: Database, ownerIds: OwnerIds) {
  /** Decides on an article that still waits, with its line in the audit. @returns whether it did, and they may */
  const decide = (
    id: number,
    by: number,
    action: string,
    set: Partial<Pick<typeof articles.$inferInsert, 'status' | 'reviewAt'>>,
    now: Date,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      const category = sql`array(select ${articles.categoryId} where ${articles.categoryId} is not null)`;
      const rows = await tx
        .update(articles)
        .set(set)
        .where(
          sql`${articles.id} = ${id} and ${articles.status} = 'review' and ${hasRight(ownerIds, by, 'sources', category)}`,
        )
        .returning({ id: articles.id });
      if (rows.length === 0) return false;
      // It is news from now on: a digest that was composed while it waited has not told it.
      if (set.status === 'published') await tx.update(matches).set({ matchedAt: now }).where(eq(matches.articleId, id));
      await createAuditStore(tx).add({ at: now, actorId: by, action, subject: `article:${id}`, detail: {} });
      return true;
    });

  return {
    /** The article that has waited longest; null: none waits. */
    async next(): Promise<ReviewedArticle | null> {
      const [row] = await db.execute<{
        id: string;
        title: string;
        summary: string[];
        url: string;
        source_name: string;
        published_at: string;
        story_id: string | null;
        others: string;
        waiting: string;
      }>(sql`
        select a.id, a.title, to_json(a.summary) as summary, a.url, s.name as source_name, a.published_at, a.story_id,
          (select count(*) from articles o where o.story_id = a.story_id and o.id <> a.id and o.status = 'published') as others,
          (select count(*) from articles w where w.status = 'review') as waiting
        from articles a join sources s on s.id = a.source_id
        where a.status = 'review' order by a.review_at nulls first, a.id limit 1`);
      if (row === undefined) return null;
      return {
        id: Number(row.id),
        title: row.title,
        summary: row.summary,
        url: row.url,
        sourceName: row.source_name,
        publishedAt: new Date(row.published_at),
        storyId: row.story_id === null ? null : Number(row.story_id),
        others: Number(row.others),
        waiting: Number(row.waiting),
      };
    },

    /** How many wait. */
    async waiting(): Promise<number> {
      const [row] = await db.execute<{ count: string }>(sql`select count(*) from articles where status = 'review'`);
      return Number(row?.count ?? 0);
    },

    publish: (id: number, by: number, now: Date): Promise<boolean> =>
      decide(id, by, 'review.publish', { status: 'published', reviewAt: null }, now),

    reject: (id: number, by: number, now: Date): Promise<boolean> =>
      decide(id, by, 'review.reject', { status: 'rejected', reviewAt: null }, now),

    /** Puts it behind the others. */
    later: (id: number, by: number, now: Date): Promise<boolean> =>
      decide(id, by, 'review.later', { reviewAt: now }, now),

    /** The stories of the last three days that others tell, newest first: what an article may be another telling of. */
    async mergeable(id: number, limit: number): Promise<{ storyId: number; title: string }[]> {
      const rows = await db.execute<{ story_id: string; title: string }>(sql`
        select st.id as story_id, l.title
        from articles a
        join stories st on st.id <> coalesce(a.story_id, 0) and st.last_article_at > a.first_seen_at - interval '3 days'
        join articles l on l.id = st.leader_id and l.status = 'published' and l.language = a.language
        where a.id = ${id}
        order by (select count(*) from matches m join matches n on n.topic_id = m.topic_id
            where m.article_id = a.id and n.article_id = l.id) desc, st.last_article_at desc
        limit ${limit}`);
      return rows.map((row) => ({ storyId: Number(row.story_id), title: row.title }));
    },
  };
}
