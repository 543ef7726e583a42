import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articles, writtenSummaries } from '../db/schema/index.js';

export type WrittenSummaryStore = ReturnType<typeof createWrittenSummaryStore>;

/** An article whose summary is to be asked for. */
export interface ToWrite {
  articleId: number;
  revision: number;
  /** How often it has been asked for in this revision, this time included. */
  attempts: number;
  title: string;
  text: string;
  language: string;
}

/** Which articles the writer has been asked about, and what came of it. */
export function createWrittenSummaryStore(db: Database) {
  return {
    /**
     * Takes a published article that nobody has asked the writer about in its present revision, or whose time to ask again has
     * come; the newest, since it is the one that is about to be told. Taken for this process alone until `leaseUntil`.
     */
    async claimNext(claim: {
      since: Date;
      mostAttempts: number;
      now: Date;
      leaseUntil: Date;
    }): Promise<ToWrite | null> {
      const now = sql`${claim.now.toISOString()}::timestamptz`;
      const claimed = await db.execute<{ article_id: string; attempts: number }>(sql`
        with due as (
          select a.id, a.revision from articles a left join written_summaries w on w.article_id = a.id
          where a.first_seen_at > ${claim.since.toISOString()}::timestamptz and a.status = 'published' and a.language in ('id', 'en')
            and (w.article_id is null or w.revision < a.revision
              or (w.next_at <= ${now} and w.attempts < ${claim.mostAttempts}))
          order by a.first_seen_at desc, a.id desc limit 1
        )
        insert into written_summaries as w (article_id, revision, attempts, next_at)
        select id, revision, 1, ${claim.leaseUntil.toISOString()}::timestamptz from due
        on conflict (article_id) do update set
          attempts = case when w.revision < excluded.revision then 1 else w.attempts + 1 end,
          revision = excluded.revision, outcome = null, next_at = excluded.next_at
        where w.revision < excluded.revision or w.next_at <= ${now}
        returning article_id, attempts`);
      const [taken] = claimed;
      if (taken === undefined) return null;
      const [row] = await db
        .select({
          articleId: articles.id,
          revision: articles.revision,
          title: articles.title,
          text: articles.body,
          language: articles.language,
        })
        .from(articles)
        .where(eq(articles.id, Number(taken.article_id)));
      return row === undefined ? null : { ...row, attempts: taken.attempts };
    },

    /** Puts a written summary in the place of the extracted one, unless the article has changed in the meantime. */
    async replace(articleId: number, revision: number, summary: string[]): Promise<void> {
      await db
        .update(articles)
        .set({ summary })
        .where(and(eq(articles.id, articleId), eq(articles.revision, revision)));
    },

    /**
     * Writes down what came of asking.
     *
     * @param nextAt when to ask again; null: never
     */
    async settle(articleId: number, revision: number, outcome: string, nextAt: Date | null): Promise<void> {
      await db
        .update(writtenSummaries)
        .set({ outcome, nextAt })
        .where(and(eq(writtenSummaries.articleId, articleId), eq(writtenSummaries.revision, revision)));
    },
  };
}
