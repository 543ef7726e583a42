import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';

export type ReadingOnStore = ReturnType<typeof createReadingOnStore>;

/** How one source tells a story: its first article about it. */
export interface Telling {
  articleId: number;
  title: string;
  url: string;
  sourceName: string;
}

/** What the newsroom has said of an article that was wrong or was taken back. */
export interface ToldCorrection {
  kind: 'correction' | 'withdrawal';
  lines: { before: string | null; after: string | null; words?: string }[];
  reason: string | null;
  at: Date;
}

/** What an article said until an instant. */
export interface EarlierVersion {
  title: string;
  text: string;
  replacedAt: Date;
}

/** What leads on from an article: who else tells its story, what it said before, what it is about. */
export function createReadingOnStore(db: Database) {
  return {
    /** The story's tellings by other sources than the article's, the earliest first. */
    async tellings(articleId: number, limit: number): Promise<{ tellings: Telling[]; total: number }> {
      const rows = await db.execute<{ id: number; title: string; url: string; source: string; total: number }>(sql`
        with first as (
          select distinct on (other.source_id) other.id, other.title, other.url, s.name as source, other.published_at
          from articles a
          join articles other on other.story_id = a.story_id and other.source_id <> a.source_id and other.status = 'published'
          join sources s on s.id = other.source_id
          where a.id = ${articleId}
          order by other.source_id, other.published_at, other.id
        )
        select id::float8 as id, title, url, source, count(*) over ()::float8 as total
        from first order by published_at, id limit ${limit}`);
      return {
        tellings: rows.map(({ id, title, url, source }) => ({ articleId: id, title, url, sourceName: source })),
        total: rows[0]?.total ?? 0,
      };
    },

    /** The last texts that were replaced, the newest first. */
    async earlierVersions(articleId: number, limit: number): Promise<EarlierVersion[]> {
      const rows = await db.execute<{ title: string; body: string; replaced_at: number }>(sql`
        select title, body, round(extract(epoch from replaced_at) * 1000)::float8 as replaced_at
        from article_revisions where article_id = ${articleId} order by revision desc limit ${limit}`);
      return rows.map(({ title, body, replaced_at: at }) => ({ title, text: body, replacedAt: new Date(at) }));
    },

    /** What a published article says now, and how often that was changed; null: there is no such article for readers. */
    async presentVersion(articleId: number): Promise<{ title: string; text: string; revision: number } | null> {
      const [row] = await db.execute<{ title: string; body: string; revision: number }>(sql`
        select title, body, revision from articles where id = ${articleId} and status = 'published'`);
      return row === undefined ? null : { title: row.title, text: row.body, revision: row.revision };
    },

    /** What the newsroom said of it, the newest first. */
    async corrections(articleId: number): Promise<ToldCorrection[]> {
      const rows = await db.execute<Omit<ToldCorrection, 'at'> & { at: number }>(sql`
        select kind, lines, reason, round(extract(epoch from created_at) * 1000)::float8 as at
        from corrections where article_id = ${articleId} order by id desc`);
      return rows.map(({ kind, lines, reason, at }) => ({ kind, lines, reason, at: new Date(at) }));
    },

    /**
     * What a page of found articles could be narrowed to: their topics of the catalogue, the commonest first, and their
     * sources.
     */
    async subjects(
      articleIds: readonly number[],
    ): Promise<{ topics: { id: number; nameId: string; nameEn: string }[]; sources: { id: number; name: string }[] }> {
      if (articleIds.length === 0) return { topics: [], sources: [] };
      const ids = sql`${`{${articleIds.join(',')}}`}::bigint[]`;
      const [topics, sources] = await Promise.all([
        db.execute<{ id: number; name_id: string; name_en: string }>(sql`
          select t.id::float8 as id, t.name_id, t.name_en from matches m
          join topics t on t.id = m.topic_id and t.words is null and not t.hidden
          where m.article_id = any(${ids})
          group by t.id order by count(*) desc, sum(m.score) desc, t.id`),
        db.execute<{ id: number; name: string }>(sql`
          select s.id::float8 as id, s.name from sources s
          where s.id in (select source_id from articles where id = any(${ids})) order by s.name`),
      ]);
      return {
        topics: topics.map((row) => ({ id: row.id, nameId: row.name_id, nameEn: row.name_en })),
        sources: sources.map(({ id, name }) => ({ id, name })),
      };
    },

    /** What a source is called; null: there is none such. */
    async sourceName(sourceId: number): Promise<string | null> {
      const [row] = await db.execute<{ name: string }>(sql`select name from sources where id = ${sourceId}`);
      return row?.name ?? null;
    },

    /** The published article at a canonical address; null: the archive has none. */
    async atAddress(canonicalUrl: string): Promise<number | null> {
      const [row] = await db.execute<{ id: number }>(sql`
        select id::float8 as id from articles where canonical_url = ${canonicalUrl} and status = 'published'`);
      return row?.id ?? null;
    },
  };
}
