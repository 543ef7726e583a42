import type { Chat } from '../../readers/chat.js';
import { everyDay, weekdays } from '../../readers/choices.js';
import { quietUntil } from '../../readers/quiet.js';
import { instantOfWall, knownZone, wallAt } from '../../readers/wall-clock.js';
import { formatHours, formatWeekday } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { scheduleWords, weekOrder } from './schedule-words.js';
import { hourOf, minutesOf, nextWords } from './settings.view.js';
import type { Screen } from './screen.js';
import { nameOf } from './topics.view.js';

/** Hours offered by button; what was typed stands among them. */
const offered = ['05:30', '06:30', '12:00', '16:00', '18:00', '20:00'];

/** Whose hours are shown: the chat's, or those of one topic; null hours: the topic comes with the others. */
export interface HoursView {
  topic: { id: number; nameId: string; nameEn: string } | null;
  own: { hours: readonly string[]; days: readonly number[] } | null;
}

/** The hours and days of digests, or of one topic: each a chip that is tapped on and off. */
export function hoursScreen(t: Translator, chat: Chat, { topic, own }: HoursView, now: Date): Screen {
  const { locale } = chat;
  const common = { hours: chat.digestHours, days: chat.digestDays };
  const schedule = topic === null ? common : (own ?? { hours: [], days: chat.digestDays });
  const topicId = topic?.id ?? 0;
  const when = scheduleWords(t, own ?? common, chat, now);
  const title =
    topic === null
      ? t.html(locale, 'schedule-title', { when })
      : own === null
        ? t.html(locale, 'schedule-topic-common', { topic: nameOf(topic, locale), when })
        : t.html(locale, 'schedule-topic-title', { topic: nameOf(topic, locale), when });
  const inQuiet = schedule.hours.filter((hour) => isQuietAt(chat, hour, now));
  const chip = (label: string, isOn: boolean) => (isOn ? `✓ ${label}` : label);
  const hours = [...new Set([...offered, ...schedule.hours])].sort((a, b) => minutesOf(a) - minutesOf(b));
  return {
    text: [
      title,
      ...(inQuiet.length === 0
        ? []
        : [t.html(locale, 'schedule-quiet', { hours: formatHours(inQuiet, chat.timeZone, locale, now) })]),
      t.html(locale, 'schedule-next', { next: nextWords(chat, now, locale) }),
    ].join('\n'),
    keyboard: keyboard([
      ...inRows(
        hours.map((hour) =>
          button(chip(locale === 'id' ? hour.replace(':', '.') : hour, schedule.hours.includes(hour)), {
            kind: 'hour-toggle',
            minutes: minutesOf(hour),
            topicId,
          }),
        ),
        3,
      ),
      ...(schedule.hours.length === 0
        ? []
        : [
            ...inRows(
              weekOrder.map((day) =>
                button(chip(formatWeekday(day, locale, 'short'), schedule.days.includes(day)), {
                  kind: 'day-toggle',
                  day,
                  topicId,
                }),
              ),
              4,
            ),
            [
              isSame(schedule.days, everyDay)
                ? null
                : button(t.plain(locale, 'button-days-every'), { kind: 'days-set', which: 0, topicId }),
              isSame(schedule.days, weekdays)
                ? null
                : button(t.plain(locale, 'button-days-weekdays'), { kind: 'days-set', which: 1, topicId }),
            ],
          ]),
      [
        own === null || topic === null
          ? null
          : button(t.plain(locale, 'button-with-others'), { kind: 'topic-hours-off', topicId }),
      ],
      [
        topic === null
          ? button(t.plain(locale, 'button-back'), { kind: 'settings' })
          : button(t.plain(locale, 'button-back'), { kind: 'topic-screen', topicId, page: 0 }),
      ],
    ]),
  };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && b.every((one) => a.includes(one));
}

/** Whether an hour of the day is quiet for a chat, as the clock shows it today. */
export function isQuietAt(chat: Pick<Chat, 'timeZone' | 'quietHours'>, hour: string, now: Date): boolean {
  const zone = knownZone(chat.timeZone);
  const midnight = Math.floor(wallAt(zone, now.getTime()) / 86_400_000) * 86_400_000;
  return quietUntil(chat, new Date(instantOfWall(zone, midnight + minutesOf(hour) * 60_000))) !== null;
}

/** "HH:MM" of a tapped number of minutes; null for a forged one. */
export function tappedHour(minutes: number): string | null {
  return minutes < 24 * 60 ? hourOf(minutes) : null;
}
