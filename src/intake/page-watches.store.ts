import { eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { pageWatches } from '../db/schema/index.js';

export type PageWatchStore = ReturnType<typeof createPageWatchStore>;

/** A page that is to be looked at, with what the last look left. */
export type PageWatch = typeof pageWatches.$inferSelect;

/** What a look changes on the row. */
export type PageWatchChange = Partial<Omit<PageWatch, 'address' | 'feedId' | 'publishedAt'>>;

/** What the article's own page said when its text was read from it. */
export type PageSeen = Pick<PageWatch, 'etag' | 'lastModified' | 'seenHash' | 'seenTitle'>;

/** The schedule of looks at pages: a row for each article of the last week. */
export function createPageWatchStore(db: Database) {
  return {
    /**
     * Begins to watch a page, before its article is stored: a process that dies in between leaves a row without an article,
     * which the first look removes, and never an article without a row. A page that is watched already keeps its times; what it
     * was last seen to say is replaced where its text has just been read again.
     */
    async begin(
      watch: Pick<PageWatch, 'address' | 'url' | 'feedId' | 'publishedAt' | 'nextLookAt'>,
      seen: PageSeen | null,
    ): Promise<void> {
      const insert = db.insert(pageWatches).values({ ...watch, fromPage: seen !== null, ...seen });
      if (seen === null) await insert.onConflictDoNothing();
      else
        await insert.onConflictDoUpdate({
          target: pageWatches.address,
          set: { ...seen, seenText: null, fromPage: true },
        });
    },

    /** Takes pages that are due, for this process alone until `leaseUntil`. */
    async claimDue(limit: number, now: Date, leaseUntil: Date): Promise<PageWatch[]> {
      const due = db.$with('due').as(
        db
          .select({ address: pageWatches.address })
          .from(pageWatches)
          .where(sql`${pageWatches.nextLookAt} <= ${now.toISOString()}::timestamptz`)
          .orderBy(pageWatches.nextLookAt)
          .limit(limit)
          .for('update', { skipLocked: true }),
      );
      return db
        .with(due)
        .update(pageWatches)
        .set({ nextLookAt: leaseUntil })
        .where(sql`${pageWatches.address} in (select address from due)`)
        .returning();
    },

    async settle(address: string, change: PageWatchChange): Promise<void> {
      await db.update(pageWatches).set(change).where(eq(pageWatches.address, address));
    },

    /** Its week is over, or there is nothing to watch any more. */
    async end(address: string): Promise<void> {
      await db.delete(pageWatches).where(eq(pageWatches.address, address));
    },

    /**
     * Has pages looked at soon whose entries have left the feed although older ones stay: once for each.
     *
     * @param held canonical addresses of the entries that the feed has
     * @param oldest the date of the oldest of them
     * @returns how many
     */
    async hurryVanished(feedId: number, held: string[], oldest: Date, now: Date, soon: Date): Promise<number> {
      const rows = await db
        .update(pageWatches)
        .set({
          vanishedAt: now,
          nextLookAt: sql`least(${pageWatches.nextLookAt}, ${soon.toISOString()}::timestamptz)`,
        })
        .where(
          sql`${pageWatches.feedId} = ${feedId} and ${pageWatches.vanishedAt} is null
            and ${pageWatches.publishedAt} > ${oldest.toISOString()}::timestamptz
            and not (${pageWatches.address} in (select jsonb_array_elements_text(${JSON.stringify(held)}::text::jsonb)))`,
        )
        .returning({ address: pageWatches.address });
      return rows.length;
    },
  };
}
