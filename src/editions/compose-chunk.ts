import { setImmediate as breathe } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { occasionFor } from './chat-schedule.js';
import type { Occasion } from './chat-schedule.js';
import { keyOf } from './chat-rules.js';
import { composeDigest, composeRecap } from './compose-edition.js';
import { chooseAds } from './choose-ads.js';
import type { Crowds } from './crowds.js';
import { editionKey } from './edition-rows.store.js';
import type { EditionOutcome } from './edition-rows.store.js';
import { readWindows } from './edition-windows.js';
import type { EditionStore, EditionUnit } from './editions.store.js';
import type { NewsDesk } from './news-desk.js';
import { readMuted } from './read-muted.js';
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
  /** The week's news, for looks back. */
  week: NewsDesk;
  crowds: Crowds;
  clock: Clock;
}

interface Decided {
  chat: ChatRow;
  occasion: Occasion;
}

/** Readers that are picked for before other work gets its turn: a command must not wait for a slot's thousands. */
const atOnce = 25;
/** How far a look back reads. */
const weekMs = 7 * 86_400_000;

/** Composes for up to `size` chats that are due, in one transaction. */
export function composeChunk(
  parts: Parts,
  due: DueAt,
  size: number,
  except: readonly number[],
): Promise<ComposedChunk> {
  const { store, clock } = parts;
  return store.transaction(async (unit) => {
    const chats = await unit.lockDue(due, size, except);
    const result: ComposedChunk = { taken: chats.length, composed: 0, empty: 0, missed: 0, late: 0 };
    if (chats.length === 0) return result;
    const now = clock.now();
    const occasions = createOccasions(now);
    const decided = await leaveOutHad(
      unit,
      chats.map((chat) => ({ chat, occasion: occasions(chat) })),
    );
    const { outcomes, folded } = await composeAll(unit, parts, decided, now);
    await chooseAds(unit, chats, outcomes, now);
    const written = await unit.write(outcomes, now);
    result.composed = written.composed;
    result.missed = written.missed + folded;
    for (const edition of outcomes.flatMap(({ editions }) => editions)) {
      if (edition.slot === null) continue;
      if (edition.digest === null) result.empty++;
      else if (edition.late) result.late++;
    }
    return result;
  });
}

/** Editions that were written before are not composed again: the chat is only moved on. */
async function leaveOutHad(unit: EditionUnit, decided: readonly Decided[]): Promise<Decided[]> {
  const slots = decided.flatMap(({ chat, occasion }) =>
    occasion.kind === 'reschedule'
      ? []
      : (['scheduled', 'recap'] as const).flatMap((kind) => {
          const slot = (kind === 'recap' ? occasion.recap : occasion.digest)?.slot ?? null;
          return slot === null ? [] : [{ chatId: chat.id, kind, slot }];
        }),
  );
  const had = slots.length === 0 ? new Set<string>() : await unit.alreadyHad(slots);
  if (had.size === 0) return [...decided];
  return decided.map(({ chat, occasion }) => {
    if (occasion.kind === 'reschedule') return { chat, occasion };
    const digest = had.has(editionKey(chat.id, 'scheduled')) ? null : occasion.digest;
    const recap = had.has(editionKey(chat.id, 'recap')) ? null : occasion.recap;
    return { chat, occasion: { ...occasion, digest, recap } };
  });
}

async function composeAll(
  unit: EditionUnit,
  { news, week, crowds }: Parts,
  decided: readonly Decided[],
  now: Date,
): Promise<{ outcomes: EditionOutcome[]; folded: number }> {
  const withDigest = decided.filter(({ occasion }) => occasion.kind === 'compose' && occasion.digest !== null);
  const toSend = withDigest.filter(({ occasion }) => occasion.kind === 'compose' && occasion.digest?.slot !== null);
  const windows = await readWindows(
    unit,
    news,
    toSend.map(({ chat }) => chat),
    now,
    true,
  );
  const looking = decided.filter(({ occasion }) => occasion.kind === 'compose' && occasion.recap !== null);
  const lookBacks = await readWeek(
    unit,
    week,
    looking.map(({ chat }) => chat),
    now,
  );
  const outcomes: EditionOutcome[] = [];
  for (const [index, { chat, occasion }] of decided.entries()) {
    if (index % atOnce === atOnce - 1) await breathe();
    const outcome: EditionOutcome = {
      chatId: chat.id,
      nextEditionAt: occasion.next,
      editions: [],
      told: { lastCutoffAt: null },
    };
    outcomes.push(outcome);
    if (occasion.kind === 'reschedule') continue;
    if (occasion.digest !== null) {
      const { edition, told } = composeDigest(chat, occasion.digest, windows, crowds, now);
      outcome.editions.push(edition);
      outcome.told = told;
    }
    if (occasion.recap !== null && lookBacks !== null)
      outcome.editions.push(composeRecap(chat, occasion.recap, lookBacks, crowds, now));
  }
  return { outcomes, folded: windows.folded };
}

/** The week's news for those who look back on it; null: nobody does. */
async function readWeek(unit: EditionUnit, week: NewsDesk, chats: readonly ChatRow[], now: Date) {
  if (chats.length === 0) return null;
  const news = await week.since(new Date(now.getTime() - weekMs));
  return { news, mutedBy: await readMuted(unit, chats, [news], now) };
}

/** Reckons with zones once for all readers of the same hours: that costs more than picking their digest. */
function createOccasions(now: Date): (chat: ChatRow) => Occasion {
  const known = new Map<string, Occasion>();
  return (chat) => {
    const dueAt = chat.nextEditionAt ?? now;
    const { recap } = chat;
    const choices = [chat.timeZone, chat.status, chat.follows > 0, chat.pausedUntil?.getTime(), dueAt.getTime()];
    const hours = [chat.digestHours, chat.digestDays, chat.quietHours, recap?.day, recap?.hour];
    const key = [...choices, ...hours, ...chat.ownHours.map(keyOf)].join(';');
    let occasion = known.get(key);
    if (occasion === undefined) {
      occasion = occasionFor(chat, dueAt, now);
      known.set(key, occasion);
    }
    return occasion;
  };
}
