import { askMinutes, judgeStep, undoSeconds } from '../../src/newsroom/broadcast-steps.js';
import type { Newsroom, Standing, Step, Verdict } from '../../src/newsroom/broadcast-steps.js';
import { may } from '../../src/newsroom/rights.js';
import type { Role } from '../../src/newsroom/rights.js';
import { createOracle, settingsOwner } from './broadcast-oracle.js';
import type { Happening } from './broadcast-oracle.js';

export const start = new Date('2026-11-23T01:00:00Z');

type Member = { role: Role; categoryIds: readonly number[] | null };

/** One broadcast and its newsroom in memory: the rules decide, and what they decide is written down as the store does. */
export interface World {
  now(): Date;
  standing(): Standing | null;
  people(): ReadonlyMap<number, Member>;
  switches(): { isStopped: boolean; isAloneOn: boolean };
  /** @returns the verdict on a step, for others null */
  happen(one: Happening): Verdict | null;
  /** What the oracle found wrong, if anything. */
  wrong(): string | null;
}

/** Those who are there from the beginning, beside the owner of the settings. */
export const firstPeople: readonly [id: number, role: Role][] = [
  [2, 'approver'],
  [3, 'editor'],
  [4, 'reporter'],
];

/** Creates a draft of the owner's, complete, in a newsroom of an owner, an approver, an editor and a reporter. */
export function createWorld(): World {
  let now = start;
  let isStopped = false;
  let isAloneOn = false;
  let sendZone: string | null = null;
  let fault: string | null = null;
  const people = new Map<number, Member>(firstPeople.map(([id, role]) => [id, { role, categoryIds: null }]));
  const oracle = createOracle();
  for (const [id, role] of firstPeople) oracle.joined(id, role, null);
  let standing: Standing | null = {
    state: 'draft',
    kind: 'news',
    version: 1,
    level: 'breaking',
    audience: {},
    categoryIds: [],
    askedBy: null,
    askExpiresAt: null,
    approvedBy: null,
    sendAt: null,
  };
  const person = (id: number): Member | null =>
    id === settingsOwner ? { role: 'owner', categoryIds: null } : (people.get(id) ?? null);
  const nobodyElse = (id: number): boolean =>
    id === settingsOwner &&
    ![...people].some(([other, { role }]) => other !== id && may({ role, categoryIds: null }, 'approve'));
  const newsroom = (): Newsroom => ({
    may: (id, right, within) => may(person(id), right, within),
    isStopped,
    isAlone: (id) => isAloneOn && nobodyElse(id),
  });
  const found = (why: string | null): void => {
    fault ??= why;
  };
  const later = (ms: number) => new Date(now.getTime() + ms);
  const asDraft = (row: Standing): Standing => ({
    ...row,
    state: 'draft',
    approvedBy: null,
    askExpiresAt: null,
    sendAt: sendZone === null ? null : row.sendAt,
  });

  const apply = (row: Standing, step: Step, next: Standing['state']): Standing | null => {
    switch (step.kind) {
      case 'change':
        found(oracle.changed(step.by));
        return { ...row, state: next, version: row.version + 1, askedBy: null, askExpiresAt: null, approvedBy: null };
      case 'discard':
        found(oracle.discarded(step.by));
        return null;
      case 'ask':
        found(oracle.wasAsked(step.by, step.version));
        return { ...row, state: next, askedBy: step.by, askExpiresAt: later(askMinutes * 60_000), approvedBy: null };
      case 'approve':
        found(oracle.wasApproved(step.by, step.version));
        if (next === 'sending') found(oracle.wentOut());
        return { ...row, state: next, approvedBy: step.by };
      case 'reject':
        oracle.takenBack();
        return { ...row, state: next, askExpiresAt: null };
      case 'takeBack':
        oracle.takenBack();
        return { ...asDraft(row), askedBy: null };
      case 'letGo': {
        found(oracle.wasLetGoAlone(step.by, step.version));
        const soonest = later(undoSeconds * 1000);
        const sendAt = row.sendAt !== null && row.sendAt > soonest ? row.sendAt : soonest;
        return { ...row, state: next, askedBy: step.by, askExpiresAt: null, approvedBy: step.by, sendAt };
      }
      case 'release':
        found(oracle.wentOut());
        return { ...row, state: next };
      case 'pause':
      case 'resume':
      case 'stop':
        found(oracle.steered(step.by, step.kind));
        return { ...row, state: next };
    }
  };
  const take = (step: Step): Verdict => {
    const verdict = judgeStep(standing, step, newsroom(), now);
    if (verdict.kind === 'allowed' && standing !== null) standing = apply(standing, step, verdict.next);
    return verdict;
  };
  /** What the clock does: lets go what is due, and gives back what can no longer go. */
  const tick = (): void => {
    const verdict = take({ kind: 'release' });
    if (standing === null || verdict.kind === 'allowed') return;
    const lapsed = standing.state === 'asked' && standing.askExpiresAt !== null && standing.askExpiresAt <= now;
    const isLate = verdict.why === 'overdue';
    if (!lapsed && !isLate && verdict.why !== 'rights') return;
    oracle.takenBack();
    if (isLate) sendZone = null;
    standing = asDraft(standing);
  };
  /** A change of the draft, and what goes with it. */
  const change = (by: number, to: (row: Standing) => Standing): Verdict => {
    const verdict = take({ kind: 'change', by });
    if (verdict.kind === 'allowed' && standing !== null) standing = to(standing);
    return verdict;
  };
  const mayAct = (by: number, right: 'stop' | 'team'): boolean => may(person(by), right);

  return {
    now: () => now,
    standing: () => standing,
    people: () => people,
    switches: () => ({ isStopped, isAloneOn }),
    wrong: () => fault,
    happen: (one) => {
      switch (one.kind) {
        case 'step':
          return take(one.step);
        case 'audience':
          return change(one.by, (row) => {
            oracle.hasReaders(one.categoryIds);
            return { ...row, categoryIds: one.categoryIds };
          });
        case 'schedule':
          return change(one.by, (row) => {
            sendZone = 'UTC';
            return { ...row, sendAt: later(one.inSeconds * 1000) };
          });
        case 'join':
          people.set(one.id, { role: one.role, categoryIds: one.within });
          oracle.joined(one.id, one.role, one.within);
          return null;
        case 'role': {
          const before = people.get(one.id);
          if (before === undefined || !mayAct(one.by, 'team')) return null;
          found(oracle.changedPeople(one.by, one.id, one.role));
          if (one.role === null) people.delete(one.id);
          else people.set(one.id, { ...before, role: one.role });
          return null;
        }
        case 'stopAll':
          if (isStopped || !mayAct(one.by, 'stop')) return null;
          isStopped = true;
          found(oracle.stopAll(one.by));
          if (standing?.state === 'sending') standing = { ...standing, state: 'paused' };
          else if (standing?.state === 'asked' || standing?.state === 'scheduled') standing = asDraft(standing);
          return null;
        case 'goOn':
          if (!isStopped || !mayAct(one.by, 'stop')) return null;
          isStopped = false;
          found(oracle.goOn(one.by));
          return null;
        case 'alone':
          if (!mayAct(one.by, 'team') || (one.on && !nobodyElse(one.by))) return null;
          isAloneOn = one.on;
          found(oracle.alone(one.by, one.on));
          return null;
        case 'wait':
          now = later(one.seconds * 1000);
          oracle.wait(one.seconds);
          if (one.process === 'dies') take({ kind: 'release' });
          if (one.process !== 'is down') tick();
          return null;
      }
    },
  };
}
