import { and, count, desc, eq } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articles, savedArticles } from '../db/schema/index.js';

export type SavedStore = ReturnType<typeof createSavedStore>;

/** Articles that a reader put aside. */
export function createSavedStore(db: Database) {
  return {
    /** Saves an article, or takes it out if it was saved. @returns whether it is saved now */
    async toggle(chatId: number, articleId: number, now: Date): Promise<boolean> {
      const added = await db
        .insert(savedArticles)
        .values({ chatId, articleId, savedAt: now })
        .onConflictDoNothing()
        .returning();
      if (added.length > 0) return true;
      await db
        .delete(savedArticles)
        .where(and(eq(savedArticles.chatId, chatId), eq(savedArticles.articleId, articleId)));
      return false;
    },

    async isSaved(chatId: number, articleId: number): Promise<boolean> {
      const rows = await db
        .select({ articleId: savedArticles.articleId })
        .from(savedArticles)
        .where(and(eq(savedArticles.chatId, chatId), eq(savedArticles.articleId, articleId)));
      return rows.length > 0;
    },

    /** One page, the last saved first, and how many there are. */
    async page(chatId: number, offset: number, limit: number): Promise<{ articleIds: number[]; total: number }> {
      const [rows, [total]] = await Promise.all([
        db
          .select({ id: articles.id })
          .from(savedArticles)
          .innerJoin(articles, eq(articles.id, savedArticles.articleId))
          .where(eq(savedArticles.chatId, chatId))
          .orderBy(desc(savedArticles.savedAt))
          .limit(limit)
          .offset(offset),
        db.select({ count: count() }).from(savedArticles).where(eq(savedArticles.chatId, chatId)),
      ]);
      return { articleIds: rows.map((row) => row.id), total: total?.count ?? 0 };
    },
  };
}
