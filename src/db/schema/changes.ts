import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, int8, serialId } from './columns.js';
import { feeds } from './intake.js';
import { broadcasts } from './broadcasts.js';
import { articles } from './newsroom.js';
import { chats } from './readers.js';

/** The page of a recent article, looked at now and then for a week. The row ends with the week. */
export const pageWatches = pgTable(
  'page_watches',
  {
    /** The canonical address, by which the archive knows the article. */
    address: text('address').primaryKey(),
    /** The address that is asked. */
    url: text('url').notNull(),
    feedId: int8('feed_id')
      .notNull()
      .references(() => feeds.id, { onDelete: 'cascade' }),
    publishedAt: instant('published_at').notNull(),
    nextLookAt: instant('next_look_at').notNull(),
    /** Whether the article's text was read from this page; otherwise the feed gave it. */
    fromPage: boolean('from_page').notNull(),
    etag: text('etag'),
    lastModified: text('last_modified'),
    /** What the page said at the last look: the hash of title and text; null before the first look. */
    seenHash: text('seen_hash'),
    seenTitle: text('seen_title'),
    /** The text itself, where it is not word for word the article's. */
    seenText: text('seen_text'),
    /** Looks that failed since the last one that did not. */
    failures: integer('failures').notNull().default(0),
    /** When the page was first answered with 404. */
    missingSince: instant('missing_since'),
    /** When the entry left its feed while older ones stayed. */
    vanishedAt: instant('vanished_at'),
  },
  (table) => [index('page_watches_due').on(table.nextLookAt), index('page_watches_feed').on(table.feedId)],
);

/** What a source's change asks of the newsroom: to correct or to withdraw what was told. A person decides. */
export const proposals = pgTable(
  'proposals',
  {
    id: serialId(),
    articleId: int8('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['correction', 'withdrawal'] }).notNull(),
    /** superseded: what it was about has changed again or is gone, so there is nothing left to decide. */
    state: text('state', { enum: ['open', 'accepted', 'rejected', 'superseded'] })
      .notNull()
      .default('open'),
    /** The revision that readers may have seen. */
    beforeRevision: integer('before_revision').notNull(),
    /** The revision that says it otherwise; null for a withdrawal. */
    afterRevision: integer('after_revision'),
    /** For a correction the marked difference in short, for a withdrawal what was seen. */
    difference: jsonb('difference').$type<Record<string, unknown>>().notNull(),
    /** The sentence that somebody wrote in place of the difference's lines; plain text. */
    words: text('words'),
    wordsBy: int8('words_by'),
    /** Counts how often that sentence was written or taken away: a decision is on what was seen. */
    wording: integer('wording').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    /** When the source last changed what this is about. */
    changedAt: instant('changed_at').notNull(),
    toldAt: instant('told_at'),
    decidedBy: int8('decided_by'),
    decidedAt: instant('decided_at'),
    /** Why it was rejected: one of a few words that the views know. */
    reason: text('reason'),
  },
  (table) => [
    // A source that changes its text ten times makes one proposal until somebody decides.
    uniqueIndex('proposals_open')
      .on(table.articleId, table.kind)
      .where(sql`state = 'open'`),
    index('proposals_untold')
      .on(table.changedAt)
      .where(sql`state = 'open' and (told_at is null or told_at < changed_at)`),
  ],
);

/** What the newsroom has said of an article that was wrong or was taken back: part of the article for good. */
export const corrections = pgTable(
  'corrections',
  {
    id: serialId(),
    articleId: int8('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['correction', 'withdrawal'] }).notNull(),
    /** The proposal that was accepted. One proposal makes one correction. */
    proposalId: int8('proposal_id')
      .unique()
      .references(() => proposals.id, { onDelete: 'set null' }),
    /** What it said and what is right, place by place, or a sentence in their place; empty for a withdrawal. */
    lines: jsonb('lines').$type<{ before: string | null; after: string | null; words?: string }[]>().notNull(),
    /** Of a withdrawal, why: one of a few words that the views know. */
    reason: text('reason'),
    createdAt: instant('created_at').notNull(),
    /** Deliveries up to this id have been looked at for who must hear of it. Null: all have. */
    spreadAfter: int8('spread_after'),
  },
  (table) => [
    index('corrections_article').on(table.articleId),
    index('corrections_spreading')
      .on(table.id)
      .where(sql`spread_after is not null`),
  ],
);

/** That a chat, which got an article, is to be told of its correction: once, in a digest or by a message of its own. */
export const correctionMentions = pgTable(
  'correction_mentions',
  {
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    correctionId: int8('correction_id')
      .notNull()
      .references(() => corrections.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    /** The delivery that tells it, e.g. "edition:12"; null: none is planned. */
    cause: text('cause'),
    toldAt: instant('told_at'),
  },
  (table) => [
    primaryKey({ columns: [table.chatId, table.correctionId] }),
    index('correction_mentions_correction').on(table.correctionId),
    index('correction_mentions_open')
      .on(table.createdAt)
      .where(sql`told_at is null`),
  ],
);

/** Taps on the buttons of a broadcast: one row for each button and chat, however often it is tapped. */
export const broadcastTaps = pgTable(
  'broadcast_taps',
  {
    broadcastId: int8('broadcast_id')
      .notNull()
      .references(() => broadcasts.id, { onDelete: 'cascade' }),
    chatId: int8('chat_id')
      .notNull()
      .references(() => chats.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    button: text('button').notNull(),
    tappedAt: instant('tapped_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.broadcastId, table.chatId, table.button] })],
);
