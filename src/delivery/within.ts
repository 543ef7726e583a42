import type { Timing } from './timing.js';

/** What was asked for did not come in time. It may still happen: whoever catches this must be right either way. */
export class TooSlowError extends Error {
  override name = 'TooSlowError';
  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
  }
}

/** The promise, or a TooSlowError after `ms`. A connection that hangs would otherwise hold its loop for a quarter of an hour. */
export async function within<T>(timing: Timing, ms: number, promise: Promise<T>): Promise<T> {
  let cancel = (): void => {};
  const tooSlow = new Promise<never>((_, reject) => {
    cancel = timing.after(ms, () => reject(new TooSlowError(ms)));
  });
  try {
    return await Promise.race([promise, tooSlow]);
  } finally {
    cancel();
  }
}
