import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, int8 } from './columns.js';
import { articles } from './newsroom.js';

/** What became of asking the writer for an article's summary. */
export const writtenSummaries = pgTable('written_summaries', {
  articleId: int8('article_id')
    .primaryKey()
    .references(() => articles.id, { onDelete: 'cascade' }),
  /** The revision that it was asked for: a changed article is asked for again. */
  revision: integer('revision').notNull(),
  /** "written", or why the extracted summary stays; null while it is being asked for. */
  outcome: text('outcome'),
  attempts: integer('attempts').notNull(),
  /** When it is asked for again; null: never. */
  nextAt: instant('next_at'),
});

/** The writer's memory: answers that were paid for, and what a day has cost. */
export const writerMemory = pgTable(
  'writer_memory',
  {
    key: text('key').primaryKey(),
    value: text('value').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [index('writer_memory_age').on(table.writtenAt)],
);
