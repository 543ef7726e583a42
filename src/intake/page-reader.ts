import { parseHTML } from 'linkedom';
import { countStray, type Block } from './html-to-blocks.js';
import { absoluteAddress } from './page-address.js';
import { extractBody, extractMarked, textLength, type PageBody } from './page-body.js';
import { findDate, type DateReading } from './page-date.js';
import { finishArticle } from './page-finish.js';
import { pageLanguage } from './page-language.js';
import { readDates, readMetadata, type PageMetadata } from './page-metadata.js';
import { precheckHtml } from './page-precheck.js';
import { judgeText, withoutWall, type PageSigns } from './page-refusal.js';
import { findNextPage } from './page-series.js';
import { refusePage, type PageOutcome } from './page.js';

/** Where and when a page is read. */
export interface PageContext {
  /** Address the page was fetched from; null when only its bytes are known. */
  readonly url: string | null;
  readonly now: Date;
}

/** A file that is no text shows it in its first characters. */
const HEAD = 4096;
const STRAY = 0.02;

/** Readability alone is believed from this many characters on; below, the theme's own marks are asked too. */
const LITTLE = 400;

/**
 * Reads the article out of a page's HTML, or says by name why there is none. Never throws on any string. The work is
 * bounded by size, depth and number of elements, but may take seconds on hostile pages: run it in the reader's thread.
 */
export function readPage(html: string, context: PageContext): PageOutcome {
  if (html.trim() === '') return refusePage('empty', 'The page is empty.');
  if (countStray(html.slice(0, HEAD)) > STRAY * HEAD) return refusePage('not-text', 'The page is not text.');
  const check = precheckHtml(html);
  if (check.kind !== 'fine') return refusePage(check.kind, check.detail);

  const document = toDocument(html);
  const metadata = readMetadata(document, context.url);
  const signs = readSigns(document, metadata);
  const nextPage = findNextPage(document, context.url ?? metadata.canonicalUrl);
  // Looking through the whole page costs a tenth of its time, and most say in their head when they were published.
  const isDated = readDates(metadata, null, { now: context.now, language: metadata.language }).published !== null;
  const dateLines = isDated ? [] : readDateLines(document);
  const whole = chooseBody(html, document, metadata);
  const body = { ...whole, blocks: withoutWall(whole.blocks) };

  const refusal = judgeText(signs, body.blocks, body.raw);
  if (refusal !== null) return refusal;
  const language = pageLanguage(body.blocks.map((block) => block.text).join(' '), metadata.language);
  const article = finishArticle(body.blocks, language);
  const reading: DateReading = { now: context.now, language };
  return {
    kind: 'page',
    page: {
      title: metadata.title,
      byline: metadata.byline ?? article.byline,
      ...readDates(metadata, dateLines.find((line) => findDate(line, reading) !== null) ?? null, reading),
      language,
      image: metadata.image ?? absoluteAddress(body.image, context.url),
      site: metadata.site,
      canonicalUrl: metadata.canonicalUrl,
      text: article.text,
      headings: article.headings,
      nextPage,
    },
  };
}

function chooseBody(html: string, document: Document, metadata: PageMetadata): PageBody {
  const found = extractBody(document, metadata);
  const length = textLength(found.blocks);
  if (length >= LITTLE) return found;
  const marked = extractMarked(toDocument(html), metadata);
  if (textLength(marked.blocks) > 1.5 * length) return marked;
  const told = (metadata.article?.body ?? '').split(/\n+/).map((line) =>
    line
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const blocks = told
    .filter((line) => line !== '')
    .map((line): Block => ({ kind: 'paragraph', text: line, linked: 0, strong: 0 }));
  return textLength(blocks) > 1.5 * length ? { ...found, blocks, raw: blocks } : found;
}

/** linkedom makes no html and body of its own where a page leaves them out. */
function toDocument(html: string): Document {
  const whole = /<html[\s>]/i.test(html) && /<body[\s>]/i.test(html);
  return parseHTML(
    whole
      ? html
      : `<!doctype html><html><body>${html.replace(/<!doctype[^>]*>|<\/?(?:html|body)\b[^>]*>/gi, '')}</body></html>`,
  ).document;
}

function readSigns(document: Document, metadata: PageMetadata): PageSigns {
  return {
    title: metadata.title ?? '',
    passwordField: document.querySelector('input[type="password"]') !== null,
    video:
      metadata.kind?.startsWith('video') === true ||
      metadata.article?.video === true ||
      document.querySelector(
        'video, iframe[src*="youtube"], iframe[src*="vimeo"], iframe[src*="dailymotion"], iframe[src*="20.detik"]',
      ) !== null,
    article: metadata.article?.video === false || metadata.kind === 'article',
    free: metadata.article?.free ?? true,
    words: firstWords(document.body?.textContent ?? '', 3000),
  };
}

/** So many characters at the beginning of a text, white space drawn together; the rest of it is not touched. */
function firstWords(text: string, most: number): string {
  let words = '';
  for (let at = 0; at < text.length && words.length < most; at += most)
    words = (words + text.slice(at, at + most)).replace(/\s+/g, ' ');
  return words.slice(0, most);
}

/** Short texts in which a page prints its date, most likely first. */
function readDateLines(document: Document): string[] {
  const marks = [
    'time[datetime]',
    'time',
    '[class*="date"], [class*="time"], [class*="tanggal"], [class*="waktu"], .published, .post-meta, .entry-meta',
  ];
  return marks.flatMap((mark) =>
    [...document.querySelectorAll(mark)].slice(0, 30).flatMap((element) => {
      const text = (element.textContent ?? '').slice(0, 200);
      return [element.getAttribute('datetime') ?? '', text].filter((line) => line.trim() !== '');
    }),
  );
}
