/** Things that are done in one statement at the most. */
const mostTogether = 100;

interface Asked<Thing, Result> {
  thing: Thing;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * What is asked for while the same is being done for others is done for all who wait, at once. When little is asked for,
 * nobody waits; when much is, a hundred share one statement and one commit.
 *
 * @param work gives one result for each thing, in the same order
 * @param isForAll whether a failure has nothing to do with what was asked. After any other, each is tried alone, so that one
 *   that cannot be done keeps back nobody else
 * @param patienceMs how long a thing waits for others that cannot wait; 0: it goes at once
 */
export function workTogether<Thing, Result>({
  work,
  isForAll,
  patienceMs,
}: {
  work(things: Thing[]): Promise<Result[]>;
  isForAll(error: unknown): boolean;
  patienceMs(thing: Thing): number;
}): (thing: Thing) => Promise<Result> {
  let waiting: Asked<Thing, Result>[] = [];
  let isWorking = false;
  let timer: NodeJS.Timeout | null = null;

  const alone = async ({ thing, resolve, reject }: Asked<Thing, Result>): Promise<void> => {
    try {
      const [result] = await work([thing]);
      if (result === undefined) throw new Error('No result came back for what was asked.');
      resolve(result);
    } catch (error) {
      reject(error);
    }
  };
  const together = async (asked: Asked<Thing, Result>[]): Promise<void> => {
    const [only, ...others] = asked;
    if (only === undefined) return;
    if (others.length === 0) return alone(only);
    try {
      const results = await work(asked.map(({ thing }) => thing));
      for (const [index, { resolve, reject }] of asked.entries()) {
        const result = results[index];
        if (result === undefined) reject(new Error('No result came back for what was asked.'));
        else resolve(result);
      }
    } catch (error) {
      if (isForAll(error)) for (const { reject } of asked) reject(error);
      else await Promise.all(asked.map(alone));
    }
  };
  const begin = async (): Promise<void> => {
    isWorking = true;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // What comes in with the same turn of the event loop goes along.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const asked = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      await together(asked);
    }
    isWorking = false;
  };

  return (thing) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ thing, resolve, reject });
      if (isWorking) return;
      const patience = patienceMs(thing);
      if (patience === 0) void begin();
      else timer ??= setTimeout(() => void begin(), patience);
    });
}
