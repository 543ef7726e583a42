import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { mostTaste } from './taste.js';

export type TasteStore = ReturnType<typeof createTasteStore>;

/** What readers asked for more or less of. */
export function createTasteStore(db: Database) {
  return {
    /**
     * Moves a chat's taste one step: for the topics it follows that an article is about, and for the article's section.
     * Steps beyond the last change nothing.
     *
     * @returns names of the topics and the section that were meant; none: the article is not known or about nothing
     */
    async tap(
      chatId: number,
      articleId: number,
      direction: 'more' | 'less',
    ): Promise<{ nameId: string; nameEn: string }[]> {
      const by = direction === 'more' ? 1 : -1;
      const rows = await db.execute<{ name_id: string; name_en: string }>(sql`
        with followed as (
          select t.id, t.name_id, t.name_en from matches m
          join subscriptions s on s.topic_id = m.topic_id and s.chat_id = ${chatId}
          join topics t on t.id = m.topic_id
          where m.article_id = ${articleId}
        ), section as (
          select k.id, k.name_id, k.name_en from articles a join categories k on k.id = a.category_id where a.id = ${articleId}
        ), by_topic as (
          insert into topic_tastes as taste (chat_id, topic_id, weight) select ${chatId}, id, ${by} from followed
          on conflict (chat_id, topic_id) do update
          set weight = greatest(${-mostTaste}, least(${mostTaste}, taste.weight + ${by}))
        ), by_section as (
          insert into category_tastes as taste (chat_id, category_id, weight) select ${chatId}, id, ${by} from section
          on conflict (chat_id, category_id) do update
          set weight = greatest(${-mostTaste}, least(${mostTaste}, taste.weight + ${by}))
        )
        select name_id, name_en from followed
        union all
        select name_id, name_en from section where not exists (select from followed)`);
      return rows.map((row) => ({ nameId: row.name_id, nameEn: row.name_en }));
    },
  };
}
