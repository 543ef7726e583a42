import { sql } from 'drizzle-orm';
import { chatColumns, newsroomColumns } from '../db/chat-columns.js';
import type { Database } from '../db/client.js';
import { copyData } from './data-copy.store.js';
import { changeOwnWords, forgetUnfollowed, ownWordsOfChat } from './own-words.store.js';

export type DataRightsStore = ReturnType<typeof createDataRightsStore>;

/** What an erasure left standing. */
export interface Erased {
  /** The person belongs to the newsroom: what they did there keeps their name until they leave it. */
  staysInNewsroom: boolean;
}

/** What the law gives a reader: a copy of their data, and its erasure. */
export function createDataRightsStore(db: Database) {
  return {
    /** Everything held of a chat; null when nothing is. */
    collect: (chatId: number) => copyData(db, chatId),

    /**
     * Erases a chat. Of the ledger, settled rows of broadcasts stay for their reports, under a number that leads back to
     * nobody (the row's own, below any Telegram id). Everything else of the chat goes: its choices, its place in what
     * other people were told, updates that wait, and the own words that only this chat followed. What somebody did in the
     * newsroom is kept while they belong to it; of one who left, without name and number.
     *
     * @param isOwner whether the person owns the newsroom by its settings
     */
    async erase(chatId: number, isOwner = false): Promise<Erased> {
      return db.transaction(async (tx) => {
        await changeOwnWords(tx);
        const own = await ownWordsOfChat(tx, chatId);
        // Whoever composes for the chat just now holds it: what they write is there before it is erased, or never.
        await tx.execute(sql`select from chats where id = ${chatId} for update`);
        await tx.execute(sql`delete from conversations where key = ${String(chatId)}`);
        await tx.execute(sql`
          update updates set body = null
          where body is not null and jsonb_path_exists(body, '$.**.id ? (@ == $id)', ${JSON.stringify({ id: chatId })}::text::jsonb)`);
        await tx.execute(sql`delete from editions where chat_id = ${chatId}`);
        await tx.execute(sql`delete from broadcast_panels where chat_id = ${chatId}`);
        await tx.execute(
          sql`delete from deliveries where chat_id = ${chatId} and (broadcast_id is null or state = 'planned')`,
        );
        await tx.execute(sql`
          update deliveries set chat_id = -9000000000000000 - id, message_id = null, params = '{}' where chat_id = ${chatId}`);
        await forgetInNotices(tx, chatId);
        for (const { table, column } of chatColumns)
          await tx.execute(sql`delete from ${sql.identifier(table)} where ${sql.identifier(column)} = ${chatId}`);
        await tx.execute(sql`delete from chats where id = ${chatId}`);
        await forgetUnfollowed(tx, own);
        const [member] = await tx.execute(sql`select from people where id = ${chatId} and role is not null`);
        const staysInNewsroom = isOwner || member !== undefined;
        if (!staysInNewsroom) await forgetInNewsroom(tx, chatId);
        return { staysInNewsroom };
      });
    },
  };
}

/** Owners were told of deliveries in doubt, each chat by its number. */
async function forgetInNotices(tx: Database, chatId: number): Promise<void> {
  const number = `(?<![-0-9])${chatId}(?![0-9])`;
  await tx.execute(sql`
    update deliveries set params = jsonb_set(params, '{chats}', to_jsonb(regexp_replace(params ->> 'chats', ${number}, '–', 'g')))
    where kind = 'notice' and params ->> 'chats' ~ ${number}`);
}

/** What somebody did who is no longer in the newsroom: kept, under a number that leads back to nobody. */
async function forgetInNewsroom(tx: Database, chatId: number): Promise<void> {
  const [made] = await tx.execute<{ id: string }>(
    sql`select -8000000000000000 - floor(random() * 900000000000000)::bigint as id`,
  );
  const nobody = sql`${made?.id ?? '-8000000000000000'}::bigint`;
  await tx.execute(sql`update people set name = '–' where id = ${chatId}`);
  await tx.execute(sql`
    update broadcasts set returned = jsonb_set(returned, '{by}', to_jsonb(${nobody}))
    where returned ->> 'by' = ${String(chatId)}`);
  await tx.execute(sql`
    update audit set salt = null, subject = case when subject = ${`person:${chatId}`} then 'person:–' else subject end,
      detail = (select coalesce(jsonb_object_agg(key, case when value = to_jsonb(${chatId}::bigint) then 'null' else value end), '{}')
        from jsonb_each(detail))
    where actor_id = ${chatId} or subject = ${`person:${chatId}`} or jsonb_path_exists(detail, '$.* ? (@ == $id)', ${JSON.stringify({ id: chatId })}::text::jsonb)`);
  for (const { table, column } of newsroomColumns)
    await tx.execute(sql`
      update ${sql.identifier(table)} set ${sql.identifier(column)} = ${nobody} where ${sql.identifier(column)} = ${chatId}`);
}
