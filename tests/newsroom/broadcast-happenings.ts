import fc from 'fast-check';
import { overdueMinutes } from '../../src/newsroom/broadcast-steps.js';
import type { Step } from '../../src/newsroom/broadcast-steps.js';
import { roles } from '../../src/newsroom/rights.js';
import type { Role } from '../../src/newsroom/rights.js';
import { everybody } from './broadcast-oracle.js';
import type { Happening } from './broadcast-oracle.js';
import type { World } from './broadcast-world.js';

/**
 * What is drawn: something that happens, or an earlier tap once more. `again`: a button that is tapped a second time later
 * on, by whoever did (null), or by somebody else who copied it. `crash`: the process died after the latest tap was written
 * down and before Telegram knew, so that it comes again after the restart.
 */
export type Drawn = Happening | { kind: 'again'; back: number; by: number | null } | { kind: 'crash'; seconds: number };

const by = fc.constantFrom(...everybody);
/** Who it mostly is, so that sequences get somewhere. */
const asker = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(1, 3) }, { weight: 1, arbitrary: by });
const approver = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(1, 2) }, { weight: 1, arbitrary: by });
const owner = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: by });
/** How far from the present version a button is: of now, an old one, or one that was made up. */
const version = fc.constantFrom(0, 0, 0, 0, -1, 1);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('ask' as const), by: asker, version }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('approve' as const), by: approver, version }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('letGo' as const), by: asker, version }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reject' as const), by, version }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('change' as const, 'takeBack' as const), by }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'stop' as const), by }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('discard' as const), by }) },
);

const newcomers = fc.constantFrom(2, 3, 4, 5);

/** What may happen to a newsroom, in any order: most of it taps, by the right people and the wrong ones. */
export const happenings: fc.Arbitrary<Drawn[]> = fc
  .array(
    fc.oneof(
      { weight: 24, arbitrary: step.map((one): Drawn => ({ kind: 'step', step: one })) },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('again' as const),
          back: fc.nat({ max: 8 }),
          by: fc.oneof(fc.constant(null), by),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const), seconds: fc.constantFrom(0, 5, 900) }) },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('role' as const),
          by: owner,
          id: newcomers,
          role: fc.constantFrom<Role | null>(null, null, ...roles),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('join' as const),
          id: newcomers,
          role: fc.constantFrom(...roles),
          within: fc.constantFrom(null, null, [7], [7, 8]),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constantFrom('stopAll' as const, 'goOn' as const, 'goOn' as const),
          by: asker,
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('alone' as const), by: owner, on: fc.boolean() }) },
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('wait' as const),
          seconds: fc.constantFrom(1, 9, 10, 60, 899, 900, (overdueMinutes + 5) * 60),
          process: fc.constantFrom('runs' as const, 'dies' as const, 'is down' as const),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('schedule' as const), by, inSeconds: fc.constantFrom(5, 600, 4_000) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('audience' as const),
          by: asker,
          categoryIds: fc.constantFrom([], [7], [7, 8]),
        }),
      },
    ),
    { minLength: 6, maxLength: 24, size: 'max' },
  )
  // A double tap is the same tap once more, straight away.
  .map((list) => list.flatMap((one, index) => (index % 3 === 0 ? [one, one] : [one])));

/**
 * Makes of what was drawn what happens: a button names the version of the moment it was drawn for, and keeps it when it is
 * tapped again, however much has changed since.
 */
export function createHands(world: Pick<World, 'standing'>): (drawn: Drawn) => Happening[] {
  const tapped: Step[] = [];
  const again = (back: number): Step | undefined =>
    tapped.length === 0 ? undefined : tapped[tapped.length - 1 - (back % tapped.length)];
  return (drawn) => {
    switch (drawn.kind) {
      case 'step': {
        const { step: one } = drawn;
        const made = 'version' in one ? { ...one, version: (world.standing()?.version ?? 1) + one.version } : one;
        tapped.push(made);
        return [{ kind: 'step', step: made }];
      }
      case 'again': {
        const one = again(drawn.back);
        if (one === undefined) return [];
        return [{ kind: 'step', step: drawn.by === null || !('by' in one) ? one : { ...one, by: drawn.by } }];
      }
      case 'crash': {
        const one = again(0);
        const restart: Happening = { kind: 'wait', seconds: drawn.seconds, process: 'dies' };
        return one === undefined ? [restart] : [restart, { kind: 'step', step: one }];
      }
      default:
        return [drawn];
    }
  };
}
