import { parseHTML } from 'linkedom';
import { htmlToBlocks } from './html-to-blocks.js';
import { cleanBlocks } from './page-cleaning.js';
import { finishArticle } from './page-finish.js';
import { precheckHtml } from './page-precheck.js';

/** What a feed's own text of an entry comes to, cleaned as a page's text is. */
export interface EntryBody {
  /** Paragraphs, parted by an empty line; empty where the feed gives no text. */
  text: string;
  /** Initials or names under the text. */
  byline: string | null;
}

/** A text of fewer characters is taken for a teaser: the article's page is read for the whole. */
const TEASER = 500;

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

/** Whether a text is only the beginning of an article: short, or broken off with dots or "read more". */
export function isTeaser(text: string): boolean {
  return (
    text.length < TEASER ||
    /(?:\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.|(?:baca|read) (?:selengkapnya|more)\W*)$/i.test(text.trimEnd())
  );
}
