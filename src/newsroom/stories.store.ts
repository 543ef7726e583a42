import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articles, settings, stories } from '../db/schema/index.js';

export type StoriesStore = ReturnType<typeof createStoriesStore>;

/** Counts splits and merges by hand: whoever keeps stories in memory reads them again when it has grown. */
const handKey = 'stories.by-hand';

/** An article of the window, as placing needs it. */
export interface PlacedArticle {
  id: number;
  storyId: number | null;
  title: string;
  text: string;
  language: string;
  firstSeenAt: Date;
  publishedAt: Date;
  hasImage: boolean;
  topics: string[];
}

/** Which articles are about one event. The story of an article is set once, and changed only by hand. */
export function createStoriesStore(db: Database) {
  return {
    /** Articles behind an id that were first seen after an instant, the oldest first. */
    async articlesAfter(id: number, since: Date): Promise<PlacedArticle[]> {
      const rows = await db.execute<{
        id: string;
        story_id: string | null;
        title: string;
        body: string;
        language: string;
        first_seen_at: string;
        published_at: string;
        has_image: boolean;
        topics: string[];
      }>(sql`
        select a.id, a.story_id, a.title, a.body, a.language, a.first_seen_at, a.published_at, a.image is not null as has_image,
          (select coalesce(jsonb_agg(t.slug order by m.score desc), '[]') from matches m join topics t on t.id = m.topic_id and t.words is null where m.article_id = a.id) as topics
        from articles a
        where a.id > ${id} and a.first_seen_at > ${since.toISOString()}::timestamptz and a.status in ('published', 'review')
        order by a.id`);
      return rows.map((row) => ({
        id: Number(row.id),
        storyId: row.story_id === null ? null : Number(row.story_id),
        title: row.title,
        text: row.body,
        language: row.language,
        firstSeenAt: new Date(row.first_seen_at),
        publishedAt: new Date(row.published_at),
        hasImage: row.has_image,
        topics: row.topics,
      }));
    },

    /** Begins a story with its first article. @returns its number */
    async begin(articleId: number, at: Date): Promise<number> {
      return db.transaction(async (tx) => {
        const [story] = await tx
          .insert(stories)
          .values({ leaderId: articleId, createdAt: at, lastArticleAt: at })
          .returning({ id: stories.id });
        if (story === undefined) throw new Error('insert … returning gave no row');
        await tx.update(articles).set({ storyId: story.id }).where(eq(articles.id, articleId));
        return story.id;
      });
    },

    /** Puts an article into a story and says which article leads it. */
    async join(articleId: number, storyId: number, leaderId: number, at: Date): Promise<void> {
      await db.transaction(async (tx) => {
        await tx.update(articles).set({ storyId }).where(eq(articles.id, articleId));
        await tx
          .update(stories)
          .set({ leaderId, lastArticleAt: sql`greatest(${stories.lastArticleAt}, ${at.toISOString()}::timestamptz)` })
          .where(eq(stories.id, storyId));
      });
    },

    /** Moves all articles of one story into another, by hand. @returns whether both were there */
    async merge(from: number, into: number): Promise<boolean> {
      return db.transaction(async (tx) => {
        const found = await tx
          .select({ id: stories.id })
          .from(stories)
          .where(sql`${stories.id} in (${from}, ${into})`)
          .for('update');
        if (found.length !== 2) return false;
        await tx.update(articles).set({ storyId: into }).where(eq(articles.storyId, from));
        await tx.delete(stories).where(eq(stories.id, from));
        await countHand(tx);
        return true;
      });
    },

    /** Takes an article out of its story into one of its own, by hand. @returns the new story, or null when it is alone already */
    async split(articleId: number, now: Date): Promise<number | null> {
      return db.transaction(async (tx) => {
        const [article] = await tx
          .select({ storyId: articles.storyId })
          .from(articles)
          .where(eq(articles.id, articleId))
          .for('update');
        const storyId = article?.storyId ?? null;
        if (storyId === null) return null;
        const others = await tx
          .select({ id: articles.id })
          .from(articles)
          .where(and(eq(articles.storyId, storyId), sql`${articles.id} <> ${articleId}`))
          .orderBy(articles.id);
        const [next] = others;
        if (next === undefined) return null;
        const [story] = await tx
          .insert(stories)
          .values({ leaderId: articleId, createdAt: now, lastArticleAt: now })
          .returning({ id: stories.id });
        if (story === undefined) throw new Error('insert … returning gave no row');
        await tx.update(articles).set({ storyId: story.id }).where(eq(articles.id, articleId));
        await tx
          .update(stories)
          .set({ leaderId: next.id })
          .where(and(eq(stories.id, storyId), eq(stories.leaderId, articleId)));
        await countHand(tx);
        return story.id;
      });
    },

    /** How often stories were split or merged by hand. */
    async byHand(): Promise<number> {
      const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, handKey));
      return Number(row?.value ?? 0);
    },

    /** The latest stories that several articles tell, newest first. */
    async latest(
      limit: number,
    ): Promise<{ id: number; articles: number; sources: number; title: string; lastArticleAt: Date }[]> {
      const rows = await db.execute<{
        id: string;
        articles: string;
        sources: string;
        title: string;
        last_article_at: string;
      }>(sql`
        select s.id, count(*) as articles, count(distinct a.source_id) as sources, s.last_article_at,
          (select title from articles l where l.id = s.leader_id) as title
        from stories s join articles a on a.story_id = s.id
        group by s.id having count(*) > 1
        order by s.last_article_at desc limit ${limit}`);
      return rows.map((row) => ({
        id: Number(row.id),
        articles: Number(row.articles),
        sources: Number(row.sources),
        title: row.title,
        lastArticleAt: new Date(row.last_article_at),
      }));
    },

    /** The articles of one story, oldest first. */
    async articlesOf(storyId: number): Promise<{ id: number; title: string }[]> {
      return db
        .select({ id: articles.id, title: articles.title })
        .from(articles)
        .where(eq(articles.storyId, storyId))
        .orderBy(articles.id);
    },
  };
}

async function countHand(db: Database): Promise<void> {
  await db
    .insert(settings)
    .values({ key: handKey, value: 1 })
    .onConflictDoUpdate({ target: settings.key, set: { value: sql`to_jsonb((${settings.value})::int + 1)` } });
}
