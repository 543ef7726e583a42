import { quietFrom, quietUntil } from '../readers/quiet.js';
import { hourOfDay, knownZone } from '../readers/wall-clock.js';
import { isServed, nextEditionFor, recapHours, rulesOf } from './chat-rules.js';
import type { ChatSchedule } from './chat-rules.js';
import { slotsBetween } from './slots.js';
import type { SlotRule } from './slots.js';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** A digest composed more than this after its hour says that it is late. */
export const lateAfterMs = 30 * minuteMs;
/** A digest that has not gone out this long after its hour (a late one: after it was composed) is marked missed. */
export const staleAfterMs = 6 * hourMs;
/** After a pause, or a long time without topics, only the news of this last stretch is told. */
export const restCutoffMs = 24 * hourMs;
/** The first and last hour of the night, by the reader's clock, in which a late digest makes no sound. */
const night = { from: 22, to: 6 };
/** Slots further back than this are nobody's news any more and are not counted as missed. */
const longestLookBackMs = 400 * 24 * hourMs;
/** A stored instant that is no slot by today's rules belongs to the slot next to it if that is as near as this. */
const lawChangeMs = 3 * hourMs;

/** A digest, or a look back on the week, that has come up. */
export interface DueEdition {
  /** What it is composed for. Null: it is quiet where the reader is, so the next edition tells its news. */
  slot: Date | null;
  /** Slots before it that passed without a digest: never made up for, always counted. */
  missed: Date[];
  late: boolean;
  /** Late, and it is night where the reader is: sent without a sound. */
  silent: boolean;
}

/** What is to be done about a chat whose next edition has come up. */
export type Occasion =
  /** Nothing to compose: only the next instant is set. */
  | { kind: 'reschedule'; next: Date | null }
  | {
      kind: 'compose';
      /** The digest, with the rules (see NamedRule) whose topics it tells; null: none has come up. */
      digest: (DueEdition & { rules: ReadonlySet<string> }) | null;
      recap: DueEdition | null;
      next: Date | null;
    };

/**
 * Decides about a chat whose stored next edition has come up (`dueAt <= now`, or a little later than now when a crowded slot
 * is composed ahead of its time). However many slots of however many rules have passed, at most one digest comes of it, for
 * the last of them, and at most one look back.
 */
export function occasionFor(chat: ChatSchedule, dueAt: Date, now: Date): Occasion {
  const edge = new Date(Math.max(now.getTime(), dueAt.getTime()));
  const next = nextEditionFor(chat, edge);
  const { pausedUntil } = chat;
  const paused = pausedUntil !== null && pausedUntil > dueAt && pausedUntil > now;
  if (!isServed(chat) || paused) return { kind: 'reschedule', next };

  const oldest = new Date(Math.max(dueAt.getTime(), now.getTime() - longestLookBackMs));
  const passed = rulesOf(chat).map(({ key, rule }) => ({ key, rule, slots: slotsBetween(rule, oldest, edge) }));
  if (!passed.some(({ slots }) => slots[0]?.getTime() === oldest.getTime())) {
    // The rules of the zone or the reader's hours have changed since the instant was stored.
    const moved = nearestSlot(passed, oldest);
    if (moved !== null && moved.slot > edge) return { kind: 'reschedule', next };
    if (moved !== null && moved.slot < oldest) moved.slots.unshift(moved.slot);
  }
  for (const one of passed) if (pausedUntil !== null) one.slots = one.slots.filter((slot) => slot >= pausedUntil);
  const digests = passed.filter(({ key, slots }) => key !== recapHours && slots.length > 0);
  const digest = dueEdition(
    chat,
    digests.flatMap(({ slots }) => slots),
    now,
  );
  const recap = dueEdition(chat, passed.find(({ key }) => key === recapHours)?.slots ?? [], now);
  if (digest === null && recap === null) return { kind: 'reschedule', next };
  const rules = new Set(digests.map(({ key }) => key));
  return { kind: 'compose', digest: digest === null ? null : { ...digest, rules }, recap, next };
}

/** @param passed slots of one or several rules; a slot of two counts once */
function dueEdition(chat: ChatSchedule, passed: readonly Date[], now: Date): DueEdition | null {
  const slots = [...new Set(passed.map(Number))].sort((a, b) => a - b).map((at) => new Date(at));
  const slot = slots.at(-1);
  if (slot === undefined) return null;
  const late = now.getTime() - slot.getTime() > lateAfterMs;
  if (quietUntil(chat, slot > now ? slot : now) !== null) return { slot: null, missed: slots, late, silent: true };
  const hour = hourOfDay(knownZone(chat.timeZone), now);
  return { slot, missed: slots.slice(0, -1), late, silent: late && (hour >= night.from || hour < night.to) };
}

function nearestSlot(
  rules: readonly { rule: SlotRule; slots: Date[] }[],
  at: Date,
): { slot: Date; slots: Date[] } | null {
  const from = new Date(at.getTime() - lawChangeMs);
  const to = new Date(at.getTime() + lawChangeMs);
  const near = rules.flatMap(({ rule, slots }) => slotsBetween(rule, from, to).map((slot) => ({ slot, slots })));
  const distance = ({ slot }: { slot: Date }) => Math.abs(slot.getTime() - at.getTime());
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/**
 * When a digest goes out, and until when it may: never before a pause has ended, nor in quiet hours. One that still waits
 * when they begin is left to the next edition.
 *
 * @param place where it stands when its slot is laid out in time; the slot itself if it is not
 */
export function sendingTimes(
  chat: Pick<ChatSchedule, 'pausedUntil' | 'timeZone' | 'quietHours'>,
  slot: Date,
  place: Date,
  now: Date,
): { dueAt: Date; late: boolean; deadlineAt: Date } {
  const earliest = Math.max(now.getTime(), chat.pausedUntil?.getTime() ?? 0);
  const placed = new Date(Math.max(earliest, place.getTime()));
  const dueAt = quietUntil(chat, placed) === null ? placed : new Date(Math.max(earliest, slot.getTime()));
  const late = dueAt.getTime() - slot.getTime() > lateAfterMs;
  const stale = (late ? dueAt : slot).getTime() + staleAfterMs;
  return { dueAt, late, deadlineAt: new Date(Math.min(stale, quietFrom(chat, dueAt)?.getTime() ?? stale)) };
}

/**
 * From when on news is told: the last cut-off, but after a pause, or when the clock once ran ahead and the cut-off lies in
 * the future, at most a day back (what was delivered stays out by its id, so nothing comes twice).
 */
export function cutoffFrom(lastCutoff: Date, pausedUntil: Date | null, now: Date): Date {
  const dayBack = new Date(now.getTime() - restCutoffMs);
  if (lastCutoff > now) return dayBack;
  const pauseEnded = pausedUntil !== null && pausedUntil > lastCutoff && pausedUntil <= now;
  return pauseEnded && lastCutoff < dayBack ? dayBack : lastCutoff;
}

/** A cut-off further ahead than this was not made by clocks that differ a little, but by one that ran ahead and came back. */
export const clockStepMs = minuteMs;

/**
 * The schedule after something that decides about it has changed: hours, zone, pause, topics, or the clock itself. An
 * edition that is due and not composed yet stays due, or changing a topic at 06.30 would cost the reader that digest.
 */
export function rescheduled(
  chat: ChatSchedule & { nextEditionAt: Date | null; lastCutoffAt: Date },
  now: Date,
): { nextEditionAt: Date | null; lastCutoffAt: Date } {
  const ranAhead = chat.lastCutoffAt.getTime() > now.getTime() + clockStepMs;
  const isDue = !ranAhead && chat.nextEditionAt !== null && chat.nextEditionAt <= now;
  const served = isServed(chat) && (chat.pausedUntil === null || chat.pausedUntil <= now);
  if (isDue && served) return { nextEditionAt: chat.nextEditionAt, lastCutoffAt: chat.lastCutoffAt };
  // Nothing was due for it: it followed nothing, or had no hour. Who gets one digest a week has not rested for a week. Two
  // hours more than a day, for the day that autumn makes longer: who gets a digest each day loses nothing.
  const isOld = chat.lastCutoffAt.getTime() < now.getTime() - restCutoffMs - 2 * hourMs;
  const rested = chat.nextEditionAt === null && isOld;
  return {
    nextEditionAt: nextEditionFor(chat, now),
    lastCutoffAt: ranAhead || rested ? new Date(now.getTime() - restCutoffMs) : chat.lastCutoffAt,
  };
}
