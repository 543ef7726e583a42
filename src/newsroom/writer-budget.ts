import type { Clock } from '../clock.js';

/** A place for small texts that outlives the process: answers already paid for, and what a day has cost. */
export interface WriterStore {
  get(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
}

/** What a writer may cost per day (UTC). */
export interface Budget {
  readonly callsADay: number;
  readonly tokensADay: number;
}

/** Lets calls through while the day's budget lasts. */
export interface Purse {
  /** Takes one call and `tokens` off the day; false when it does not have them, and then nothing is taken. */
  take(tokens: number): Promise<boolean>;
  /** Settles a call's true cost against what was taken for it. */
  settle(taken: number, cost: number): Promise<void>;
}

/** Keeps the day's spending in `store`. Calls are counted one after the other, so parallel writers do not overspend together. */
export function createPurse({ budget, store, clock }: { budget: Budget; store: WriterStore; clock: Clock }): Purse {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const keyOfDay = () => `writer:spent:${clock.now().toISOString().slice(0, 10)}`;
  const spent = async (key: string): Promise<[number, number]> => {
    const [calls, tokens] = ((await store.get(key)) ?? '0 0').split(' ').map(Number);
    return [Number.isFinite(calls) ? (calls ?? 0) : 0, Number.isFinite(tokens) ? (tokens ?? 0) : 0];
  };
  return {
    take: (wanted) =>
      inTurn(async () => {
        const key = keyOfDay();
        const [calls, tokens] = await spent(key);
        if (calls + 1 > budget.callsADay || tokens + wanted > budget.tokensADay) return false;
        await store.put(key, `${calls + 1} ${tokens + wanted}`);
        return true;
      }),
    settle: (taken, cost) =>
      inTurn(async () => {
        const key = keyOfDay();
        const [calls, tokens] = await spent(key);
        await store.put(key, `${calls} ${Math.max(0, tokens - taken + cost)}`);
      }),
  };
}
