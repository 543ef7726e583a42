import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { corrections } from '../db/schema/index.js';
import { readLines, readReason } from './correction.js';
import type { Correction } from './correction.js';

export type CorrectionStore = ReturnType<typeof createCorrectionStore>;

/** Corrections and withdrawals, as readers are shown them. */
export function createCorrectionStore(db: Database) {
  const columns = {
    id: corrections.id,
    articleId: corrections.articleId,
    kind: corrections.kind,
    lines: corrections.lines,
    reason: corrections.reason,
    createdAt: corrections.createdAt,
  };
  const read = (row: Omit<Correction, 'lines' | 'reason'> & { lines: unknown; reason: unknown }): Correction => ({
    ...row,
    lines: readLines(row.lines),
    reason: readReason(row.reason),
  });
  // Each article that is shown asks for them.
  const ofOne = db
    .select(columns)
    .from(corrections)
    .where(eq(corrections.articleId, sql.placeholder('articleId')))
    .orderBy(asc(corrections.id))
    .prepare('corrections');
  return {
    /** Everything that was said of an article, the oldest first. */
    async ofArticle(articleId: number): Promise<Correction[]> {
      return (await ofOne.execute({ articleId })).map(read);
    },

    /** Corrections by id, the oldest first; ids that are not there are left out. */
    async byIds(ids: readonly number[]): Promise<Correction[]> {
      if (ids.length === 0) return [];
      const rows = await db
        .select(columns)
        .from(corrections)
        .where(inArray(corrections.id, [...ids]))
        .orderBy(asc(corrections.id));
      return rows.map(read);
    },
  };
}
