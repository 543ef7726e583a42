import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { instant, int8, serialId } from './columns.js';
import { chats } from './readers.js';

/** An advertisement in digests. Its label is written by the view, never kept with it. */
export const ads = pgTable(
  'ads',
  {
    id: serialId(),
    authorId: int8('author_id').notNull(),
    state: text('state', { enum: ['draft', 'running', 'stopped'] }).notNull(),
    /** Who advertises, as readers see it. */
    name: text('name').notNull(),
    /** Plain text, one line. */
    text: text('text').notNull(),
    url: text('url').notNull(),
    /** Telegram's id of the picture, shown with the ad when a reader opens it. */
    picture: text('picture'),
    /** For readers of any of these topics; empty: for all. */
    topicIds: int8('topic_ids')
      .array()
      .notNull()
      .default(sql`'{}'::bigint[]`),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Among ads for one place, twice the weight is shown twice as often. */
    weight: smallint('weight').notNull().default(1),
    perDay: smallint('per_day').notNull().default(1),
    perReader: smallint('per_reader').notNull().default(7),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check('ads_weight', sql`weight between 1 and 5`),
    check('ads_per_day', sql`per_day between 1 and 3`),
    check('ads_per_reader', sql`per_reader between 1 and 100`),
    index('ads_running')
      .on(table.endsAt)
      .where(sql`state = 'running'`),
  ],
);

/** How often an ad was put into a chat's digests, and what the reader did about it. */
export const adShows = pgTable(
  'ad_shows',
  {
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    adId: int8('ad_id')
      .notNull()
      .references(() => ads.id, { onDelete: 'cascade' }),
    /** The reader's own day of the last time. */
    day: date('day').notNull(),
    today: smallint('today').notNull(),
    total: integer('total').notNull(),
    tappedAt: instant('tapped_at'),
    hidden: boolean('hidden').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.chatId, table.adId] }), index('ad_shows_ad').on(table.adId)],
);
