import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';

export type SearchStore = ReturnType<typeof createSearchStore>;

/** A page of what was found, the best first, and how many there are in all (counted up to a thousand). */
export interface SearchPage {
  articleIds: number[];
  total: number;
}

/** Hits that are ranked: the newest so many. A word that stands in every article must not make the archive be sorted. */
const ranked = 1_000;

/** Searching the archive by words, in Indonesian and English. */
export function createSearchStore(db: Database) {
  return {
    /**
     * Finds published articles that have all the words, in any form that the language's stemmer folds. Relevance counts
     * with freshness: the rank halves in a month.
     *
     * @param query as a person typed it; quotes, "or" and "-" mean what they do in web search
     */
    async find(query: string, page: { offset: number; limit: number; now: Date }): Promise<SearchPage> {
      const rows = await db.execute<{ id: string; total: string }>(sql`
        with q as (
          select websearch_to_tsquery('indonesian', ${query}) || websearch_to_tsquery('english', ${query}) as query
        ), hits as materialized (
          select a.id, a.published_at, a.search
          from articles a, q
          where a.search @@ q.query and a.status = 'published'
          order by a.published_at desc
          limit ${ranked}
        )
        select h.id, count(*) over () as total
        from hits h, q
        order by ts_rank_cd(h.search, q.query, 1)
          * power(0.5, greatest(0, extract(epoch from ${page.now.toISOString()}::timestamptz - h.published_at)) / (30 * 86400)) desc, h.published_at desc
        limit ${page.limit} offset ${page.offset}`);
      return { articleIds: rows.map((row) => Number(row.id)), total: Number(rows[0]?.total ?? 0) };
    },
  };
}
