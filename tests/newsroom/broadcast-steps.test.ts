import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOfNow, createWorld, happenings } from './broadcast-world.js';

describe('whatever the people of a newsroom do', () => {
  test('nothing goes out without a second person who may, for just this version, and nothing goes out twice', () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const world = createWorld();
        for (const one of list) world.happen(asOfNow(one, world));
        expect(world.wrong()).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  test('and yet broadcasts do go out, so the above is not said of nothing', () => {
    const sent = fc.sample(happenings, { numRuns: 2_000, seed: 7 }).filter((list) => {
      const world = createWorld();
      return list.some((one) => {
        world.happen(asOfNow(one, world));
        return world.standing()?.state === 'sending';
      });
    });
    expect(sent.length).toBeGreaterThan(150);
  });
});
