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
  | { readonly kind: 'text'; readonly input: string; readonly url: string | null; readonly now: Date };

/** What it answers, by the kind of request. */
export interface ReaderAnswers {
  page: PageOutcome;
  text: PageOutcome;
}

/** Does what a request asks. Pure, and slow on hostile input: made to be run in a thread that can be ended. */
export function answerRequest(request: ReaderRequest): ReaderAnswers[ReaderRequest['kind']] {
  if (request.kind === 'text') return readPlainText(request.input, { url: request.url, now: request.now });
  const html = typeof request.input === 'string' ? request.input : decodeHtml(request.input, request.contentType);
  return readPage(html, { url: request.url, now: request.now });
}
