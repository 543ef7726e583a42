import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { instant, int8 } from './columns.js';
import { sources } from './intake.js';
import { articles, topics } from './newsroom.js';
import { chats } from './readers.js';

/**
 * What a chat does not want to be sent: neither in digests nor at once. Exactly one of article, source and word is set, by
 * the kind. It stays findable in the archive.
 */
export const mutes = pgTable(
  'mutes',
  {
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    id: int8('id').notNull().generatedAlwaysAsIdentity(),
    kind: text('kind', { enum: ['story', 'source', 'word'] }).notNull(),
    /** The story of this article, whichever that is by then: stories are put together and taken apart. */
    articleId: int8('article_id').references(() => articles.id, { onDelete: 'cascade' }),
    sourceId: int8('source_id').references(() => sources.id, { onDelete: 'cascade' }),
    /** Folded words, as they are compared. */
    word: text('word'),
    /** Null: until it is lifted. */
    endsAt: instant('ends_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chatId, table.id] }),
    unique('mutes_once').on(table.chatId, table.kind, table.articleId, table.sourceId, table.word).nullsNotDistinct(),
    index('mutes_article')
      .on(table.articleId)
      .where(sql`article_id is not null`),
  ],
);

/** How often articles about a topic were opened in a chat: what suggestions are made of. Never which articles. */
export const topicReads = pgTable(
  'topic_reads',
  {
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    topicId: int8('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    opened: integer('opened').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.chatId, table.topicId] }), index('topic_reads_topic').on(table.topicId)],
);
