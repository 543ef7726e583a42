import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { changeOwnWords, forgetUnfollowed, ownWordsOfChat } from './own-words.store.js';

export type DataRightsStore = ReturnType<typeof createDataRightsStore>;

/** All that Kabar holds of a chat, as a person can read it. */
export interface ChatData extends Record<string, unknown> {
  chat: Record<string, unknown>;
  /** Slugs; own words as they are matched. */
  topics: (string | { words: string; without: string[] })[];
  /** How each of them is delivered, in the same order. */
  delivery: { digest: boolean; atOnce: boolean; atOncePerDay: number }[];
  muted: Record<string, unknown>[];
  /** How often articles of a topic were opened. */
  opened: { topic: string; times: number }[];
  /** What was asked for more or less of. */
  tastes: { topic?: string; section?: string; weight: number }[];
  saved: Record<string, unknown>[];
  editions: Record<string, unknown>[];
  deliveries: Record<string, unknown>[];
}

/** What the law gives a reader: a copy of their data, and its erasure. */
export function createDataRightsStore(db: Database) {
  return {
    /** Everything held of a chat; null when nothing is. */
    async collect(chatId: number): Promise<ChatData | null> {
      const [row] = await db.execute<{ data: ChatData | null }>(sql`
        select jsonb_build_object(
          'chat', to_jsonb(c),
          'topics', (select coalesce(jsonb_agg(coalesce(t.words, to_jsonb(t.slug)) order by s.created_at), '[]') from subscriptions s join topics t on t.id = s.topic_id where s.chat_id = c.id),
          'delivery', (select coalesce(jsonb_agg(jsonb_build_object('digest', s.digest, 'atOnce', s.alerts, 'atOncePerDay', s.alerts_per_day) order by s.created_at), '[]')
                       from subscriptions s where s.chat_id = c.id),
          'muted', (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'article', a.url, 'source', o.name, 'word', m.word,
                    'createdAt', m.created_at, 'endsAt', m.ends_at) order by m.id), '[]')
                    from mutes m left join articles a on a.id = m.article_id left join sources o on o.id = m.source_id where m.chat_id = c.id),
          'opened', (select coalesce(jsonb_agg(jsonb_build_object('topic', t.slug, 'times', r.opened) order by r.last_at), '[]')
                     from topic_reads r join topics t on t.id = r.topic_id where r.chat_id = c.id),
          'tastes', (select coalesce(jsonb_agg(jsonb_build_object('topic', t.slug, 'weight', w.weight) order by t.slug), '[]')
                     from topic_tastes w join topics t on t.id = w.topic_id where w.chat_id = c.id)
                 || (select coalesce(jsonb_agg(jsonb_build_object('section', k.slug, 'weight', w.weight) order by k.slug), '[]')
                     from category_tastes w join categories k on k.id = w.category_id where w.chat_id = c.id),
          'saved', (select coalesce(jsonb_agg(jsonb_build_object('url', a.url, 'savedAt', v.saved_at) order by v.saved_at), '[]')
                    from saved_articles v join articles a on a.id = v.article_id where v.chat_id = c.id),
          'editions', (select coalesce(jsonb_agg(jsonb_build_object('dueAt', e.due_at, 'kind', e.kind, 'state', e.state, 'late', e.late) order by e.id), '[]')
                       from editions e where e.chat_id = c.id),
          'deliveries', (select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'state', d.state, 'articleIds', d.article_ids,
                         'messageId', d.message_id, 'createdAt', d.created_at, 'settledAt', d.settled_at) order by d.id), '[]')
                         from deliveries d where d.chat_id = c.id)
        ) as data
        from chats c where c.id = ${chatId}`);
      return row?.data ?? null;
    },

    /**
     * Erases a chat. Rows of the ledger that are settled stay for the reports of broadcasts, under a number that leads
     * back to nobody (the row's own, below any Telegram id); everything else of the chat goes, and with it
     * the own words that only this chat followed.
     */
    async erase(chatId: number): Promise<void> {
      await db.transaction(async (tx) => {
        await changeOwnWords(tx);
        const own = await ownWordsOfChat(tx, chatId);
        await tx.execute(sql`delete from conversations where key = ${String(chatId)}`);
        await tx.execute(sql`delete from editions where chat_id = ${chatId}`);
        await tx.execute(
          sql`delete from deliveries where chat_id = ${chatId} and (broadcast_id is null or state = 'planned')`,
        );
        await tx.execute(sql`
          update deliveries set chat_id = -9000000000000000 - id, message_id = null, params = '{}' where chat_id = ${chatId}`);
        await tx.execute(sql`delete from chats where id = ${chatId}`);
        await forgetUnfollowed(tx, own);
      });
    },
  };
}
