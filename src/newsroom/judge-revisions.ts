import type { Clock } from '../clock.js';
import { excerpt, judgeChange } from './change.js';
import { correctionLines } from './correction.js';
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
  /** Closes an open proposal of which nothing is left to decide; one of a withdrawal only if it was made before a revision. */
  supersede(articleId: number, kind: 'correction' | 'withdrawal', now: Date, beforeRevision?: number): Promise<unknown>;
}

/**
 * Decides of every new revision whether the change is worth a proposed correction. An article whose proposal is still open is
 * compared with what it said before that, so that the proposal always tells the whole way from what readers saw. What is
 * not published has been seen by nobody and needs none. A proposal ends by itself when its source goes back to what it said
 * before, and a withdrawal when the article is there with new words.
 *
 * @returns how many articles were judged
 */
export function createJudgeRevisions({ clock, revisions, proposals, supersede }: JudgeCollaborators) {
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
          difference: {
            ...change.summary,
            parts: shown.parts,
            left: shown.left,
            lines: correctionLines(change.parts),
          },
          now,
        });
      } else if (open !== null) await supersede(articleId, 'correction', now);
      await supersede(articleId, 'withdrawal', now, versions.revision);
      await revisions.judged(articleId, versions.revision, now);
    }
    return waiting.length;
  };
}
