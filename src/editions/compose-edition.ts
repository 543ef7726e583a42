import { commonHours, keyOf } from './chat-rules.js';
import { sendingTimes } from './chat-schedule.js';
import type { DueEdition, Occasion } from './chat-schedule.js';
import type { Crowds } from './crowds.js';
import { pickDigest } from './digest.js';
import type { Digest, DigestSize } from './digest.js';
import type { ComposedEdition, EditionOutcome } from './edition-rows.store.js';
import type { Windows } from './edition-windows.js';
import { digestFor, topicOrder, windowOf } from './reader-digest.js';
import { candidatesFor } from './recent-news.js';
import type { ChatRow } from './schedules.store.js';

/** What a look back on the week goes back to. */
export const recapMs = 7 * 86_400_000;
/** A week has more to tell in one line than a day, and needs no more in full. */
export const recapSize: DigestSize = { full: 8, more: 12 };

const nobody: ReadonlySet<number> = new Set();

/** Composes a chat's digest for the topics whose hour has come, and says up to where they are told by it. */
export function composeDigest(
  chat: ChatRow,
  due: NonNullable<Extract<Occasion, { kind: 'compose' }>['digest']>,
  windows: Windows,
  crowds: Crowds,
  now: Date,
): { edition: ComposedEdition; told: EditionOutcome['told'] } {
  const isDue = (topicId: number) => {
    const own = chat.ownHoursOf.get(topicId);
    return due.rules.has(own === undefined ? commonHours : keyOf(own));
  };
  const topicIds = chat.topicIds.filter(isDue);
  const { news } = windows;
  const material = { ...windows, history: windows.historyOf(chat.id), isMuted: windows.mutedBy(chat.id) };
  const digest = due.slot === null ? null : digestFor(chat, topicIds, material, now);
  const { earliest } = windowOf(chat, topicIds, now);
  const isCommon = due.rules.has(commonHours);
  return {
    edition: { kind: 'scheduled', ...finish(chat, due, digest, 'scheduled', earliest, news.at, crowds, now) },
    told: {
      lastCutoffAt: isCommon ? news.at : null,
      topics: topicIds
        .filter((topicId) => chat.ownHoursOf.has(topicId) || chat.cutoffOf.has(topicId))
        .map((topicId) => ({ topicId, cutoff: chat.ownHoursOf.has(topicId) ? news.at : null })),
    },
  };
}

/** Composes a look back: the most told of the week on all topics, whether it came before or not. */
export function composeRecap(
  chat: ChatRow,
  due: DueEdition,
  windows: Pick<Windows, 'news' | 'mutedBy'>,
  crowds: Crowds,
  now: Date,
): ComposedEdition {
  const { news } = windows;
  const from = new Date(now.getTime() - recapMs);
  const digest = due.slot === null ? null : lookBack(chat, windows, from);
  return { kind: 'recap', ...finish(chat, due, digest, 'recap', from, news.at, crowds, now) };
}

/**
 * Picks what was told most since an instant, of all that a chat follows.
 *
 * @param delivered articles that are left out; none unless given
 */
export function lookBack(
  chat: ChatRow,
  { news, mutedBy }: Pick<Windows, 'news' | 'mutedBy'>,
  from: Date,
  delivered: ReadonlySet<number> = nobody,
): Digest | null {
  const topicIds = topicOrder(chat);
  const reader = { topicIds, from, to: news.at, delivered, locale: chat.locale, tastes: chat.tastes };
  const candidates = candidatesFor(news, { ...reader, isMuted: mutedBy(chat.id) });
  return candidates.length === 0 ? null : pickDigest(candidates, topicIds, nobody, recapSize);
}

function finish(
  chat: ChatRow,
  due: DueEdition,
  digest: Digest | null,
  kind: ComposedEdition['kind'],
  from: Date,
  to: Date,
  crowds: Crowds,
  now: Date,
): Omit<ComposedEdition, 'kind'> {
  const { slot, missed, late, silent } = due;
  const edition = { slot, missed, late, cutoffFrom: from, cutoffTo: to };
  if (slot === null || digest === null) return { ...edition, digest: null };
  const times = sendingTimes(chat, slot, crowds.dueAt(slot, chat.id), now);
  const since = kind === 'recap' ? { from: from.toISOString() } : {};
  const params = { ...digest, ...since, kind, late: times.late, silent, slot: slot.toISOString() };
  return {
    ...edition,
    late: times.late,
    digest: { params, dueAt: times.dueAt, deadlineAt: times.deadlineAt },
  };
}
