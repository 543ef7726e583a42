import type { Clock } from '../clock.js';
import type { Database } from '../db/client.js';
import type { Dismissal } from './correction.js';
import { createPeopleStore } from './people.store.js';
import { createProposalDecisionStore } from './proposal-decisions.store.js';
import type { Decision, ProposalCase, Seen } from './proposal-decisions.store.js';
import { may } from './rights.js';
import type { OwnerIds } from './rights.store.js';
import { noticeOf } from './tell-proposals.js';

/** More are not looked through for one person. */
const mostOpen = 200;

export type DecideProposals = ReturnType<typeof createDecideProposals>;

/** A proposal as somebody sees it who may write what it says, and may decide on it or not. */
export type SeenProposal = ProposalCase & { mayDecide: boolean };

/**
 * What people of the newsroom do with proposals. Every question names who asks. Who may ask for a broadcast in the article's
 * section may write what a correction says; who may approve there decides; anybody else sees nothing.
 */
export function createDecideProposals({ clock, db, ownerIds }: { clock: Clock; db: Database; ownerIds: OwnerIds }) {
  const store = createProposalDecisionStore(db, ownerIds);
  const people = createPeopleStore(db, ownerIds);
  const everybody = async (): Promise<number[]> => (await people.list()).map(({ id }) => id);

  /** Null: there is none, or it is none of this person's business. */
  const find = async (id: number, actorId: number): Promise<SeenProposal | null> => {
    const [proposal, person] = await Promise.all([store.find(id), people.find(actorId)]);
    if (proposal === null) return null;
    const section = proposal.categoryId === null ? [] : [proposal.categoryId];
    return may(person, 'send', section) ? { ...proposal, mayDecide: may(person, 'approve', section) } : null;
  };

  return {
    find,

    /** Those that wait for a decision of this person's, the newest first. */
    async openFor(actorId: number): Promise<{ id: number; kind: 'correction' | 'withdrawal'; title: string }[]> {
      const [open, person] = await Promise.all([store.open(mostOpen), people.find(actorId)]);
      return open.filter(({ categoryId }) => may(person, 'approve', categoryId === null ? [] : [categoryId]));
    },

    /** A proposal with what its message says now. */
    async notice(
      id: number,
      actorId: number,
    ): Promise<{ proposal: SeenProposal; params: Record<string, unknown> } | null> {
      const proposal = await find(id, actorId);
      return proposal === null ? null : { proposal, params: noticeOf(proposal) };
    },

    /** @param revision what the person saw; 0: the proposal is a withdrawal */
    accept: async (id: number, revision: number, wording: number, actorId: number): Promise<Decision> =>
      store.accept(
        id,
        { revision: revision === 0 ? null : revision, wording },
        actorId,
        clock.now(),
        await everybody(),
      ),

    /** @param words a sentence in place of what the source changed; null: that again */
    rewrite: async (id: number, seen: Seen, words: string | null, actorId: number): Promise<Decision> =>
      store.rewrite(id, seen, words, actorId, clock.now(), await everybody()),

    dismiss: async (id: number, reason: Dismissal, actorId: number): Promise<Decision> =>
      store.dismiss(id, reason, actorId, clock.now(), await everybody()),
  };
}
