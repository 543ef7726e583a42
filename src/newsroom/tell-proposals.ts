import type { Clock } from '../clock.js';
import type { ProposalStore, UntoldProposal } from './proposals.store.js';

/** A source that keeps changing an article is told of at most so often. */
const againMs = 3_600_000;
const atOnce = 20;

export interface TellProposalsCollaborators {
  clock: Clock;
  proposals: ProposalStore;
  /** Tells the newsroom, once for each cause. */
  tell(cause: string, params: Record<string, unknown>): Promise<void>;
}

/**
 * Tells the newsroom of each proposal: when it is made, and when the source has changed the article again, at most once an
 * hour. A process that dies between telling and writing it down tells nobody twice, since the cause is the same.
 *
 * @returns how many were told
 */
export function createTellProposals({ clock, proposals, tell }: TellProposalsCollaborators) {
  return async function tellProposals(): Promise<number> {
    const untold = await proposals.untold(new Date(clock.now().getTime() - againMs), atOnce);
    for (const proposal of untold) {
      await tell(`proposal:${proposal.id}:${proposal.afterRevision ?? 0}`, noticeOf(proposal));
      await proposals.told(proposal.id, clock.now());
    }
    return untold.length;
  };
}

function noticeOf(proposal: UntoldProposal): Record<string, unknown> {
  const { id, kind, articleId, title, url, sourceName, difference } = proposal;
  const about = { proposalId: id, articleId, title, url, source: sourceName };
  return kind === 'correction'
    ? { type: 'proposed-correction', ...about, parts: difference['parts'], left: difference['left'] }
    : { type: 'proposed-withdrawal', ...about, why: difference['why'], status: difference['status'] };
}
