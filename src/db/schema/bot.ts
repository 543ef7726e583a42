import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { instant, int8 } from './columns.js';

/** State of running conversations, one row a chat. */
export const conversations = pgTable('conversations', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/**
 * Updates that came in, remembered by id, since update ids restart at a random number after a quiet week. The update
 * itself is kept only until it is handled, so that a killed process loses none and nobody's text stays.
 */
export const updates = pgTable(
  'updates',
  {
    id: int8('id').primaryKey(),
    receivedAt: instant('received_at').notNull(),
    /** Null once it is handled. */
    body: jsonb('body'),
    /** How often its handling was begun: one that ends the process is not tried for ever. */
    attempts: smallint('attempts').notNull().default(0),
  },
  (table) => [
    index('updates_received').on(table.receivedAt),
    index('updates_unhandled')
      .on(table.id)
      .where(sql`body is not null`),
  ],
);

/** Small facts the bot remembers about itself, such as which command menus it has set. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
});
