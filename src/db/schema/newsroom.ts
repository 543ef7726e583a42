import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { instant, int8, serialId } from './columns.js';
import { feeds, sources } from './intake.js';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** The articles about one event. The best-told one leads. */
export const stories = pgTable('stories', {
  id: serialId(),
  leaderId: int8('leader_id'),
  createdAt: instant('created_at').notNull(),
  lastArticleAt: instant('last_article_at').notNull(),
});

export const categories = pgTable('categories', {
  id: serialId(),
  slug: text('slug').notNull().unique(),
  nameId: text('name_id').notNull(),
  nameEn: text('name_en').notNull(),
  position: integer('position').notNull(),
});

/** A deduplicated piece of news. The canonical URL decides whether it is known, the content hash whether it changed. */
export const articles = pgTable(
  'articles',
  {
    id: serialId(),
    sourceId: int8('source_id')
      .notNull()
      .references(() => sources.id),
    feedId: int8('feed_id').references(() => feeds.id, { onDelete: 'set null' }),
    canonicalUrl: text('canonical_url').notNull().unique(),
    url: text('url').notNull(),
    title: text('title').notNull(),
    /** Two sentences for a digest. */
    summary: text('summary').array().notNull(),
    /** Up to four sentences for the article's own view. */
    longSummary: text('long_summary').array().notNull(),
    body: text('body').notNull(),
    language: text('language').notNull(),
    byline: text('byline'),
    image: text('image'),
    labels: text('labels').array().notNull(),
    categoryId: int8('category_id').references(() => categories.id),
    publishedAt: instant('published_at').notNull(),
    updatedAt: instant('updated_at'),
    firstSeenAt: instant('first_seen_at').notNull(),
    contentHash: text('content_hash').notNull(),
    /** Hash of the entry as the feed last had it: while it is the same, the article is not read again. */
    entryHash: text('entry_hash'),
    revision: integer('revision').notNull().default(1),
    status: text('status', { enum: ['published', 'review', 'rejected', 'withdrawn'] }).notNull(),
    /** Its place in the queue of articles that wait to be published: when it came, or was put off. Null: it does not wait. */
    reviewAt: instant('review_at'),
    storyId: int8('story_id').references(() => stories.id, { onDelete: 'set null' }),
    /**
     * What /cari searches: stems with their places, the title's weighing more than the text's; lexemes with "@" stand for
     * the source and for the days, so that the index alone can narrow a search down. The function is in the migrations.
     */
    search: tsvector('search').generatedAlwaysAs(sql`article_search(language, title, body, source_id, published_at)`),
  },
  (table) => [
    index('articles_seen').on(table.firstSeenAt),
    index('articles_review')
      .on(table.reviewAt)
      .where(sql`status = 'review'`),
    index('articles_published').on(table.publishedAt.desc()),
    index('articles_story').on(table.storyId),
    index('articles_search').using('gin', table.search).with({ fastupdate: false }),
  ],
);

/** What an article said before it was changed. The present text is on the article itself. */
export const articleRevisions = pgTable(
  'article_revisions',
  {
    articleId: int8('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    contentHash: text('content_hash').notNull(),
    /** When this text was replaced. */
    replacedAt: instant('replaced_at').notNull(),
    /** When it was decided whether the change is worth a correction; null: not yet. */
    judgedAt: instant('judged_at'),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.revision] }),
    index('article_revisions_unjudged')
      .on(table.replacedAt)
      .where(sql`judged_at is null`),
  ],
);

/** A subject that readers follow. */
export const topics = pgTable(
  'topics',
  {
    id: serialId(),
    slug: text('slug').notNull().unique(),
    categoryId: int8('category_id')
      .notNull()
      .references(() => categories.id),
    nameId: text('name_id').notNull(),
    nameEn: text('name_en').notNull(),
    coversId: text('covers_id').notNull(),
    coversEn: text('covers_en').notNull(),
    /** Not offered, found or suggested; whoever follows it keeps it. */
    hidden: boolean('hidden').notNull().default(false),
    /** The topic that this one was merged into, never one that was merged itself. Its row stays for links and buttons. */
    mergedInto: int8('merged_into').references((): AnyPgColumn => topics.id),
    /** The topic that its followers are being moved to, and who wants it so; null: none. Its articles are that one's, too. */
    mergingInto: int8('merging_into').references((): AnyPgColumn => topics.id),
    mergingBy: int8('merging_by'),
    /** How many followers it had when that began. */
    mergingCount: integer('merging_count'),
    /**
     * A reader's own words instead of a subject of the catalogue: never listed, shared by all chats that follow the same
     * phrase, and gone with the last of them. Null: a topic of the catalogue.
     */
    words: jsonb('words').$type<{ words: string; without: string[] }>(),
  },
  (table) => [
    index('topics_category').on(table.categoryId),
    index('topics_merged')
      .on(table.mergedInto)
      .where(sql`merged_into is not null`),
    index('topics_merging')
      .on(table.mergingInto)
      .where(sql`merging_into is not null`),
    // The catalogue is a few hundred among perhaps a million phrases, and is counted every few seconds.
    index('topics_catalogue')
      .on(table.id)
      .where(sql`words is null`),
  ],
);

/**
 * Own words that nobody follows any more, by the number their topic had: what processes that hold all followed words in
 * memory take out of it. Only the latest are kept.
 */
export const ownWordsGone = pgTable('own_words_gone', {
  id: serialId(),
  topicId: int8('topic_id').notNull(),
});

export const topicAliases = pgTable(
  'topic_aliases',
  {
    id: serialId(),
    topicId: int8('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    alias: text('alias').notNull(),
    /** Only in articles of this language; null: in all. */
    language: text('language'),
    caseSensitive: boolean('case_sensitive').notNull().default(false),
    /** Counts only beside another sign of the topic. */
    weak: boolean('weak').notNull().default(false),
  },
  (table) => [unique('topic_aliases_once').on(table.topicId, table.alias)],
);

/** Article, topic and the reason: the words that made the match. */
export const matches = pgTable(
  'matches',
  {
    articleId: int8('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    topicId: int8('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    /** The words as the article has them, e.g. "Pyongyang". */
    because: text('because').notNull(),
    place: text('place', { enum: ['title', 'lead', 'text', 'label'] }).notNull(),
    score: real('score').notNull(),
    matchedAt: instant('matched_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.topicId] }),
    index('matches_topic').on(table.topicId, table.matchedAt),
  ],
);

/**
 * Who did what: append-only, and chained by hash. Salt and hashes are set by a trigger, and other triggers refuse changes; both are
 * in the migrations. `content_hash` covers the row and its salt, `hash` the one before and `content_hash`. Erasing somebody takes the
 * salt away with what named them: the chain still holds, and nobody can guess from the hash who it was.
 */
export const audit = pgTable(
  'audit',
  {
    id: serialId(),
    at: instant('at').notNull(),
    actorId: int8('actor_id'),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    salt: text('salt'),
    contentHash: text('content_hash').notNull().default(''),
    hash: text('hash').notNull().default(''),
  },
  (table) => [index('audit_at').on(table.at)],
);

/**
 * The words that articles are written with, each with the number of articles that had it: what a misspelt word of a
 * search is compared with.
 */
export const words = pgTable(
  'words',
  {
    /** Folded: lower-case, without diacritics. */
    word: text('word').primaryKey(),
    articles: integer('articles').notNull(),
    /** The latest article that had it: a word that was rare and came no more is forgotten. */
    lastArticleId: int8('last_article_id').notNull(),
    /** Keys that misspellings of it share; null while it is too rare to be suggested. */
    near: integer('near').array(),
  },
  (table) => [index('words_near').using('gin', table.near).with({ fastupdate: false })],
);
