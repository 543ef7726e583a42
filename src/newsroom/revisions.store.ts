import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articleRevisions, articles } from '../db/schema/index.js';

export type RevisionStore = ReturnType<typeof createRevisionStore>;

/** Everything an article was handed over with, as it stands now. */
export type StandingArticle = Awaited<ReturnType<RevisionStore['standing']>> & object;

/** What articles say and have said. */
export function createRevisionStore(db: Database) {
  return {
    /** The article at a canonical address, as it stands; null: there is none. */
    async standing(canonicalUrl: string) {
      const [row] = await db
        .select({
          id: articles.id,
          sourceId: articles.sourceId,
          feedId: articles.feedId,
          url: articles.url,
          title: articles.title,
          text: articles.body,
          byline: articles.byline,
          image: articles.image,
          labels: articles.labels,
          language: articles.language,
          publishedAt: articles.publishedAt,
          revision: articles.revision,
          entryHash: articles.entryHash,
          status: articles.status,
        })
        .from(articles)
        .where(eq(articles.canonicalUrl, canonicalUrl));
      return row ?? null;
    },

    /** Articles with revisions that nobody has judged yet, with the first of these; the longest waiting first. */
    async unjudged(limit: number): Promise<{ articleId: number; revision: number }[]> {
      return db
        .select({
          articleId: articleRevisions.articleId,
          revision: sql<number>`min(${articleRevisions.revision})`.mapWith(Number),
        })
        .from(articleRevisions)
        .where(isNull(articleRevisions.judgedAt))
        .groupBy(articleRevisions.articleId)
        .orderBy(asc(sql`min(${articleRevisions.replacedAt})`))
        .limit(limit);
    },

    /** What an article said in a revision, and what it says now. */
    async versions(articleId: number, revision: number) {
      const [row] = await db
        .select({
          before: { title: articleRevisions.title, text: articleRevisions.body },
          after: { title: articles.title, text: articles.body },
          revision: articles.revision,
          status: articles.status,
        })
        .from(articleRevisions)
        .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
        .where(and(eq(articleRevisions.articleId, articleId), eq(articleRevisions.revision, revision)));
      return row ?? null;
    },

    /** Writes down that an article's revisions before `revision` were judged. */
    async judged(articleId: number, revision: number, now: Date): Promise<void> {
      await db
        .update(articleRevisions)
        .set({ judgedAt: now })
        .where(
          and(
            eq(articleRevisions.articleId, articleId),
            lte(articleRevisions.revision, revision - 1),
            isNull(articleRevisions.judgedAt),
          ),
        );
    },
  };
}
