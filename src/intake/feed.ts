import { decodeBytes } from './charset.js';
import type { FeedSource, RawFeed } from './feed-context.js';
import { oncePerId } from './feed-newest.js';
import { type Feed, FEED_LIMITS, type FeedLimits, FeedRefusal, type FeedRefusalCode } from './feed-shape.js';
import { readXmlFeed } from './feed-xml.js';
import { looksLikeJson, readJsonFeed } from './json-feed.js';

/** What is known of the bytes, and how much of them is read. */
export interface FeedOptions extends Omit<FeedSource, 'url'> {
  /** The feed's own address, from which relative ones count. */
  url?: string | null;
  /** The Content-Type it was served with. */
  contentType?: string | null;
  limits?: Partial<FeedLimits>;
}

/** The feed, or why the bytes are none. `detail` is a sentence for people. */
export type FeedOutcome = { kind: 'feed'; feed: Feed } | { kind: 'refused'; code: FeedRefusalCode; detail: string };

/**
 * Reads a feed of any dialect from its bytes: RSS 0.9x-2.0, RDF, CDF, Atom 0.3 and 1.0, JSON Feed, Blogger's JSON, RSS as
 * JSON, news sitemaps. Dates stand as the feed has them, in the future too (`clampToNow` is for the reader of them).
 * Works in linear time and never throws for what the bytes hold.
 */
export function parseFeed(bytes: Uint8Array, options: FeedOptions): FeedOutcome {
  const limits = { ...FEED_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes) {
    const detail = `Feed too large (limit ${Math.round((limits.bytes / 1024 / 1024) * 100) / 100} MiB unpacked).`;
    return { kind: 'refused', code: 'E_TOO_LARGE', detail };
  }
  const text = decodeBytes(bytes, options.contentType);
  if (text.trim() === '') return { kind: 'refused', code: 'E_EMPTY', detail: 'The answer is empty.' };
  const source: FeedSource = { ...options, url: options.url ?? null };
  try {
    const raw = looksLikeJson(text) ? readJsonFeed(text, source, limits.entries) : readXmlFeed(text, source, limits);
    return { kind: 'feed', feed: inOrder(raw, limits.entries) };
  } catch (error) {
    if (error instanceof FeedRefusal) return { kind: 'refused', code: error.code, detail: error.message };
    throw error;
  }
}

function inOrder({ seen, ...feed }: RawFeed, limit: number): Feed {
  const entries = oncePerId(feed.entries.slice(0, limit));
  const notes = [...feed.notes];
  if (seen > limit) notes.push(`The feed has ${seen} entries; the newest ${limit} were read.`);
  const repeated = Math.min(feed.entries.length, limit) - entries.length;
  if (repeated > 0) notes.push(`${repeated} entries repeat the id of another and were left out.`);
  return { ...feed, entries, notes };
}
