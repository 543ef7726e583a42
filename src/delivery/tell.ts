import { describeError } from '../log.js';
import type { Log } from '../log.js';

/** Tells the rest of the bot. The sender neither waits for it nor falls over it. */
export function tell(log: Log, saying: () => void | Promise<void>): void {
  const say = async (): Promise<void> => saying();
  say().catch((error: unknown) => log.error({ error: describeError(error) }, 'what the sender told was not taken in'));
}
