import { asc, inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { matches, topics } from '../db/schema/index.js';
import type { Match } from './article.js';

/** Rows in one statement: fewer than the 65,535 parameters that it may have. */
const atOnce = 5_000;

/**
 * Writes an article's matches. A match that is there keeps its time, so that a changed article is not told again as news.
 * Topics that have been removed since the article was read are left out; the others are held until the transaction ends.
 */
export async function writeMatches(
  tx: Database,
  articleId: number,
  found: readonly Match[],
  matchedAt: Date,
): Promise<void> {
  for (let from = 0; from < found.length; from += atOnce) {
    const part = found.slice(from, from + atOnce);
    const ids = part.map(({ topicId }) => topicId);
    const held = await tx
      .select({ id: topics.id, into: topics.mergedInto, merging: topics.mergingInto })
      .from(topics)
      .where(inArray(topics.id, ids))
      .orderBy(asc(topics.id))
      .for('key share');
    // A topic that was merged a moment ago stands under the other's number; an article has each once.
    const there = new Map(held.map(({ id, into }) => [id, into ?? id]));
    // While its followers are being moved, some are here and some there: both get the article, as one.
    const beside = new Map(held.map(({ id, merging }) => [id, merging]));
    const byTopic = new Map<number, Match>();
    for (const match of part)
      for (const topicId of [there.get(match.topicId), beside.get(match.topicId)]) {
        const same = topicId == null ? undefined : byTopic.get(topicId);
        if (topicId != null && (same === undefined || same.score < match.score))
          byTopic.set(topicId, { ...match, topicId });
      }
    const rows = [...byTopic.values()].map((match) => ({ ...match, articleId, matchedAt }));
    if (rows.length === 0) continue;
    await tx
      .insert(matches)
      .values(rows)
      .onConflictDoUpdate({
        target: [matches.articleId, matches.topicId],
        set: { because: sql`excluded.because`, place: sql`excluded.place`, score: sql`excluded.score` },
      });
  }
}
