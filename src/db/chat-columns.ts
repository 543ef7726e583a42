/**
 * Where a chat's number stands. Erasing a chat, moving a group to its new number and the copy of one's data all go by
 * these lists, and a test compares them with the database: a column that is missing here fails it.
 */

/** A table whose rows belong to a chat, and end with it: its column refers to chats and follows them. */
export interface ChatColumn {
  table: string;
  column: string;
  /** With the chat's number, what makes a row one of a kind. */
  once: readonly string[];
}

/** Tables of what chats chose and did. */
export const chatColumns: readonly ChatColumn[] = [
  { table: 'subscriptions', column: 'chat_id', once: ['topic_id'] },
  { table: 'stewards', column: 'chat_id', once: ['person_id'] },
  { table: 'stewards', column: 'person_id', once: ['chat_id'] },
  { table: 'saved_articles', column: 'chat_id', once: ['article_id'] },
  { table: 'topic_tastes', column: 'chat_id', once: ['topic_id'] },
  { table: 'category_tastes', column: 'chat_id', once: ['category_id'] },
  { table: 'mutes', column: 'chat_id', once: ['kind', 'article_id', 'source_id', 'word'] },
  { table: 'topic_reads', column: 'chat_id', once: ['topic_id'] },
  { table: 'correction_mentions', column: 'chat_id', once: ['correction_id'] },
  { table: 'ad_shows', column: 'chat_id', once: ['ad_id'] },
  { table: 'broadcast_taps', column: 'chat_id', once: ['broadcast_id', 'button'] },
];

/** Columns that name somebody of the newsroom by their Telegram id: who did it is kept as long as they belong to it. */
export const newsroomColumns: readonly { table: string; column: string }[] = [
  { table: 'people', column: 'id' },
  { table: 'people', column: 'invited_by' },
  { table: 'invites', column: 'invited_by' },
  { table: 'invites', column: 'used_by' },
  { table: 'weekly_summaries', column: 'person_id' },
  { table: 'alarm_switches', column: 'person_id' },
  { table: 'topics', column: 'merging_by' },
  { table: 'ads', column: 'author_id' },
  { table: 'audit', column: 'actor_id' },
  { table: 'proposals', column: 'decided_by' },
  { table: 'proposals', column: 'words_by' },
  { table: 'broadcasts', column: 'author_id' },
  { table: 'broadcasts', column: 'changed_by' },
  { table: 'broadcasts', column: 'asked_by' },
  { table: 'broadcasts', column: 'approved_by' },
];
