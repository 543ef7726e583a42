import type { Chat, Locale } from '../../readers/chat.js';
import { offeredZones } from '../../readers/chat.js';
import { formatHour, formatList, formatMoment, formatZone } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { nameOf } from './topics.view.js';
import type { Screen } from './screen.js';

/** Hours offered by button, in minutes after midnight: before work, at noon, after work, in the evening. */
const offeredHours = ['06:30', '12:00', '17:30', '20:00'];

/** A pause without an end is written as this instant: far enough for any reader. */
export const pauseWithoutEnd = new Date('9999-12-31T00:00:00Z');

/** Minutes after midnight of "HH:MM". */
export function minutesOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return hours * 60 + minutes;
}

/** "HH:MM" for minutes after midnight. */
export function hourOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** When the next digest comes, in words; "–" while there is none. */
export function nextWords(chat: Chat, now: Date, locale: Locale): string {
  return chat.nextEditionAt === null ? '–' : formatMoment(chat.nextEditionAt, now, chat.timeZone, locale);
}

/** Until when a chat is paused, in words; null: it is not. */
export function pauseWords(t: Translator, chat: Chat, now: Date, locale: Locale): string | null {
  if (chat.pausedUntil === null || chat.pausedUntil <= now) return null;
  return chat.pausedUntil >= pauseWithoutEnd
    ? t.plain(locale, 'until-open')
    : formatMoment(chat.pausedUntil, now, chat.timeZone, locale);
}

/** The hours of a chat, in words. */
export function hoursWords(chat: Chat, now: Date, locale: Locale): string {
  return formatList(
    chat.digestHours.map((hour) => formatHour(hour, chat.timeZone, locale, now)),
    locale,
  );
}

/** Everything a reader can change, and what it is now. */
export function settingsScreen(
  t: Translator,
  chat: Chat,
  topics: { nameId: string; nameEn: string }[],
  now: Date,
): Screen {
  const { locale } = chat;
  const paused = pauseWords(t, chat, now, locale);
  return {
    text: t.html(locale, 'settings-title', {
      hours: hoursWords(chat, now, locale),
      zone: formatZone(chat.timeZone, now),
      topics:
        topics.length === 0
          ? '–'
          : formatList(
              topics.map((topic) => nameOf(topic, locale)),
              locale,
            ),
      next: nextWords(chat, now, locale),
      paused: paused ?? 'none',
    }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-hours'), { kind: 'hours' }),
        button(t.plain(locale, 'button-zone'), { kind: 'zones' }),
      ],
      [
        button(t.plain(locale, 'button-language'), { kind: 'languages' }),
        button(t.plain(locale, 'button-topics'), { kind: 'my-topics', page: 0 }),
      ],
      [
        paused === null
          ? button(t.plain(locale, 'button-pause'), { kind: 'pauses' })
          : button(t.plain(locale, 'button-resume'), { kind: 'resume' }),
      ],
    ]),
  };
}

/** Asks for the hour of the digest. */
export function hourScreen(t: Translator, chat: Chat, now: Date): Screen {
  const { locale } = chat;
  const buttons = offeredHours.map((hour) =>
    button(`${chat.digestHours.includes(hour) ? '✓ ' : ''}${formatHour(hour, chat.timeZone, locale, now)}`, {
      kind: 'hour',
      minutes: minutesOf(hour),
    }),
  );
  return {
    text: t.html(locale, 'hour-question', { zone: formatZone(chat.timeZone, now) }),
    keyboard: keyboard(inRows(buttons, 2)),
  };
}

/** Asks for the time zone: Indonesia's three by button, any other typed. */
export function zoneScreen(t: Translator, locale: Locale, now: Date): Screen {
  return {
    text: t.html(locale, 'zone-question'),
    keyboard: keyboard([
      ...offeredZones.map((zone, index) => [button(formatZone(zone, now), { kind: 'zone', index })]),
      [button(t.plain(locale, 'button-back'), { kind: 'settings' })],
    ]),
  };
}

/** Languages in their own names. */
export function languageScreen(t: Translator, locale: Locale): Screen {
  return {
    text: t.html(locale, 'language-question'),
    keyboard: keyboard([
      [button('Indonesia', { kind: 'language', index: 0 }), button('English', { kind: 'language', index: 1 })],
    ]),
  };
}

/** For how long to pause. */
export function pauseScreen(t: Translator, locale: Locale): Screen {
  return {
    text: t.html(locale, 'pause-question'),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-pause-day'), { kind: 'pause', days: 1 }),
        button(t.plain(locale, 'button-pause-week'), { kind: 'pause', days: 7 }),
      ],
      [button(t.plain(locale, 'button-pause-open'), { kind: 'pause', days: 0 })],
    ]),
  };
}
