import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { categories, ownWordsGone, subscriptions, topics } from '../db/schema/index.js';

export type OwnWordsStore = ReturnType<typeof createOwnWordsStore>;

/** A phrase as it is written down. */
export interface OwnWordsRow {
  slug: string;
  nameId: string;
  nameEn: string;
  words: string;
  without: readonly string[];
}

export type FollowedOwnWords =
  | { kind: 'followed' | 'already'; topicId: number }
  /** The chat follows as many own words, or as many topics in all, as it can. */
  | { kind: 'tooManyWords' | 'tooManyTopics' };

/** Numbers of forgotten phrases that are kept for processes that have not heard of them yet. */
const mostGone = 100_000;

/** The section that own words are put in: every topic has one, and nobody sees theirs. */
const section = 'berita-utama';

/** The words of their own that chats follow. */
export function createOwnWordsStore(db: Database) {
  return {
    /** Follows a phrase from now on; the first who does writes it down. */
    async follow(
      chatId: number,
      phrase: OwnWordsRow,
      most: { words: number; topics: number },
      now: Date,
    ): Promise<FollowedOwnWords> {
      return db.transaction(async (tx) => {
        await changeOwnWords(tx);
        const followed = await tx
          .select({ id: topics.id, slug: topics.slug, isOwn: isNotNull(topics.words).mapWith(Boolean) })
          .from(subscriptions)
          .innerJoin(topics, eq(topics.id, subscriptions.topicId))
          .where(eq(subscriptions.chatId, chatId));
        const same = followed.find(({ slug }) => slug === phrase.slug);
        if (same !== undefined) return { kind: 'already', topicId: same.id };
        if (followed.filter(({ isOwn }) => isOwn).length >= most.words) return { kind: 'tooManyWords' };
        if (followed.length >= most.topics) return { kind: 'tooManyTopics' };
        const topicId = await writeDown(tx, phrase);
        await tx.insert(subscriptions).values({ chatId, topicId, createdAt: now });
        return { kind: 'followed', topicId };
      });
    },

    /** What own words are called, for those of these topics that are some. */
    async names(topicIds: readonly number[]): Promise<Map<number, { nameId: string; nameEn: string }>> {
      if (topicIds.length === 0) return new Map();
      const rows = await db
        .select({ id: topics.id, nameId: topics.nameId, nameEn: topics.nameEn })
        .from(topics)
        .where(and(inArray(topics.id, [...topicIds]), isNotNull(topics.words)));
      return new Map(rows.map(({ id, nameId, nameEn }) => [id, { nameId, nameEn }]));
    },
  };
}

/** The phrase's number, new or known. */
async function writeDown(tx: Database, phrase: OwnWordsRow): Promise<number> {
  const [known] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.slug, phrase.slug));
  if (known !== undefined) return known.id;
  const [category] = await tx
    .select({ id: categories.id })
    .from(categories)
    .orderBy(sql`${categories.slug} = ${section} desc`, asc(categories.position))
    .limit(1);
  if (category === undefined)
    throw new Error('There is no category: the catalogue must be loaded before words are followed.');
  const { slug, nameId, nameEn, words, without } = phrase;
  const [added] = await tx
    .insert(topics)
    .values({
      slug,
      nameId,
      nameEn,
      categoryId: category.id,
      coversId: '',
      coversEn: '',
      hidden: true,
      words: { words, without: [...without] },
    })
    .returning({ id: topics.id });
  if (added === undefined) throw new Error('insert … returning gave no row');
  return added.id;
}

/**
 * To be called first in a transaction that adds or removes own words: one at a time changes them, in all processes. So
 * their numbers become visible in rising order, and nobody begins to follow what is just being forgotten.
 */
export async function changeOwnWords(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('own-words'))`);
}

/** The topics that are own words, of those that a chat follows. */
export async function ownWordsOfChat(tx: Database, chatId: number): Promise<number[]> {
  const rows = await tx
    .select({ id: topics.id })
    .from(subscriptions)
    .innerJoin(topics, eq(topics.id, subscriptions.topicId))
    .where(and(eq(subscriptions.chatId, chatId), isNotNull(topics.words)));
  return rows.map(({ id }) => id);
}

/** Forgets own words that nobody follows any more, with their matches: nothing stays of what somebody typed. */
export async function forgetUnfollowed(tx: Database, topicIds: readonly number[]): Promise<void> {
  if (topicIds.length === 0) return;
  // In the order in which matches lock their topics.
  await tx
    .select({ id: topics.id })
    .from(topics)
    .where(inArray(topics.id, [...topicIds]))
    .orderBy(asc(topics.id))
    .for('update');
  const gone = await tx
    .delete(topics)
    .where(
      and(
        inArray(topics.id, [...topicIds]),
        isNotNull(topics.words),
        sql`not exists (select from subscriptions s where s.topic_id = ${topics.id})`,
      ),
    )
    .returning({ topicId: topics.id });
  if (gone.length === 0) return;
  await tx.insert(ownWordsGone).values(gone);
  await tx.execute(sql`delete from own_words_gone where id <= (select max(id) from own_words_gone) - ${mostGone}`);
}
