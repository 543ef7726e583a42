import type { Clock } from '../clock.js';
import { saidLines } from './correction.js';
import type { ProposalStore, UntoldProposal } from './proposals.store.js';

/** A source that keeps changing an article is told of at most so often. */
const againMs = 3_600_000;
const atOnce = 20;

export interface TellProposalsCollaborators {
  clock: Clock;
  proposals: ProposalStore;
  /** Tells those who decide on articles of a category, once for each cause. */
  tell(cause: string, params: Record<string, unknown>, categoryId: number | null): Promise<void>;
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
      await tell(`proposal:${proposal.id}:${proposal.afterRevision ?? 0}`, noticeOf(proposal), proposal.categoryId);
      await proposals.told(proposal.id, clock.now());
    }
    return untold.length;
  };
}

/** What somebody who decides is told of a proposal, as its view wants it. */
export function noticeOf(proposal: Omit<UntoldProposal, 'changedAt'>): Record<string, unknown> {
  const { id, kind, articleId, title, url, sourceName, difference, reach } = proposal;
  const about = { proposalId: id, articleId, title, url, source: sourceName, reach };
  return kind === 'correction'
    ? {
        type: 'proposed-correction',
        ...about,
        revision: proposal.afterRevision,
        parts: difference['parts'],
        left: difference['left'],
        lines: saidLines(proposal),
        wording: proposal.wording,
        ...(proposal.words === null ? {} : { wordsBy: proposal.wordsByName ?? String(proposal.wordsBy ?? '–') }),
      }
    : { type: 'proposed-withdrawal', ...about, why: difference['why'], status: difference['status'] };
}
