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
    /** Days of the week on which those hours hold, 0 is Sunday. */
    digestDays: smallint('digest_days')
      .array()
      .notNull()
      .default(sql`array[0,1,2,3,4,5,6]::smallint[]`),
    /** When the week is looked back on: a day of the week and "HH:MM"; null: never. */
    recapDay: smallint('recap_day'),
    recapHour: text('recap_hour'),
    /** Stretches of the day in which nothing is sent, "HH:MM-HH:MM" by the chat's clock; one may go over midnight. */
    quietHours: text('quiet_hours')
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    /** Messages come without a sound. */
    isSilent: boolean('is_silent').notNull().default(false),
    /** Emergencies come at once all the same: in quiet hours, and with a sound. */
    emergencies: boolean('emergencies').notNull().default(false),
    /** Messages that are sent at once on one day at the most, by the chat's calendar; null: no limit. */
    atOnceLimit: smallint('at_once_limit'),
    /** Whether a digest shows a picture; off saves data. */
    pictures: boolean('pictures').notNull().default(true),
    /** Whether a digest holds a story from outside the followed topics. */
    outsideTopics: boolean('outside_topics').notNull().default(true),
    /** The thread of a forum that news goes to, unless its topic has one of its own; null: the main one. */
    threadId: int8('thread_id'),
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
    // Who came, stopped or went on a day.
    index('chats_created').on(table.createdAt),
    index('chats_status_at')
      .on(table.statusAt)
      .where(sql`status <> 'active'`),
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
    /** The topic's own hours and days, in the form of the chat's; null: it comes with the others. */
    digestHours: text('digest_hours').array(),
    digestDays: smallint('digest_days').array(),
    /** Up to here a topic with hours of its own has been told; null: up to the chat's. */
    lastCutoffAt: instant('last_cutoff_at'),
    /** Whether the topic's articles come in digests. */
    digest: boolean('digest').notNull().default(true),
    /** Articles of the topic sent at once within 24 hours, at the most; 0: as many as there are. */
    alertsPerDay: smallint('alerts_per_day').notNull().default(5),
    /** The thread of a forum that the topic's news goes to; null: the chat's. */
    threadId: int8('thread_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chatId, table.topicId] }),
    index('subscriptions_topic').on(table.topicId, table.chatId),
  ],
);

/**
 * Who has set up which group or channel, so that they find it again. Whether they still may is asked of Telegram each
 * time.
 */
export const stewards = pgTable(
  'stewards',
  {
    personId: int8('person_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    since: instant('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.chatId] }), index('stewards_chat').on(table.chatId)],
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
