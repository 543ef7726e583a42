import { asc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articles, feeds, sources } from '../db/schema/index.js';
import { hasRight } from '../newsroom/rights.store.js';
import type { OwnerIds } from '../newsroom/rights.store.js';

export type SourceStore = ReturnType<typeof createSourceStore>;

/** A feed with its source, as an operator or editor sees it. */
export interface SourceState {
  feedId: number;
  sourceId: number;
  name: string;
  url: string;
  title: string | null;
  format: string | null;
  language: string | null;
  trust: 'publish' | 'review' | 'off';
  nextLookAt: Date | null;
  lastLookAt: Date | null;
  lastSuccessAt: Date | null;
  failures: number;
  lastError: string | null;
  retiredAt: Date | null;
  mutedUntil: Date | null;
  articles: number;
}

/**
 * Who is read.
 *
 * @param ownerIds the owners of the settings, whose right to change it no row of the database names
 */
export function createSourceStore(db: Database, ownerIds: OwnerIds = new Set()) {
  /** Whether somebody may change it, asked while it is done; null: the operator, who may. */
  const allowed = (by: number | null): SQL => (by === null ? sql`true` : hasRight(ownerIds, by, 'sources'));

  return {
    /**
     * Adds a source with one feed, to be looked at at once. An address that is there already is left as it is, but one that
     * was retired is read again.
     *
     * @param by who asked for it; null: the operator
     * @returns the feed's id and whether it is new; null: they may not
     */
    async add(
      source: { url: string; name: string; home: string | null; language: string | null; now: Date },
      by: number | null = null,
    ): Promise<{ feedId: number; isNew: boolean } | null> {
      return db.transaction(async (tx) => {
        const [may] = await tx.execute(sql`select 1 where ${allowed(by)}`);
        if (may === undefined) return null;
        const [known] = await tx.select({ id: feeds.id }).from(feeds).where(eq(feeds.url, source.url)).for('update');
        if (known !== undefined) {
          await tx
            .update(feeds)
            .set({ retiredAt: null, nextLookAt: source.now, failures: 0, lastError: null })
            .where(sql`${feeds.id} = ${known.id} and ${feeds.retiredAt} is not null`);
          return { feedId: known.id, isNew: false };
        }
        const [added] = await tx
          .insert(sources)
          .values({ name: source.name, home: source.home, language: source.language, createdAt: source.now })
          .returning({ id: sources.id });
        if (added === undefined) throw new Error('insert … returning gave no row');
        const [feed] = await tx
          .insert(feeds)
          .values({ sourceId: added.id, url: source.url, nextLookAt: source.now, createdAt: source.now })
          .returning({ id: feeds.id });
        if (feed === undefined) throw new Error('insert … returning gave no row');
        return { feedId: feed.id, isNew: true };
      });
    },

    async list(): Promise<SourceState[]> {
      const counts = db.$with('counts').as(
        db
          .select({ feedId: articles.feedId, articles: sql<string>`count(*)`.as('articles') })
          .from(articles)
          .groupBy(articles.feedId),
      );
      const rows = await db
        .with(counts)
        .select({
          feedId: feeds.id,
          sourceId: sources.id,
          name: sources.name,
          url: feeds.url,
          title: feeds.title,
          format: feeds.format,
          language: sources.language,
          trust: sources.trust,
          mutedUntil: sources.mutedUntil,
          nextLookAt: feeds.nextLookAt,
          lastLookAt: feeds.lastLookAt,
          lastSuccessAt: feeds.lastSuccessAt,
          failures: feeds.failures,
          lastError: feeds.lastError,
          retiredAt: feeds.retiredAt,
          articles: counts.articles,
        })
        .from(feeds)
        .innerJoin(sources, eq(sources.id, feeds.sourceId))
        .leftJoin(counts, eq(counts.feedId, feeds.id))
        .orderBy(asc(feeds.id));
      return rows.map((row) => ({ ...row, articles: Number(row.articles ?? 0) }));
    },

    /** Ends the reading of a feed; its articles stay in the archive. @returns its address, or null when there is none such, or they may not */
    async remove(feedId: number, now: Date, by: number | null = null): Promise<string | null> {
      const [row] = await db
        .update(feeds)
        .set({ retiredAt: now, nextLookAt: null, lastError: 'removed' })
        .where(sql`${feeds.id} = ${feedId} and ${feeds.retiredAt} is null and ${allowed(by)}`)
        .returning({ url: feeds.url });
      return row?.url ?? null;
    },
  };
}
