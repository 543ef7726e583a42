import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { isUniqueViolation } from '../db/errors.js';
import { countCatalogueChange } from './catalogue.store.js';
import { moveSubscriptions } from './merge-followers.store.js';
import { joinTopics, openBroadcast } from './merge-topics.store.js';
import { createNoticeStore } from './notices.store.js';

export type TopicMergingStore = ReturnType<typeof createTopicMergingStore>;

/** A merge that goes on. */
export interface Merging {
  from: number;
  into: number;
}

/** moved: there may be more · last: few are left · waits: a broadcast to one of them comes first · elsewhere: another process is at it, or did it. */
export type MergingStep = 'moved' | 'last' | 'waits' | 'elsewhere';

/** Moving the many followers of a topic that is being merged. Killed at any moment, it goes on where it was. */
export function createTopicMergingStore(db: Database) {
  return {
    /** Merges that go on, the oldest topic first. */
    async unfinished(): Promise<Merging[]> {
      const rows = await db.execute<{ from: number; into: number }>(sql`
        select id::float8 as "from", merging_into::float8 as "into" from topics where merging_into is not null order by id`);
      return rows.map(({ from, into }) => ({ from, into }));
    },

    /**
     * Moves the next chats, each wholly or not at all. The chats are locked first, in order, as whoever composes or plans
     * for them does; so nobody waits for more than a chunk, and nobody in a circle. A broadcast that names one of the
     * topics has the followers stand still until all of them are planned: none is reached twice or passed over.
     */
    async moveChunk({ from, into }: Merging, size: number): Promise<MergingStep> {
      const moving = db.transaction(async (tx): Promise<MergingStep> => {
        const [topic] = await tx.execute(sql`
          select id from topics where id = ${from} and merging_into = ${into} for no key update skip locked`);
        if (topic === undefined) return 'elsewhere';
        if ((await openBroadcast(tx, from, into)) !== null) return 'waits';
        const chats = await tx.execute<{ id: number }>(sql`
          select c.id::float8 as id from chats c
          where c.id in (select s.chat_id from subscriptions s where s.topic_id = ${from} order by s.chat_id limit ${size})
          order by c.id for no key update`);
        if (chats.length < size) return 'last';
        await moveSubscriptions(
          tx,
          from,
          into,
          chats.map(({ id }) => id),
        );
        return 'moved';
      });
      try {
        return await moving;
      } catch (error) {
        // Somebody began to follow the topic that stays just now: the chunk is moved anew, with that seen.
        if (isUniqueViolation(error)) return 'moved';
        throw error;
      }
    },

    /** Moves the last few with all else, and tells whoever wanted it. @returns whether it was done */
    async finish({ from, into }: Merging, now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        // Of a topic with years of articles; so its rows are locked in a way that lets others follow and label meanwhile.
        await tx.execute(sql`set local statement_timeout = '10min'`);
        // Walks over what the chunks left behind in the index, and clears it: not while everybody waits.
        await tx.execute(sql`select count(*) from subscriptions where topic_id = ${from}`);
        await countCatalogueChange(tx);
        const rows = await tx.execute<{
          id: number;
          slug: string;
          name_id: string;
          name_en: string;
          into: number | null;
          by: string | null;
          followers: number;
        }>(sql`
          select id::float8 as id, slug, name_id, name_en, merging_into::float8 as "into", merging_by as "by",
            merging_count as followers
          from topics where id in (${from}, ${into}) order by id for no key update`);
        const old = rows.find((row) => row.id === from && row.into === into);
        if (old === undefined || (await openBroadcast(tx, from, into)) !== null) return false;
        const names = { nameId: old.name_id, nameEn: old.name_en };
        await joinTopics(tx, { old: { id: from, slug: old.slug, ...names }, into });
        const kept = rows.find((row) => row.id === into);
        const params = {
          type: 'topic-merged',
          ...names,
          intoNameId: kept?.name_id,
          intoNameEn: kept?.name_en,
          followers: old.followers,
        };
        await createNoticeStore(tx).tell(old.by === null ? [] : [Number(old.by)], `topic-merged:${from}`, params, now);
        return true;
      });
    },
  };
}
