import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { enqueue } from './deliveries.store.js';

/**
 * The threads of forums that these deliveries were for are closed or gone: what was to go there goes to the main thread
 * from now on, and the group is told once.
 *
 * @returns the deliveries that had a thread: they can be sent again. The others were refused by the main thread itself, which
 *   whoever set the group up is told
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
    if (thread === null) {
      await tellOfClosedMain(tx, chatId, now);
      continue;
    }
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

/**
 * The main thread itself takes nothing: there is no other place for its news, so they are refused and stay untold, and what
 * the group is sent next may hold them. Those who set the group up are told in private; where none of them can be reached,
 * it is said in a thread that gets news. Once, until something arrives in the main thread again: that is in the cause.
 */
async function tellOfClosedMain(tx: Database, chatId: number, now: Date): Promise<void> {
  const [since] = await tx.execute<{ id: string }>(sql`
    select id from deliveries
    where chat_id = ${chatId} and act = 'send' and state = 'sent' and not params ? 'threadId'
    order by created_at desc, id desc limit 1`);
  const stewards = await tx.execute<{ id: number }>(sql`
    select s.person_id::float8 as id from stewards s join chats c on c.id = s.person_id
    where s.chat_id = ${chatId} and c.status <> 'gone'`);
  const threads = await tx.execute<{ thread: number }>(sql`
    select thread_id::float8 as thread from subscriptions
    where chat_id = ${chatId} and thread_id is not null order by thread_id limit ${stewards.length === 0 ? 1 : 0}`);
  const notice = {
    cause: `main-thread-closed:${chatId}:${since?.id ?? 0}`,
    kind: 'notice' as const,
    priority: deliveryPriorities.reply,
    dueAt: now,
  };
  const params = { type: 'main-thread-closed', groupId: chatId };
  const rows = [
    ...stewards.map(({ id }) => ({ ...notice, chatId: id, params })),
    ...threads.map(({ thread }) => ({ ...notice, chatId, params: { ...params, threadId: thread } })),
  ];
  await enqueue(tx, rows, now);
}
