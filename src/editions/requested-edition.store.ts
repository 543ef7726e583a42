import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { enqueue } from '../delivery/deliveries.store.js';
import type { DigestParams } from './digest-params.js';
import { deliveryOf, insertEditions } from './edition-rows.store.js';
import { inThreads } from './threads.store.js';

/** The kinds of digests that readers ask for. */
export type AskedKind = 'requested' | 'first' | 'catch-up';

/**
 * Writes down a digest that a reader asked for, due at once and ahead of everything that nobody waits for.
 *
 * @param deadlineAt a reply that comes hours later is none
 * @returns the delivery's id
 */
export async function writeRequested(
  db: Database,
  chatId: number,
  window: { from: Date; to: Date },
  params: DigestParams & { kind: AskedKind },
  deadlineAt: Date,
): Promise<number> {
  const now = window.to;
  // Asked for twice within a millisecond: the second takes the next free one.
  const [latest] = await db.execute<{ due_at: number | null }>(sql`
    select round(extract(epoch from max(due_at)) * 1000)::float8 as due_at from editions
    where chat_id = ${chatId} and kind = ${params.kind} and due_at >= ${now.toISOString()}::timestamptz`);
  const dueAt = new Date(Math.max(now.getTime(), (latest?.due_at ?? 0) + 1));
  const edition = { chatId, dueAt, cutoffFrom: window.from, cutoffTo: now, late: false };
  const [added] = await insertEditions(db, [{ ...edition, kind: params.kind, state: 'composed' }]);
  if (added === undefined) throw new Error('The chat must be locked before an edition is written for it.');
  const delivery = { ...deliveryOf(chatId, added.id, params), priority: deliveryPriorities.reply };
  await enqueue(db, await inThreads(db, [{ ...delivery, dueAt: now, deadlineAt }]), now);
  const [row] = await db.execute<{ id: number }>(sql`
    select id::float8 as id from deliveries where chat_id = ${chatId} and cause = ${delivery.cause}`);
  if (row === undefined) throw new Error('The delivery of an edition that was just written is not there.');
  return row.id;
}

/** Up to where the last digest told that reached a chat (or may have); null: none has. */
export async function lastTold(db: Database, chatId: number): Promise<Date | null> {
  const [row] = await db.execute<{ cutoff: number | null }>(sql`
    select round(extract(epoch from max(e.cutoff_to)) * 1000)::float8 as cutoff
    from editions e join deliveries d on d.chat_id = e.chat_id and d.cause = 'edition:' || e.id
    where e.chat_id = ${chatId} and e.kind <> 'first' and d.state in ('sent', 'in_doubt')`);
  return row?.cutoff == null ? null : new Date(row.cutoff);
}
