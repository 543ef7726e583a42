import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Door } from './door.js';
import type { Entry } from './feed-shape.js';
import { isTeaser } from './teaser.js';
import type { EntryBody } from './teaser.js';
import type { DueFeed } from './feeds.store.js';
import { joinPages } from './page-series.js';
import type { Page } from './page.js';
import type { Reader } from './reader.js';

/** What intake hands to the newsroom; the newsroom decides what is new. */
export interface ReadEntry {
  sourceId: number;
  feedId: number;
  url: string;
  title: string;
  text: string;
  published: Date | null;
  updated: Date | null;
  byline: string | null;
  image: string | null;
  labels: string[];
  language: string | null;
  status: 'published' | 'review';
  entryHash: string;
}

export type EntryOutcome =
  | { kind: 'read'; entry: ReadEntry }
  | { kind: 'left'; why: 'no-address' | 'no-text' | 'robots' | 'unreachable' };

export interface ReadEntryCollaborators {
  clock: Clock;
  door: Door;
  reader: Reader;
  /** Whether the site lets our reader fetch an article page. */
  mayFetch(url: string): Promise<boolean>;
}

/** A hash of an entry as the feed has it: while it is the same, nothing about it is read again. */
export function entryHash(entry: Entry): string {
  const parts = [
    entry.title,
    entry.html ?? '',
    entry.summary ?? '',
    entry.url ?? '',
    entry.updated?.toISOString() ?? '',
  ];
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 22);
}

/** Most pages that are joined to one article. */
const mostPages = 5;

/**
 * Reads one entry: its own text where the feed gives the whole, else the article's page. What the feed says of title and
 * dates goes before what the page says, since the feed is the publisher's own list.
 */
export function createReadEntry(collaborators: ReadEntryCollaborators) {
  const { clock, door, reader } = collaborators;

  async function fetchPage(url: string): Promise<Page | null> {
    if (!(await collaborators.mayFetch(url))) return null;
    const answer = await door.get(url, { kind: 'page' });
    if (answer.kind !== 'ok') return null;
    const outcome = await reader.readPage(answer.bytes, {
      url: answer.url,
      now: clock.now(),
      contentType: answer.headers.contentType,
    });
    return outcome.kind === 'page' ? outcome.page : null;
  }

  async function fetchArticle(url: string): Promise<Page | null> {
    const first = await fetchPage(url);
    if (first === null) return null;
    const pages: [Page, ...Page[]] = [first];
    for (
      let next = first.nextPage, seen = new Set([url]);
      next !== null && !seen.has(next) && pages.length < mostPages;
    ) {
      seen.add(next);
      const page = await fetchPage(next);
      if (page === null) break;
      pages.push(page);
      next = page.nextPage;
    }
    return joinPages(pages);
  }

  return async function readEntry(feed: DueFeed, entry: Entry, body: EntryBody): Promise<EntryOutcome> {
    if (entry.url === null) return { kind: 'left', why: 'no-address' };
    const page = isTeaser(body.text) ? await fetchArticle(entry.url) : null;
    const text = page !== null && page.text.length > body.text.length ? page.text : body.text;
    if (text.trim() === '') return { kind: 'left', why: 'no-text' };
    return {
      kind: 'read',
      entry: {
        sourceId: feed.sourceId,
        feedId: feed.id,
        url: entry.url,
        title: entry.title,
        text,
        published: entry.published ?? page?.published ?? null,
        updated: entry.updated ?? page?.updated ?? null,
        byline: entry.author ?? body.byline ?? page?.byline ?? null,
        image: entry.image ?? page?.image ?? null,
        labels: entry.categories,
        language: feed.language ?? entry.language ?? page?.language ?? null,
        status: feed.trust === 'review' ? 'review' : 'published',
        entryHash: entryHash(entry),
      },
    };
  };
}
