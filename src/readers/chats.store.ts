import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { chats, subscriptions } from '../db/schema/index.js';
import type { Chat, Locale } from './chat.js';

export type ChatStore = ReturnType<typeof createChatStore>;

/** A chat as it is known. */
export const chatColumns = {
  id: chats.id,
  type: chats.type,
  locale: chats.locale,
  timeZone: chats.timeZone,
  status: chats.status,
  pausedUntil: chats.pausedUntil,
  digestHours: chats.digestHours,
  digestDays: chats.digestDays,
  recapDay: chats.recapDay,
  recapHour: chats.recapHour,
  quietHours: chats.quietHours,
  isSilent: chats.isSilent,
  emergencies: chats.emergencies,
  atOnceLimit: chats.atOnceLimit,
  pictures: chats.pictures,
  outsideTopics: chats.outsideTopics,
  nextEditionAt: chats.nextEditionAt,
  lastCutoffAt: chats.lastCutoffAt,
  createdAt: chats.createdAt,
};

/** What a reader can choose. */
export type ChatChoices = Pick<
  Chat,
  | 'locale'
  | 'timeZone'
  | 'pausedUntil'
  | 'digestHours'
  | 'digestDays'
  | 'recapDay'
  | 'recapHour'
  | 'quietHours'
  | 'isSilent'
  | 'emergencies'
  | 'atOnceLimit'
  | 'pictures'
  | 'outsideTopics'
>;

/** What is known of a chat, and what its reader chose. */
export function createChatStore(db: Database) {
  // Each update and each delivery asks for its chat.
  const some = db
    .select(chatColumns)
    .from(chats)
    .where(sql`${chats.id} = any (${sql.placeholder('ids')}::bigint[])`)
    .prepare('chats');
  return {
    /** The chat, or null when we never met it (or it was erased). */
    async find(id: number): Promise<Chat | null> {
      const [row] = await some.execute({ ids: [id] });
      return row ?? null;
    },

    /** Those of these chats that are known, in any order. */
    async findAll(ids: number[]): Promise<Chat[]> {
      return some.execute({ ids });
    },

    /**
     * Meets a chat: a new one is written down, one that had stopped or was gone is active again with its choices kept.
     * News starts now, so a reader who comes back after a month is not handed the month.
     *
     * @returns the chat and how it was known before
     */
    async meet(chat: {
      id: number;
      type: Chat['type'];
      locale: Locale;
      timeZone: string;
      now: Date;
    }): Promise<{ chat: Chat; before: 'new' | Chat['status'] }> {
      return db.transaction(async (tx) => {
        const [known] = await tx.select(chatColumns).from(chats).where(eq(chats.id, chat.id)).for('update');
        if (known?.status === 'active') return { chat: known, before: 'active' };
        const [row] = await tx
          .insert(chats)
          .values({
            id: chat.id,
            type: chat.type,
            locale: chat.locale,
            timeZone: chat.timeZone,
            lastCutoffAt: chat.now,
            createdAt: chat.now,
          })
          .onConflictDoUpdate({
            target: chats.id,
            set: { status: 'active', statusAt: chat.now, goneReason: null, pausedUntil: null, lastCutoffAt: chat.now },
          })
          .returning(chatColumns);
        if (row === undefined) throw new Error('insert … returning gave no row');
        if (known !== undefined)
          await tx
            .update(subscriptions)
            .set({ lastCutoffAt: chat.now })
            .where(and(eq(subscriptions.chatId, chat.id), isNotNull(subscriptions.lastCutoffAt)));
        return { chat: row, before: known?.status ?? 'new' };
      });
    },

    /** The reader unblocked the bot: to be welcomed back at the next /start. */
    async returned(id: number, now: Date): Promise<void> {
      await db.update(chats).set({ returnedAt: now }).where(eq(chats.id, id));
    },

    /** Whether a reader came back since an instant and has not been welcomed; from now on they have. */
    async takeReturn(id: number, since: Date): Promise<boolean> {
      const rows = await db.execute<{ recent: boolean }>(sql`
        with known as (select id, returned_at from chats where id = ${id} and returned_at is not null for update)
        update chats c set returned_at = null from known where c.id = known.id
        returning known.returned_at >= ${since.toISOString()}::timestamptz as recent`);
      return rows[0]?.recent ?? false;
    },

    /**
     * Changes what the reader chose. Does nothing to a chat that is not known. A pause is ended by setting `pausedUntil` to
     * the instant, not to null: what came in meanwhile is not poured out, and only the instant tells that there was a pause.
     */
    async choose(id: number, choice: Partial<ChatChoices>): Promise<void> {
      await db.update(chats).set(choice).where(eq(chats.id, id));
    },

    /** The reader wants nothing more; choices are kept for a return. */
    async stop(id: number, now: Date): Promise<void> {
      await db.update(chats).set({ status: 'stopped', statusAt: now, nextEditionAt: null }).where(eq(chats.id, id));
    },

    /** The chat cannot be reached. One that its reader had stopped stays stopped when it is reachable again. */
    async markGone(id: number, reason: string, now: Date): Promise<void> {
      await db
        .update(chats)
        .set({ status: 'gone', statusAt: now, goneReason: reason, nextEditionAt: null })
        .where(sql`${chats.id} = ${id} and ${chats.status} = 'active'`);
    },

    async count(): Promise<{ active: number; stopped: number; gone: number }> {
      const rows = await db
        .select({ status: chats.status, count: sql<string>`count(*)` })
        .from(chats)
        .groupBy(chats.status);
      const of = (status: Chat['status']) => Number(rows.find((row) => row.status === status)?.count ?? 0);
      return { active: of('active'), stopped: of('stopped'), gone: of('gone') };
    },
  };
}
