import { and, count, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articles, chats, mutes, sources } from '../db/schema/index.js';
import type { Mute, MuteSubject } from './mutes.js';

export type MuteStore = ReturnType<typeof createMuteStore>;

/** What became of muting something; `already` keeps the end that it had. */
export type MuteOutcome = { kind: 'muted' | 'already'; id: number } | { kind: 'tooMany' } | { kind: 'gone' };

/** An article as far as it can be muted by. */
export interface MutableArticle {
  title: string;
  sourceId: number;
  sourceName: string;
}

const columns = {
  id: mutes.id,
  kind: mutes.kind,
  // One of the three is set, by the kind.
  name: sql<string>`coalesce(${mutes.word}, ${sources.name}, ${articles.title}, '')`,
  endsAt: mutes.endsAt,
};

/** What chats have muted. What has ended counts as gone. */
export function createMuteStore(db: Database) {
  const lasting = (now: Date) => or(isNull(mutes.endsAt), sql`${mutes.endsAt} > ${now.toISOString()}::timestamptz`);
  return {
    /** Mutes something. One article of a story that is muted already is no second mute. */
    async mute(
      chatId: number,
      subject: MuteSubject,
      endsAt: Date | null,
      most: number,
      now: Date,
    ): Promise<MuteOutcome> {
      return db.transaction(async (tx) => {
        const [chat] = await tx.select({ id: chats.id }).from(chats).where(eq(chats.id, chatId)).for('no key update');
        if (chat === undefined) return { kind: 'gone' };
        await tx.delete(mutes).where(and(eq(mutes.chatId, chatId), sql`not (${lasting(now)})`));
        const [known] = await tx
          .select({ id: mutes.id })
          .from(mutes)
          .where(and(eq(mutes.chatId, chatId), eq(mutes.kind, subject.kind), isSame(subject)));
        if (known !== undefined) return { kind: 'already', id: known.id };
        const [there] = await tx.select({ count: count() }).from(mutes).where(eq(mutes.chatId, chatId));
        if ((there?.count ?? 0) >= most) return { kind: 'tooMany' };
        const { kind, ...what } = subject;
        const [added] = await tx
          .insert(mutes)
          .values({ chatId, kind, ...what, endsAt, createdAt: now })
          .returning({ id: mutes.id });
        if (added === undefined) throw new Error('insert … returning gave no row');
        return { kind: 'muted', id: added.id };
      });
    },

    /** One mute of a chat; null when it has ended, was lifted, or is another chat's. */
    async find(chatId: number, id: number, now: Date): Promise<Mute | null> {
      return (await select(db, and(eq(mutes.chatId, chatId), eq(mutes.id, id), lasting(now))))[0] ?? null;
    },

    /** All that a chat has muted, the latest first. */
    async list(chatId: number, now: Date): Promise<Mute[]> {
      return select(db, and(eq(mutes.chatId, chatId), lasting(now)));
    },

    /** Gives a mute another end; null: none. */
    async end(chatId: number, id: number, endsAt: Date | null): Promise<void> {
      await db
        .update(mutes)
        .set({ endsAt })
        .where(and(eq(mutes.chatId, chatId), eq(mutes.id, id)));
    },

    /** @returns whether there was such a mute */
    async lift(chatId: number, id: number): Promise<boolean> {
      const rows = await db
        .delete(mutes)
        .where(and(eq(mutes.chatId, chatId), eq(mutes.id, id)))
        .returning({ id: mutes.id });
      return rows.length > 0;
    },

    /** What of an article can be muted; null: there is no such article. */
    async subjectsOf(articleId: number): Promise<MutableArticle | null> {
      const [row] = await db
        .select({ title: articles.title, sourceId: sources.id, sourceName: sources.name })
        .from(articles)
        .innerJoin(sources, eq(sources.id, articles.sourceId))
        .where(eq(articles.id, articleId));
      return row ?? null;
    },
  };
}

function isSame(subject: MuteSubject) {
  switch (subject.kind) {
    case 'story':
      return sql`(${mutes.articleId} = ${subject.articleId} or exists (
        select from articles a join articles b on b.story_id = a.story_id
        where a.id = ${mutes.articleId} and b.id = ${subject.articleId}))`;
    case 'source':
      return eq(mutes.sourceId, subject.sourceId);
    case 'word':
      return eq(mutes.word, subject.word);
  }
}

function select(db: Database, which: ReturnType<typeof and>): Promise<Mute[]> {
  return db
    .select(columns)
    .from(mutes)
    .leftJoin(articles, eq(articles.id, mutes.articleId))
    .leftJoin(sources, eq(sources.id, mutes.sourceId))
    .where(which)
    .orderBy(desc(mutes.id));
}
