import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articlesOf } from './digest.js';
import type { DigestParams } from './digest-params.js';
import { idsParameter } from './schedules.store.js';
import { dealToThreads } from './threads.js';
import type { Threads } from './threads.js';

/** The threads of those of these chats that have some: forums that said so. */
export async function readThreads(db: Database, chatIds: readonly number[]): Promise<Map<number, Threads>> {
  const threads = new Map<number, { main: number | null; of: Map<number, number> }>();
  const groups = chatIds.filter((chatId) => chatId < 0);
  if (groups.length === 0) return threads;
  const rows = await db.execute<{ chat_id: number; main: number | null; topics: [number, number][] | null }>(sql`
    select c.id::float8 as chat_id, c.thread_id::float8 as main,
      (select json_agg(json_build_array(s.topic_id, s.thread_id))
        from subscriptions s where s.chat_id = c.id and s.thread_id is not null) as topics
    from chats c where c.id = any(${idsParameter(groups)}) and c.type = 'supergroup'`);
  for (const { chat_id, main, topics } of rows)
    if (main !== null || topics !== null) threads.set(chat_id, { main, of: new Map(topics) });
  return threads;
}

/** Of each article, the first of these topics that it is about. */
export async function readTopicsOf(
  db: Database,
  articleIds: readonly number[],
  topicIds: readonly number[],
): Promise<Map<number, number>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db.execute<{ article_id: number; topic_id: number }>(sql`
    select distinct on (m.article_id) m.article_id::float8 as article_id, m.topic_id::float8 as topic_id
    from matches m
    where m.article_id = any(${idsParameter(articleIds)}) and m.topic_id = any(${idsParameter(topicIds)})
    order by m.article_id, m.score desc, m.topic_id`);
  return new Map(rows.map((row) => [row.article_id, row.topic_id]));
}

/** A digest that is to be planned. */
interface PlannedDigest {
  chatId: number;
  cause: string;
  articleIds: number[];
  params: DigestParams & { threadId?: number };
}

/**
 * Digests as they are planned: those of forums that have threads for their topics are dealt out, each part a delivery with
 * a cause of its own. The first part keeps the edition's.
 */
export async function inThreads<Row extends PlannedDigest>(db: Database, rows: readonly Row[]): Promise<Row[]> {
  const threads = await readThreads(
    db,
    rows.map(({ chatId }) => chatId),
  );
  if (threads.size === 0) return [...rows];
  const dealt: Row[] = [];
  for (const row of rows) {
    const own = threads.get(row.chatId);
    if (own === undefined) dealt.push(row);
    else {
      const topicOf = await readTopicsOf(db, row.params.more, [...own.of.keys()]);
      for (const [index, { threadId, params }] of dealToThreads(row.params, own, topicOf).entries())
        dealt.push({
          ...row,
          cause: index === 0 ? row.cause : `${row.cause}:${threadId ?? 0}`,
          articleIds: articlesOf(params),
          params: threadId === null ? params : { ...params, threadId },
        });
    }
  }
  return dealt;
}
