import type { Chat, Locale } from '../../readers/chat.js';
import { everyDay } from '../../readers/choices.js';
import { readStretch } from '../../readers/quiet.js';
import { formatHour, formatHours, formatList, formatWeekday } from '../format.js';
import type { Translator } from '../translate.js';

/** Days of a week as people write them down: Monday first. */
export const weekOrder: readonly number[] = [1, 2, 3, 4, 5, 6, 0];

/** "tiap hari", "tiap hari kecuali Jumat", "Senin sampai Jumat", "Sabtu dan Minggu", else the days by name. */
export function daysWords(t: Translator, days: readonly number[], locale: Locale): string {
  const has = (wanted: readonly number[]) => days.length === wanted.length && wanted.every((day) => days.includes(day));
  if (has(everyDay)) return t.plain(locale, 'days-every');
  if (has([1, 2, 3, 4, 5])) return t.plain(locale, 'days-weekdays');
  if (has([0, 6])) return t.plain(locale, 'days-weekend');
  const [missing, ...others] = everyDay.filter((day) => !days.includes(day));
  if (missing !== undefined && others.length === 0)
    return t.plain(locale, 'days-except', { day: formatWeekday(missing, locale, 'long') });
  const named = weekOrder.filter((day) => days.includes(day)).map((day) => formatWeekday(day, locale, 'long'));
  return formatList(named, locale, 7);
}

/** "tiap hari pukul 06.30 dan 18.00 WIB" */
export function scheduleWords(
  t: Translator,
  schedule: { hours: readonly string[]; days: readonly number[] },
  chat: Pick<Chat, 'timeZone' | 'locale'>,
  now: Date,
): string {
  const { locale, timeZone } = chat;
  return t.plain(locale, 'schedule-when', {
    days: daysWords(t, schedule.days, locale),
    hours: formatHours(schedule.hours, timeZone, locale, now),
  });
}

/** "Minggu pukul 19.00 WIB"; null: no recap. */
export function recapWords(t: Translator, chat: Chat, now: Date): string | null {
  const { recapDay, recapHour, locale, timeZone } = chat;
  if (recapDay === null || recapHour === null) return null;
  return t.plain(locale, 'schedule-when', {
    days: formatWeekday(recapDay, locale, 'long'),
    hours: formatHour(recapHour, timeZone, locale, now),
  });
}

/** "22.00–05.00" for a stretch as it is stored. */
export function stretchWords(text: string, locale: Locale): string {
  const shown = text.replace('-', '–');
  return locale === 'id' ? shown.replaceAll(':', '.') : shown;
}

/** All quiet stretches of a chat; null: there are none. */
export function quietWords(chat: Pick<Chat, 'quietHours' | 'locale'>): string | null {
  const stretches = chat.quietHours.filter((text) => readStretch(text) !== null);
  return stretches.length === 0
    ? null
    : formatList(
        stretches.map((text) => stretchWords(text, chat.locale)),
        chat.locale,
        9,
      );
}
