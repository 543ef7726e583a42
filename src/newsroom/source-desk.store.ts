import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { createAuditStore } from './audit.store.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type SourceDeskStore = ReturnType<typeof createSourceDeskStore>;

/** What becomes of a source's articles: published at once, after somebody has looked at them, or not read at all. */
export type Trust = 'publish' | 'review' | 'off';

/** How a source does. */
export interface SourceHealth {
  sourceId: number;
  name: string;
  trust: Trust;
  mutedUntil: Date | null;
  feeds: {
    id: number;
    url: string;
    failures: number;
    lastError: string | null;
    lastSuccessAt: Date | null;
    nextLookAt: Date | null;
  }[];
  /** Articles of the last seven days, a day on average. */
  aDay: number;
  lastArticleAt: Date | null;
}

const week = 7;

/** What editors see of sources and decide about them. */
export function createSourceDeskStore(db: Database, ownerIds: OwnerIds) {
  const change = (
    sourceId: number,
    by: number,
    action: string,
    set: ReturnType<typeof sql>,
    detail: Record<string, unknown>,
    now: Date,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      const rows = await tx.execute(
        sql`update sources set ${set} where id = ${sourceId} and ${hasRight(ownerIds, by, 'sources')} returning 1`,
      );
      if (rows.length === 0) return false;
      await createAuditStore(tx).add({ at: now, actorId: by, action, subject: `source:${sourceId}`, detail });
      return true;
    });

  return {
    /** Null: there is no such source, or nothing of it is read any more. */
    async health(sourceId: number, now: Date): Promise<SourceHealth | null> {
      const since = new Date(now.getTime() - week * 86_400_000).toISOString();
      const rows = await db.execute<{
        name: string;
        trust: Trust;
        muted_until: string | null;
        id: string;
        url: string;
        failures: number;
        last_error: string | null;
        last_success_at: string | null;
        next_look_at: string | null;
        lately: string;
        last_article_at: string | null;
      }>(sql`
        select s.name, s.trust, s.muted_until, f.id, f.url, f.failures, f.last_error, f.last_success_at, f.next_look_at,
          (select count(*) from articles a where a.source_id = s.id and a.first_seen_at > ${since}::timestamptz) as lately,
          (select max(a.first_seen_at) from articles a where a.source_id = s.id) as last_article_at
        from sources s join feeds f on f.source_id = s.id and f.retired_at is null
        where s.id = ${sourceId} order by f.id`);
      const [first] = rows;
      if (first === undefined) return null;
      return {
        sourceId,
        name: first.name,
        trust: first.trust,
        mutedUntil: dateOf(first.muted_until),
        feeds: rows.map((row) => ({
          id: Number(row.id),
          url: row.url,
          failures: row.failures,
          lastError: row.last_error,
          lastSuccessAt: dateOf(row.last_success_at),
          nextLookAt: dateOf(row.next_look_at),
        })),
        aDay: Number(first.lately) / week,
        lastArticleAt: dateOf(first.last_article_at),
      };
    },

    /** @returns whether there was one, and they may */
    setTrust: (sourceId: number, by: number, trust: Trust, now: Date): Promise<boolean> =>
      change(sourceId, by, 'source.trust', sql`trust = ${trust}`, { trust }, now),

    /** Leaves a source unread until an instant, or reads it again. */
    mute: (sourceId: number, by: number, until: Date | null, now: Date): Promise<boolean> =>
      change(
        sourceId,
        by,
        'source.mute',
        sql`muted_until = ${until?.toISOString() ?? null}::timestamptz`,
        { until: until?.toISOString() ?? null },
        now,
      ),
  };
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
