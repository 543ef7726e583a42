import type { Clock } from '../clock.js';
import { excerpt, judgeChange } from './change.js';
import type { ProposalStore } from './proposals.store.js';
import type { RevisionStore } from './revisions.store.js';

/** Revisions judged in one round. */
const atOnce = 20;
/** Characters of the difference that are kept for showing: with tags and headline well within one message. */
const shownLength = 1_500;

export interface JudgeCollaborators {
  clock: Clock;
  revisions: RevisionStore;
  proposals: ProposalStore;
}

/**
 * Decides of every new revision whether the change is worth a proposed correction. An article whose proposal is still open is
 * compared with what it said before that, so that the proposal always tells the whole way from what readers saw. What is
 * not published has been seen by nobody and needs none.
 *
 * @returns how many articles were judged
 */
export function createJudgeRevisions({ clock, revisions, proposals }: JudgeCollaborators) {
  return async function judgeRevisions(): Promise<number> {
    const waiting = await revisions.unjudged(atOnce);
    for (const { articleId, revision } of waiting) {
      const open = await proposals.openCorrection(articleId);
      const beforeRevision = Math.min(open?.beforeRevision ?? revision, revision);
      const versions = await revisions.versions(articleId, beforeRevision);
      if (versions === null) continue;
      const now = clock.now();
      const change = judgeChange(versions.before, versions.after);
      if (change.kind === 'correction' && versions.status === 'published') {
        const shown = excerpt(change.parts, shownLength);
        await proposals.correct({
          articleId,
          beforeRevision,
          afterRevision: versions.revision,
          difference: { ...change.summary, parts: shown.parts, left: shown.left },
          now,
        });
      }
      await revisions.judged(articleId, versions.revision, now);
    }
    return waiting.length;
  };
}
