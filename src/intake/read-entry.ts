import { createHash } from 'node:crypto';
import type { ReadArticle } from '../newsroom/article.js';
import type { Entry } from './feed-shape.js';
import { isTeaser } from './teaser.js';
import type { EntryBody } from './teaser.js';
import type { DueFeed } from './feeds.store.js';
import type { FetchArticlePage, Validators } from './fetch-article-page.js';

/** What intake hands to the newsroom; the newsroom decides what is new. */
export interface ReadEntry extends ReadArticle {
  feedId: number;
  entryHash: string;
  /** The page that the text was read from; null: the feed gave it. */
  page: { title: string | null; validators: Validators } | null;
}

export type EntryOutcome =
  /** `isWhole`: false when the page could not be reached, so that the entry is to be read again. */
  | { kind: 'read'; entry: ReadEntry; isWhole: boolean }
  | { kind: 'left'; why: 'no-address' | 'no-title' | 'no-text' | 'unreachable' };

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

/**
 * Reads one entry: its own text where the feed gives the whole, else the article's page. What the feed says of title and
 * dates goes before what the page says, since the feed is the publisher's own list.
 */
export function createReadEntry({ fetchPage }: { fetchPage: FetchArticlePage }) {
  return async function readEntry(feed: DueFeed, entry: Entry, body: EntryBody): Promise<EntryOutcome> {
    if (entry.url === null) return { kind: 'left', why: 'no-address' };
    if (entry.title.trim() === '') return { kind: 'left', why: 'no-title' };
    const got = isTeaser(body.text) ? await fetchPage(entry.url) : null;
    const page = got?.kind === 'read' ? got.page : null;
    const isPages = page !== null && page.text.length > body.text.length;
    const text = isPages ? page.text : body.text;
    const isUnreachable = got?.kind === 'unreachable';
    if (text.trim() === '') return { kind: 'left', why: isUnreachable ? 'unreachable' : 'no-text' };
    return {
      kind: 'read',
      isWhole: !isUnreachable,
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
        // Without a hash the entry counts as not yet read.
        entryHash: isUnreachable ? '' : entryHash(entry),
        page: isPages && got?.kind === 'read' ? { title: page.title, validators: got.validators } : null,
      },
    };
  };
}
