import { expect, test } from 'vitest';
import { readTogether, shareReads } from '../../src/bot/read-together.js';

test('rows that are asked for in one moment are read at once, each once', async () => {
  const asked: number[][] = [];
  const find = readTogether(async (ids: number[]) => {
    asked.push(ids);
    return ids.filter((id) => id < 3).map((id) => ({ id, name: `chat ${id}` }));
  });
  const rows = await Promise.all([find(1), find(2), find(1), find(7)]);
  expect(rows).toEqual([{ id: 1, name: 'chat 1' }, { id: 2, name: 'chat 2' }, { id: 1, name: 'chat 1' }, null]);
  expect(await find(1)).toEqual({ id: 1, name: 'chat 1' });
  expect(asked).toEqual([[1, 2, 7], [1]]);
});

test('a read that fails is told to all who asked, and is tried again by the next', async () => {
  let isAway = true;
  const find = readTogether((ids: number[]) =>
    isAway ? Promise.reject(new Error('away')) : Promise.resolve(ids.map((id) => ({ id }))),
  );
  expect((await Promise.allSettled([find(1), find(2)])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isAway = false;
  expect(await find(1)).toEqual({ id: 1 });
});

test('a question that many ask in one moment is read once, after all have asked; whoever asks later gets a later answer', async () => {
  const answers: ((text: string) => void)[] = [];
  const find = shareReads(() => new Promise<string>((resolve) => void answers.push(resolve)));
  const moment = () => new Promise((resolve) => setImmediate(resolve));
  const early = [find(1), find(1)];
  await moment();
  expect(answers).toHaveLength(1);
  // The first answer is still on its way: it may have been read before what happened since.
  const late = find(1);
  await moment();
  answers[1]?.('new');
  answers[0]?.('old');
  expect(await Promise.all([...early, late])).toEqual(['old', 'old', 'new']);
});
