import { readEntryBody } from './entry-body.js';
import type { EntryBody } from './teaser.js';
import { parseFeed, type FeedOptions, type FeedOutcome } from './feed.js';
import { decodeHtml } from './page-charset.js';
import { readPage } from './page-reader.js';
import type { PageOutcome } from './page.js';
import { readPlainText } from './plain-text.js';

/** What the reader's thread is asked; bytes and dates cross over as they are. */
export type ReaderRequest =
  | {
      readonly kind: 'page';
      readonly input: Uint8Array | string;
      readonly url: string | null;
      readonly contentType: string | null;
      readonly now: Date;
    }
  | { readonly kind: 'text'; readonly input: string; readonly url: string | null; readonly now: Date }
  | { readonly kind: 'feed'; readonly input: Uint8Array; readonly options: FeedOptions; readonly withBodies: boolean };

/** What it answers. */
export type ReaderAnswer =
  | { readonly of: 'page'; readonly outcome: PageOutcome }
  | { readonly of: 'feed'; readonly outcome: FeedOutcome; readonly bodies: readonly EntryBody[] };

/** Does what a request asks. Pure, and slow on hostile input: made to be run in a thread that can be ended. */
export function answerRequest(request: ReaderRequest): ReaderAnswer {
  if (request.kind === 'feed') {
    const outcome = parseFeed(request.input, request.options);
    const { entries, language } = outcome.kind === 'feed' ? outcome.feed : { entries: [], language: null };
    const bodies = request.withBodies
      ? entries.map((entry) => readEntryBody(entry.html, entry.title, entry.language ?? language))
      : [];
    return { of: 'feed', outcome, bodies };
  }
  const { input, url, now } = request;
  if (request.kind === 'text') return { of: 'page', outcome: readPlainText(request.input, { url, now }) };
  const html = typeof input === 'string' ? input : decodeHtml(input, request.contentType);
  return { of: 'page', outcome: readPage(html, { url, now }) };
}
