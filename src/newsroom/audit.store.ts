import { desc } from 'drizzle-orm';
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

/** Who did what, append-only. */
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
  };
}
