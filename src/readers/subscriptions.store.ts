import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { categories, subscriptions, topics } from '../db/schema/index.js';
import { changeOwnWords, forgetUnfollowed } from './own-words.store.js';

export type SubscriptionStore = ReturnType<typeof createSubscriptionStore>;

/** A topic as it is shown to a reader. */
export interface FollowedTopic {
  id: number;
  slug: string;
  nameId: string;
  nameEn: string;
  categorySlug: string;
}

/** Which topics a chat follows. */
export function createSubscriptionStore(db: Database) {
  return {
    /** The topics a chat follows, in the order in which it began to. */
    async list(chatId: number): Promise<FollowedTopic[]> {
      return db
        .select({
          id: topics.id,
          slug: topics.slug,
          nameId: topics.nameId,
          nameEn: topics.nameEn,
          categorySlug: categories.slug,
        })
        .from(subscriptions)
        .innerJoin(topics, eq(topics.id, subscriptions.topicId))
        .innerJoin(categories, eq(categories.id, topics.categoryId))
        .where(eq(subscriptions.chatId, chatId))
        .orderBy(asc(subscriptions.createdAt), asc(topics.id));
    },

    async count(chatId: number): Promise<number> {
      const [row] = await db
        .select({ count: sql<string>`count(*)` })
        .from(subscriptions)
        .where(eq(subscriptions.chatId, chatId));
      return Number(row?.count ?? 0);
    },

    /** @returns whether the topic was not followed before */
    async follow(chatId: number, topicId: number, now: Date): Promise<boolean> {
      const rows = await db
        .insert(subscriptions)
        .values({ chatId, topicId, createdAt: now })
        .onConflictDoNothing()
        .returning({ topicId: subscriptions.topicId });
      return rows.length > 0;
    },

    /** Lets a topic go; own words that nobody else follows are forgotten. @returns whether the topic was followed before */
    async unfollow(chatId: number, topicId: number): Promise<boolean> {
      return db.transaction(async (tx) => {
        const [topic] = await tx.select({ words: topics.words }).from(topics).where(eq(topics.id, topicId));
        const isOwn = topic !== undefined && topic.words !== null;
        if (isOwn) await changeOwnWords(tx);
        const rows = await tx
          .delete(subscriptions)
          .where(and(eq(subscriptions.chatId, chatId), eq(subscriptions.topicId, topicId)))
          .returning({ topicId: subscriptions.topicId });
        if (isOwn) await forgetUnfollowed(tx, [topicId]);
        return rows.length > 0;
      });
    },

    /** How many chats that are served follow a topic; null: how many there are in all. */
    async audience(topicId: number | null, now: Date): Promise<number> {
      const follows =
        topicId === null
          ? sql``
          : sql`and exists (select 1 from subscriptions s where s.chat_id = c.id and s.topic_id = ${topicId})`;
      const [row] = await db.execute<{ count: string }>(sql`
        select count(*) as count from chats c
        where c.status = 'active' and (c.paused_until is null or c.paused_until <= ${now.toISOString()}::timestamptz) ${follows}`);
      return Number(row?.count ?? 0);
    },
  };
}
