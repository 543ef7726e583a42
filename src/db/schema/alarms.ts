import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, int8, serialId } from './columns.js';

/**
 * What the newsroom is told of by itself: each once when it begins and once when it is over. A thing that merely happened,
 * such as doubts after a crash, begins and ends in the same moment.
 */
export const alarms = pgTable(
  'alarms',
  {
    id: serialId(),
    kind: text('kind', {
      enum: ['source', 'story', 'delivery', 'doubts', 'disk', 'token', 'database'],
    }).notNull(),
    /** What it is about, e.g. "source:7": the same thing rings once until it is over. */
    subject: text('subject').notNull(),
    /** Small facts that its message is made of, and how it ended. */
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull(),
    raisedAt: instant('raised_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('alarms_open')
      .on(table.kind, table.subject)
      .where(sql`ended_at is null`),
    index('alarms_raised').on(table.raisedAt),
    // A story rings once in its life.
    index('alarms_subject').on(table.subject),
  ],
);

/** What somebody of the newsroom wants to be told of, where it differs from what their role is told. */
export const alarmSwitches = pgTable(
  'alarm_switches',
  {
    personId: int8('person_id').notNull(),
    kind: text('kind').notNull(),
    wanted: boolean('wanted').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
);
