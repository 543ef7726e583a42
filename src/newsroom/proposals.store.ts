import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articles, proposals, sources } from '../db/schema/index.js';

export type ProposalStore = ReturnType<typeof createProposalStore>;

/** A proposal with the article it is about, for telling the newsroom. */
export type UntoldProposal = Awaited<ReturnType<ProposalStore['untold']>>[number];

/** What a proposal's message says beside its article: the sentence that somebody wrote, and who. */
export const wordingColumns = {
  words: proposals.words,
  wordsBy: proposals.wordsBy,
  wordsByName: sql<string | null>`(select name from people where id = ${proposals.wordsBy})`,
  wording: proposals.wording,
};

/** How many chats got the article of a row. */
export const chatsThatGot = sql<number>`(
  select count(distinct chat_id) from deliveries
  where article_ids @> array[${articles.id}]::bigint[] and state in ('sent', 'in_doubt'))`.mapWith(Number);

/** Proposed corrections and withdrawals. A person decides on them. */
export function createProposalStore(db: Database) {
  return {
    /** The revision that an article's open proposed correction starts from; null: none is open. */
    async openCorrection(articleId: number): Promise<{ beforeRevision: number } | null> {
      const [row] = await db
        .select({ beforeRevision: proposals.beforeRevision })
        .from(proposals)
        .where(and(eq(proposals.articleId, articleId), eq(proposals.kind, 'correction'), eq(proposals.state, 'open')));
      return row ?? null;
    },

    /**
     * Proposes a correction, or brings the open one of this article up to date: however often a source changes its text,
     * there is one to decide on. A sentence that somebody wrote was about the text before, and goes.
     */
    async correct(proposal: {
      articleId: number;
      beforeRevision: number;
      afterRevision: number;
      difference: Record<string, unknown>;
      now: Date;
    }): Promise<void> {
      const { now, ...row } = proposal;
      await db
        .insert(proposals)
        .values({ ...row, kind: 'correction', createdAt: now, changedAt: now })
        .onConflictDoUpdate({
          target: [proposals.articleId, proposals.kind],
          targetWhere: sql`state = 'open'`,
          set: {
            afterRevision: row.afterRevision,
            difference: row.difference,
            changedAt: now,
            words: null,
            wordsBy: null,
            wording: sql`${proposals.wording} + 1`,
          },
          // The same revision judged by two processes is one change.
          setWhere: sql`${proposals.afterRevision} < excluded.after_revision`,
        });
    },

    /** Proposes a withdrawal, once while it is open. @returns whether it is new */
    async withdraw(proposal: {
      articleId: number;
      revision: number;
      seen: Record<string, unknown>;
      now: Date;
    }): Promise<boolean> {
      const { articleId, revision, seen, now } = proposal;
      const rows = await db
        .insert(proposals)
        .values({
          articleId,
          kind: 'withdrawal',
          beforeRevision: revision,
          difference: seen,
          createdAt: now,
          changedAt: now,
        })
        .onConflictDoNothing({ target: [proposals.articleId, proposals.kind], where: sql`state = 'open'` })
        .returning({ id: proposals.id });
      return rows.length > 0;
    },

    /** Open proposals that the newsroom has not been told of as they are, and last before `before`, the oldest first. */
    async untold(before: Date, limit: number) {
      return db
        .select({
          id: proposals.id,
          kind: proposals.kind,
          articleId: proposals.articleId,
          afterRevision: proposals.afterRevision,
          difference: proposals.difference,
          ...wordingColumns,
          changedAt: proposals.changedAt,
          title: articles.title,
          url: articles.url,
          sourceName: sources.name,
          categoryId: articles.categoryId,
          reach: chatsThatGot,
        })
        .from(proposals)
        .innerJoin(articles, eq(articles.id, proposals.articleId))
        .innerJoin(sources, eq(sources.id, articles.sourceId))
        .where(
          and(
            eq(proposals.state, 'open'),
            or(isNull(proposals.toldAt), and(lt(proposals.toldAt, proposals.changedAt), lt(proposals.toldAt, before))),
          ),
        )
        .orderBy(asc(proposals.changedAt))
        .limit(limit);
    },

    async told(id: number, at: Date): Promise<void> {
      await db.update(proposals).set({ toldAt: at }).where(eq(proposals.id, id));
    },
  };
}
