import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/newsroom/broadcast-steps.js';
import { createHands, happenings } from './broadcast-happenings.js';
import type { Drawn } from './broadcast-happenings.js';
import { everybody } from './broadcast-oracle.js';
import { createWorld } from './broadcast-world.js';

/** Lets a sequence happen. @returns whether something was sent, and what was wrong with it */
function live(list: readonly Drawn[]): { wasSent: boolean; wrong: string | null } {
  const world = createWorld();
  const hands = createHands(world);
  let wasSent = false;
  for (const drawn of list)
    for (const one of hands(drawn)) {
      world.happen(one);
      wasSent ||= world.standing()?.state === 'sending';
    }
  return { wasSent, wrong: world.wrong() };
}

const step = (one: Step): Drawn => ({ kind: 'step', step: one });
const wait = (seconds: number): Drawn => ({ kind: 'wait', seconds, process: 'runs' });

/** How a broadcast gets out, each way; versions are told from the present one. */
const ways: Record<string, Drawn[]> = {
  'asked and approved': [step({ kind: 'ask', by: 3, version: 0 }), step({ kind: 'approve', by: 2, version: 0 })],
  'approved for later': [
    { kind: 'schedule', by: 3, inSeconds: 600 },
    step({ kind: 'ask', by: 3, version: 0 }),
    step({ kind: 'approve', by: 2, version: 0 }),
    wait(600),
  ],
  alone: [
    { kind: 'role', by: 1, id: 2, role: null },
    { kind: 'alone', by: 1, on: true },
    step({ kind: 'letGo', by: 1, version: 0 }),
    wait(10),
  ],
  'paused and gone on with': [
    step({ kind: 'ask', by: 3, version: 0 }),
    step({ kind: 'approve', by: 2, version: 0 }),
    step({ kind: 'pause', by: 3 }),
    step({ kind: 'resume', by: 3 }),
  ],
};

/** What comes in between at the worst moment. */
const mishaps: Record<string, (person: number) => Drawn[]> = {
  'somebody is removed': (id) => [{ kind: 'role', by: 1, id, role: null }],
  'somebody loses the right': (id) => [{ kind: 'role', by: 1, id, role: 'analyst' }],
  'somebody removes, who may not': (by) => [{ kind: 'role', by, id: 3, role: null }],
  'the last tap comes twice': () => [{ kind: 'again', back: 0, by: null }],
  'the last button is stolen': (by) => [{ kind: 'again', back: 0, by }],
  'the first button is tapped again': (by) => [{ kind: 'again', back: 1, by }],
  'the process dies and Telegram repeats itself': () => [{ kind: 'crash', seconds: 5 }],
  'the text changes': (by) => [step({ kind: 'change', by })],
  'other readers are chosen': (by) => [{ kind: 'audience', by, categoryIds: [7] }],
  'it is thrown away': (by) => [step({ kind: 'discard', by })],
  'everything is stopped': (by) => [{ kind: 'stopAll', by }],
  'everything is stopped and goes on': (by) => [
    { kind: 'stopAll', by: 1 },
    { kind: 'goOn', by },
  ],
  'approval by two is switched off': (by) => [{ kind: 'alone', by, on: true }],
  'a quarter of an hour passes': () => [wait(900)],
  'the process is down for a quarter of an hour': () => [{ kind: 'wait', seconds: 900, process: 'is down' }],
};

describe('whatever the people of a newsroom do', () => {
  test('nothing goes out without a second person who may, for just this version, and nothing goes out twice', () => {
    fc.assert(
      fc.property(happenings, (list) => {
        expect(live(list).wrong).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  test('and yet broadcasts do go out, so the above is not said of nothing', () => {
    const sent = fc.sample(happenings, { numRuns: 2_000, seed: 7 }).filter((list) => live(list).wasSent);
    expect(sent.length).toBeGreaterThan(150);
  });

  test.each(Object.entries(ways))('a broadcast that is %s goes out', (_, way) => {
    expect(live(way)).toEqual({ wasSent: true, wrong: null });
  });

  test.each(Object.entries(mishaps))('%s: between any two steps, by or to anybody, twice over', (_, mishap) => {
    for (const way of Object.values(ways))
      for (let at = 0; at <= way.length; at++)
        for (const one of everybody)
          for (const other of everybody) {
            const list = [...way.slice(0, at), ...mishap(one), ...way.slice(at), ...mishap(other), ...way];
            expect([list, live(list).wrong]).toEqual([list, null]);
          }
  });

  test('whoever is removed before the broadcast is let go stops it, if it is theirs to ask for or to approve', () => {
    for (const [way, letGo] of [
      [ways['asked and approved'] ?? [], 2],
      [ways['approved for later'] ?? [], 4],
    ] as const)
      for (const id of [2, 3])
        for (let at = 0; at < letGo; at++) {
          const removal: Drawn = { kind: 'role', by: 1, id, role: null };
          const list = [...way.slice(0, at), removal, ...way.slice(at)];
          expect([id, at, live(list).wasSent]).toEqual([id, at, false]);
        }
  });
});
