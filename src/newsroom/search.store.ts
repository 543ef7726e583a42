import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { markAfter, markBefore } from './search-snippet.js';
import { SEARCH_STOP_LEXEMES } from './search-stop-lexemes.js';
import type { LanguageTerms, SearchTerms, WordReading } from './search-terms.js';

export type SearchStore = ReturnType<typeof createSearchStore>;

/** What a search is narrowed to beside its words. */
export interface SearchFilter {
  topicId: number | null;
  /** Published at this instant or later. */
  since: Date | null;
}

/** A look into the archive: the newest articles that may be meant. */
export interface SearchLook {
  /** The newest first, at most as many as asked for. */
  ids: number[];
  /** How many there are in this window, with all filters. */
  found: number;
  /** How many the index gave before the filter by topic: the work that was done. */
  read: number;
}

/** An article's texts with the found words between marks, and the same without. */
export interface MarkedArticle {
  id: number;
  title: string;
  markedTitle: string;
  body: string;
  markedBody: string;
  summary: string[];
}

/** Weights of words in the text (D, C, B) and in the title (A). */
const weights = sql.raw(`'{0.05, 0.15, 0.3, 1}'`);

/** An article that has the words in the order typed is worth so much more. */
const inOrderBonus = 1.5;

/** One that only has another name of what was typed ("North Korea" for "korut"), so much less. */
const otherNameMalus = 0.6;

/** Relevance is halved in a month and quartered in three: an old article with the words in its title is still found. */
const halfLifeSeconds = 30 * 86_400;

/** Letters of a text that a snippet is looked for in. */
const snippetFrom = 12_000;

/** The archive, searched by words. Terms are texts of tsqueries (see search-terms.ts). */
export function createSearchStore(db: Database) {
  return {
    /**
     * How each word is searched for in both languages; words that no vector holds come back as null. With it comes how far back
     * the archive goes, so that nobody looks behind its beginning.
     */
    async readWords(words: string[]): Promise<{ readings: Map<string, WordReading>; begins: Date | null }> {
      if (words.length === 0) return { readings: new Map(), begins: null };
      const rows = await db.execute<{ word: string; id: string; en: string; begins: number | null }>(sql`
        select word, plainto_tsquery('indonesian', search_plain(word))::text as id,
          plainto_tsquery('english', search_plain(word))::text as en,
          (select floor(extract(epoch from min(published_at)) * 1000)::float8 from articles) as begins
        from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) word`);
      const isStop = (lexemes: string): boolean => lexemes === '' || SEARCH_STOP_LEXEMES.has(lexemes.slice(1, -1));
      const begins = rows[0]?.begins ?? null;
      return {
        readings: new Map(
          rows.map(({ word, id, en }) => [word, { id: isStop(id) ? null : id, en: en === '' ? null : en }]),
        ),
        begins: begins === null ? null : new Date(begins),
      };
    },

    /**
     * Reads one window of the archive by the index. The ids are materialised without the vector and sorted afterwards:
     * with a limit inside, the planner would walk all dates for a rare word.
     */
    async look(index: string, filter: SearchFilter, limit: number): Promise<SearchLook> {
      // One row with a list: three hundred rows cost the driver more than finding them costs Postgres.
      const [row] = await db.execute<{ ids: string[] | null; found: string; read: string }>(sql`
        with hits as materialized (
          select a.id, a.published_at from articles a
          where a.search @@ ${index}::tsquery and a.status = 'published' ${sinceOf(filter)}
        ), found as materialized (select h.id, h.published_at from hits h ${topicOf(filter)})
        select (select count(*) from found) as found, (select count(*) from hits) as read,
          array(select id from found order by published_at desc, id desc limit ${limit}) as ids`);
      return { ids: (row?.ids ?? []).map(Number), found: Number(row?.found ?? 0), read: Number(row?.read ?? 0) };
    },

    /** The newest articles about a topic that may be meant: for a rare topic this is far less to read than the words are. */
    async lookIntoTopic(
      index: string,
      filter: SearchFilter & { topicId: number },
      reading: number,
    ): Promise<{ ids: number[]; isAll: boolean }> {
      const rows = await db.execute<{ ids: string[] | null; read: string }>(sql`
        with about as materialized (
          select article_id from matches where topic_id = ${filter.topicId} order by matched_at desc limit ${reading}
        )
        select (select count(*) from about) as read, (
          select array_agg(a.id order by a.published_at desc, a.id desc)
          from about join articles a on a.id = about.article_id
          where a.search @@ ${index}::tsquery and a.status = 'published' ${sinceOf(filter)}
        ) as ids`);
      return { ids: (rows[0]?.ids ?? []).map(Number), isAll: Number(rows[0]?.read ?? 0) < reading };
    },

    /** Those of the given articles that may be meant, the newest first. */
    async lookAmong(index: string, filter: SearchFilter, among: readonly number[]): Promise<number[]> {
      if (among.length === 0) return [];
      const rows = await db.execute<{ id: string }>(sql`
        with hits as (
          select a.id, a.published_at from articles a
          where a.id = any(${arrayOf(among)}::bigint[]) and a.search @@ ${index}::tsquery and a.status = 'published'
            ${sinceOf(filter)}
        )
        select id from hits h ${topicOf(filter)} order by published_at desc, id desc`);
      return rows.map((row) => Number(row.id));
    },

    /**
     * The ids of those articles that have what was asked for, order of words and all, the best first: relevance by the weight
     * and number of the words, times freshness.
     */
    async rank(ids: number[], terms: SearchTerms, now: Date): Promise<number[]> {
      if (ids.length === 0) return [];
      const own = (pick: (language: LanguageTerms) => string | null): SQL => sql`case when language = 'en'
        then ${pickOf(terms.en, pick)}::tsquery else ${pickOf(terms.id, pick)}::tsquery end`;
      const hasNames = terms.id?.all !== terms.id?.typed || terms.en?.all !== terms.en?.typed;
      const relevance = (pick: (language: LanguageTerms) => string): SQL =>
        sql`ts_rank(${weights}, vector, ${own(pick)}, 1)`;
      const all = relevance((language) => language.all);
      const rank = hasNames
        ? sql`case when vector @@ ${own((language) => language.typed)} then ${relevance((language) => language.typed)}
            else ${all} * ${otherNameMalus}::float8 end`
        : all;
      // The vector is fetched from beside the table once, and not for each thing that is asked of it.
      const [row] = await db.execute<{ ids: string[] }>(sql`
        with read as materialized (
          select id, language, published_at, search || ''::tsvector as vector from articles
          where id = any(${arrayOf(ids)}::bigint[])
        )
        select array(select id from read where vector @@ ${own((language) => language.all)}
        order by ${rank}
          * case when vector @@ ${own((language) => language.inOrder)} then ${inOrderBonus}::float8 else 1 end
          / (1 + greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - published_at)) / ${halfLifeSeconds}) desc,
          published_at desc, id desc) as ids`);
      return (row?.ids ?? []).map(Number);
    },

    /** Articles with the found words marked in title and text. */
    async marked(ids: number[], terms: SearchTerms): Promise<MarkedArticle[]> {
      if (ids.length === 0) return [];
      const any = sql`case when language = 'en' then ${pickOf(terms.en, ({ any: words }) => words)}::tsquery
        else ${pickOf(terms.id, ({ any: words }) => words)}::tsquery end`;
      const mark = (text: SQL): SQL =>
        sql`coalesce(ts_headline(case when language = 'en' then 'english' else 'indonesian' end::regconfig,
          search_plain(${text}), ${any}, ${`HighlightAll=true,StartSel=${markBefore},StopSel=${markAfter}`}), ${text})`;
      const body = sql`left(body, ${snippetFrom})`;
      const rows = await db.execute<{
        id: string;
        title: string;
        body: string;
        summary: string[];
        marked_title: string;
        marked_body: string;
      }>(sql`
        select id, title, ${body} as body, summary, ${mark(sql`title`)} as marked_title, ${mark(body)} as marked_body
        from articles where id = any(${arrayOf(ids)}::bigint[])`);
      const byId = new Map(rows.map((row) => [Number(row.id), row]));
      return ids.flatMap((id) => {
        const row = byId.get(id);
        if (row === undefined) return [];
        const { title, body: text, summary, marked_title: markedTitle, marked_body: markedBody } = row;
        return [{ id, title, markedTitle, body: text, markedBody, summary }];
      });
    },
  };
}

const arrayOf = (ids: readonly number[]): string => `{${ids.join(',')}}`;

const pickOf = (terms: LanguageTerms | null, pick: (terms: LanguageTerms) => string | null): string | null =>
  terms === null ? null : pick(terms);

const sinceOf = ({ since }: SearchFilter): SQL =>
  since === null ? sql`` : sql`and a.published_at >= ${since.toISOString()}::timestamptz`;

const topicOf = ({ topicId }: SearchFilter): SQL =>
  topicId === null
    ? sql``
    : sql`where exists (select 1 from matches m where m.article_id = h.id and m.topic_id = ${topicId})`;
