import { setImmediate as breathe } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { cutoffFrom, deadlineFor, lateAfterMs, occasionFor } from './chat-schedule.js';
import type { Occasion } from './chat-schedule.js';
import type { Crowds } from './crowds.js';
import { pickDigest } from './digest.js';
import type { DigestParams } from './digest-params.js';
import type { EditionOutcome } from './edition-rows.store.js';
import type { EditionStore, EditionUnit } from './editions.store.js';
import { historyOf } from './history.js';
import type { History } from './history.js';
import type { IsMuted } from './muted.js';
import type { NewsDesk } from './news-desk.js';
import { storyMemoryMs } from './news.store.js';
import { readMuted } from './read-muted.js';
import { candidatesFor, storiesTold } from './recent-news.js';
import type { RecentNews } from './recent-news.js';
import type { ChatRow, DueAt } from './schedules.store.js';

/** What one transaction did, and how many chats it took in hand. */
export interface ComposedChunk {
  taken: number;
  composed: number;
  empty: number;
  missed: number;
  late: number;
}

interface Parts {
  store: EditionStore;
  news: NewsDesk;
  crowds: Crowds;
  clock: Clock;
}

type Composing = { chat: ChatRow; occasion: Extract<Occasion, { kind: 'compose' }> };

/** Readers that are picked for before other work gets its turn: a command must not wait for a slot's thousands. */
const atOnce = 25;
/** What was delivered under a clock that was a day off is found all the same. */
const clockMarginMs = 25 * 3_600_000;

/** Composes for up to `size` chats that are due, in one transaction. */
export function composeChunk(
  parts: Parts,
  due: DueAt,
  size: number,
  except: readonly number[],
): Promise<ComposedChunk> {
  const { store, news, clock } = parts;
  return store.transaction(async (unit) => {
    const chats = await unit.lockDue(due, size, except);
    const result: ComposedChunk = { taken: chats.length, composed: 0, empty: 0, missed: 0, late: 0 };
    if (chats.length === 0) return result;
    const now = clock.now();
    const occasions = createOccasions(now);
    const decided = chats.map((chat) => ({ chat, occasion: occasions(chat) }));
    const wanted = decided.filter((one): one is Composing => one.occasion.kind === 'compose');
    const had = await unit.alreadyHad(wanted.map(({ chat, occasion }) => ({ chatId: chat.id, slot: occasion.slot })));
    const composing = wanted.filter(({ chat }) => !had.has(chat.id));

    const outcomes: EditionOutcome[] = decided
      .filter(({ chat, occasion }) => occasion.kind === 'reschedule' || had.has(chat.id))
      .map(({ chat, occasion }) => ({ chatId: chat.id, nextEditionAt: occasion.next, edition: null }));
    if (composing.length > 0) {
      const windows = await readWindows(unit, news, composing, now);
      result.missed += windows.folded;
      for (const [index, one] of composing.entries()) {
        if (index % atOnce === atOnce - 1) await breathe();
        outcomes.push(compose(one, windows, parts.crowds, now));
      }
    }
    const written = await unit.write(outcomes, now);
    result.composed = written.composed;
    result.missed += written.missed;
    for (const { edition } of outcomes) {
      if (edition === null) continue;
      if (edition.digest === null) result.empty++;
      else if (edition.late) result.late++;
    }
    return result;
  });
}

/** Reckons with zones once for all readers of the same hours: that costs more than picking their digest. */
function createOccasions(now: Date): (chat: ChatRow) => Occasion {
  const known = new Map<string, Occasion>();
  return (chat) => {
    const dueAt = chat.nextEditionAt ?? now;
    const choices = [chat.timeZone, chat.digestHours, chat.status, chat.follows > 0, chat.pausedUntil?.getTime()];
    const key = [...choices, dueAt.getTime()].join();
    let occasion = known.get(key);
    if (occasion === undefined) {
      occasion = occasionFor(chat, dueAt, now);
      known.set(key, occasion);
    }
    return occasion;
  };
}

/** What a chunk of chats is composed from. */
interface Windows {
  /** Waiting digests that were taken back. */
  folded: number;
  histories: Map<number, History>;
  news: RecentNews;
  /** What some of the chats should have been told before. */
  earlier: RecentNews;
  /** What each chat does not want to be sent. */
  muted: (chatId: number) => IsMuted;
}

/** What each chat got before, and the news back to where the first of them left off. */
async function readWindows(
  unit: EditionUnit,
  desk: NewsDesk,
  composing: readonly Composing[],
  now: Date,
): Promise<Windows> {
  const ids = composing.map(({ chat }) => chat.id);
  const cutoffs = composing.map(({ chat }) => cutoffFrom(chat.lastCutoffAt, chat.pausedUntil, now).getTime());
  const oldest = new Date(Math.min(now.getTime() - storyMemoryMs, ...cutoffs) - clockMarginMs);
  const folded = await unit.foldWaiting(ids, oldest, now);
  const histories = await unit.histories(ids, oldest, now);
  const untold = new Set([...histories.values()].flatMap((history) => [...history.untold]));
  const news = await desk.since(new Date(Math.min(...cutoffs)));
  const earlier = untold.size === 0 ? nothing : await unit.newsOf([...untold], news.at);
  const muted = await readMuted(
    unit,
    composing.map(({ chat }) => chat),
    [news, earlier],
    now,
  );
  return { folded, histories, news, earlier, muted };
}

const nothing: RecentNews = { at: new Date(0), byTopic: new Map(), storyOf: new Map() };

function compose({ chat, occasion }: Composing, windows: Windows, crowds: Crowds, now: Date): EditionOutcome {
  const { slot, missed, next } = occasion;
  const { news } = windows;
  const { delivered, untold } = windows.histories.get(chat.id) ?? historyOf([]);
  const from = cutoffFrom(chat.lastCutoffAt, chat.pausedUntil, now);
  const earlier = { news: windows.earlier, untold };
  const candidates = candidatesFor(
    news,
    {
      topicIds: chat.topicIds,
      from,
      to: news.at,
      delivered,
      locale: chat.locale,
      isMuted: windows.muted(chat.id),
      tastes: chat.tastes,
    },
    earlier,
  );
  const edition = { slot, missed, late: occasion.late, cutoffFrom: from, cutoffTo: news.at };
  if (candidates.length === 0) return { chatId: chat.id, nextEditionAt: next, edition: { ...edition, digest: null } };
  // Laid out ahead of its hour, it must still not come before a pause has ended.
  const earliest = Math.max(now.getTime(), chat.pausedUntil?.getTime() ?? 0);
  const dueAt = new Date(Math.max(earliest, crowds.dueAt(slot, chat.id).getTime()));
  const late = dueAt.getTime() - slot.getTime() > lateAfterMs;
  const params: DigestParams = {
    ...pickDigest(candidates, chat.topicIds, storiesTold([news, windows.earlier], delivered)),
    kind: 'scheduled',
    late,
    silent: occasion.silent,
    slot: slot.toISOString(),
  };
  const digest = { params, dueAt, deadlineAt: deadlineFor(slot, late, dueAt) };
  return { chatId: chat.id, nextEditionAt: next, edition: { ...edition, late, digest } };
}
