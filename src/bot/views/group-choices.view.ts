import { offeredZones } from '../../readers/chat.js';
import { formatHour, formatZone } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { backTo, numberOf } from './group-view.js';
import type { GroupView } from './group-view.js';
import type { Screen } from './screen.js';
import { minutesOf } from './settings.view.js';

/** Hours offered for groups and channels: through the day, since a group can have several. */
const offeredHours = ['05:30', '06:30', '08:00', '10:00', '12:00', '15:00', '17:30', '19:00', '20:00', '21:30'];

/** The hours of a group: as many as are ticked. */
export function groupHoursScreen(t: Translator, view: GroupView): Screen {
  const { locale, chat, title, now } = view;
  const hours = [...new Set([...offeredHours, ...chat.digestHours])].sort();
  const buttons = hours.map((hour) => {
    const text = formatHour(hour, chat.timeZone, locale, now);
    return button(chat.digestHours.includes(hour) ? `✓ ${text}` : text, {
      kind: 'group-hour',
      group: numberOf(view),
      minutes: minutesOf(hour),
    });
  });
  return {
    text: t.html(locale, 'group-hours-question', { title, zone: formatZone(chat.timeZone, now) }),
    keyboard: keyboard([...inRows(buttons, 2), [backTo(t, view)]]),
  };
}

/** Indonesia's three zones, for a group. */
export function groupZoneScreen(t: Translator, view: GroupView): Screen {
  const { locale, title, chat, now } = view;
  return {
    text: t.html(locale, 'group-zone-question', { title }),
    keyboard: keyboard([
      ...offeredZones.map((zone, index) => [
        button(`${zone === chat.timeZone ? '✓ ' : ''}${formatZone(zone, now)}`, {
          kind: 'group-zone',
          group: numberOf(view),
          index,
        }),
      ]),
      [backTo(t, view)],
    ]),
  };
}

/** For how long a group gets nothing. */
export function groupPauseScreen(t: Translator, view: GroupView): Screen {
  const { locale, title } = view;
  const group = numberOf(view);
  return {
    text: t.html(locale, 'group-pause-question', { title }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-pause-day'), { kind: 'group-pause', group, days: 1 }),
        button(t.plain(locale, 'button-pause-week'), { kind: 'group-pause', group, days: 7 }),
      ],
      [button(t.plain(locale, 'button-pause-open'), { kind: 'group-pause', group, days: 0 })],
      [backTo(t, view)],
    ]),
  };
}

/** Asks whether a group's data are to be erased. */
export function groupEraseScreen(t: Translator, view: GroupView): Screen {
  const { locale, title } = view;
  const group = numberOf(view);
  return {
    text: t.html(locale, 'group-erase-question', { title }),
    keyboard: keyboard([
      [button(t.plain(locale, 'button-erase-yes'), { kind: 'group-erase', group, yes: 1 })],
      [button(t.plain(locale, 'button-erase-no'), { kind: 'group', group })],
    ]),
  };
}
