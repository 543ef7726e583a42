import type { Log } from '../log.js';
import { startEmbeddedServer } from './embedded-server.js';
import type { EmbeddedServer } from './embedded-server.js';

/** Looks without an answer before something is done: one may be a moment of haste. */
const looksToAct = 2;

/** Sees to it that the embedded Postgres runs, although it was killed, or ended by itself because its disk was full. */
export interface ServerWatch {
  /** Asked every few seconds; starts the server again when it does not answer. Ends early when `signal` is aborted. */
  look(signal: AbortSignal): Promise<void>;
  /** Lets go of a server that it has started. */
  release(): Promise<void>;
}

export function createServerWatch(parts: {
  dataDir: string;
  isAnswering: () => Promise<boolean>;
  log: Log;
}): ServerWatch {
  const { dataDir, isAnswering, log } = parts;
  let silent = 0;
  let server: EmbeddedServer | null = null;
  let lastReason = '';

  const startAgain = async (): Promise<void> => {
    const started = await startEmbeddedServer(dataDir);
    if (started.kind === 'failed') {
      if (started.reason !== lastReason) log.error({ reason: started.reason }, 'the embedded database does not start');
      lastReason = started.reason;
      return;
    }
    lastReason = '';
    const before = server;
    ({ server } = started);
    // Only now: whoever lets go last stops the server.
    await before?.release();
    log.warn({}, 'the embedded database had ended and was started again');
  };

  return {
    look: async (signal) => {
      silent = (await isAnswering()) ? 0 : silent + 1;
      if (silent < looksToAct || signal.aborted) return;
      const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      await Promise.race([startAgain(), aborted]);
    },
    release: async () => server?.release(),
  };
}
