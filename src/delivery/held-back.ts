import type { Level } from './audience.js';

/** A chat of an audience whose reader wants to be left in peace at times. */
export interface CarefulChat {
  chatId: number;
  timeZone: string;
  quietHours: string[];
  emergencies: boolean;
  isSilent: boolean;
  atOnceLimit: number | null;
  pausedUntil: Date | null;
  nextEditionAt: Date | null;
  /** When something was last sent to it at once: the last two days, where it has a limit. */
  atOnce: Date[];
}

/** Whether a message may reach a chat at an instant; where not, until when it may not. */
export type Manner = { kind: 'now' } | { kind: 'held'; why: 'paused' | 'quiet' | 'limit'; until: Date | null };

/** What the readers' choices say of a message that is sent at once. */
export type MannerOf = (chat: CarefulChat, isEmergency: boolean, at: Date) => Manner;

/** Until when a chat is left in peace; null: it is not now. */
export type QuietUntil = (chat: { timeZone: string; quietHours: readonly string[] }, at: Date) => Date | null;

/** When a chat's delivery is due, or why it gets none. */
export type Placed =
  | { kind: 'now' }
  | { kind: 'later'; dueAt: Date; deadlineAt: Date }
  | { kind: 'none'; why: 'paused' | 'quiet' | 'limit' };

const hour = 3_600_000;
/** A message that quiet hours hold back comes after them while it is no older than this. */
export const freshHours = 3;
/** An older one comes with the next digest, if that is no further away than this. */
export const withDigestHours = 24;
/** One that waited is not sent any later than this after its time. */
export const waitedGraceHours = 2;

/**
 * Where a broadcast's delivery to a careful chat belongs. Quiet hours hold it back: afterwards it comes while it is fresh,
 * or with the next digest. A pause and the day's limit leave the chat out.
 *
 * @param letGoAt when the broadcast was let go: what is fresh counts from there
 */
export function placeDelivery(
  chat: CarefulChat,
  level: Level | null,
  mannerOf: MannerOf,
  now: Date,
  letGoAt: Date = now,
): Placed {
  const manner = mannerOf(chat, level === 'emergency', now);
  if (manner.kind === 'now') return { kind: 'now' };
  if (manner.why !== 'quiet' || manner.until === null) return { kind: 'none', why: manner.why };
  const wakes = manner.until.getTime();
  const isFresh = wakes - letGoAt.getTime() <= freshHours * hour;
  const digest = Math.max(chat.nextEditionAt?.getTime() ?? Infinity, wakes);
  if (!isFresh && digest - letGoAt.getTime() > withDigestHours * hour) return { kind: 'none', why: 'quiet' };
  const dueAt = new Date(isFresh ? wakes : digest);
  return { kind: 'later', dueAt, deadlineAt: new Date(dueAt.getTime() + waitedGraceHours * hour) };
}
