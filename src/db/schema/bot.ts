import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, int8 } from './columns.js';

/** State of running conversations, one row a chat. */
export const conversations = pgTable('conversations', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** Updates already handled. Remembered by id, since update ids restart at a random number after a quiet week. */
export const seenUpdates = pgTable(
  'seen_updates',
  {
    id: int8('id').primaryKey(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [index('seen_updates_at').on(table.seenAt)],
);

/** Small facts the bot remembers about itself, such as which command menus it has set. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
});
