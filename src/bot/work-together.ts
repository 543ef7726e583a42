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
 * @param work gives one result for each thing, in the same order. When it fails for several, it is tried with each alone, so
 *   that one that cannot be done keeps back nobody else
 */
export function workTogether<Thing, Result>(
  work: (things: Thing[]) => Promise<Result[]>,
): (thing: Thing) => Promise<Result> {
  let waiting: Asked<Thing, Result>[] = [];
  let isWorking = false;

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
    const results = await work(asked.map(({ thing }) => thing)).catch(() => null);
    if (results?.length === asked.length)
      for (const [index, result] of results.entries()) asked[index]?.resolve(result);
    else for (const one of asked) await alone(one);
  };
  const begin = async (): Promise<void> => {
    isWorking = true;
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
      if (!isWorking) void begin();
    });
}
