import type { Chat } from '../../readers/chat.js';
import { button, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

/** What a digest holds beside its stories. */
export function contentsScreen(t: Translator, { locale, pictures, outsideTopics }: Chat): Screen {
  const chip = (label: string, isOn: boolean) => (isOn ? `✓ ${label}` : label);
  return {
    text: [
      t.html(locale, 'contents-title'),
      t.html(locale, pictures ? 'contents-pictures-on' : 'contents-pictures-off'),
      t.html(locale, outsideTopics ? 'contents-outside-on' : 'contents-outside-off'),
    ].join('\n'),
    keyboard: keyboard([
      [button(chip(t.plain(locale, 'button-pictures'), pictures), { kind: 'pictures', on: pictures ? 0 : 1 })],
      [button(chip(t.plain(locale, 'button-outside'), outsideTopics), { kind: 'outside', on: outsideTopics ? 0 : 1 })],
      [button(t.plain(locale, 'button-back'), { kind: 'settings' })],
    ]),
  };
}

/** Stretches that can be looked back on, for who says nothing was read. */
export function missedKeyboard(t: Translator, locale: Chat['locale']) {
  return keyboard([
    [
      button(t.plain(locale, 'button-missed-day'), { kind: 'missed', days: 1 }),
      button(t.plain(locale, 'button-missed-three'), { kind: 'missed', days: 3 }),
      button(t.plain(locale, 'button-missed-week'), { kind: 'missed', days: 7 }),
    ],
  ]);
}
