import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';

export type InterestStore = ReturnType<typeof createInterestStore>;

const dayMs = 86_400_000;

/** What was opened or saved longer ago says nothing about what somebody reads now. */
const rememberedDays = 90;

/** A saved article says as much as so many that were opened. */
const savedCounts = 2;

/** One article that was opened is chance. */
const leastWeight = 2;

/** Whole sections are in nearly everything: they must be opened so many times as often to be suggested. */
const sectionShare = 0.4;

/** What is read in a chat, by topic alone: what suggestions are made of. */
export function createInterestStore(db: Database) {
  return {
    /** Counts that an article was opened, for each topic of the catalogue that it is about; never which article. */
    async opened(chatId: number, articleId: number, now: Date): Promise<void> {
      const at = sql`${now.toISOString()}::timestamptz`;
      const oldest = new Date(now.getTime() - rememberedDays * dayMs).toISOString();
      await db.execute(sql`
        with forgotten as (delete from topic_reads where chat_id = ${chatId} and last_at < ${oldest}::timestamptz)
        insert into topic_reads (chat_id, topic_id, opened, last_at)
        select c.id, t.id, 1, ${at} from chats c
          join matches m on m.article_id = ${articleId}
          join topics t on t.id = m.topic_id and t.words is null and not t.hidden
        where c.id = ${chatId}
        order by t.id
        on conflict (chat_id, topic_id) do update
          set opened = case when topic_reads.last_at < ${oldest}::timestamptz then 1 else least(topic_reads.opened + 1, 1000) end,
            last_at = ${at}`);
    },

    /** Topics that are not followed and often read: by what was opened and saved, the most read first. */
    async suggestions(chatId: number, limit: number, now: Date): Promise<number[]> {
      const oldest = sql`${new Date(now.getTime() - rememberedDays * dayMs).toISOString()}::timestamptz`;
      const rows = await db.execute<{ id: number }>(sql`
        select t.id::float8 as id from (
            select topic_id, opened as weight from topic_reads where chat_id = ${chatId} and last_at >= ${oldest}
            union all
            select m.topic_id, ${savedCounts}::int from saved_articles v join matches m on m.article_id = v.article_id
            where v.chat_id = ${chatId} and v.saved_at >= ${oldest}) r
          join topics t on t.id = r.topic_id and t.words is null and not t.hidden
          join categories g on g.id = t.category_id
        where not exists (select from subscriptions s where s.chat_id = ${chatId} and s.topic_id = t.id)
        group by t.id, t.slug, g.slug
        having sum(r.weight) * (case when t.slug = g.slug then ${sectionShare}::float8 else 1 end) >= ${leastWeight}
        order by sum(r.weight) * (case when t.slug = g.slug then ${sectionShare}::float8 else 1 end) desc, t.id
        limit ${limit}`);
      return rows.map(({ id }) => id);
    },

    /** Topics of the catalogue that an article is about, the surest first. */
    async topicsOf(articleId: number, limit: number): Promise<number[]> {
      const rows = await db.execute<{ id: number }>(sql`
        select t.id::float8 as id from matches m join topics t on t.id = m.topic_id and t.words is null and not t.hidden
        where m.article_id = ${articleId} order by m.score desc, t.id limit ${limit}`);
      return rows.map(({ id }) => id);
    },
  };
}
