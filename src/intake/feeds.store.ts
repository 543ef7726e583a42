import { eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { feeds } from '../db/schema/index.js';

export type FeedStore = ReturnType<typeof createFeedStore>;

/** A feed that is to be looked at, with what the last look left. */
export interface DueFeed {
  id: number;
  sourceId: number;
  sourceName: string;
  language: string | null;
  trust: 'publish' | 'review' | 'off';
  url: string;
  etag: string | null;
  lastModified: string | null;
  bytesHash: string | null;
  failures: number;
  failingSince: Date | null;
  movedTo: string | null;
  movedTimes: number;
}

/** What a look changes on the feed's row. */
export type FeedChange = Partial<Omit<typeof feeds.$inferInsert, 'id' | 'sourceId' | 'createdAt'>>;

/** The schedule of looks: a column of each feed. */
export function createFeedStore(db: Database) {
  return {
    /**
     * Takes feeds that are due, for this process alone: their next look is moved behind `leaseUntil`, so that a process
     * that dies in the middle leaves them to be looked at again then.
     */
    async claimDue(limit: number, now: Date, leaseUntil: Date): Promise<DueFeed[]> {
      const rows = await db.execute<{
        id: string;
        source_id: string;
        source_name: string;
        language: string | null;
        trust: DueFeed['trust'];
        url: string;
        etag: string | null;
        last_modified: string | null;
        bytes_hash: string | null;
        failures: number;
        failing_since: string | null;
        moved_to: string | null;
        moved_times: number;
      }>(sql`
        with due as (
          select f.id from feeds f join sources s on s.id = f.source_id
          where s.trust <> 'off' and (s.muted_until is null or s.muted_until <= ${now.toISOString()}::timestamptz)
            and f.next_look_at <= ${now.toISOString()}::timestamptz and f.retired_at is null
          order by f.next_look_at limit ${limit} for update of f skip locked
        )
        update feeds f set next_look_at = ${leaseUntil.toISOString()}::timestamptz
        from due, sources s
        where f.id = due.id and s.id = f.source_id
        returning f.id, f.source_id, s.name as source_name, s.language, s.trust, f.url, f.etag, f.last_modified, f.bytes_hash, f.failures,
          f.failing_since, f.moved_to, f.moved_times`);
      return rows.map((row) => ({
        id: Number(row.id),
        sourceId: Number(row.source_id),
        sourceName: row.source_name,
        language: row.language,
        trust: row.trust,
        url: row.url,
        etag: row.etag,
        lastModified: row.last_modified,
        bytesHash: row.bytes_hash,
        failures: row.failures,
        failingSince: row.failing_since === null ? null : new Date(row.failing_since),
        movedTo: row.moved_to,
        movedTimes: row.moved_times,
      }));
    },

    /** Writes down what a look found. */
    async settle(id: number, change: FeedChange): Promise<void> {
      await db.update(feeds).set(change).where(eq(feeds.id, id));
    },

    /** Whether another feed is read at this address already. */
    async isRead(url: string): Promise<boolean> {
      const rows = await db.select({ id: feeds.id }).from(feeds).where(eq(feeds.url, url));
      return rows.length > 0;
    },
  };
}
