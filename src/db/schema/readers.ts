import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { instant, int8 } from './columns.js';
import { articles, categories, topics } from './newsroom.js';

/**
 * A Telegram chat that Kabar serves. Nothing about the person is kept but what is needed to serve the chat:
 * no name, no text that was written but the words that are followed.
 */
export const chats = pgTable(
  'chats',
  {
    id: int8('id').primaryKey(),
    type: text('type', { enum: ['private', 'group', 'supergroup', 'channel'] }).notNull(),
    locale: text('locale', { enum: ['id', 'en'] }).notNull(),
    timeZone: text('time_zone').notNull(),
    /** active: is served · stopped: asked for nothing more · gone: cannot be reached. */
    status: text('status', { enum: ['active', 'stopped', 'gone'] })
      .notNull()
      .default('active'),
    goneReason: text('gone_reason'),
    /** When the status last changed; null: it never did, or before this was kept. */
    statusAt: instant('status_at'),
    /** No digest before this instant. */
    pausedUntil: instant('paused_until'),
    /** Wall-clock hours of the digest in the chat's zone, "HH:MM", ascending. */
    digestHours: text('digest_hours')
      .array()
      .notNull()
      .default(sql`array['06:30']`),
    /** When the next edition is due; null while the chat follows nothing or is not served. */
    nextEditionAt: instant('next_edition_at'),
    /** Up to here the chat's news has been told. */
    lastCutoffAt: instant('last_cutoff_at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The reader unblocked the bot and has not been welcomed back yet; null otherwise. */
    returnedAt: instant('returned_at'),
  },
  (table) => [
    index('chats_due')
      .on(table.nextEditionAt, table.id)
      .where(sql`next_edition_at is not null`),
  ],
);

export const subscriptions = pgTable(
  'subscriptions',
  {
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    topicId: int8('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    /** Whether the topic's articles are also sent at once. */
    alerts: boolean('alerts').notNull().default(false),
    /** Whether the topic's articles come in digests. */
    digest: boolean('digest').notNull().default(true),
    /** Articles of the topic sent at once within 24 hours, at the most; 0: as many as there are. */
    alertsPerDay: smallint('alerts_per_day').notNull().default(5),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chatId, table.topicId] }),
    index('subscriptions_topic').on(table.topicId, table.chatId),
  ],
);

export const savedArticles = pgTable(
  'saved_articles',
  {
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    articleId: int8('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.chatId, table.articleId] })],
);

/** How much more or less a chat wants of a topic, as it said by a tap: a small number, see readers/taste.ts. */
export const topicTastes = pgTable(
  'topic_tastes',
  {
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    topicId: int8('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    weight: smallint('weight').notNull(),
  },
  (table) => [primaryKey({ columns: [table.chatId, table.topicId] }), index('topic_tastes_topic').on(table.topicId)],
);

/** The same for a section. */
export const categoryTastes = pgTable(
  'category_tastes',
  {
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    categoryId: int8('category_id')
      .notNull()
      .references(() => categories.id, { onDelete: 'cascade' }),
    weight: smallint('weight').notNull(),
  },
  (table) => [primaryKey({ columns: [table.chatId, table.categoryId] })],
);
