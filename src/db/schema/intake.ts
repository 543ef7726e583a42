import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, int8, serialId } from './columns.js';

/** A publisher that a person would name. `trust` decides what becomes of its entries. */
export const sources = pgTable('sources', {
  id: serialId(),
  name: text('name').notNull(),
  home: text('home'),
  /** The language the publisher writes in, when it says so; null: detected per article. */
  language: text('language'),
  trust: text('trust', { enum: ['publish', 'review', 'off'] })
    .notNull()
    .default('publish'),
  /** Its feeds are not looked at before this instant; null: they are. */
  mutedUntil: instant('muted_until'),
  createdAt: instant('created_at').notNull(),
});

/** A URL that is polled. `next_look_at` is the whole schedule: a feed is due when it has passed. */
export const feeds = pgTable(
  'feeds',
  {
    id: serialId(),
    sourceId: int8('source_id')
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    url: text('url').notNull().unique(),
    format: text('format'),
    title: text('title'),
    etag: text('etag'),
    lastModified: text('last_modified'),
    /** Hash of the last bytes read, so that an unchanged feed costs no parsing. */
    bytesHash: text('bytes_hash'),
    nextLookAt: instant('next_look_at'),
    lastLookAt: instant('last_look_at'),
    lastSuccessAt: instant('last_success_at'),
    /** Looks that failed since the last success. */
    failures: integer('failures').notNull().default(0),
    failingSince: instant('failing_since'),
    lastError: text('last_error'),
    /** A permanent redirect is adopted after three same answers: the address and how often it was given. */
    movedTo: text('moved_to'),
    movedTimes: integer('moved_times').notNull().default(0),
    /** Set when the feed is no longer read; the reason is in last_error. */
    retiredAt: instant('retired_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('feeds_due').on(table.nextLookAt)],
);
