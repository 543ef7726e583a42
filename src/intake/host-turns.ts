import { setTimeout as sleep } from 'node:timers/promises';

/** Gives each host's requests one after the other, a pause apart. */
export interface HostTurns {
  /**
   * Waits for the host's turn and gives back the function that ends it, to be called when the answer is read; calling it
   * twice does no harm. Rejects with the signal's reason when it is aborted while waiting.
   */
  take(host: string, pauseMs: number, signal: AbortSignal): Promise<() => void>;
}

interface Line {
  /** Settles when everybody who came before is done. */
  tail: Promise<void>;
  /** How many stand in the line or are being served. */
  waiting: number;
  /** The moment on the machine's monotonic clock from which the next may go. */
  freeAt: number;
}

/**
 * Creates the turns. Time is the monotonic kind: a step of the wall clock neither stalls a host nor floods it.
 * A host is forgotten when nobody waits for it and its pause is over.
 */
export function createHostTurns(): HostTurns {
  const lines = new Map<string, Line>();
  return {
    async take(host, pauseMs, signal) {
      signal.throwIfAborted();
      const line = lines.get(host) ?? { tail: Promise.resolve(), waiting: 0, freeAt: 0 };
      lines.set(host, line);
      line.waiting += 1;
      const before = line.tail;
      let release: () => void = () => undefined;
      const mine = new Promise<void>((resolve) => {
        release = resolve;
      });
      // Whoever comes next waits for those before us too, even if we give up waiting.
      line.tail = before.then(() => mine);
      let ended = false;
      const end = (): void => {
        if (ended) return;
        ended = true;
        line.waiting -= 1;
        release();
        if (line.waiting > 0) return;
        const forget = (): void => {
          if (line.waiting === 0 && lines.get(host) === line) lines.delete(host);
        };
        const left = line.freeAt - performance.now();
        if (left <= 0) forget();
        else setTimeout(forget, left).unref();
      };
      try {
        await untilAborted(before, signal);
        const left = line.freeAt - performance.now();
        if (left > 0) await sleep(left, undefined, { signal });
      } catch {
        end();
        throw reasonOf(signal);
      }
      return () => {
        if (!ended) line.freeAt = performance.now() + pauseMs;
        end();
      };
    },
  };
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}

async function untilAborted(before: Promise<void>, signal: AbortSignal): Promise<void> {
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(reasonOf(signal));
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    await Promise.race([before, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
