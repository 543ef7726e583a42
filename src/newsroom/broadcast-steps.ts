import type { BroadcastKind, BroadcastState } from './broadcast.js';
import type { Right } from './rights.js';

/** Nobody can approve what was asked longer ago. */
export const askMinutes = 15;
/** Who sends without a second person can take it back for so long. */
export const undoSeconds = 10;
/** A scheduled broadcast that could not go at its hour is not sent any later than this without being looked at. */
export const overdueMinutes = 15;

/** Something that somebody does with a broadcast. A version says what they saw while they did it. */
export type Step =
  | { kind: 'change'; by: number; version?: number }
  | { kind: 'ask'; by: number; version: number }
  | { kind: 'takeBack'; by: number }
  | { kind: 'approve'; by: number; version: number }
  | { kind: 'reject'; by: number; version: number }
  | { kind: 'letGo'; by: number; version: number }
  | { kind: 'discard'; by: number }
  | { kind: 'release' }
  | { kind: 'pause'; by: number }
  | { kind: 'resume'; by: number }
  | { kind: 'stop'; by: number };

/**
 * Why a step is not taken. gone: there is no such broadcast · rights: they may not · decided: it is past that ·
 * changed: it is not what they saw · expired: the question is too old · own: who asks cannot approve · asker: who asked
 * may not send any more · incomplete: level or audience are not chosen · twoPeople: it takes a second person · stopped:
 * everything is stopped · early: its hour has not come · overdue: its hour is long past.
 */
export type Refusal =
  | 'gone'
  | 'rights'
  | 'decided'
  | 'changed'
  | 'expired'
  | 'own'
  | 'asker'
  | 'incomplete'
  | 'twoPeople'
  | 'stopped'
  | 'early'
  | 'overdue';

/** What the rules look at in a broadcast. */
export interface Standing {
  state: BroadcastState;
  kind: BroadcastKind;
  version: number;
  level: unknown;
  audience: unknown;
  categoryIds: readonly number[];
  askedBy: number | null;
  askExpiresAt: Date | null;
  approvedBy: number | null;
  sendAt: Date | null;
}

/** What the rules look at around it. */
export interface Newsroom {
  may(id: number, right: Right, within?: readonly number[]): boolean;
  /** Everything is stopped. */
  isStopped: boolean;
  /** Approval by two is switched off, and nobody else could give it. */
  isAlone(id: number): boolean;
}

export type Verdict = { kind: 'allowed'; next: BroadcastState } | { kind: 'refused'; why: Refusal };

const allowed = (next: BroadcastState): Verdict => ({ kind: 'allowed', next });
const refused = (why: Refusal): Verdict => ({ kind: 'refused', why });

/**
 * The rules of broadcasts in one place: whether a step may be taken now, and where it leads. The statements of the store
 * ask the same again while they write; this tells people why not.
 */
export function judgeStep(broadcast: Standing | null, step: Step, newsroom: Newsroom, now: Date): Verdict {
  if (broadcast === null) return refused('gone');
  const { state, categoryIds } = broadcast;
  const isWaiting = state === 'asked' || state === 'scheduled';
  const goesLater = broadcast.sendAt !== null && broadcast.sendAt.getTime() > now.getTime();
  switch (step.kind) {
    case 'change':
      if (!(isWaiting ? newsroom.may(step.by, 'send', categoryIds) : newsroom.may(step.by, 'draft')))
        return refused('rights');
      if (!isWaiting && state !== 'draft') return refused('decided');
      return step.version === undefined || step.version === broadcast.version ? allowed('draft') : refused('changed');
    case 'discard':
      if (!newsroom.may(step.by, 'draft')) return refused('rights');
      return state === 'draft' ? allowed('draft') : refused('decided');
    case 'ask':
      if (!newsroom.may(step.by, 'send', categoryIds)) return refused('rights');
      if (state !== 'draft') return refused('decided');
      if (broadcast.version !== step.version) return refused('changed');
      return isComplete(broadcast) ? allowed('asked') : refused('incomplete');
    case 'takeBack':
      if (!newsroom.may(step.by, 'send', categoryIds)) return refused('rights');
      return isWaiting ? allowed('draft') : refused('decided');
    case 'approve':
    case 'reject':
      if (!newsroom.may(step.by, 'approve', categoryIds)) return refused('rights');
      if (state !== 'asked') return refused('decided');
      if (broadcast.version !== step.version) return refused('changed');
      if (step.kind === 'reject') return allowed('draft');
      return judgeApproval(broadcast, step.by, newsroom, now, goesLater);
    case 'letGo':
      if (!newsroom.may(step.by, 'send', categoryIds) || !newsroom.may(step.by, 'approve', categoryIds))
        return refused('rights');
      if (state !== 'draft') return refused('decided');
      if (broadcast.version !== step.version) return refused('changed');
      if (!isComplete(broadcast)) return refused('incomplete');
      if (!newsroom.isAlone(step.by)) return refused('twoPeople');
      return newsroom.isStopped ? refused('stopped') : allowed('scheduled');
    case 'release':
      return judgeRelease(broadcast, newsroom, now);
    case 'pause':
      if (!newsroom.may(step.by, 'stop', categoryIds)) return refused('rights');
      return state === 'sending' ? allowed('paused') : refused('decided');
    case 'resume':
      if (!newsroom.may(step.by, 'stop', categoryIds)) return refused('rights');
      if (state !== 'paused') return refused('decided');
      return newsroom.isStopped ? refused('stopped') : allowed('sending');
    case 'stop':
      if (!newsroom.may(step.by, 'stop', categoryIds)) return refused('rights');
      return state === 'sending' || state === 'paused' ? allowed('stopped') : refused('decided');
  }
}

function isComplete(broadcast: Standing): boolean {
  return broadcast.kind !== 'news' || (broadcast.level !== null && broadcast.audience !== null);
}

function judgeApproval(broadcast: Standing, by: number, newsroom: Newsroom, now: Date, goesLater: boolean): Verdict {
  const { askedBy, askExpiresAt, categoryIds } = broadcast;
  if (askedBy === null || askExpiresAt === null || askExpiresAt.getTime() <= now.getTime()) return refused('expired');
  if (askedBy === by) return refused('own');
  if (!newsroom.may(askedBy, 'send', categoryIds)) return refused('asker');
  if (newsroom.isStopped) return refused('stopped');
  return allowed(goesLater ? 'scheduled' : 'sending');
}

/** A scheduled one goes at its hour, if those who let it go may still do so. */
function judgeRelease(broadcast: Standing, newsroom: Newsroom, now: Date): Verdict {
  const { askedBy, approvedBy, sendAt, categoryIds } = broadcast;
  if (broadcast.state !== 'scheduled' || sendAt === null) return refused('decided');
  if (sendAt.getTime() > now.getTime()) return refused('early');
  if (now.getTime() - sendAt.getTime() > overdueMinutes * 60_000) return refused('overdue');
  if (
    askedBy === null ||
    approvedBy === null ||
    !newsroom.may(askedBy, 'send', categoryIds) ||
    !newsroom.may(approvedBy, 'approve', categoryIds)
  )
    return refused('rights');
  return newsroom.isStopped ? refused('stopped') : allowed('sending');
}
