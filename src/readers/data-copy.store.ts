import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';

/** All that is held of a chat, as a person can read it. */
export type ChatData = Record<string, unknown>;

/** One part of the copy: what it is called, and how the rows of a table become it. The chat's number is `c.id`. */
interface CopyPart {
  name: string;
  table: string;
  rows: SQL;
}

/**
 * Rows are copied whole, less the numbers that say nothing outside of the database and with the names they stand for: so
 * a new column is in the copy without anybody thinking of it.
 */
const parts: readonly CopyPart[] = [
  {
    name: 'topics',
    table: 'subscriptions',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'topic_id' || jsonb_build_object('topic', coalesce(o.words, to_jsonb(o.slug))) as row
      from subscriptions t join topics o on o.id = t.topic_id where t.chat_id = c.id order by t.created_at`,
  },
  {
    name: 'muted',
    table: 'mutes',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'id' - 'article_id' - 'source_id' || jsonb_build_object('article', a.url, 'source', o.name) as row
      from mutes t left join articles a on a.id = t.article_id left join sources o on o.id = t.source_id
      where t.chat_id = c.id order by t.id`,
  },
  {
    name: 'opened',
    table: 'topic_reads',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'topic_id' || jsonb_build_object('topic', coalesce(o.words, to_jsonb(o.slug))) as row
      from topic_reads t join topics o on o.id = t.topic_id where t.chat_id = c.id order by t.last_at`,
  },
  {
    name: 'moreOrLessOfTopics',
    table: 'topic_tastes',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'topic_id' || jsonb_build_object('topic', coalesce(o.words, to_jsonb(o.slug))) as row
      from topic_tastes t join topics o on o.id = t.topic_id where t.chat_id = c.id order by o.slug`,
  },
  {
    name: 'moreOrLessOfSections',
    table: 'category_tastes',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'category_id' || jsonb_build_object('section', o.slug) as row
      from category_tastes t join categories o on o.id = t.category_id where t.chat_id = c.id order by o.slug`,
  },
  {
    name: 'saved',
    table: 'saved_articles',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'article_id' || jsonb_build_object('url', a.url) as row
      from saved_articles t join articles a on a.id = t.article_id where t.chat_id = c.id order by t.saved_at`,
  },
  {
    name: 'ads',
    table: 'ad_shows',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'ad_id' || jsonb_build_object('advertiser', a.name) as row
      from ad_shows t join ads a on a.id = t.ad_id where t.chat_id = c.id order by t.ad_id`,
  },
  {
    name: 'groups',
    table: 'stewards',
    rows: sql`select jsonb_build_object('chat', t.chat_id, 'since', t.since) as row
      from stewards t where t.person_id = c.id order by t.since`,
  },
  {
    name: 'corrections',
    table: 'correction_mentions',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'correction_id' || jsonb_build_object('article', a.url) as row
      from correction_mentions t join corrections o on o.id = t.correction_id join articles a on a.id = o.article_id
      where t.chat_id = c.id order by t.created_at`,
  },
  {
    name: 'broadcastButtons',
    table: 'broadcast_taps',
    rows: sql`select to_jsonb(t) - 'chat_id' as row from broadcast_taps t where t.chat_id = c.id order by t.tapped_at`,
  },
  {
    name: 'editions',
    table: 'editions',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'id' as row from editions t where t.chat_id = c.id order by t.id`,
  },
  {
    name: 'deliveries',
    table: 'deliveries',
    rows: sql`select to_jsonb(t) - 'chat_id' - 'epoch' - 'claims' - 'claimed_at' - 'priority' || jsonb_build_object(
        'articles', (select coalesce(jsonb_agg(a.url), '[]') from articles a where a.id = any(t.article_ids))) as row
      from deliveries t where t.chat_id = c.id order by t.id`,
  },
  {
    name: 'conversation',
    table: 'conversations',
    rows: sql`select to_jsonb(t) - 'key' as row from conversations t where t.key = c.id::text`,
  },
];

/** Tables that a copy holds the chat's rows of. */
export const copiedTables: readonly string[] = ['chats', ...parts.map(({ table }) => table)];

/** Everything held of a chat; null when nothing is. */
export async function copyData(db: Database, chatId: number): Promise<ChatData | null> {
  const pairs = parts.map(
    ({ name, rows }) => sql`${name}::text, (select coalesce(jsonb_agg(part.row), '[]') from (${rows}) part)`,
  );
  const [found] = await db.execute<{ data: ChatData }>(sql`
    select jsonb_build_object('chat', to_jsonb(c), ${sql.join(pairs, sql`, `)}) as data from chats c where c.id = ${chatId}`);
  return found?.data ?? null;
}
