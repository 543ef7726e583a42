import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, int8, serialId } from './columns.js';
import { articles, topics } from './newsroom.js';

/** A message of the newsroom to many. Its state decides whether its deliveries are handed out. */
export const broadcasts = pgTable(
  'broadcasts',
  {
    id: serialId(),
    authorId: int8('author_id').notNull(),
    /**
     * draft → asked (waits for a second person) → scheduled (waits for its hour) or sending ⇄ paused → stopped or done.
     * A change of an asked or scheduled one makes it a draft again.
     */
    state: text('state', {
      enum: ['draft', 'asked', 'scheduled', 'sending', 'paused', 'stopped', 'done'],
    }).notNull(),
    /** news: a message of its own · the others change what an earlier broadcast sent. */
    kind: text('kind', { enum: ['news', 'update', 'correction', 'withdrawal'] })
      .notNull()
      .default('news'),
    /** The broadcast that this one updates, corrects or withdraws. */
    originalId: int8('original_id').references((): AnyPgColumn => broadcasts.id),
    /** Of a correction, the line that everybody who has the message gets beside the edit. Telegram HTML. */
    line: text('line'),
    /** Telegram HTML, checked before it was stored. */
    html: text('html').notNull(),
    /** The address whose picture is shown above the text, or Telegram's id of the photo that the text is the caption of. */
    picture: text('picture'),
    /** The article it was made from. */
    articleId: int8('article_id').references(() => articles.id, { onDelete: 'set null' }),
    /** How urgent it is: who is woken, and how. Null: not chosen yet; one sent by an earlier release was breaking. */
    level: text('level', { enum: ['emergency', 'breaking', 'update'] }),
    /** Who gets it. Null: not chosen yet; in one of an earlier release `topicId` tells. */
    audience: jsonb('audience').$type<{
      topics: number[];
      match: 'any' | 'all';
      without: number[];
      categories: number[];
      locales: ('id' | 'en')[];
      zones: string[];
      kinds: ('private' | 'group' | 'channel')[];
    }>(),
    /** The categories its audience was chosen by; none: it is for everybody. Rights in single categories go by this. */
    categoryIds: int8('category_ids')
      .array()
      .notNull()
      .default(sql`'{}'::bigint[]`),
    /** Readers of this topic, as an earlier release had it; null: all readers. */
    topicId: int8('topic_id').references(() => topics.id),
    /** Counts every change of text, picture, level, audience or hour: an approval is for one version. */
    version: integer('version').notNull().default(1),
    changedBy: int8('changed_by'),
    changedAt: instant('changed_at'),
    /** Links of its text that did not answer when it was last changed. */
    deadLinks: text('dead_links')
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    askedBy: int8('asked_by'),
    askedAt: instant('asked_at'),
    /** Nobody can approve it after this instant. */
    askExpiresAt: instant('ask_expires_at'),
    /** The second person; the first one alone where a newsroom of one has switched that off. */
    approvedBy: int8('approved_by'),
    approvedAt: instant('approved_at'),
    /** Why it came back to its author: a person's words, or the name of a reason. */
    returned: jsonb('returned').$type<{
      why: 'rejected' | 'expired' | 'rights' | 'overdue' | 'stopped';
      by?: number;
      words?: string;
    }>(),
    /** When it is to go; null: at once. */
    sendAt: instant('send_at'),
    /** The zone in which its hour was named. */
    sendZone: text('send_zone'),
    createdAt: instant('created_at').notNull(),
    /** When it was let go. */
    confirmedAt: instant('confirmed_at'),
    /** Chats up to this id have their row; the fan-out goes on behind it. Null: all have. */
    fanOutAfter: int8('fan_out_after'),
    /** Deliveries that the fan-out has made so far. */
    planned: integer('planned').notNull().default(0),
    /** Chats of its audience that got none, by reason; and those whose message waits for the end of their quiet hours. */
    leftOut: jsonb('left_out').$type<Record<string, number>>().notNull().default({}),
    finishedAt: instant('finished_at'),
    /** What its author wants done with deliveries in doubt. */
    onDoubt: text('on_doubt', { enum: ['leave', 'again'] })
      .notNull()
      .default('leave'),
    /** Why sending stopped by itself, e.g. Telegram refused the text. */
    trouble: text('trouble'),
    reportedAt: instant('reported_at'),
    /** When its author was told what became of it within a day. */
    followedUpAt: instant('followed_up_at'),
  },
  (table) => [
    // Those that something may still happen to: a handful among all there ever were.
    index('broadcasts_open')
      .on(table.id)
      .where(sql`state not in ('stopped', 'done')`),
  ],
);

/** Messages in which somebody of the newsroom watches a broadcast: edited in place while it is sent. */
export const broadcastPanels = pgTable(
  'broadcast_panels',
  {
    broadcastId: int8('broadcast_id')
      .notNull()
      .references(() => broadcasts.id, { onDelete: 'cascade' }),
    chatId: int8('chat_id').notNull(),
    messageId: int8('message_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.broadcastId, table.chatId] }),
    index('broadcast_panels_chat').on(table.chatId),
  ],
);
