import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core';
import { instant, int8, serialId } from './columns.js';

/** One occasion for one chat, and what became of it. */
export const editions = pgTable(
  'editions',
  {
    id: serialId(),
    chatId: int8('chat_id').notNull(),
    /** The instant it was due; for one that the reader asked for, the instant of asking. */
    dueAt: instant('due_at').notNull(),
    kind: text('kind', { enum: ['scheduled', 'requested', 'first', 'recap', 'catch-up'] }).notNull(),
    cutoffFrom: instant('cutoff_from').notNull(),
    cutoffTo: instant('cutoff_to').notNull(),
    state: text('state', { enum: ['composed', 'empty', 'missed'] }).notNull(),
    /** Composed after its hour had passed, and said so. */
    late: boolean('late').notNull().default(false),
  },
  (table) => [unique('editions_once').on(table.chatId, table.dueAt, table.kind)],
);

/** Lower goes out first. */
export const deliveryPriorities = { reply: 0, breaking: 1, alert: 2, digest: 3 } as const;

/**
 * The ledger: one message to one chat. `cause` names the reason for the message ("edition:12", "broadcast:7"),
 * and a chat gets one message for one cause.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    id: serialId(),
    chatId: int8('chat_id').notNull(),
    cause: text('cause').notNull(),
    kind: text('kind', { enum: ['digest', 'alert', 'breaking', 'notice', 'correction'] }).notNull(),
    /** send: a new message · edit, delete: what becomes of the message that the target's row sent. */
    act: text('act', { enum: ['send', 'edit', 'delete'] })
      .notNull()
      .default('send'),
    /** The delivery whose message is edited or deleted; its chat and message are read when this one is handed out. */
    targetId: int8('target_id'),
    priority: smallint('priority').notNull(),
    editionId: int8('edition_id'),
    // Without a foreign key: its check is made row by row and cost half of planning a million of them. Broadcasts are never
    // deleted, and the statement that plans holds the broadcast's row.
    broadcastId: int8('broadcast_id'),
    articleIds: int8('article_ids')
      .array()
      .notNull()
      .default(sql`'{}'::bigint[]`),
    /** What the view needs beside the ids: small, and never a text that a reader wrote. */
    params: jsonb('params').$type<Record<string, unknown>>().notNull().default({}),
    state: text('state', { enum: ['planned', 'sending', 'sent', 'refused', 'in_doubt', 'missed', 'cancelled'] })
      .notNull()
      .default('planned'),
    dueAt: instant('due_at').notNull(),
    /** Not sent after this instant, but marked missed. */
    deadlineAt: instant('deadline_at'),
    /** Calls that may have reached Telegram. */
    attempts: integer('attempts').notNull().default(0),
    /** How often it was handed out. Settling names the count, so that what is said of one claim never meets the next. */
    claims: integer('claims').notNull().default(0),
    /** The lease's epoch under which it was claimed: only that holder may settle it. */
    epoch: int8('epoch'),
    claimedAt: instant('claimed_at'),
    messageId: int8('message_id'),
    /** Why it was refused, missed, cancelled or is in doubt. */
    reason: text('reason'),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (table) => [
    unique('deliveries_once').on(table.chatId, table.cause),
    index('deliveries_due')
      .on(table.priority, table.dueAt, table.id)
      .where(sql`state = 'planned' and broadcast_id is null`),
    // "+ 0" keeps the planner from taking the index below for a claim: knowing nothing of a new broadcast yet, it held both
    // for equal, and read and sorted all of its rows for each claim.
    index('deliveries_broadcast_due')
      .on(sql`(broadcast_id + 0)`, table.dueAt, table.id)
      .where(sql`state = 'planned' and broadcast_id is not null`),
    index('deliveries_sending')
      .on(table.id)
      .where(sql`state = 'sending'`),
    index('deliveries_broadcast')
      .on(table.broadcastId, table.state, table.id)
      .where(sql`broadcast_id is not null`),
    index('deliveries_chat').on(table.chatId, table.createdAt),
    // Rows that are out of the queue and may have to be corrected: one entry an article, not one for each change of state.
    index('deliveries_articles')
      .using('gin', table.articleIds)
      .where(sql`state in ('sent', 'in_doubt')`),
    index('deliveries_deadline')
      .on(table.deadlineAt)
      .where(sql`state = 'planned' and deadline_at is not null`),
    index('deliveries_troubled')
      .on(table.state, table.settledAt)
      .where(sql`state in ('in_doubt', 'missed')`),
    // A day's outcomes, counted once a day and for the day that goes on. Each row enters it once, when it is settled.
    index('deliveries_settled')
      .on(table.settledAt)
      .where(sql`settled_at is not null`),
    index('deliveries_ad')
      .on(sql`(params ->> 'adId')`)
      .where(sql`params ? 'adId'`),
  ],
);

/** Who may send: one holder at a time, told apart by the epoch. */
export const leases = pgTable('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  epoch: int8('epoch').notNull(),
  expiresAt: instant('expires_at').notNull(),
});
