import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articleRevisions, articles, categories, matches, sources, topics } from '../db/schema/index.js';
import type { Article, Match } from './article.js';
import { writeMatches } from './matches.store.js';

export type ArticleStore = ReturnType<typeof createArticleStore>;

/** A row to write: an article with everything that the newsroom made of it. */
export type ArticleRow = typeof articles.$inferInsert;

const columns = {
  id: articles.id,
  title: articles.title,
  url: articles.url,
  summary: articles.summary,
  longSummary: articles.longSummary,
  language: articles.language,
  image: articles.image,
  byline: articles.byline,
  sourceName: sources.name,
  publishedAt: articles.publishedAt,
  updatedAt: articles.updatedAt,
  revision: articles.revision,
  status: articles.status,
  storyId: articles.storyId,
};

/** The archive: articles, what they said before, and which topics they are about. */
export function createArticleStore(db: Database) {
  // Each message that shows an article asks for it.
  const some = db
    .select(columns)
    .from(articles)
    .innerJoin(sources, eq(sources.id, articles.sourceId))
    .where(sql`${articles.id} = any (${sql.placeholder('ids')}::bigint[])`)
    .prepare('articles');
  return {
    /** What is stored under a canonical address, as far as deciding what is new needs it. */
    async known(canonicalUrl: string): Promise<{ id: number; contentHash: string; updatedAt: Date | null } | null> {
      const [row] = await db
        .select({ id: articles.id, contentHash: articles.contentHash, updatedAt: articles.updatedAt })
        .from(articles)
        .where(eq(articles.canonicalUrl, canonicalUrl));
      return row ?? null;
    },

    /** The entry was changed but the text was not: the next look need not read it again. */
    async seenUnchanged(id: number, entryHash: string | null): Promise<void> {
      if (entryHash !== null) await db.update(articles).set({ entryHash }).where(eq(articles.id, id));
    },

    /** Whether an entry of a feed is stored as the feed has it now. */
    async isKnown(canonicalUrl: string, entryHash: string): Promise<boolean> {
      const rows = await db
        .select({ id: articles.id })
        .from(articles)
        .where(and(eq(articles.canonicalUrl, canonicalUrl), eq(articles.entryHash, entryHash)));
      return rows.length > 0;
    },

    /**
     * Writes a new article with its matches, in one transaction: an article without its matches would never be told.
     *
     * @returns its id, or null when another process wrote the same address first
     */
    async add(row: ArticleRow, found: Match[], matchedAt: Date): Promise<number | null> {
      return db.transaction(async (tx) => {
        const [added] = await tx
          .insert(articles)
          .values({ ...row, reviewAt: row.status === 'review' ? row.firstSeenAt : null })
          .onConflictDoNothing({ target: articles.canonicalUrl })
          .returning({ id: articles.id });
        if (added === undefined) return null;
        await writeMatches(tx, added.id, found, matchedAt);
        return added.id;
      });
    },

    /**
     * Replaces the text of an article and keeps the old one as a revision. A match that it had keeps its time, so that a
     * changed article is not told again as news; a topic that is new to it counts from now.
     *
     * @returns the new revision's number, or null when another process was first
     */
    async revise(id: number, oldHash: string, row: ArticleRow, found: Match[], now: Date): Promise<number | null> {
      return db.transaction(async (tx) => {
        const [old] = await tx
          .select({ revision: articles.revision, title: articles.title, body: articles.body })
          .from(articles)
          .where(and(eq(articles.id, id), eq(articles.contentHash, oldHash)))
          .for('update');
        if (old === undefined) return null;
        await tx.insert(articleRevisions).values({ articleId: id, ...old, contentHash: oldHash, replacedAt: now });
        const { firstSeenAt: _, status: __, publishedAt: ___, ...changed } = row;
        await tx
          .update(articles)
          .set({ ...changed, revision: old.revision + 1, updatedAt: row.updatedAt ?? now })
          .where(eq(articles.id, id));
        const kept = found.map((match) => match.topicId);
        await tx
          .delete(matches)
          .where(
            and(eq(matches.articleId, id), kept.length > 0 ? sql`not (${inArray(matches.topicId, kept)})` : undefined),
          );
        await writeMatches(tx, id, found, now);
        return old.revision + 1;
      });
    },

    /** Articles by id, in the order asked for; ids that are not there are left out. */
    async byIds(ids: number[]): Promise<Article[]> {
      if (ids.length === 0) return [];
      const rows = await some.execute({ ids });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },

    /** Why an article came to a chat: the topics it follows that the article is about, with the words that made the match. */
    async reasons(
      articleId: number,
      chatId: number,
    ): Promise<{ topicId: number; nameId: string; nameEn: string; because: string; place: Match['place'] }[]> {
      return db
        .select({
          topicId: matches.topicId,
          nameId: topics.nameId,
          nameEn: topics.nameEn,
          because: matches.because,
          place: matches.place,
        })
        .from(matches)
        .innerJoin(topics, eq(topics.id, matches.topicId))
        .where(
          and(
            eq(matches.articleId, articleId),
            sql`exists (select 1 from subscriptions s where s.topic_id = ${matches.topicId} and s.chat_id = ${chatId})`,
          ),
        );
    },

    /** Names of the sources that tell the same story, the article's own first. */
    async storySources(storyIds: number[]): Promise<Map<number, string[]>> {
      if (storyIds.length === 0) return new Map();
      const rows = await db
        .select({ storyId: articles.storyId, name: sources.name })
        .from(articles)
        .innerJoin(sources, eq(sources.id, articles.sourceId))
        .where(and(inArray(articles.storyId, storyIds), eq(articles.status, 'published')))
        .groupBy(articles.storyId, sources.name)
        .orderBy(sql`min(${articles.publishedAt})`);
      const names = new Map<number, string[]>();
      for (const row of rows)
        if (row.storyId !== null) names.set(row.storyId, [...(names.get(row.storyId) ?? []), row.name]);
      return names;
    },

    /** The last texts that came in, newest first: what a changed catalogue is tried on. */
    async latest(limit: number): Promise<
      {
        id: number;
        title: string;
        body: string;
        labels: string[];
        language: string;
        /** Slug of its section. */
        category: string | null;
        publishedAt: Date;
        firstSeenAt: Date;
      }[]
    > {
      return db
        .select({
          id: articles.id,
          title: articles.title,
          body: articles.body,
          labels: articles.labels,
          language: articles.language,
          category: categories.slug,
          publishedAt: articles.publishedAt,
          firstSeenAt: articles.firstSeenAt,
        })
        .from(articles)
        .leftJoin(categories, eq(categories.id, articles.categoryId))
        .orderBy(sql`${articles.id} desc`)
        .limit(limit);
    },

    async count(): Promise<number> {
      const [row] = await db.select({ count: sql<string>`count(*)` }).from(articles);
      return Number(row?.count ?? 0);
    },
  };
}
