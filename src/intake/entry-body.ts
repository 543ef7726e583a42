import { parseHTML } from 'linkedom';
import type { EntryBody } from './teaser.js';
import { htmlToBlocks } from './html-to-blocks.js';
import { cleanBlocks } from './page-cleaning.js';
import { finishArticle } from './page-finish.js';
import { precheckHtml } from './page-precheck.js';

/**
 * Reads the text of an entry out of the feed's HTML. Bounded as pages are, but slow on hostile input: made to be run in the
 * reader's thread.
 */
export function readEntryBody(html: string | null, title: string, language: string | null): EntryBody {
  if (html === null || html.trim() === '' || precheckHtml(html).kind !== 'fine') return { text: '', byline: null };
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { text, byline } = finishArticle(
    cleanBlocks(htmlToBlocks(document.body), { title, byline: null, site: null }),
    language ?? 'id',
  );
  return { text, byline };
}
