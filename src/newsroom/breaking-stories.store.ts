import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';

export type BreakingStoryStore = ReturnType<typeof createBreakingStoryStore>;

/** A story that several sources began to tell at once. */
export interface BreakingStory {
  storyId: number;
  /** The article that leads it. */
  articleId: number;
  categoryId: number | null;
  sources: number;
}

/** Stories that break. */
export function createBreakingStoryStore(db: Database) {
  return {
    /**
     * Stories that are as new as their first article and that so many sources tell within a time. What was published long
     * before it was seen (a source that was just added) is no news. One that rang once, or of which a broadcast has been
     * begun, does not ring again.
     */
    async breaking(rule: { sources: number; withinMs: number; now: Date }): Promise<BreakingStory[]> {
      const since = sql`${new Date(rule.now.getTime() - rule.withinMs).toISOString()}::timestamptz`;
      const rows = await db.execute<
        Record<'story_id' | 'article_id' | 'sources', string> & { category_id: string | null }
      >(sql`
        with told as (
          select story_id, count(distinct source_id) as sources from articles
          where first_seen_at > ${since} and published_at > ${since} and status = 'published' and story_id is not null
          group by story_id having count(distinct source_id) >= ${rule.sources})
        select t.story_id, t.sources, l.id as article_id, l.category_id
        from told t join stories s on s.id = t.story_id
        join articles l on l.id = s.leader_id and l.status = 'published'
        where s.created_at > ${since}
          and not exists (select from articles a where a.story_id = t.story_id and a.first_seen_at <= ${since})
          and not exists (select from alarms r where r.subject = 'story:' || t.story_id)
          and not exists (
            select from broadcasts b join articles a on a.id = b.article_id where a.story_id = t.story_id)
        order by t.story_id`);
      return rows.map((row) => ({
        storyId: Number(row.story_id),
        articleId: Number(row.article_id),
        categoryId: row.category_id === null ? null : Number(row.category_id),
        sources: Number(row.sources),
      }));
    },
  };
}
