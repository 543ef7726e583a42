import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from '../log.js';
import type { Log } from '../log.js';

/** A process that ends waits so long for work that goes on; what is not done by then is asked for again by its reader. */
const patienceMs = 3_000;

/** Work that goes on after the update that asked for it: nobody's next tap waits for a slow site. */
export interface Later {
  /** Begins some work. Whatever it throws is logged and goes no further. */
  begin(work: () => Promise<void>): void;
  /** Waits a little for what goes on. */
  idle(): Promise<void>;
}

/** Creates the place where such work is known until it is done. */
export function createLater(log: Log): Later {
  const going = new Set<Promise<void>>();
  return {
    begin(work) {
      const done = work()
        .catch((error: unknown) => log.error({ error: describeError(error) }, 'work that was begun has failed'))
        .finally(() => going.delete(done));
      going.add(done);
    },
    async idle() {
      await Promise.race([Promise.all(going), sleep(patienceMs, undefined, { ref: false })]);
    },
  };
}
