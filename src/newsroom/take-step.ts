import type { BroadcastApprovalStore } from './broadcast-approval.store.js';
import type { BroadcastControl } from './broadcast-control.store.js';
import type { BroadcastDraftStore, DraftChange } from './broadcast-drafts.store.js';
import { judgeStep } from './broadcast-steps.js';
import type { Newsroom, Refusal, Step } from './broadcast-steps.js';
import type { BroadcastState } from './broadcast.js';
import type { BroadcastStore } from './broadcasts.store.js';
import type { NewsroomSwitchStore } from './newsroom-switches.store.js';
import type { PeopleStore } from './people.store.js';
import { may } from './rights.js';

/** A step of a person, with what it needs beside the rules. */
export type PersonalStep =
  /** With a version: only as long as the draft is what they saw. */
  | { kind: 'change'; by: number; change: DraftChange; version?: number }
  | { kind: 'reject'; by: number; version: number; words: string }
  | Exclude<Step, { kind: 'change' } | { kind: 'reject' } | { kind: 'release' }>;

export type StepOutcome = { kind: 'done'; state: BroadcastState | 'gone' } | { kind: 'refused'; why: Refusal };

/**
 * Takes a step with a broadcast: the statement does it or not, by what is true at that moment; where it does not, the
 * rules say why.
 */
export function createTakeStep(parts: {
  broadcasts: Pick<BroadcastStore, 'find'>;
  drafts: BroadcastDraftStore;
  approval: BroadcastApprovalStore;
  control: BroadcastControl;
  people: PeopleStore;
  switches: NewsroomSwitchStore;
}) {
  const { broadcasts, drafts, approval, control, people, switches } = parts;

  /** @returns the state it led to; null: it did not apply */
  const act = async (id: number, step: PersonalStep, now: Date): Promise<BroadcastState | 'gone' | null> => {
    const { by } = step;
    switch (step.kind) {
      case 'change':
        return (await drafts.change(id, by, step.change, now, step.version)) === null ? null : 'draft';
      case 'discard':
        return (await drafts.discard(id, by, now)) ? 'gone' : null;
      case 'ask': {
        const broadcast = await broadcasts.find(id);
        const approvers = await people.withRight('approve', broadcast?.categoryIds ?? []);
        const others = approvers.map((person) => person.id).filter((other) => other !== by);
        return approval.ask(id, by, step.version, others, now);
      }
      case 'approve':
        return approval.approve(id, by, step.version, now);
      case 'reject':
        return approval.reject(id, by, step.version, step.words, now);
      case 'letGo':
        return approval.letGo(id, by, step.version, now);
      case 'takeBack':
        return approval.takeBack(id, by, now);
      case 'pause':
        return (await control.pause(id, by, now)).kind === 'changed' ? 'paused' : null;
      case 'resume':
        return (await control.resume(id, by, now)).kind === 'changed' ? 'sending' : null;
      case 'stop':
        return (await control.stop(id, by, now)).kind === 'changed' ? 'stopped' : null;
    }
  };

  return async (id: number, step: PersonalStep, now: Date): Promise<StepOutcome> => {
    const state = await act(id, step, now);
    if (state !== null) return { kind: 'done', state };
    const [broadcast, list, stands] = await Promise.all([broadcasts.find(id), people.list(), switches.read(step.by)]);
    const byId = new Map(list.map((person) => [person.id, person]));
    const newsroom: Newsroom = {
      may: (who, right, within) => may(byId.get(who) ?? null, right, within),
      isStopped: stands.isStopped,
      isAlone: () => stands.isAlone,
    };
    const verdict = judgeStep(broadcast, step, newsroom, now);
    // Allowed now, but not a moment ago: somebody else was quicker.
    return { kind: 'refused', why: verdict.kind === 'refused' ? verdict.why : 'decided' };
  };
}

export type TakeStep = ReturnType<typeof createTakeStep>;
