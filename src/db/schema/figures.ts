import { sql } from 'drizzle-orm';
import { boolean, date, integer, jsonb, pgTable, primaryKey, real } from 'drizzle-orm/pg-core';
import { instant, int8 } from './columns.js';
import { sources } from './intake.js';
import { topics } from './newsroom.js';

/**
 * What a day was like, in counts alone: written once when the day is over by the newsroom's calendar, and kept when readers
 * are erased and deliveries are dropped.
 */
export const dailyFigures = pgTable('daily_figures', {
  day: date('day').primaryKey(),
  /** Readers at the end of the day. */
  active: integer('active').notNull(),
  joined: integer('joined').notNull(),
  stopped: integer('stopped').notNull(),
  gone: integer('gone').notNull(),
  sent: integer('sent').notNull(),
  refused: integer('refused').notNull(),
  missed: integer('missed').notNull(),
  inDoubt: integer('in_doubt').notNull(),
  /** Seconds from due to sent: of half of the messages, of 95 and of 99 in a hundred. Null: nothing was sent. */
  lagMedian: real('lag_median'),
  lag95: real('lag_95'),
  lag99: real('lag_99'),
  /** Digests that were sent in each hour of the day. */
  digestsByHour: integer('digests_by_hour')
    .array()
    .notNull()
    .default(sql`'{}'::integer[]`),
  /** What came in from people in each hour; null: it was forgotten before the day was counted. */
  activityByHour: integer('activity_by_hour').array(),
});

/**
 * The day that goes on, as it was last counted: asking for it reads this row. Gone when the day is written down above.
 */
export const daySoFar = pgTable('day_so_far', {
  day: date('day').primaryKey(),
  countedAt: instant('counted_at').notNull(),
  figures: jsonb('figures').notNull(),
  /** What was settled before this instant is in `settled`, and only what came since is counted and added. */
  settledTo: instant('settled_to').notNull(),
  settled: jsonb('settled').notNull(),
});

/** Followers of each topic of the catalogue at the end of a day. */
export const dailyTopics = pgTable(
  'daily_topics',
  {
    day: date('day').notNull(),
    topicId: int8('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    followers: integer('followers').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.topicId] })],
);

/** Articles that each source brought on a day. */
export const dailySources = pgTable(
  'daily_sources',
  {
    day: date('day').notNull(),
    sourceId: int8('source_id')
      .notNull()
      .references(() => sources.id, { onDelete: 'cascade' }),
    articles: integer('articles').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.sourceId] })],
);

/** Who of the newsroom wants the week's summary, and which week they were last told of (its Monday). */
export const weeklySummaries = pgTable('weekly_summaries', {
  personId: int8('person_id').primaryKey(),
  /** Null: as it is for their role. */
  wanted: boolean('wanted'),
  toldWeek: date('told_week'),
});
