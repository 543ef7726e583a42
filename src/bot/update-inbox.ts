import type { Update } from 'grammy/types';
import type { Clock } from '../clock.js';
import { isDatabaseAway } from '../db/errors.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { FloodGuard } from './flood.js';
import type { UpdateStore } from './updates.store.js';
import { workTogether } from './work-together.js';

/** An update in nobody's hands for this long was in the hands of a process that died. */
const orphanedMs = 60_000;

/** Nobody waits for it to be written down that an update was handled; the next update that comes in takes it along. */
const handledWaitsMs = 10;

/** Ids are remembered this long; Telegram repeats an update for at most 24 hours. */
const rememberedMs = 48 * 3_600_000;

/** What comes in, made safe: written down before Telegram is told, handled once, and handled although a process dies. */
export interface UpdateInbox {
  /** Writes updates down, but for those of somebody who floods us. @returns those that are new */
  accept(updates: readonly Update[]): Promise<Update[]>;
  /** Handles an accepted update; never throws. */
  handle(update: Update): Promise<void>;
  /** Handles what a dead process left, and forgets old ids. */
  tidy(): Promise<void>;
  /** Waits until nothing is being handled. */
  idle(): Promise<void>;
}

export function createUpdateInbox(parts: {
  store: UpdateStore;
  clock: Clock;
  log: Log;
  flood: FloodGuard;
  /** Tells somebody who sends too fast to wait; never throws. */
  calm(update: Update): Promise<void>;
  handleUpdate(update: Update): Promise<void>;
}): UpdateInbox {
  const { store, clock, log } = parts;
  const inHand = new Map<number, Promise<void>>();
  /** @returns of a received update whether it is new; of a handled one, true */
  const exchange = workTogether<Update | { handled: number }, boolean>({
    work: async (things) => {
      const received = things.flatMap((thing) => ('handled' in thing ? [] : thing));
      const handled = things.flatMap((thing) => ('handled' in thing ? thing.handled : []));
      const fresh = await store.exchange(received, handled, clock.now());
      // One that came twice in the same moment is new once.
      return things.map((thing) => 'handled' in thing || fresh.delete(thing.update_id));
    },
    isForAll: isDatabaseAway,
    patienceMs: (thing) => ('handled' in thing ? handledWaitsMs : 0),
  });

  const handle = (update: Update): Promise<void> => {
    const id = update.update_id;
    const work = parts
      .handleUpdate(update)
      .then(() => exchange({ handled: id }))
      .then(() => undefined)
      .catch((error: unknown) =>
        log.error({ updateId: id, error: describeError(error) }, 'an update was not handled and will be tried again'),
      )
      .finally(() => inHand.delete(id));
    inHand.set(id, work);
    return work;
  };

  return {
    accept: async (updates) => {
      const wanted = updates.filter((update) => {
        const verdict = parts.flood.judge(update);
        if (verdict === 'notice') void parts.calm(update);
        return verdict === 'pass';
      });
      const fresh = await Promise.all(wanted.map((update) => exchange(update)));
      return wanted.filter((_, index) => fresh[index] === true);
    },
    handle,
    tidy: async () => {
      const now = clock.now().getTime();
      const left = await store.takeUnhandled(new Date(now - orphanedMs), [...inHand.keys()]);
      // One after the other, in the order in which they came.
      for (const update of left) await handle(update);
      await store.forget(new Date(now - rememberedMs));
    },
    idle: async () => {
      await Promise.all(inHand.values());
    },
  };
}
