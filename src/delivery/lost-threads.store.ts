import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { enqueue } from './deliveries.store.js';

/**
 * The threads of forums that these deliveries were for are closed or gone: what was to go there goes to the main thread
 * from now on, and the group is told once.
 *
 * @returns the deliveries that had a thread: they can be sent again. The others were refused by the main thread itself.
 */
export async function loseThreads(
  tx: Database,
  lost: readonly { id: number; chatId: number }[],
  now: Date,
): Promise<Set<number>> {
  const rerouted = new Set<number>();
  for (const { id, chatId } of lost) {
    const [row] = await tx.execute<{ thread: number | null }>(sql`
      select coalesce((d.params ->> 'threadId')::bigint, c.thread_id)::float8 as thread
      from deliveries d left join chats c on c.id = d.chat_id where d.id = ${id}`);
    const thread = row?.thread ?? null;
    if (thread === null) continue;
    rerouted.add(id);
    const topics = await tx.execute<{ topic_id: number }>(sql`
      update subscriptions set thread_id = null where chat_id = ${chatId} and thread_id = ${thread}
      returning topic_id::float8 as topic_id`);
    const all = await tx.execute(sql`
      update chats set thread_id = null where id = ${chatId} and thread_id = ${thread} returning id`);
    await tx.execute(sql`
      update deliveries set params = params - 'threadId'
      where chat_id = ${chatId} and state in ('planned', 'sending') and (params ->> 'threadId')::bigint = ${thread}`);
    if (topics.length === 0 && all.length === 0) continue;
    const notice = {
      chatId,
      cause: `thread-gone:${thread}:${id}`,
      kind: 'notice' as const,
      // Ahead of what it speaks of.
      priority: deliveryPriorities.reply,
      params: { type: 'thread-gone', topicIds: topics.map(({ topic_id }) => topic_id), all: all.length > 0 },
      dueAt: now,
    };
    await enqueue(tx, [notice], now);
  }
  return rerouted;
}
