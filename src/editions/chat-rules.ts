import { knownZone } from '../readers/wall-clock.js';
import { nextSlot } from './slots.js';
import type { SlotRule } from './slots.js';

/** Hours and days that a topic has for itself. */
export interface OwnHours {
  /** "HH:MM", any order. */
  hours: readonly string[];
  /** 0 is Sunday. */
  days: readonly number[];
}

/** What of a chat decides when its editions come. */
export interface ChatSchedule {
  status: 'active' | 'stopped' | 'gone';
  pausedUntil: Date | null;
  timeZone: string;
  /** "HH:MM" in the chat's zone. */
  digestHours: readonly string[];
  /** Days of the week on which those hours hold, 0 is Sunday. */
  digestDays: readonly number[];
  /** Stretches in which nothing is sent; see readers/quiet.ts. */
  quietHours: readonly string[];
  /** When the week is looked back on; null: never. */
  recap: { day: number; hour: string } | null;
  /** How many topics come at the chat's hours. */
  follows: number;
  /** The hours of topics that have their own. */
  ownHours: readonly OwnHours[];
}

/** One of the reasons for which a chat gets an edition, by its name. */
export interface NamedRule {
  /** commonHours, recapHours, or keyOf the hours of topics that have their own. */
  key: string;
  rule: SlotRule;
}

/** The name of the rule for topics without hours of their own. */
export const commonHours = 'common';
/** The name of the rule for the look back on the week. */
export const recapHours = 'recap';

/** The name of the rule for topics with these hours: topics of the same hours come together. */
export function keyOf(own: OwnHours): string {
  return `${own.hours.join()}/${own.days.join()}`;
}

/** Whether a chat gets editions at all. */
export function isServed(chat: Pick<ChatSchedule, 'status' | 'follows' | 'ownHours'>): boolean {
  return chat.status === 'active' && (chat.follows > 0 || chat.ownHours.length > 0);
}

/** All rules by which a chat gets editions; none while it is not served. */
export function rulesOf(chat: ChatSchedule): NamedRule[] {
  if (!isServed(chat)) return [];
  const where = { timeZone: knownZone(chat.timeZone), quietHours: chat.quietHours };
  const rules = new Map<string, SlotRule>();
  if (chat.follows > 0) rules.set(commonHours, { hours: chat.digestHours, days: chat.digestDays, ...where });
  for (const own of chat.ownHours) rules.set(keyOf(own), { ...own, ...where });
  if (chat.recap !== null) rules.set(recapHours, { hours: [chat.recap.hour], days: [chat.recap.day], ...where });
  return [...rules].map(([key, rule]) => ({ key, rule }));
}

/** When the chat's next edition is due, strictly after `after`; null while it is not served or has no hour. */
export function nextEditionFor(chat: ChatSchedule, after: Date): Date | null {
  // A slot exactly at the end of the pause is not paused any more.
  const pauseEnds = chat.pausedUntil === null ? 0 : chat.pausedUntil.getTime() - 1;
  const from = new Date(Math.max(after.getTime(), pauseEnds));
  const slots = rulesOf(chat).flatMap(({ rule }) => nextSlot({ ...rule, after: from }) ?? []);
  return slots.length === 0 ? null : new Date(Math.min(...slots.map(Number)));
}
