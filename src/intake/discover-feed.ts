import { decodeBytes } from './charset.js';
import type { Door } from './door.js';
import type { DoorAnswer } from './door-answer.js';
import { type FeedCandidate, findFeeds } from './discover.js';
import { type FeedOptions, type FeedOutcome, parseFeed } from './feed.js';
import type { Feed } from './feed-shape.js';

/** Most addresses that are tried for one question; each costs the site a request. */
const MAX_TRIES = 8;

/** What was found at an address or behind it. */
export type FeedSearch =
  | {
      kind: 'feed';
      /** Where the feed lives, redirects followed. */
      url: string;
      feed: Feed;
      /** The answer it was read from, for its validators. */
      answer: Extract<DoorAnswer, { kind: 'ok' }>;
      /** What else the page offers, not tried. */
      others: FeedCandidate[];
    }
  /** The page was read, and nothing it offers is a feed. `detail` is a sentence for people. */
  | { kind: 'none'; detail: string; candidates: FeedCandidate[] }
  /** The address itself could not be read. */
  | { kind: 'unread'; answer: Exclude<DoorAnswer, { kind: 'ok' }> };

/** What a search may be told. */
export interface SearchOptions {
  now: Date;
  signal?: AbortSignal;
  /** Reads the bytes, and may take them away: a reader's thread in the bot, this thread unless given. */
  parse?: (bytes: Uint8Array, options: FeedOptions) => Promise<{ kind: 'feed'; feed: Feed } | { kind: 'refused' }>;
}

/** "detik.com" as a person types it, with the scheme it lacks. */
function withScheme(text: string): string {
  const trimmed = text.trim();
  // feed://host/… and feed:https://host/… are how browsers once marked feeds.
  const marked = /^feed:(?:\/\/)?(.*)$/is.exec(trimmed)?.[1];
  if (marked !== undefined) return withScheme(marked);
  // A name with a port ("intranet:8080/rss") is no scheme; "mailto:" and "javascript:" are, and the door says no.
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/**
 * Looks for the feed of any address a person may give: the feed itself, or a page whose site has one. Candidates are tried
 * through the door one after the other, declared ones first.
 */
export async function lookForFeed(
  door: Door,
  address: string,
  { now, signal, parse = parseHere }: SearchOptions,
): Promise<FeedSearch> {
  const options = { kind: 'feed' as const, ...(signal === undefined ? {} : { signal }) };
  const given = withScheme(address);
  let answer = await door.get(given, options);
  // Typed without a scheme, on a site that has no https.
  const fellBack = answer.kind === 'failed' && given !== address.trim() && given.startsWith('https:');
  if (fellBack) answer = await door.get(given.replace('https:', 'http:'), options);
  if (answer.kind !== 'ok') return { kind: 'unread', answer };
  const first = await read(answer, now, parse);
  if (first !== null) return { kind: 'feed', url: answer.url, feed: first, answer, others: [] };
  const candidates = findFeeds(decodeBytes(answer.bytes, answer.headers.contentType), answer.url);
  let tries = 0;
  for (const [index, candidate] of candidates.entries()) {
    if (tries >= MAX_TRIES || signal?.aborted === true) break;
    tries += 1;
    const tried = await door.get(candidate.url, options);
    const feed = tried.kind === 'ok' ? await read(tried, now, parse) : null;
    if (tried.kind !== 'ok' || feed === null) continue;
    const others = candidates.slice(index + 1).filter(({ from }) => from === 'declared');
    return { kind: 'feed', url: tried.url, feed, answer: tried, others };
  }
  const offered = candidates.filter(({ from }) => from !== 'guessed');
  const detail =
    offered.length === 0 ? 'No feed found.' : `No feed found. Candidates: ${offered.map(({ url }) => url).join(', ')}`;
  return { kind: 'none', detail, candidates: offered };
}

const parseHere = (bytes: Uint8Array, options: FeedOptions): Promise<FeedOutcome> =>
  Promise.resolve(parseFeed(bytes, options));

async function read(
  answer: Extract<DoorAnswer, { kind: 'ok' }>,
  now: Date,
  parse: NonNullable<SearchOptions['parse']>,
): Promise<Feed | null> {
  const options = { url: answer.url, contentType: answer.headers.contentType, now };
  // The bytes are still needed: what is no feed may be a page that names one.
  const outcome = await parse(answer.bytes.slice(), options);
  return outcome.kind === 'feed' ? outcome.feed : null;
}
