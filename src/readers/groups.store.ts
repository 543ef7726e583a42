import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { chats, stewards, subscriptions } from '../db/schema/index.js';

export type GroupStore = ReturnType<typeof createGroupStore>;

/** What is kept of groups and channels beside what is kept of every chat. */
export function createGroupStore(db: Database) {
  return {
    /** Remembers that a person sets up a group or channel. Both must be known. */
    async noteSteward(personId: number, chatId: number, now: Date): Promise<void> {
      await db.insert(stewards).values({ personId, chatId, since: now }).onConflictDoNothing();
    },

    /** Forgets it again: they may no longer, or the bot is gone from there. */
    async forgetSteward(personId: number, chatId: number): Promise<void> {
      await db.delete(stewards).where(and(eq(stewards.personId, personId), eq(stewards.chatId, chatId)));
    },

    /** Groups and channels that a person has set up, the first one first. */
    async stewardedBy(personId: number): Promise<number[]> {
      const rows = await db
        .select({ chatId: stewards.chatId })
        .from(stewards)
        .where(eq(stewards.personId, personId))
        .orderBy(asc(stewards.since), asc(stewards.chatId));
      return rows.map(({ chatId }) => chatId);
    },

    /** Sets the thread of a followed topic, or of all that have none of their own. Null: the main thread. */
    async setThread(chatId: number, topicId: number | 'all', threadId: number | null): Promise<void> {
      if (topicId === 'all') await db.update(chats).set({ threadId }).where(eq(chats.id, chatId));
      else
        await db
          .update(subscriptions)
          .set({ threadId })
          .where(and(eq(subscriptions.chatId, chatId), eq(subscriptions.topicId, topicId)));
    },

    /** The threads of a forum: of the group as a whole, and by topic. */
    async threads(chatId: number): Promise<{ main: number | null; of: Map<number, number> }> {
      const [[chat], rows] = await Promise.all([
        db.select({ threadId: chats.threadId }).from(chats).where(eq(chats.id, chatId)),
        db
          .select({ topicId: subscriptions.topicId, threadId: subscriptions.threadId })
          .from(subscriptions)
          .where(and(eq(subscriptions.chatId, chatId), isNotNull(subscriptions.threadId))),
      ]);
      const of = new Map(rows.flatMap(({ topicId, threadId }) => (threadId === null ? [] : [[topicId, threadId]])));
      return { main: chat?.threadId ?? null, of };
    },
  };
}
