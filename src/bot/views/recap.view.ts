import type { Chat } from '../../readers/chat.js';
import { formatHour, formatWeekday } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { weekOrder } from './schedule-words.js';
import { minutesOf } from './settings.view.js';
import type { Screen } from './screen.js';

/** Hours of a recap by button: with coffee, at tea time, in the evening. */
const offered = ['08:00', '16:00', '19:00', '20:00'];
/** The hour of a recap until another is chosen. */
export const usualRecapHour = '19:00';

/** The day and hour of the weekly recap. */
export function recapScreen(t: Translator, chat: Chat, now: Date): Screen {
  const { locale, recapDay, recapHour, timeZone } = chat;
  const isOn = recapDay !== null && recapHour !== null;
  const chip = (label: string, isChosen: boolean) => (isChosen ? `✓ ${label}` : label);
  const state = isOn
    ? t.html(locale, 'recap-on', {
        day: formatWeekday(recapDay, locale, 'long'),
        hour: formatHour(recapHour, timeZone, locale, now),
      })
    : t.html(locale, 'recap-none');
  return {
    text: [t.html(locale, 'recap-title'), state].join('\n'),
    keyboard: keyboard([
      ...inRows(
        weekOrder.map((day) =>
          button(chip(formatWeekday(day, locale, 'long'), isOn && recapDay === day), { kind: 'recap-day', day }),
        ),
        4,
      ),
      isOn
        ? offered.map((hour) =>
            button(chip(locale === 'id' ? hour.replace(':', '.') : hour, recapHour === hour), {
              kind: 'recap-hour',
              minutes: minutesOf(hour),
            }),
          )
        : [],
      [isOn ? button(t.plain(locale, 'button-recap-off'), { kind: 'recap-off' }) : null],
      [button(t.plain(locale, 'button-back'), { kind: 'settings' })],
    ]),
  };
}
