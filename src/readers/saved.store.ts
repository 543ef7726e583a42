import { and, count, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articles, savedArticles } from '../db/schema/index.js';

export type SavedStore = ReturnType<typeof createSavedStore>;

/** Articles that one chat can put aside. */
export const mostSaved = 300;

/** Articles that a reader put aside. */
export function createSavedStore(db: Database) {
  const one = db
    .select({ articleId: savedArticles.articleId })
    .from(savedArticles)
    .where(
      and(
        eq(savedArticles.chatId, sql.placeholder('chatId')),
        eq(savedArticles.articleId, sql.placeholder('articleId')),
      ),
    )
    .prepare('saved');
  return {
    /**
     * Puts an article aside. One that was taken out by mistake can be put back where it was.
     *
     * @returns whether it is there now; `full`: the chat has put aside as many as it can
     */
    async add(chatId: number, articleId: number, savedAt: Date): Promise<'saved' | 'full'> {
      const [row] = await db.execute<{ is_saved: boolean }>(sql`
        with added as (
          insert into saved_articles (chat_id, article_id, saved_at)
          select ${chatId}, ${articleId}, ${savedAt.toISOString()}::timestamptz
          where (select count(*) from saved_articles where chat_id = ${chatId}) < ${mostSaved}
          on conflict do nothing returning 1
        )
        select exists (select from added)
          or exists (select from saved_articles where chat_id = ${chatId} and article_id = ${articleId}) as is_saved`);
      return row?.is_saved === true ? 'saved' : 'full';
    },

    /** Takes an article out. @returns when it had been saved; null: it was not */
    async remove(chatId: number, articleId: number): Promise<Date | null> {
      const [row] = await db
        .delete(savedArticles)
        .where(and(eq(savedArticles.chatId, chatId), eq(savedArticles.articleId, articleId)))
        .returning({ savedAt: savedArticles.savedAt });
      return row?.savedAt ?? null;
    },

    async isSaved(chatId: number, articleId: number): Promise<boolean> {
      return (await one.execute({ chatId, articleId })).length > 0;
    },

    /** All that a chat saved, the last saved first. */
    async ids(chatId: number): Promise<number[]> {
      const rows = await db
        .select({ articleId: savedArticles.articleId })
        .from(savedArticles)
        .where(eq(savedArticles.chatId, chatId))
        .orderBy(desc(savedArticles.savedAt), desc(savedArticles.articleId));
      return rows.map((row) => row.articleId);
    },

    /** One page, the last saved first, and how many there are. */
    async page(chatId: number, offset: number, limit: number): Promise<{ articleIds: number[]; total: number }> {
      const [rows, [total]] = await Promise.all([
        db
          .select({ id: articles.id })
          .from(savedArticles)
          .innerJoin(articles, eq(articles.id, savedArticles.articleId))
          .where(eq(savedArticles.chatId, chatId))
          .orderBy(desc(savedArticles.savedAt), desc(savedArticles.articleId))
          .limit(limit)
          .offset(offset),
        db.select({ count: count() }).from(savedArticles).where(eq(savedArticles.chatId, chatId)),
      ]);
      return { articleIds: rows.map((row) => row.id), total: total?.count ?? 0 };
    },
  };
}
