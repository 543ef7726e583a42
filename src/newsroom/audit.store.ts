import { desc, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { audit } from '../db/schema/index.js';

export type AuditStore = ReturnType<typeof createAuditStore>;

/** Something that somebody of the newsroom did. */
export interface AuditEntry {
  at: Date;
  actorId: number | null;
  /** Verb and noun, e.g. "broadcast.confirm". */
  action: string;
  /** What it was done to, e.g. "broadcast:12". */
  subject: string;
  /** Small facts; never a text that a reader wrote. */
  detail: Record<string, unknown>;
}

/** What a check of the chain found. */
export interface AuditCheck {
  entries: number;
  /** Entries without the name of somebody who was erased: their place in the chain is certain, what they say of whom is not. */
  erased: number;
  /** The first entry that does not fit, with its instant; null: nothing was changed, put in between or taken out. */
  brokenAt: { id: number; at: Date } | null;
  /** The hash of the last entry: noted elsewhere, it proves later that nothing up to here was replaced or cut off. */
  head: string;
}

/** Who did what, append-only and chained by hash: the database itself refuses changes and links each entry to the one before. */
export function createAuditStore(db: Database) {
  return {
    async add(entry: AuditEntry): Promise<void> {
      await db.insert(audit).values(entry);
    },

    /** The last entries, newest first. */
    async latest(limit: number): Promise<AuditEntry[]> {
      return db
        .select({
          at: audit.at,
          actorId: audit.actorId,
          action: audit.action,
          subject: audit.subject,
          detail: audit.detail,
        })
        .from(audit)
        .orderBy(desc(audit.id))
        .limit(limit);
    },

    /** Follows the chain from its first entry to its last. */
    async check(): Promise<AuditCheck> {
      const [row] = await db.execute<{
        entries: string;
        erased: string;
        broken: string | null;
        brokenAt: string | null;
        head: string | null;
      }>(sql`
        with links as (
          select id, at, salt, hash,
            hash = audit_link_hash(lag(hash) over (order by id), content_hash)
              and (salt is null or content_hash = audit_content_hash(salt, at, actor_id, action, subject, detail)) as holds
          from audit)
        select count(*) as entries, count(*) filter (where salt is null) as erased,
          min(id) filter (where not holds) as broken,
          (select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from links where not holds order by id limit 1) as "brokenAt",
          (select hash from links order by id desc limit 1) as head
        from links`);
      const broken = row?.broken ?? null;
      return {
        entries: Number(row?.entries ?? 0),
        erased: Number(row?.erased ?? 0),
        brokenAt: broken === null ? null : { id: Number(broken), at: new Date(row?.brokenAt ?? 0) },
        head: row?.head ?? '',
      };
    },
  };
}
