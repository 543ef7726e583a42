import type { Clock } from '../clock.js';
import { pickDigest, usualSize } from './digest.js';
import type { Digest, DigestSize } from './digest.js';
import type { EditionStore, EditionUnit } from './editions.store.js';
import { storyMemoryMs } from './news.store.js';
import { readMuted } from './read-muted.js';
import { candidatesFor, overlapMs, storiesTold } from './recent-news.js';
import type { ChatRow } from './schedules.store.js';

/** What a reader asked for. */
export interface EditionRequest {
  chatId: number;
  /** requested: what is new now · first: a taste of the topics that were just followed. */
  kind: 'requested' | 'first';
  /** Stories at the most; as many as a digest holds unless given. */
  limit?: number;
  /** Only of these topics; all that the chat follows unless given. */
  topicIds?: readonly number[];
}

export type RequestedEdition =
  | { kind: 'enqueued'; deliveryId: number; articles: number }
  /** Nothing new has come in since. */
  | { kind: 'empty'; since: Date };

const hourMs = 3_600_000;
/** How far back they look, or to the last cut-off if that is longer ago. */
const lookBackMs = { requested: 24 * hourMs, first: 48 * hourMs };
/** A first digest is a taste. */
const firstLimit = 3;
/** An answer that comes later than this answers nobody. */
const answerWithinMs = hourMs;

/**
 * Creates the use case for digests that a reader asked for. It tells what the chat has not got yet and leaves the cut-off of
 * the scheduled ones alone: what it delivered stays out of them by its id.
 */
export function createComposeRequestedEdition(parts: { store: EditionStore; clock: Clock }) {
  return (request: EditionRequest): Promise<RequestedEdition> =>
    parts.store.transaction(async (unit) => {
      const now = parts.clock.now();
      const chat = await unit.lock(request.chatId);
      const { from, digest } = await pickFor(unit, chat, request, now);
      if (digest === null) return { kind: 'empty', since: from };
      const slot = now.toISOString();
      const params = { ...digest, kind: request.kind, late: false, silent: false, slot };
      const deadline = new Date(now.getTime() + answerWithinMs);
      const deliveryId = await unit.writeRequested(request.chatId, { from, to: now }, params, deadline);
      const full = digest.groups.reduce((count, group) => count + group.articleIds.length, 0);
      return { kind: 'enqueued', deliveryId, articles: full + digest.more.length };
    });
}

async function pickFor(
  unit: EditionUnit,
  chat: ChatRow | null,
  { kind, limit, topicIds: only }: EditionRequest,
  now: Date,
): Promise<{ from: Date; digest: Digest | null }> {
  const lookBack = new Date(now.getTime() - lookBackMs[kind]);
  const from = kind === 'requested' && chat !== null && chat.lastCutoffAt < lookBack ? chat.lastCutoffAt : lookBack;
  // Who asks is told of all topics, also of those that come at once only.
  const topicIds =
    chat === null ? [] : [...chat.topicIds, ...chat.atOnceIds].filter((id) => only?.includes(id) ?? true);
  if (chat === null || topicIds.length === 0) return { from, digest: null };
  const since = new Date(Math.min(from.getTime(), now.getTime() - storyMemoryMs) - hourMs);
  const history = (await unit.histories([chat.id], since, now)).get(chat.id);
  const delivered = history?.delivered ?? new Set<number>();
  const news = await unit.recentNews(new Date(from.getTime() - overlapMs), now, topicIds);
  const isMuted = (await readMuted(unit, [{ id: chat.id, topicIds }], [news], now))(chat.id);
  const candidates = candidatesFor(news, {
    topicIds,
    from,
    to: now,
    delivered,
    locale: chat.locale,
    isMuted,
    tastes: chat.tastes,
  });
  if (candidates.length === 0) return { from, digest: null };
  return { from, digest: pickDigest(candidates, topicIds, storiesTold([news], delivered), sizeFor(kind, limit)) };
}

function sizeFor(kind: EditionRequest['kind'], limit: number | undefined): DigestSize {
  const most = limit ?? (kind === 'first' ? firstLimit : usualSize.full + usualSize.more);
  const full = Math.min(most, usualSize.full);
  return { full, more: Math.min(usualSize.more, most - full) };
}
