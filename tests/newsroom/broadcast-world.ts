import fc from 'fast-check';
import { askMinutes, judgeStep, overdueMinutes, undoSeconds } from '../../src/newsroom/broadcast-steps.js';
import type { Newsroom, Standing, Step, Verdict } from '../../src/newsroom/broadcast-steps.js';
import { may, roles } from '../../src/newsroom/rights.js';
import type { Role } from '../../src/newsroom/rights.js';
import { createOracle, everybody, settingsOwner } from './broadcast-oracle.js';
import type { Happening } from './broadcast-oracle.js';

export const start = new Date('2026-11-23T01:00:00Z');

/** One broadcast and its newsroom in memory: the rules decide, and what they decide is written down as the store does. */
export interface World {
  now(): Date;
  standing(): Standing | null;
  /** @returns the verdict on a step, for others null */
  happen(one: Happening): Verdict | null;
  /** What the oracle found wrong, if anything. */
  wrong(): string | null;
}

/** Creates a draft of the owner's, complete, in a newsroom of an owner, an approver, an editor and a reporter. */
export function createWorld(): World {
  let now = start;
  let isStopped = false;
  let isAloneOn = false;
  let sendZone: string | null = null;
  let fault: string | null = null;
  const people = new Map<number, Role>([
    [2, 'approver'],
    [3, 'editor'],
    [4, 'reporter'],
  ]);
  const oracle = createOracle();
  for (const [id, role] of people) oracle.role(id, role);
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
  const person = (id: number) => {
    const role = id === settingsOwner ? 'owner' : people.get(id);
    return role === undefined ? null : { role, categoryIds: null };
  };
  const newsroom = (): Newsroom => ({
    may: (id, right, within) => may(person(id), right, within),
    isStopped,
    isAlone: (id) =>
      isAloneOn &&
      id === settingsOwner &&
      ![...people].some(([other, role]) => other !== id && may({ role, categoryIds: null }, 'approve')),
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
        oracle.changed();
        return { ...row, state: next, version: row.version + 1, askedBy: null, askExpiresAt: null, approvedBy: null };
      case 'discard':
        return null;
      case 'ask':
        oracle.wasAsked(step.by);
        return { ...row, state: next, askedBy: step.by, askExpiresAt: later(askMinutes * 60_000), approvedBy: null };
      case 'approve':
        found(oracle.wasApproved(step.by));
        if (next === 'sending') found(oracle.wentOut());
        return { ...row, state: next, approvedBy: step.by };
      case 'reject':
        oracle.takenBack();
        return { ...row, state: next, askExpiresAt: null };
      case 'takeBack':
        oracle.takenBack();
        return { ...asDraft(row), askedBy: null };
      case 'letGo': {
        found(oracle.wasLetGoAlone(step.by));
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

  return {
    now: () => now,
    standing: () => standing,
    wrong: () => fault,
    happen: (one) => {
      switch (one.kind) {
        case 'step':
          return take(one.step);
        case 'schedule': {
          const verdict = take({ kind: 'change', by: one.by });
          if (verdict.kind === 'allowed' && standing !== null) {
            sendZone = 'UTC';
            standing = { ...standing, sendAt: later(one.inSeconds * 1000) };
          }
          return verdict;
        }
        case 'role':
          if (one.id === settingsOwner) return null;
          if (one.role === null) people.delete(one.id);
          else people.set(one.id, one.role);
          oracle.role(one.id, one.role);
          return null;
        case 'stopAll':
          if (isStopped) return null;
          isStopped = true;
          oracle.stopAll();
          if (standing?.state === 'sending') standing = { ...standing, state: 'paused' };
          else if (standing?.state === 'asked' || standing?.state === 'scheduled') standing = asDraft(standing);
          return null;
        case 'goOn':
          isStopped = false;
          oracle.goOn();
          return null;
        case 'alone': {
          const nobodyElse = ![...people].some(([, role]) => may({ role, categoryIds: null }, 'approve'));
          if (one.on && !nobodyElse) return null;
          isAloneOn = one.on;
          oracle.alone(one.on);
          return null;
        }
        case 'wait':
          now = later(one.seconds * 1000);
          oracle.wait(one.seconds);
          tick();
          return null;
      }
    },
  };
}

const by = fc.constantFrom(...everybody);
/** Who it mostly is, so that sequences get somewhere. */
const asker = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(1, 3) }, { weight: 1, arbitrary: by });
const approver = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(1, 2) }, { weight: 1, arbitrary: by });
/** How far from the present version a button is: of now, an old one, or one that was made up. */
const version = fc.constantFrom(0, 0, 0, 0, -1, 1);

/** A happening with the version that its button would have now. */
export function asOfNow(one: Happening, world: Pick<World, 'standing'>): Happening {
  if (one.kind !== 'step' || !('version' in one.step)) return one;
  return { kind: 'step', step: { ...one.step, version: (world.standing()?.version ?? 1) + one.step.version } };
}
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ask' as const), by: asker, version }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('approve' as const), by: approver, version }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('letGo' as const), by: asker, version }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reject' as const), by, version }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('change' as const, 'takeBack' as const), by }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'stop' as const), by }),
  },
);

/** What may happen to a newsroom, in any order: most of it taps, by the right people and the wrong ones. */
export const happenings: fc.Arbitrary<Happening[]> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: step.map((one): Happening => ({ kind: 'step', step: one })) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('role' as const),
          id: fc.constantFrom(2, 3, 4, 5),
          role: fc.constantFrom<Role | null>(null, null, ...roles),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constantFrom('stopAll' as const, 'goOn' as const, 'goOn' as const) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('alone' as const), on: fc.boolean() }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('wait' as const),
          seconds: fc.constantFrom(1, 9, 10, 60, 899, 900, (overdueMinutes + 5) * 60),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('schedule' as const), by, inSeconds: fc.constantFrom(5, 600, 4_000) }),
      },
    ),
    { minLength: 6, maxLength: 24, size: 'max' },
  )
  // A double tap is the same tap once more, straight away.
  .map((list) => list.flatMap((one, index) => (index % 3 === 0 ? [one, one] : [one])));
