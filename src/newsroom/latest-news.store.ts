import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';

export type LatestNewsStore = ReturnType<typeof createLatestNewsStore>;

/** Further back nothing is the latest any more. */
const lookBackMs = 7 * 86_400_000;

/** The latest news, one article for each story: the one that tells it best. */
export function createLatestNewsStore(db: Database) {
  return {
    /**
     * Ids of articles, newest first.
     *
     * @param chatId only of topics that this chat follows; null, or a chat that follows nothing: of all
     */
    async page(chatId: number | null, page: { offset: number; limit: number; now: Date }): Promise<number[]> {
      const { offset, limit, now } = page;
      const since = sql`${new Date(now.getTime() - lookBackMs).toISOString()}::timestamptz`;
      const rows = await db.execute<{ id: number }>(sql`
        select a.id::float8 as id from articles a left join stories s on s.id = a.story_id
        where a.status = 'published' and a.published_at > ${since}
          and (s.leader_id is null or s.leader_id = a.id)
          and (not exists (select from subscriptions f where f.chat_id = ${chatId}::bigint)
            or exists (
              select from subscriptions f join matches m on m.topic_id = f.topic_id
              where f.chat_id = ${chatId}::bigint and m.article_id = a.id))
        order by a.published_at desc, a.id desc limit ${limit} offset ${offset}`);
      return rows.map(({ id }) => id);
    },
  };
}
