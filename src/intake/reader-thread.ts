import { Worker } from 'node:worker_threads';
import { ownBlock } from './own-block.js';
import type { ReaderAnswer, ReaderRequest } from './reader-work.js';

/** The thread gave up on an input; `detail` is one English sentence. */
export interface ReaderFailure {
  readonly kind: 'refused';
  readonly code: 'took-too-long' | 'too-much-memory' | 'crashed';
  readonly detail: string;
}

/** Limits of the thread. */
export interface ReaderOptions {
  /** The compiled reader-worker. */
  readonly workerUrl: URL;
  /** Milliseconds that one input may take, counted once the thread runs. */
  readonly deadlineMs: { readonly page: number; readonly feed: number };
  /** Megabytes of heap that the thread may hold. */
  readonly maxOldGenerationMb: number;
  /** Milliseconds without work after which the thread is ended and its memory given back. */
  readonly idleMs: number;
}

/**
 * Limits that hostile pages and feeds were tried against: each is refused within five seconds, and costs the process less
 * than 64 MiB. Node lets a thread have 16 MB more than its heap while it is being ended. Of 95 real pages and 210 feeds,
 * the largest of 1.4 MB, the dearest, a feed with one entry of half a megabyte, is read with 34 MB.
 */
export const READER_LIMITS: Omit<ReaderOptions, 'workerUrl'> = {
  deadlineMs: { page: 4000, feed: 2000 },
  maxOldGenerationMb: 36,
  idleMs: 60_000,
};

/** What becomes of a request. */
export type ThreadAnswer = ReaderAnswer | { readonly of: 'failure'; readonly outcome: ReaderFailure };

/** A thread that answers requests one at a time. */
export interface ReaderThread {
  ask(request: ReaderRequest): Promise<ThreadAnswer>;
  /** Ends the thread. What still waits is answered as crashed. */
  close(): Promise<void>;
}

interface Turn {
  readonly request: ReaderRequest;
  readonly settle: (answer: ThreadAnswer) => void;
}

/** Megabytes of the heap for what has just been made: node would let it grow to 48, and keep it. */
const YOUNG_GENERATION_MB = 8;

/** How long the thread may take to load its code, on a machine under load. */
const START_MS = 30_000;

/**
 * Creates the reader's thread. It starts with the first request, handles one at a time in the order they came, is started
 * anew after it had to be ended, and gives its memory back when nothing was asked for a while.
 */
export function createReaderThread(options: ReaderOptions): ReaderThread {
  const queue: Turn[] = [];
  let current: Turn | null = null;
  let worker: Worker | null = null;
  let ready = false;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const after = (milliseconds: number, act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };

  const drop = (): Worker | null => {
    clearTimeout(timer);
    const old = worker;
    worker = null;
    ready = false;
    return old;
  };

  const finish = (answer: ThreadAnswer): void => {
    const turn = current;
    current = null;
    turn?.settle(answer);
    next();
  };

  const fail = (code: ReaderFailure['code'], detail: string): void => {
    void drop()?.terminate();
    finish(failure(code, detail));
  };

  const begin = (): void => {
    if (current === null || worker === null || !ready) return;
    const deadline = current.request.kind === 'feed' ? options.deadlineMs.feed : options.deadlineMs.page;
    after(deadline, () => fail('took-too-long', `Reading took longer than ${deadline} ms.`));
    const { message, blocks } = handedOver(current.request);
    worker.postMessage(message, blocks);
  };

  const start = (): void => {
    const started = new Worker(options.workerUrl, {
      resourceLimits: {
        maxOldGenerationSizeMb: options.maxOldGenerationMb,
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
      },
      // What parses strangers' bytes has no business with the bot's secrets.
      env: {},
      execArgv: [],
    });
    worker = started;
    after(START_MS, () => fail('took-too-long', `The reader's thread did not start within ${START_MS} ms.`));
    started.on('message', (message: ReaderAnswer | { readonly of: 'start' }) => {
      if (started !== worker) return;
      if (message.of !== 'start') return finish(message);
      ready = true;
      begin();
    });
    started.on('error', (error: Error & { code?: string }) => {
      if (started !== worker) return;
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (memory) fail('too-much-memory', `Reading needed more than ${options.maxOldGenerationMb} MB.`);
      else fail('crashed', `Reading failed: ${error.name}.`);
    });
    started.on('exit', () => {
      if (started === worker) fail('crashed', "The reader's thread ended by itself.");
    });
  };

  const next = (): void => {
    if (current !== null) return;
    current = queue.shift() ?? null;
    if (current === null) {
      if (worker === null) return;
      // An idle thread must keep neither the process nor its memory.
      worker.unref();
      after(options.idleMs, () => void drop()?.terminate());
      timer?.unref();
      return;
    }
    if (worker === null) start();
    worker?.ref();
    begin();
  };

  const ask = (request: ReaderRequest): Promise<ThreadAnswer> =>
    new Promise((resolve) => {
      if (closed) return resolve(failure('crashed', 'The reader is closed.'));
      queue.push({ request, settle: resolve });
      next();
    });

  return {
    ask,
    close: async () => {
      closed = true;
      const waiting = [...(current === null ? [] : [current]), ...queue.splice(0)];
      current = null;
      await drop()?.terminate();
      for (const turn of waiting) turn.settle(failure('crashed', 'The reader was closed.'));
    },
  };
}

/**
 * A request with blocks of bytes that go over as they are: posted otherwise, they would be copied twice. Those of a feed
 * are given away; a page's are copied once, since it may still be asked why it is no article.
 */
function handedOver(request: ReaderRequest): { message: ReaderRequest; blocks: ArrayBuffer[] } {
  const { input } = request;
  if (request.kind === 'text' || typeof input === 'string') return { message: request, blocks: [] };
  const { buffer, byteLength } = input;
  // Small ones may share a block with others.
  if (request.kind === 'feed' && buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
    return { message: request, blocks: [buffer] };
  const copy = ownBlock(byteLength);
  copy.set(input);
  return { message: { ...request, input: copy }, blocks: [copy.buffer] };
}

const failure = (code: ReaderFailure['code'], detail: string): ThreadAnswer => ({
  of: 'failure',
  outcome: { kind: 'refused', code, detail },
});
