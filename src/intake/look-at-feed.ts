import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { Door } from './door.js';
import type { DoorAnswer } from './door-answer.js';
import type { EntryBody } from './teaser.js';
import type { Entry, Feed } from './feed-shape.js';
import type { DueFeed, FeedChange, FeedStore } from './feeds.store.js';
import type { Reader } from './reader.js';
import { nextLook } from './next-look.js';
import type { LookResult } from './next-look.js';
import { entryHash } from './read-entry.js';
import type { EntryOutcome, ReadEntry } from './read-entry.js';

export interface LookCollaborators {
  clock: Clock;
  log: Log;
  door: Door;
  feeds: FeedStore;
  readFeed: Reader['readFeed'];
  readEntry(feed: DueFeed, entry: Entry, body: EntryBody): Promise<EntryOutcome>;
  /** Whether the newsroom has this entry as it is. */
  isKnown(url: string, entryHash: string): Promise<boolean>;
  /** Hands an article to the newsroom. */
  receive(entry: ReadEntry): Promise<'new' | 'revised' | 'unchanged'>;
  /**
   * Hears of a changed feed once its entries were handed over.
   *
   * @param link the Link headers it came with
   */
  feedRead(feed: DueFeed, read: Feed, link: string | null): Promise<void>;
  /** Between 0 and 1, for spreading looks. */
  random(): number;
  pollMinutes: number;
}

/** What a look came to, for the log and for whoever added the feed. */
export interface LookOutcome {
  kind: 'changed' | 'unchanged' | 'failed';
  added: number;
  revised: number;
  error: string | null;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** What was seen at the other end, as the rules of the next look want it. */
function resultOf(answer: DoorAnswer, readable: { ttlMinutes: number | null } | { error: string } | null): LookResult {
  if (answer.kind === 'status')
    return { kind: 'status', status: answer.status, waitSeconds: answer.retryAfter ?? null };
  if (answer.kind === 'refused' || answer.kind === 'failed' || (readable !== null && 'error' in readable))
    return { kind: 'failed' };
  const { maxAge } = answer.headers;
  return {
    kind: 'read',
    ttlMinutes: readable?.ttlMinutes ?? null,
    maxAgeSeconds: maxAge,
    movedTo: answer.permanentRedirect ?? null,
  };
}

/** One sentence of what is wrong, for the feed's row: shown to editors, never with an inner address. */
function errorOf(answer: DoorAnswer): string | null {
  if (answer.kind === 'status') return `HTTP ${answer.status}`;
  return answer.kind === 'refused' || answer.kind === 'failed' ? answer.detail : null;
}

/**
 * Looks at one feed: asks whether it changed, reads it, hands what is new to the newsroom, and writes down when to look
 * again. A fault of one entry does not keep the others back; a fault of the feed is written on its row.
 */
export function createLookAtFeed(collaborators: LookCollaborators) {
  const { clock, door, feeds, log } = collaborators;

  const isOff = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

  return async function lookAtFeed(feed: DueFeed, signal?: AbortSignal): Promise<LookOutcome> {
    const answer = await door.get(feed.url, {
      kind: 'feed',
      etag: feed.etag,
      lastModified: feed.lastModified,
      ...(signal === undefined ? {} : { signal }),
    });
    if (isOff(signal)) return calledOff(feed);
    if (answer.kind !== 'ok') return settle(feed, answer, null, { added: 0, revised: 0 }, {});
    const bytesHash = sha256(answer.bytes);
    const validators = { etag: answer.headers.etag, lastModified: answer.headers.lastModified };
    if (bytesHash === feed.bytesHash)
      return settle(feed, answer, { ttlMinutes: null }, { added: 0, revised: 0 }, validators);
    const read = await collaborators.readFeed(answer.bytes, {
      url: answer.url,
      now: clock.now(),
      contentType: answer.headers.contentType,
    });
    if (read.kind === 'refused') return settle(feed, answer, { error: read.detail }, { added: 0, revised: 0 }, {});
    const { isWhole, ...counts } = await readEntries(feed, read.feed, read.bodies, signal);
    if (isOff(signal)) return calledOff(feed);
    await collaborators.feedRead(feed, read.feed, answer.headers.link);
    return settle(feed, answer, { ttlMinutes: read.feed.ttlMinutes }, counts, {
      format: read.feed.format,
      title: read.feed.title,
      // Entries whose page could not be had are tried again: the same bytes must then not be taken for the same news.
      ...(isWhole ? { ...validators, bytesHash } : { etag: null, lastModified: null, bytesHash: null }),
    });
  };

  async function readEntries(
    feed: DueFeed,
    read: Feed,
    bodies: readonly EntryBody[],
    signal: AbortSignal | undefined,
  ): Promise<{ added: number; revised: number; isWhole: boolean }> {
    let added = 0;
    let revised = 0;
    let isWhole = true;
    // Oldest first, so that a story is placed in the order in which it happened.
    const order = read.entries
      .map((entry, index) => ({ entry, body: bodies[index] ?? { text: '', byline: null } }))
      .reverse();
    for (const { entry, body } of order) {
      if (isOff(signal)) break;
      try {
        if (entry.url === null || (await collaborators.isKnown(entry.url, entryHash(entry)))) continue;
        const outcome = await collaborators.readEntry(feed, entry, body);
        if (outcome.kind === 'left') {
          isWhole &&= outcome.why !== 'unreachable';
          continue;
        }
        isWhole &&= outcome.isWhole;
        const received = await collaborators.receive(outcome.entry);
        if (received === 'new') added++;
        if (received === 'revised') revised++;
      } catch (error) {
        isWhole = false;
        log.error({ feedId: feed.id, error: describeError(error) }, 'an entry could not be taken in');
      }
    }
    return { added, revised, isWhole };
  }

  /** Kabar is stopping: what was taken in stays, the rest is looked at again right after the next start. */
  async function calledOff(feed: DueFeed): Promise<LookOutcome> {
    await feeds.settle(feed.id, { nextLookAt: clock.now() });
    return { kind: 'unchanged', added: 0, revised: 0, error: null };
  }

  async function settle(
    feed: DueFeed,
    answer: DoorAnswer,
    readable: { ttlMinutes: number | null } | { error: string } | null,
    counts: { added: number; revised: number },
    change: FeedChange,
  ): Promise<LookOutcome> {
    const now = clock.now();
    const error = readable !== null && 'error' in readable ? readable.error : errorOf(answer);
    const state = {
      failures: feed.failures,
      failingSince: feed.failingSince,
      movedTo: feed.movedTo,
      movedCount: feed.movedTimes,
    };
    const next = nextLook(resultOf(answer, readable), state, now, collaborators.pollMinutes, collaborators.random());
    const { failures, failingSince, movedTo, movedCount } = next.state;
    const ok = error === null;
    await feeds.settle(feed.id, {
      ...change,
      lastLookAt: now,
      failures,
      failingSince,
      movedTo,
      movedTimes: movedCount,
      ...(ok ? { lastSuccessAt: now } : {}),
      ...(next.kind === 'stopped'
        ? { nextLookAt: null, retiredAt: now, lastError: next.reason }
        : { nextLookAt: next.at, lastError: error, ...(await newAddress(feed, next.adopt)) }),
    });
    if (!ok) log.warn({ feedId: feed.id, why: error }, 'a feed could not be read');
    const kind = ok ? (counts.added + counts.revised > 0 ? 'changed' : 'unchanged') : 'failed';
    return { kind, ...counts, error };
  }

  /** The address that a feed has moved to for good, unless another feed is read there already. */
  async function newAddress(feed: DueFeed, to: string | null): Promise<FeedChange> {
    if (to === null || to === feed.url || (await feeds.isRead(to))) return {};
    log.info({ feedId: feed.id }, 'a feed has moved');
    return { url: to };
  }
}
