import { Agent, request } from 'undici';
import type { Clock } from './clock.js';
import type { WriterConfig } from './config.js';
import type { Database } from './db/client.js';
import type { Log } from './log.js';
import { createWriteSummaries } from './newsroom/write-summaries.js';
import { createWriter } from './newsroom/writer.js';
import type { FetchJson } from './newsroom/writer-styles.js';
import { createWriterMemory } from './newsroom/writer-memory.store.js';
import { createWrittenSummaryStore } from './newsroom/written-summaries.store.js';

/** Longest that an answer may take: local models are slow, and nobody waits for it. */
const timeoutMs = 30_000;

/** The optional writer, put together. */
export interface WriterStation {
  /** Asks for the summaries of new articles; aborting calls off the question that is under way. */
  writeSummaries(signal?: AbortSignal): Promise<number>;
  close(): Promise<void>;
}

/**
 * Constructs the writer. Its address is the operator's own choice and not a stranger's, so that it does not go through the
 * guarded door: a model on this machine or in the same network is the usual case. Redirects are not followed, since the
 * key would travel with them.
 */
export function createWriterStation(parts: {
  config: WriterConfig;
  db: Database;
  clock: Clock;
  log: Log;
}): WriterStation {
  const { config, db, clock, log } = parts;
  const agent = new Agent({ connect: { timeout: 5_000 } });
  let stopping: AbortSignal | undefined;

  const fetchJson: FetchJson = async ({ address, headers, body, signal, maxBytes }) => {
    const answer = await request(address, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: stopping === undefined ? signal : AbortSignal.any([signal, stopping]),
      dispatcher: agent,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of answer.body) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('a body without an encoding comes in bytes');
      bytes += chunk.length;
      if (bytes > maxBytes) throw new RangeError(`The writer answers with more than ${maxBytes} bytes.`);
      chunks.push(Buffer.from(chunk));
    }
    return { status: answer.statusCode, body: Buffer.concat(chunks).toString('utf8') };
  };

  const memory = createWriterMemory(db, clock);
  const { address, style, model, key, callsADay } = config;
  const writer = createWriter({
    kind: style,
    address,
    model,
    key,
    fetchJson,
    // What is sent and what comes back is bounded for each call, so that calls bound the tokens too.
    budget: { callsADay, tokensADay: Number.MAX_SAFE_INTEGER },
    timeoutMs,
    cache: memory,
    clock,
  });
  const summaries = createWrittenSummaryStore(db);
  const writeSummaries = createWriteSummaries({ clock, log, writer, summaries, memory });
  return {
    writeSummaries: (signal) => {
      stopping = signal;
      return writeSummaries(signal);
    },
    close: () => agent.close(),
  };
}
