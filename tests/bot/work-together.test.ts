import { expect, test } from 'vitest';
import { workTogether } from '../../src/bot/work-together.js';

const away = new Error('the database is away');

/** Squares numbers; 13 cannot be done, and 99 finds the database away. Tells which were done together. */
function squares(patienceMs: (thing: number) => number = () => 0) {
  const together: number[][] = [];
  const square = workTogether<number, number>({
    work: async (things) => {
      together.push(things);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (things.includes(99)) throw away;
      if (things.includes(13)) throw new Error('13 cannot be done');
      return things.map((thing) => thing * thing);
    },
    isForAll: (error) => error === away,
    patienceMs,
  });
  return { square, together };
}

test('what is asked for in one moment is done at once, and so is what is asked for meanwhile', async () => {
  const { square, together } = squares();
  const early = [square(1), square(2)];
  await new Promise((resolve) => setImmediate(resolve));
  const late = [square(3), square(4)];
  expect(await Promise.all([...early, ...late])).toEqual([1, 4, 9, 16]);
  expect(together).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('one that cannot be done keeps back nobody else', async () => {
  const { square } = squares();
  const settled = await Promise.allSettled([square(2), square(13), square(3)]);
  expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([4, 'failed', 9]);
  expect(await square(5)).toBe(25);
});

test('a database that is away is not asked again for each of those who wait', async () => {
  const { square, together } = squares();
  const settled = await Promise.allSettled([square(1), square(99), square(3)]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(together).toHaveLength(1);
});

test('what can wait is taken along by what cannot, and goes by itself when nothing else comes', async () => {
  const { square, together } = squares((thing) => (thing > 10 ? 20 : 0));
  const patient = square(11);
  await square(2);
  expect(await patient).toBe(121);
  expect(await square(12)).toBe(144);
  expect(together).toEqual([[11, 2], [12]]);
});
