import type { EntryBody } from './teaser.js';
import type { FeedOptions, FeedOutcome } from './feed.js';
import type { PageOutcome } from './page.js';
import { createReaderThread, type ReaderFailure, type ReaderOptions } from './reader-thread.js';
import type { ReaderRequest } from './reader-work.js';

export { READER_LIMITS, type ReaderFailure, type ReaderOptions } from './reader-thread.js';

/** Reads pages, copied texts and feeds in a thread of its own, so that no input can hold up or bring down the bot. */
export interface Reader {
  /** Reads a page's bytes (decoded by BOM, header, meta element) or HTML. */
  readPage(
    input: Uint8Array | string,
    context: { url: string | null; now: Date; contentType?: string | null },
  ): Promise<PageOutcome | ReaderFailure>;
  /** Reads the text of a page as someone copied it. */
  readPlainText(text: string, context: { url?: string | null; now: Date }): Promise<PageOutcome | ReaderFailure>;
  /** Reads a feed's bytes, which are given away and empty afterwards; see feed.ts. */
  parseFeed(bytes: Uint8Array, options: FeedOptions): Promise<FeedOutcome | ReaderFailure>;
  /** The same, and the text of each of its entries, in the entries' order. */
  readFeed(
    bytes: Uint8Array,
    options: FeedOptions,
  ): Promise<ReadFeed | Exclude<FeedOutcome, { kind: 'feed' }> | ReaderFailure>;
  /** Ends the thread. What still waits is answered as crashed. */
  close(): Promise<void>;
}

/** A feed with the text of each entry. */
export type ReadFeed = Extract<FeedOutcome, { kind: 'feed' }> & { readonly bodies: readonly EntryBody[] };

/** Creates a reader; its thread starts with the first request. */
export function createReader(options: ReaderOptions): Reader {
  const thread = createReaderThread(options);

  const askPage = async (request: ReaderRequest): Promise<PageOutcome | ReaderFailure> => {
    const answer = await thread.ask(request);
    if (answer.of === 'feed') throw new Error('The thread answered a page with a feed: reader-work.ts mixes them up.');
    return answer.outcome;
  };

  const askFeed = async (
    input: Uint8Array,
    feedOptions: FeedOptions,
    withBodies: boolean,
  ): Promise<{ outcome: FeedOutcome | ReaderFailure; bodies: readonly EntryBody[] }> => {
    const answer = await thread.ask({ kind: 'feed', input, options: feedOptions, withBodies });
    if (answer.of === 'page') throw new Error('The thread answered a feed with a page: reader-work.ts mixes them up.');
    return answer.of === 'failure' ? { outcome: answer.outcome, bodies: [] } : answer;
  };

  return {
    readPage: (input, { url, now, contentType }) =>
      askPage({ kind: 'page', input, url, now, contentType: contentType ?? null }),
    readPlainText: (input, { url, now }) => askPage({ kind: 'text', input, url: url ?? null, now }),
    parseFeed: async (input, feedOptions) => (await askFeed(input, feedOptions, false)).outcome,
    readFeed: async (input, feedOptions) => {
      const { outcome, bodies } = await askFeed(input, feedOptions, true);
      return outcome.kind === 'feed' ? { ...outcome, bodies } : outcome;
    },
    close: () => thread.close(),
  };
}
