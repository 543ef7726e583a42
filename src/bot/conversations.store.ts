import type { VersionedState, VersionedStateStorage } from '@grammyjs/conversations';
import type { ConversationData } from '@grammyjs/conversations';
import { eq, lt, sql } from 'drizzle-orm';
import type { Clock } from '../clock.js';
import type { Database } from '../db/client.js';
import { conversations } from '../db/schema/index.js';
import { readTogether } from './read-together.js';

/**
 * Where running conversations are kept, so that a restart does not break one off.
 *
 * @param version of the conversations' steps in this release: one of another version cannot go on
 * @param onLost called once for each chat whose conversation was dropped for that
 */
export function createConversationStore(
  db: Database,
  clock: Clock,
  version: number,
  onLost: (chatId: number) => Promise<void>,
): VersionedStateStorage<string, ConversationData> {
  // Each private message and tap asks for one.
  const rows = db
    .select({ id: conversations.key, value: conversations.value })
    .from(conversations)
    .where(sql`${conversations.key} = any (${sql.placeholder('keys')}::text[])`)
    .prepare('conversations');
  const find = readTogether((keys: string[]) => rows.execute({ keys }));
  return {
    async read(key) {
      const row = await find(key);
      if (row === null) return undefined;
      if (isState(row.value) && row.value.version[1] === version) return row.value;
      await db.delete(conversations).where(eq(conversations.key, key));
      await onLost(Number(key));
      return undefined;
    },
    async write(key, state) {
      const row = { value: state, updatedAt: clock.now() };
      await db
        .insert(conversations)
        .values({ key, ...row })
        .onConflictDoUpdate({ target: conversations.key, set: row });
    },
    async delete(key) {
      await db.delete(conversations).where(eq(conversations.key, key));
    },
  };
}

/**
 * Forgets conversations that nobody has gone on with since an instant: their state holds what was typed in them.
 *
 * @returns how many
 */
export async function forgetConversations(db: Database, before: Date): Promise<number> {
  const rows = await db
    .delete(conversations)
    .where(lt(conversations.updatedAt, before))
    .returning({ key: conversations.key });
  return rows.length;
}

function isState(value: unknown): value is VersionedState<ConversationData> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'state' in value &&
    Array.isArray(value.version)
  );
}
