import type { VersionedState, VersionedStateStorage } from '@grammyjs/conversations';
import type { ConversationData } from '@grammyjs/conversations';
import { eq } from 'drizzle-orm';
import type { Clock } from '../clock.js';
import type { Database } from '../db/client.js';
import { conversations } from '../db/schema/index.js';

/** Where running conversations are kept, so that a restart does not break one off. */
export function createConversationStore(db: Database, clock: Clock): VersionedStateStorage<string, ConversationData> {
  return {
    async read(key) {
      const [row] = await db
        .select({ value: conversations.value })
        .from(conversations)
        .where(eq(conversations.key, key));
      return isState(row?.value) ? row.value : undefined;
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

function isState(value: unknown): value is VersionedState<ConversationData> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'state' in value &&
    Array.isArray(value.version)
  );
}
