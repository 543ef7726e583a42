import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { articles, corrections, people, proposals } from '../db/schema/index.js';
import { enqueueChanges } from '../delivery/changes.store.js';
import { createAuditStore } from './audit.store.js';
import { readReason, saidLines } from './correction.js';
import type { Dismissal } from './correction.js';
import { isAlone } from './newsroom-switches.store.js';
import { chatsThatGot, wordingColumns } from './proposals.store.js';
import type { Right } from './rights.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type ProposalDecisionStore = ReturnType<typeof createProposalDecisionStore>;

/** A proposal as a person decides on it, and what became of it. */
export type ProposalCase = NonNullable<Awaited<ReturnType<ProposalDecisionStore['find']>>>;

/**
 * What became of a decision; `decided`: somebody was first, `changed`: the source has changed the article since, `reworded`:
 * somebody has written another sentence since, `own`: whoever wrote the sentence cannot be the second person.
 */
export type Decision =
  | { kind: 'done'; correctionId: number | null }
  | { kind: 'decided' }
  | { kind: 'changed' }
  | { kind: 'reworded' }
  | { kind: 'own' }
  | { kind: 'unknown' }
  /** Not theirs to decide, or not any more. */
  | { kind: 'noRight' };

/** What a person saw of a proposal: the article's revision (null: of a withdrawal), and which wording. */
export interface Seen {
  revision: number | null;
  wording: number;
}

type Proposal = typeof proposals.$inferSelect;

/**
 * Decisions on proposals. Each is one transaction: the decision, what it makes of the article, its line in the audit, and the
 * edits of the messages by which people were told.
 */
export function createProposalDecisionStore(db: Database, ownerIds: OwnerIds) {
  /** Runs `act` on a proposal that is open, with its row locked: of two taps at once one decides. */
  const decide = (
    id: number,
    actorId: number,
    act: (tx: Database, proposal: Proposal) => Promise<Decision>,
    right: Right = 'approve',
  ): Promise<Decision> =>
    db.transaction(async (tx) => {
      const [proposal] = await tx.select().from(proposals).where(eq(proposals.id, id)).for('update');
      if (proposal === undefined) return { kind: 'unknown' };
      const section = sql`array(select category_id from articles where id = ${proposal.articleId} and category_id is not null)`;
      const rights = await tx.execute<{ may: boolean }>(sql`
        select ${hasRight(ownerIds, sql`${actorId}::bigint`, right, section)} as may`);
      if (rights[0]?.may !== true) return { kind: 'noRight' };
      return proposal.state === 'open' ? act(tx, proposal) : { kind: 'decided' };
    });

  return {
    /** Those that nobody has decided on, the newest first. */
    async open(
      limit: number,
    ): Promise<{ id: number; kind: Proposal['kind']; title: string; categoryId: number | null }[]> {
      return db
        .select({ id: proposals.id, kind: proposals.kind, title: articles.title, categoryId: articles.categoryId })
        .from(proposals)
        .innerJoin(articles, eq(articles.id, proposals.articleId))
        .where(eq(proposals.state, 'open'))
        .orderBy(desc(proposals.id))
        .limit(limit);
    },

    /** Null: there is no such proposal. */
    async find(id: number) {
      const [row] = await db
        .select({
          id: proposals.id,
          kind: proposals.kind,
          state: proposals.state,
          articleId: proposals.articleId,
          afterRevision: proposals.afterRevision,
          difference: proposals.difference,
          ...wordingColumns,
          decidedAt: proposals.decidedAt,
          decidedBy: proposals.decidedBy,
          decidedByName: people.name,
          reason: proposals.reason,
          title: articles.title,
          url: articles.url,
          categoryId: articles.categoryId,
          reach: chatsThatGot,
          sourceName: sql<string>`(select name from sources where id = ${articles.sourceId})`,
        })
        .from(proposals)
        .innerJoin(articles, eq(articles.id, proposals.articleId))
        .leftJoin(people, eq(people.id, proposals.decidedBy))
        .where(eq(proposals.id, id));
      return row ?? null;
    },

    /**
     * Publishes what is proposed: a correction becomes part of the article and goes to whoever got it; a withdrawn article
     * leaves digests and the search at once. A sentence that a person wrote takes a second one, as a broadcast does.
     */
    accept(id: number, seen: Seen, actorId: number, now: Date, told: readonly number[]): Promise<Decision> {
      return decide(id, actorId, async (tx, proposal) => {
        const other = otherThan(seen, proposal);
        if (other !== null) return other;
        if (proposal.wordsBy === actorId) {
          const [stands] = await tx.execute<{ alone: boolean }>(sql`select ${isAlone(ownerIds, actorId)} as alone`);
          if (stands?.alone !== true) return { kind: 'own' };
        }
        const { articleId, kind } = proposal;
        if (kind === 'withdrawal') {
          await tx.update(articles).set({ status: 'withdrawn' }).where(eq(articles.id, articleId));
          await supersede(tx, articleId, 'correction', now, told);
        }
        const [correction] = await tx
          .insert(corrections)
          .values({
            articleId,
            kind,
            proposalId: id,
            lines: kind === 'correction' ? saidLines(proposal) : [],
            reason: kind === 'withdrawal' ? readReason(proposal.difference['why']) : null,
            createdAt: now,
            spreadAfter: 0,
          })
          .returning({ id: corrections.id });
        await close(tx, id, { state: 'accepted', decidedBy: actorId, decidedAt: now }, told);
        await createAuditStore(tx).add({
          at: now,
          actorId,
          action: `${kind}.publish`,
          subject: `article:${articleId}`,
          detail: { proposalId: id, ...(proposal.words === null ? {} : { wording: proposal.wording }) },
        });
        return { kind: 'done', correctionId: correction?.id ?? null };
      });
    },

    /**
     * Puts somebody's own sentence in the place of what a correction would say, or takes it away again, and has the messages
     * that tell of it show that. Whoever may ask for a broadcast may write it.
     *
     * @param words null: what the source changed says it again
     */
    rewrite(
      id: number,
      seen: Seen,
      words: string | null,
      actorId: number,
      now: Date,
      told: readonly number[],
    ): Promise<Decision> {
      const act = async (tx: Database, proposal: Proposal): Promise<Decision> => {
        if (proposal.kind !== 'correction') return { kind: 'unknown' };
        const other = otherThan(seen, proposal);
        if (other !== null) return other;
        const wording = proposal.wording + 1;
        const wordsBy = words === null ? null : actorId;
        await tx.update(proposals).set({ words, wordsBy, wording }).where(eq(proposals.id, id));
        await createAuditStore(tx).add({
          at: now,
          actorId,
          action: words === null ? 'correction.unwrite' : 'correction.rewrite',
          subject: `article:${proposal.articleId}`,
          detail: { proposalId: id, wording },
        });
        const notices = { chatIds: told, causePrefix: `notice:proposal:${id}:` };
        await enqueueChanges(tx, notices, `proposal-worded:${id}:${wording}`, now);
        return { kind: 'done', correctionId: null };
      };
      return decide(id, actorId, act, 'send');
    },

    /** Lets a proposal fall. Readers hear nothing of it. */
    dismiss(id: number, reason: Dismissal, actorId: number, now: Date, told: readonly number[]): Promise<Decision> {
      return decide(id, actorId, async (tx, { articleId, kind }) => {
        await close(tx, id, { state: 'rejected', decidedBy: actorId, decidedAt: now, reason }, told);
        await createAuditStore(tx).add({
          at: now,
          actorId,
          action: `${kind}.dismiss`,
          subject: `article:${articleId}`,
          detail: { proposalId: id, reason },
        });
        return { kind: 'done', correctionId: null };
      });
    },

    /** Closes the open proposal of a kind for an article, since nothing is left to decide; see {@link supersede}. */
    supersede: (
      articleId: number,
      kind: Proposal['kind'],
      now: Date,
      told: readonly number[],
      beforeRevision?: number,
    ) => db.transaction((tx) => supersede(tx, articleId, kind, now, told, beforeRevision)),
  };
}

/** Why what a person saw is not what is proposed now; null: it is. */
function otherThan(seen: Seen, proposal: Proposal): Decision | null {
  if (proposal.afterRevision !== seen.revision) return { kind: 'changed' };
  return proposal.wording === seen.wording ? null : { kind: 'reworded' };
}

/** @param beforeRevision only one that was made when the article had an earlier revision than this */
async function supersede(
  tx: Database,
  articleId: number,
  kind: Proposal['kind'],
  now: Date,
  told: readonly number[],
  beforeRevision?: number,
): Promise<void> {
  const [open] = await tx
    .select({ id: proposals.id, beforeRevision: proposals.beforeRevision })
    .from(proposals)
    .where(and(eq(proposals.articleId, articleId), eq(proposals.kind, kind), eq(proposals.state, 'open')))
    .for('update');
  if (open === undefined || (beforeRevision !== undefined && open.beforeRevision >= beforeRevision)) return;
  await close(tx, open.id, { state: 'superseded', decidedAt: now }, told);
}

/** Ends a proposal and has the messages that told of it edited: their buttons decide nothing any more. */
async function close(
  tx: Database,
  id: number,
  end: { state: 'accepted' | 'rejected' | 'superseded'; decidedBy?: number; decidedAt: Date; reason?: Dismissal },
  told: readonly number[],
): Promise<void> {
  await tx.update(proposals).set(end).where(eq(proposals.id, id));
  await enqueueChanges(
    tx,
    { chatIds: told, causePrefix: `notice:proposal:${id}:` },
    `proposal-closed:${id}`,
    end.decidedAt,
  );
}
