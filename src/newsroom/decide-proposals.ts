import type { Clock } from '../clock.js';
import type { Database } from '../db/client.js';
import type { Dismissal } from './correction.js';
import { createPeopleStore } from './people.store.js';
import { createProposalDecisionStore } from './proposal-decisions.store.js';
import type { Decision, ProposalCase } from './proposal-decisions.store.js';
import type { OwnerIds } from './rights.store.js';
import { noticeOf } from './tell-proposals.js';

export type DecideProposals = ReturnType<typeof createDecideProposals>;

/** What people of the newsroom do with proposals. Every question names who asks, and who may not decide sees nothing. */
export function createDecideProposals({ clock, db, ownerIds }: { clock: Clock; db: Database; ownerIds: OwnerIds }) {
  const store = createProposalDecisionStore(db, ownerIds);
  const people = createPeopleStore(db, ownerIds);
  const everybody = async (): Promise<number[]> => (await people.list()).map(({ id }) => id);

  /** Null: there is none, or it is not for this person to decide. */
  const find = async (id: number, actorId: number): Promise<ProposalCase | null> => {
    const proposal = await store.find(id);
    if (proposal === null) return null;
    const section = proposal.categoryId === null ? [] : [proposal.categoryId];
    return (await people.may(actorId, 'approve', section)) ? proposal : null;
  };

  return {
    find,

    /** A proposal with what its message says now. */
    async notice(
      id: number,
      actorId: number,
    ): Promise<{ proposal: ProposalCase; params: Record<string, unknown> } | null> {
      const proposal = await find(id, actorId);
      return proposal === null ? null : { proposal, params: noticeOf(proposal) };
    },

    /** @param revision what the person saw; 0: the proposal is a withdrawal */
    accept: async (id: number, revision: number, actorId: number): Promise<Decision> =>
      store.accept(id, revision === 0 ? null : revision, actorId, clock.now(), await everybody()),

    dismiss: async (id: number, reason: Dismissal, actorId: number): Promise<Decision> =>
      store.dismiss(id, reason, actorId, clock.now(), await everybody()),
  };
}
