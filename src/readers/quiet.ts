import { instantOfWall, knownZone, wallAt } from './wall-clock.js';

/** What of a chat decides when it is left in peace. */
export interface QuietChoices {
  /** IANA name. */
  timeZone: string;
  /** Stretches of the day by the chat's clock, "HH:MM-HH:MM"; see readStretch. */
  quietHours: readonly string[];
}

/** What of a chat decides how a message that is sent at once reaches it. */
export interface AtOnceChoices extends QuietChoices {
  pausedUntil: Date | null;
  isSilent: boolean;
  emergencies: boolean;
  atOnceLimit: number | null;
}

/** A stretch of the day in minutes after midnight. With `to` before `from` it goes over midnight. */
export interface Stretch {
  from: number;
  to: number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
const dayMinutes = 1_440;
const stretchShape = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;
/** Stretches that never end are not quiet hours but a pause, and have no end to hold anything back to. */
const longestQuietMs = 2 * dayMs;

/** Reads "22:00-06:00"; null when it is no stretch of the day, or an empty one. */
export function readStretch(text: string): Stretch | null {
  const [, fromHour, fromMinute, toHour, toMinute] = stretchShape.exec(text) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  return Number.isNaN(from + to) || from === to ? null : { from, to };
}

/** Writes a stretch as it is stored: "22:00-06:00". */
export function writeStretch({ from, to }: Stretch): string {
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${clock(from)}-${clock(to)}`;
}

/** Minutes of the day that are quiet, stretches that overlap counted once. */
export function quietMinutes(quietHours: readonly string[]): number {
  const quiet = new Set<number>();
  for (const text of quietHours) {
    const stretch = readStretch(text);
    if (stretch === null) continue;
    const length = (stretch.to - stretch.from + dayMinutes) % dayMinutes;
    for (let minute = 0; minute < length; minute++) quiet.add((stretch.from + minute) % dayMinutes);
  }
  return quiet.size;
}

/**
 * Until when a chat is left in peace: the end of the quiet stretch that an instant lies in, and of those that follow it
 * without a gap. Around a change of the clock a stretch begins and ends as instantOfWall says.
 *
 * @returns null when the instant is not quiet
 */
export function quietUntil(chat: QuietChoices, at: Date): Date | null {
  if (chat.quietHours.length === 0) return null;
  const start = at.getTime();
  let until = start;
  for (let reached = -1; reached !== until && until - start <= longestQuietMs;) {
    reached = until;
    for (const { from, to } of around(chat, until)) if (from <= until && until < to) until = to;
  }
  return until === start || until - start > longestQuietMs ? null : new Date(until);
}

/** When the next quiet stretch begins after an instant that is not quiet itself; null: there is none. */
export function quietFrom(chat: QuietChoices, at: Date): Date | null {
  const begins = around(chat, at.getTime())
    .filter(({ from, to }) => from > at.getTime() && to > from)
    .map(({ from }) => from);
  return begins.length === 0 ? null : new Date(Math.min(...begins));
}

/** The quiet stretches of the days around an instant, as instants in milliseconds. */
function around(chat: QuietChoices, at: number): { from: number; to: number }[] {
  const zone = knownZone(chat.timeZone);
  const today = Math.floor(wallAt(zone, at) / dayMs);
  const stretches = chat.quietHours.flatMap((text) => readStretch(text) ?? []);
  return [today - 1, today, today + 1].flatMap((day) =>
    stretches.map(({ from, to }) => ({
      from: instantOfWall(zone, day * dayMs + from * minuteMs),
      to: instantOfWall(zone, (to > from ? day : day + 1) * dayMs + to * minuteMs),
    })),
  );
}

/** When the day of an instant began on the chat's calendar: what is counted by the day is counted from here. */
export function dayBegan(timeZone: string, at: Date): Date {
  const zone = knownZone(timeZone);
  return new Date(instantOfWall(zone, Math.floor(wallAt(zone, at.getTime()) / dayMs) * dayMs));
}

/** How a message that is sent at once reaches a chat. */
export type Manner =
  | { kind: 'now'; silent: boolean }
  /** Not now: `until` is when the quiet hours or the pause end; null where the day's limit is reached. */
  | { kind: 'held'; why: 'paused' | 'quiet' | 'limit'; until: Date | null };

/**
 * Decides how an alert or a broadcast reaches a chat at an instant. An emergency comes through quiet hours, silence and the
 * day's limit where the chat has agreed to that, and to nobody else; a pause holds back everything.
 *
 * @param sentToday messages sent at once to the chat since dayBegan
 */
export function mannerOf(chat: AtOnceChoices, isEmergency: boolean, sentToday: number, at: Date): Manner {
  if (chat.pausedUntil !== null && chat.pausedUntil > at)
    return { kind: 'held', why: 'paused', until: chat.pausedUntil };
  if (isEmergency && chat.emergencies) return { kind: 'now', silent: false };
  const until = quietUntil(chat, at);
  if (until !== null) return { kind: 'held', why: 'quiet', until };
  if (chat.atOnceLimit !== null && sentToday >= chat.atOnceLimit) return { kind: 'held', why: 'limit', until: null };
  return { kind: 'now', silent: chat.isSilent };
}
