import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { writeMatches } from './matches.store.js';
import type { Match } from './article.js';
import type { FollowedPhrase } from './followed-words.js';

export type FollowedWordsStore = ReturnType<typeof createFollowedWordsStore>;

/** How far a process has followed what readers follow: the last number of each kind that it has seen. */
export interface FollowedMark {
  added: number;
  gone: number;
}

/** What has changed behind a mark, as of one instant. */
export interface FollowedChanges {
  /** In rising order, at most a page. */
  added: (FollowedPhrase & { id: number })[];
  /** In rising order. */
  gone: { mark: number; topicId: number }[];
  /** The oldest removal that is still kept; null: none is. */
  oldestGone: number | null;
}

/** An article that may have a phrase. */
export interface WordsCandidate {
  id: number;
  title: string;
  text: string;
  publishedAt: Date;
  firstSeenAt: Date;
}

/** What the newsroom reads of readers' own words, and what it finds for them. */
export function createFollowedWordsStore(db: Database) {
  return {
    /**
     * What has come and gone behind a mark, in one snapshot. Numbers become visible in rising order (see changeOwnWords),
     * so nothing is skipped. Phrases are read in pages; with nothing new this is two looks into primary keys.
     */
    async changes(since: FollowedMark, page: number): Promise<FollowedChanges> {
      const [row] = await db.execute<{
        added: (FollowedPhrase & { id: number })[];
        gone: { mark: number; topicId: number }[];
        oldest: number | null;
      }>(sql`
        select
          (select coalesce(json_agg(json_build_object('id', n.id, 'words', n.words ->> 'words', 'without', n.words -> 'without') order by n.id), '[]')
            from (select id, words from topics where id > ${since.added} and words is not null order by id limit ${page}) n) as added,
          (select coalesce(json_agg(json_build_object('mark', g.id, 'topicId', g.topic_id) order by g.id), '[]')
            from own_words_gone g where g.id > ${since.gone}) as gone,
          (select min(id) from own_words_gone)::float8 as oldest`);
      if (row === undefined) throw new Error('a select without a table gave no row');
      return { added: row.added, gone: row.gone, oldestGone: row.oldest };
    },

    /**
     * The newest published articles that have all the words of a phrase, whole or bent, in any order: a small superset of
     * those that have the phrase. The phrase is read by the same function as the articles' index, so the two agree.
     */
    async candidates(words: string, since: Date, limit: number): Promise<WordsCandidate[]> {
      const rows = await db.execute<{
        id: number;
        title: string;
        body: string;
        published_at: number;
        first_seen_at: number;
      }>(sql`
        with term as (
          select string_agg(quote_literal(lexeme), ' & ') as words from (values ('id'), ('en')) l(language),
            unnest(tsvector_to_array(article_search(l.language, ${words}, '', 0, ${since.toISOString()}::timestamptz))) lexeme
          where lexeme not like '@%' group by l.language
        )
        select a.id::float8 as id, a.title, a.body, round(extract(epoch from a.published_at) * 1000)::float8 as published_at,
          round(extract(epoch from a.first_seen_at) * 1000)::float8 as first_seen_at
        from articles a
        where a.search @@ (select string_agg('(' || words || ')', ' | ') from term)::tsquery
          and a.published_at >= ${since.toISOString()}::timestamptz and a.status = 'published'
        order by a.published_at desc limit ${limit}`);
      return rows.map((row) => ({
        id: row.id,
        title: row.title,
        text: row.body,
        publishedAt: new Date(row.published_at),
        firstSeenAt: new Date(row.first_seen_at),
      }));
    },

    /** Writes matches of an article that is stored already; those that it has keep their time. */
    async addMatches(articleId: number, found: readonly Match[], matchedAt: Date): Promise<void> {
      await db.transaction((tx) => writeMatches(tx, articleId, found, matchedAt));
    },
  };
}
