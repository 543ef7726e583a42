import { nextSlot, slotsBetween } from './slots.js';
import { hourOfDay, knownZone } from '../readers/wall-clock.js';

/** What of a chat decides when its digests come. */
export interface ChatSchedule {
  status: 'active' | 'stopped' | 'gone';
  pausedUntil: Date | null;
  /** "HH:MM" in the chat's zone. */
  digestHours: readonly string[];
  timeZone: string;
  /** Topics that it follows in digests. */
  follows: number;
}

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

/** When the chat's next edition is due, strictly after `after`; null while it is not served, follows nothing or has no hour. */
export function nextEditionFor(chat: ChatSchedule, after: Date): Date | null {
  if (chat.status !== 'active' || chat.follows === 0) return null;
  // A slot exactly at the end of the pause is not paused any more.
  const pauseEnds = chat.pausedUntil === null ? 0 : chat.pausedUntil.getTime() - 1;
  return nextSlot({
    hours: chat.digestHours,
    timeZone: knownZone(chat.timeZone),
    after: new Date(Math.max(after.getTime(), pauseEnds)),
  });
}

/** What is to be done about a chat whose next edition has come up. */
export type Occasion =
  /** Nothing to compose: only the next instant is set. */
  | { kind: 'reschedule'; next: Date | null }
  | {
      kind: 'compose';
      slot: Date;
      /** Slots before it that passed without a digest: never made up for, always counted. */
      missed: Date[];
      late: boolean;
      /** Late, and it is night where the reader is: sent without a sound. */
      silent: boolean;
      next: Date | null;
    };

/**
 * Decides about a chat whose stored next edition has come up (`dueAt <= now`, or a little later than now when a crowded slot
 * is composed ahead of its time). However many slots have passed, at most one digest comes of it, for the last of them.
 */
export function occasionFor(chat: ChatSchedule, dueAt: Date, now: Date): Occasion {
  const edge = new Date(Math.max(now.getTime(), dueAt.getTime()));
  const next = nextEditionFor(chat, edge);
  const served = chat.status === 'active' && chat.follows > 0;
  const paused = chat.pausedUntil !== null && chat.pausedUntil > dueAt && chat.pausedUntil > now;
  if (!served || paused) return { kind: 'reschedule', next };

  const rule = { hours: chat.digestHours, timeZone: knownZone(chat.timeZone) };
  const oldest = new Date(Math.max(dueAt.getTime(), now.getTime() - longestLookBackMs));
  let passed = slotsBetween(rule, oldest, edge);
  if (passed[0]?.getTime() !== oldest.getTime()) {
    // The rules of the zone or the reader's hours have changed since the instant was stored.
    const moved = nearestSlot(rule, oldest);
    if (moved !== null && moved > edge) return { kind: 'reschedule', next: moved };
    if (moved !== null && moved < oldest) passed = [moved, ...passed];
  }
  const { pausedUntil } = chat;
  if (pausedUntil !== null) passed = passed.filter((slot) => slot >= pausedUntil);
  const slot = passed.at(-1);
  if (slot === undefined) return { kind: 'reschedule', next };
  const late = now.getTime() - slot.getTime() > lateAfterMs;
  const hour = hourOfDay(rule.timeZone, now);
  const silent = late && (hour >= night.from || hour < night.to);
  return { kind: 'compose', slot, missed: passed.slice(0, -1), late, silent, next };
}

function nearestSlot(rule: { hours: readonly string[]; timeZone: string }, at: Date): Date | null {
  const near = slotsBetween(rule, new Date(at.getTime() - lawChangeMs), new Date(at.getTime() + lawChangeMs));
  const distance = (slot: Date) => Math.abs(slot.getTime() - at.getTime());
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Until when a digest may still go out. */
export function deadlineFor(slot: Date, late: boolean, now: Date): Date {
  return new Date((late ? now : slot).getTime() + staleAfterMs);
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
  const served = chat.status === 'active' && chat.follows > 0 && (chat.pausedUntil === null || chat.pausedUntil <= now);
  if (isDue && served) return { nextEditionAt: chat.nextEditionAt, lastCutoffAt: chat.lastCutoffAt };
  // Two hours more than a day, for the day that autumn makes longer: who gets a digest each day loses nothing.
  const rested = !isDue && chat.lastCutoffAt.getTime() < now.getTime() - restCutoffMs - 2 * hourMs;
  return {
    nextEditionAt: nextEditionFor(chat, now),
    lastCutoffAt: ranAhead || rested ? new Date(now.getTime() - restCutoffMs) : chat.lastCutoffAt,
  };
}
