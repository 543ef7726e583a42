import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { categories, chats, subscriptions, topics } from '../db/schema/index.js';
import { changeOwnWords, forgetUnfollowed } from './own-words.store.js';

export type SubscriptionStore = ReturnType<typeof createSubscriptionStore>;

/** A topic as it is shown to a reader. */
export interface FollowedTopic {
  id: number;
  slug: string;
  nameId: string;
  nameEn: string;
  categorySlug: string;
  /** Set for a reader's own words. */
  words: { words: string; without: string[] } | null;
  delivery: TopicDelivery;
  followedAt: Date;
}

/** How the articles of one followed topic come to a chat. At least one of the two ways is on. */
export interface TopicDelivery {
  /** In digests. */
  digest: boolean;
  /** At once. */
  atOnce: boolean;
  /** Articles sent at once within 24 hours, at the most; 0: as many as there are. */
  atOncePerDay: number;
}

/** Which topics a chat follows. */
export function createSubscriptionStore(db: Database) {
  // Nearly every screen asks for it.
  const ofChat = db
    .select({
      id: topics.id,
      slug: topics.slug,
      nameId: topics.nameId,
      nameEn: topics.nameEn,
      categorySlug: categories.slug,
      words: topics.words,
      delivery: {
        digest: subscriptions.digest,
        atOnce: subscriptions.alerts,
        atOncePerDay: subscriptions.alertsPerDay,
      },
      followedAt: subscriptions.createdAt,
    })
    .from(subscriptions)
    .innerJoin(topics, eq(topics.id, subscriptions.topicId))
    .innerJoin(categories, eq(categories.id, topics.categoryId))
    .where(eq(subscriptions.chatId, sql.placeholder('chatId')))
    .orderBy(asc(subscriptions.createdAt), asc(topics.id))
    .prepare('subscriptions');
  return {
    /** The topics a chat follows, in the order in which it began to. */
    async list(chatId: number): Promise<FollowedTopic[]> {
      return ofChat.execute({ chatId });
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
        .values({ chatId, topicId: presentTopic(topicId), createdAt: now })
        .onConflictDoNothing()
        .returning({ topicId: subscriptions.topicId });
      return rows.length > 0;
    },

    /**
     * Follows several topics at one instant, as many as there is room for.
     *
     * @returns those that were not followed before, and how many found no room
     */
    async followAll(
      chatId: number,
      topicIds: readonly number[],
      most: number,
      now: Date,
    ): Promise<{ followed: number[]; left: number }> {
      return db.transaction(async (tx) => {
        await tx.select({ id: chats.id }).from(chats).where(eq(chats.id, chatId)).for('no key update');
        const rows = await tx
          .select({ id: subscriptions.topicId })
          .from(subscriptions)
          .where(eq(subscriptions.chatId, chatId));
        const had = new Set(rows.map(({ id }) => id));
        const wanted = topicIds.filter((id) => !had.has(id));
        const followed = wanted.slice(0, Math.max(0, most - had.size));
        if (followed.length > 0)
          await tx
            .insert(subscriptions)
            .values(followed.map((topicId) => ({ chatId, topicId: presentTopic(topicId), createdAt: now })))
            .onConflictDoNothing();
        return { followed, left: wanted.length - followed.length };
      });
    },

    /** Lets go the topics of the catalogue that were followed at exactly this instant. @returns their numbers */
    async unfollowOf(chatId: number, at: Date): Promise<number[]> {
      const rows = await db
        .delete(subscriptions)
        .where(
          and(
            eq(subscriptions.chatId, chatId),
            eq(subscriptions.createdAt, at),
            sql`not exists (select from topics t where t.id = ${subscriptions.topicId} and t.words is not null)`,
          ),
        )
        .returning({ id: subscriptions.topicId });
      return rows.map(({ id }) => id);
    },

    /** Follows a topic again as it was followed. @returns whether it was not followed by then */
    async restore(chatId: number, topicId: number, delivery: TopicDelivery, followedAt: Date): Promise<boolean> {
      const rows = await db
        .insert(subscriptions)
        .values({ chatId, topicId: presentTopic(topicId), createdAt: followedAt, ...columnsOf(delivery) })
        .onConflictDoNothing()
        .returning({ topicId: subscriptions.topicId });
      return rows.length > 0;
    },

    /** Changes how a followed topic comes. @returns whether it is followed */
    async deliver(chatId: number, topicId: number, delivery: TopicDelivery): Promise<boolean> {
      const rows = await db
        .update(subscriptions)
        .set(columnsOf(delivery))
        .where(and(eq(subscriptions.chatId, chatId), eq(subscriptions.topicId, topicId)))
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
          .where(and(eq(subscriptions.chatId, chatId), eq(subscriptions.topicId, followedAs(chatId, topicId))))
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

/** The topic itself, or the one that it was merged into, or is being, of which this process has not heard yet. */
function presentTopic(topicId: number) {
  return sql<number>`(select coalesce(t.merged_into, t.merging_into, t.id) from topics t where t.id = ${topicId})`;
}

/** The topic as a chat follows it while followers are being moved: each is under one of two numbers. */
function followedAs(chatId: number, topicId: number) {
  return sql<number>`coalesce(
    (select s.topic_id from subscriptions s where s.chat_id = ${chatId} and s.topic_id = ${topicId}), ${presentTopic(topicId)})`;
}

function columnsOf({ digest, atOnce, atOncePerDay }: TopicDelivery) {
  return { digest, alerts: atOnce, alertsPerDay: atOncePerDay };
}
