import { describe, expect, it } from 'vitest';
import { createHostTurns } from '../../src/intake/host-turns.js';

const never = new AbortController().signal;

describe("a host's turns", () => {
  it('come one after the other, a pause apart', async () => {
    const turns = createHostTurns();
    const starts: number[] = [];
    await Promise.all(
      [1, 2, 3].map(async () => {
        const end = await turns.take('a:80', 40, never);
        starts.push(performance.now());
        end();
        end();
      }),
    );
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(38);
  });

  it('do not wait for another host', async () => {
    const turns = createHostTurns();
    await turns.take('a:80', 10_000, never);
    const started = performance.now();
    (await turns.take('b:80', 10_000, never))();
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('go on when one who waited gives up', async () => {
    const turns = createHostTurns();
    const first = await turns.take('a:80', 0, never);
    const controller = new AbortController();
    const second = turns.take('a:80', 0, controller.signal);
    const third = turns.take('a:80', 0, never);
    controller.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    first();
    (await third)();
  });

  it('are still apart for one who gave up during the pause', async () => {
    const turns = createHostTurns();
    (await turns.take('a:80', 60, never))();
    const ended = performance.now();
    await expect(turns.take('a:80', 60, AbortSignal.timeout(10))).rejects.toThrow('timeout');
    (await turns.take('a:80', 60, never))();
    // Timers may come a little early.
    expect(performance.now() - ended).toBeGreaterThan(55);
  });
});
