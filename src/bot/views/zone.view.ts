import type { Chat } from '../../readers/chat.js';
import { offeredZones } from '../../readers/chat.js';
import { formatZone } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

/** Asks for the time zone: Indonesia's three by button, any other by a city, the hour or a location. */
export function zoneScreen(t: Translator, chat: Pick<Chat, 'locale' | 'timeZone'>, now: Date): Screen {
  const { locale } = chat;
  return {
    text: t.html(locale, 'zone-question', { zone: formatZone(chat.timeZone, now) }),
    keyboard: keyboard([
      ...offeredZones.map((zone, index) => [button(formatZone(zone, now), { kind: 'zone', index })]),
      [button(t.plain(locale, 'button-zone-location'), { kind: 'zone-location' })],
      [button(t.plain(locale, 'button-back'), { kind: 'settings' })],
    ]),
  };
}

/** Several zones show the hour that was said: which is meant? */
export function zonesScreen(
  t: Translator,
  locale: Chat['locale'],
  hour: string,
  zones: readonly string[],
  now: Date,
): Screen {
  const shown = locale === 'id' ? hour.replace(':', '.') : hour;
  if (zones.length === 0) return { text: t.html(locale, 'zone-no-such-hour', { hour: shown }) };
  return {
    text: t.html(locale, 'zone-which', { hour: shown }),
    keyboard: keyboard(
      inRows(
        zones.map((name) => button(formatZone(name, now), { kind: 'zone-named', name })),
        2,
      ),
    ),
  };
}
