import type { Chat, Locale } from '../../readers/chat.js';
import type { TopicHours } from '../../readers/topic-hours.store.js';
import { formatHour, formatHours, formatList, formatMoment, formatZone } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { quietWords, recapWords, scheduleWords } from './schedule-words.js';
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
  return formatHours(chat.digestHours, chat.timeZone, locale, now);
}

/** Topics with hours of their own that are named; more are counted by the list of topics. */
const mostOwnHours = 5;

/** Everything a reader can change, and what it is now. What is as it was at the beginning is not said. */
export function settingsScreen(
  t: Translator,
  chat: Chat,
  topics: { id: number; nameId: string; nameEn: string }[],
  ownHours: readonly TopicHours[],
  now: Date,
): Screen {
  const { locale } = chat;
  const paused = pauseWords(t, chat, now, locale);
  const recap = recapWords(t, chat, now);
  const quiet = quietWords(chat);
  const common = { hours: chat.digestHours, days: chat.digestDays };
  const named = new Map(topics.map((topic) => [topic.id, nameOf(topic, locale)]));
  const limit = chat.atOnceLimit;
  const lines = [
    t.html(locale, 'settings-heading'),
    t.html(locale, 'settings-digest', { when: scheduleWords(t, common, chat, now) }),
    ...ownHours.slice(0, mostOwnHours).map((own) =>
      t.html(locale, 'settings-own-hours', {
        topic: named.get(own.topicId) ?? '–',
        when: scheduleWords(t, own, chat, now),
      }),
    ),
    ...(recap === null ? [] : [t.html(locale, 'settings-recap', { when: recap })]),
    ...(quiet === null ? [] : [t.html(locale, 'settings-quiet', { stretches: quiet })]),
    ...(chat.isSilent ? [t.html(locale, 'settings-silent')] : []),
    ...(limit === null
      ? []
      : [limit === 0 ? t.html(locale, 'settings-limit-none') : t.html(locale, 'settings-limit', { most: limit })]),
    ...(chat.emergencies ? [t.html(locale, 'settings-emergencies')] : []),
    t.html(locale, 'settings-zone', { zone: formatZone(chat.timeZone, now) }),
    t.html(locale, 'settings-language'),
    t.html(locale, 'settings-topics', { topics: topics.length === 0 ? '–' : formatList([...named.values()], locale) }),
    paused === null
      ? t.html(locale, 'settings-next', { next: nextWords(chat, now, locale) })
      : t.html(locale, 'settings-paused', { until: paused }),
  ];
  return {
    text: lines.join('\n'),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-schedule'), { kind: 'hours' }),
        button(t.plain(locale, 'button-quiet'), { kind: 'quiet' }),
      ],
      [
        chat.isSilent
          ? button(t.plain(locale, 'button-sound-on'), { kind: 'sound', on: 1 })
          : button(t.plain(locale, 'button-sound-off'), { kind: 'sound', on: 0 }),
        paused === null
          ? button(t.plain(locale, 'button-pause'), { kind: 'pauses' })
          : button(t.plain(locale, 'button-resume'), { kind: 'resume' }),
      ],
      [
        button(t.plain(locale, 'button-at-once'), { kind: 'at-once' }),
        button(t.plain(locale, 'button-contents'), { kind: 'contents' }),
      ],
      [
        button(t.plain(locale, 'button-recap'), { kind: 'recap' }),
        button(t.plain(locale, 'button-preview'), { kind: 'preview' }),
      ],
      [
        button(t.plain(locale, 'button-topics'), { kind: 'my-topics', page: 0 }),
        button(t.plain(locale, 'button-zone'), { kind: 'zones' }),
      ],
      [
        button(t.plain(locale, 'button-language'), { kind: 'languages' }),
        button(t.plain(locale, 'button-groups'), { kind: 'groups' }),
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
      [button(t.plain(locale, 'button-back'), { kind: 'settings' })],
    ]),
  };
}
