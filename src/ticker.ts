import { schedule } from 'node-cron';
import type { ScheduledTask } from 'node-cron';
import { describeError } from './log.js';
import type { Log } from './log.js';

/** Something that is asked "what is due?" every few seconds. */
export interface Ticking {
  name: string;
  everySeconds: 1 | 2 | 5 | 10 | 15 | 30 | 60;
  run(signal: AbortSignal): Promise<unknown>;
}

export interface Ticker {
  start(): void;
  /** Starts nothing more and waits for what is running; what it runs can hear of it by its signal. */
  stop(): Promise<void>;
}

/**
 * Asks each part what is due, by node-cron in UTC. It is only a ticker: what is due is a column, so a missed tick loses
 * nothing, and one that still runs is not started again beside itself.
 */
export function createTicker(parts: Ticking[], log: Log): Ticker {
  let tasks: ScheduledTask[] = [];
  const running = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  const tick = (part: Ticking): void => {
    if (running.has(part.name) || stopping.signal.aborted) return;
    const round = part
      .run(stopping.signal)
      .then(
        () => {},
        (error: unknown) => log.error({ part: part.name, error: describeError(error) }, 'a tick failed'),
      )
      .finally(() => running.delete(part.name));
    running.set(part.name, round);
  };

  return {
    start: () => {
      tasks = parts.map((part) => {
        const every = part.everySeconds === 60 ? '0 * * * * *' : `*/${part.everySeconds} * * * * *`;
        return schedule(every, () => tick(part), { timezone: 'UTC', name: part.name });
      });
      for (const part of parts) tick(part);
    },
    stop: async () => {
      stopping.abort();
      for (const task of tasks) await task.destroy();
      await Promise.all(running.values());
    },
  };
}
