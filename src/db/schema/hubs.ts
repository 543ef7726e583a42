import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, int8 } from './columns.js';
import { feeds } from './intake.js';

/** A WebSub hub that tells us when a feed has changed. One row a feed that names a hub. */
export const hubSubscriptions = pgTable(
  'hub_subscriptions',
  {
    feedId: int8('feed_id')
      .primaryKey()
      .references(() => feeds.id, { onDelete: 'cascade' }),
    hub: text('hub').notNull(),
    /** The feed's address as the hub knows it. */
    topic: text('topic').notNull(),
    /** The last part of our callback's address: hard to guess. */
    token: text('token').notNull().unique(),
    /** The hub signs with it. */
    secret: text('secret').notNull(),
    state: text('state', { enum: ['wanted', 'active', 'denied'] }).notNull(),
    /** When the hub is asked (again). */
    nextAskAt: instant('next_ask_at').notNull(),
    /** The end of the lease that the hub has granted. */
    endsAt: instant('ends_at'),
    /** Requests since the last confirmation. */
    asked: integer('asked').notNull().default(0),
    lastPushAt: instant('last_push_at'),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('hub_subscriptions_due').on(table.nextAskAt)],
);
