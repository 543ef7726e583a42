import { type Outcome, Refused } from './answer.js';
import type { Bot } from './world/types.js';

const TERMINATED = new Refused(
  409,
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
);

/** Long polls: one for each bot; a new one ends the old. */
export interface Polls {
  /** Takes updates, waiting up to `timeout` real seconds for the first. */
  take(
    bot: Bot,
    offset: number,
    limit: number,
    timeout: number,
    now: () => number,
  ): Outcome<object[]> | Promise<Outcome<object[]>>;
  /** Ends a bot's poll with a conflict. */
  end(bot: Bot): void;
  /** Looks again whether there are updates for somebody who waits. */
  wake(bot: Bot): void;
  /** Ends all, with what there is. */
  close(): void;
}

interface Waiting {
  readonly finish: (answer: Outcome<object[]>) => void;
  readonly look: () => void;
}

/** Creates the polls. */
export function createPolls(): Polls {
  const waiting = new Map<number, Waiting>();
  const end = (bot: Bot): void => waiting.get(bot.id)?.finish(TERMINATED);
  return {
    take: (bot, offset, limit, timeout, now) => {
      end(bot);
      const read = (): object[] =>
        bot.updates.take(offset, limit, now()).map(({ id, type, content }) => ({ update_id: id, [type]: content }));
      const ready = read();
      if (ready.length > 0 || timeout === 0) return ready;
      return new Promise((resolve) => {
        const finish = (answer: Outcome<object[]>): void => {
          clearTimeout(timer);
          waiting.delete(bot.id);
          resolve(answer);
        };
        const timer = setTimeout(() => finish([]), timeout * 1000);
        // Updates that come in the same breath go out together.
        let looking = false;
        const look = (): void => {
          if (looking) return;
          looking = true;
          setImmediate(() => {
            looking = false;
            if (waiting.get(bot.id)?.look !== look) return;
            const updates = read();
            if (updates.length > 0) finish(updates);
          });
        };
        waiting.set(bot.id, { finish, look });
      });
    },
    end,
    wake: (bot) => waiting.get(bot.id)?.look(),
    close: () => {
      for (const one of waiting.values()) one.finish([]);
    },
  };
}
