import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { ChatMutes } from './muted.js';
import { idsParameter } from './schedules.store.js';

/** What chats have muted, in one statement; a chat that has muted nothing has no entry. */
export async function readMutes(db: Database, chatIds: readonly number[], now: Date): Promise<Map<number, ChatMutes>> {
  const rows = await db.execute<{
    chat_id: number;
    stories: number[];
    articles: number[];
    sources: number[];
    words: string[];
  }>(sql`
    select m.chat_id::float8 as chat_id,
      coalesce(json_agg(a.story_id) filter (where a.story_id is not null), '[]') as stories,
      coalesce(json_agg(m.article_id) filter (where m.article_id is not null), '[]') as articles,
      coalesce(json_agg(m.source_id) filter (where m.source_id is not null), '[]') as sources,
      coalesce(json_agg(m.word) filter (where m.word is not null), '[]') as words
    from mutes m left join articles a on a.id = m.article_id
    where m.chat_id = any(${idsParameter(chatIds)}) and (m.ends_at is null or m.ends_at > ${now.toISOString()}::timestamptz)
    group by m.chat_id`);
  return new Map(
    rows.map((row) => [
      row.chat_id,
      {
        stories: new Set(row.stories),
        articles: new Set(row.articles),
        sources: new Set(row.sources),
        words: row.words,
      },
    ]),
  );
}

/** Headline and summary of articles: what a muted word is looked for in. */
export async function readShownTexts(
  db: Database,
  articleIds: readonly number[],
): Promise<{ articleId: number; texts: string[] }[]> {
  const rows = await db.execute<{ id: number; texts: string[] }>(sql`
    select id::float8 as id, to_json(array[title] || summary) as texts from articles
    where id = any(${idsParameter(articleIds)})`);
  return rows.map(({ id, texts }) => ({ articleId: id, texts }));
}
