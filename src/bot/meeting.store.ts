import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { chats, conversations } from '../db/schema/index.js';
import type { Chat } from '../readers/chat.js';
import { chatColumns } from '../readers/chats.store.js';
import { readTogether } from './read-together.js';

export type MeetingStore = ReturnType<typeof createMeetingStore>;

/** What is known of a chat as an update of it begins to be handled. */
export interface Met {
  id: number;
  /** Null: not known (yet), or erased. */
  chat: Chat | null;
  /** The state of its running conversation as it was written; null: none runs. */
  conversation: unknown;
}

/** Reads what every update needs: its chat and its running conversation, in one statement for all that come in at once. */
export function createMeetingStore(db: Database) {
  const met = db
    .select({ id: sql<number>`asked.id::float8`, chat: chatColumns, conversation: conversations.value })
    .from(sql`unnest(${sql.placeholder('ids')}::bigint[]) as asked(id)`)
    .leftJoin(chats, sql`${chats.id} = asked.id`)
    .leftJoin(conversations, sql`${conversations.key} = asked.id::text`)
    .prepare('meetings');
  return { meet: readTogether<number, Met>((ids) => met.execute({ ids })) };
}
