import { sql } from 'drizzle-orm';
import { chatColumns } from '../db/chat-columns.js';
import type { Database } from '../db/client.js';

/**
 * Retires chats that cannot be reached: no edition is due for them any more, and what is planned for them is taken back.
 * What their readers chose stays for a return. One that its reader had stopped stays stopped.
 */
export async function retireChats(db: Database, gone: { chatId: number; reason: string }[], now: Date): Promise<void> {
  const json = JSON.stringify(gone.map(({ chatId, reason }) => ({ chat_id: chatId, reason })));
  const named = sql`jsonb_to_recordset(${json}::text::jsonb) as g(chat_id bigint, reason text)`;
  await db.execute(sql`
    update chats c set status = 'gone', gone_reason = g.reason, next_edition_at = null,
      status_at = ${now.toISOString()}::timestamptz
    from ${named} where c.id = g.chat_id and c.status = 'active'`);
  await db.execute(sql`
    update deliveries d set state = 'cancelled', reason = 'gone', settled_at = ${now.toISOString()}::timestamptz
    from ${named} where d.chat_id = g.chat_id and d.state = 'planned'`);
}

/**
 * A group became a supergroup: its id is rewritten wherever it stands. Where the new id has a row of the same meaning
 * already (both ids were served for a while), the new one is kept. Doing it twice changes nothing. Messages of the old
 * group are out of a bot's reach, and in the new one their numbers belong to others: they are forgotten.
 */
export async function moveChat(db: Database, from: number, to: number, now: Date): Promise<void> {
  if (from === to) return;
  const at = sql`${now.toISOString()}::timestamptz`;
  // Telegram tells of the new group before it tells that it is the old one: a new row that nobody set up gives way.
  await db.execute(sql`
    delete from chats where id = ${to} and exists (select from chats where id = ${from})
      and not exists (select from subscriptions where chat_id = ${to})`);
  await db.execute(sql`
    update chats set id = ${to}, type = 'supergroup', gone_reason = null,
      status = case when status = 'gone' then 'active' else status end
    where id = ${from} and not exists (select from chats where id = ${to})`);
  for (const { table, column, once } of chatColumns) {
    const same = once.map((name) => sql`other.${sql.identifier(name)} is not distinct from t.${sql.identifier(name)}`);
    const number = sql.identifier(column);
    await db.execute(sql`
      update ${sql.identifier(table)} t set ${number} = ${to} where t.${number} = ${from} and not exists (
        select from ${sql.identifier(table)} other where other.${number} = ${to} and ${sql.join(same, sql` and `)})`);
  }
  await db.execute(sql`delete from chats where id = ${from}`);
  await db.execute(sql`
    update editions e set chat_id = ${to} where chat_id = ${from} and not exists (
      select from editions other where other.chat_id = ${to} and other.due_at = e.due_at and other.kind = e.kind)`);
  await db.execute(sql`
    update deliveries d set chat_id = ${to}, message_id = null where chat_id = ${from} and not exists (
      select from deliveries other where other.chat_id = ${to} and other.cause = d.cause)`);
  await db.execute(sql`
    update deliveries set state = 'cancelled', reason = 'moved: the new chat has its own', settled_at = ${at}
    where chat_id = ${from} and state in ('planned', 'sending')`);
}
