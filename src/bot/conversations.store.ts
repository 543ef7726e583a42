import type { VersionedState, VersionedStateStorage } from '@grammyjs/conversations';
import type { ConversationData } from '@grammyjs/conversations';
import { eq, lt } from 'drizzle-orm';
import type { Clock } from '../clock.js';
import type { Database } from '../db/client.js';
import { conversations } from '../db/schema/index.js';

/** The plugin's storage, and the look at a state that was read elsewhere. */
export interface ConversationStore extends VersionedStateStorage<string, ConversationData> {
  /** A conversation's state as it was written. @returns it; undefined: there is none, or none that could go on */
  check(key: string, value: unknown): Promise<VersionedState<ConversationData> | undefined>;
}

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
): ConversationStore {
  const check: ConversationStore['check'] = async (key, value) => {
    if (value === null || value === undefined) return undefined;
    if (isState(value) && value.version[1] === version) return value;
    await db.delete(conversations).where(eq(conversations.key, key));
    await onLost(Number(key));
    return undefined;
  };
  return {
    check,
    async read(key) {
      const [row] = await db
        .select({ value: conversations.value })
        .from(conversations)
        .where(eq(conversations.key, key));
      return check(key, row?.value);
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
