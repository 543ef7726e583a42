import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { deliveriesChannel } from './deliveries.store.js';

/**
 * Plans the edits of notices, in the transaction of what makes them old. Each message is edited once for a cause, and one
 * that is still on its way is waited for.
 *
 * @param of notices in these chats whose cause begins like this
 * @param cause names the edit; the row it is of is added to it
 * @returns how many were planned
 */
export async function enqueueChanges(
  db: Database,
  of: { chatIds: readonly number[]; causePrefix: string },
  cause: string,
  now: Date,
): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute(sql`
    insert into deliveries (chat_id, cause, kind, priority, act, target_id, params, due_at, created_at)
    select chat_id, ${cause} || ':' || id, kind, ${deliveryPriorities.reply}, 'edit', id, params, ${at}, ${at}
    from deliveries
    where chat_id = any(${`{${of.chatIds.join(',')}}`}::bigint[]) and act = 'send' and kind = 'notice'
      and starts_with(cause, ${of.causePrefix}) and state in ('sending', 'sent')
    on conflict (chat_id, cause) do nothing
    returning id`);
  if (rows.length > 0) await db.execute(sql`select pg_notify(${deliveriesChannel}, '')`);
  return rows.length;
}
