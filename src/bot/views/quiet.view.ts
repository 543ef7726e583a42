import type { Chat } from '../../readers/chat.js';
import { readStretch } from '../../readers/quiet.js';
import { formatHours } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { isQuietAt } from './hours.view.js';
import { quietWords, stretchWords } from './schedule-words.js';
import type { Screen } from './screen.js';

/**
 * Quiet hours by button. Plain hours, wide enough for the prayer all year and from Aceh to Java by local clocks; who wants it
 * to the minute types it.
 */
const presets = [
  ['quiet-preset-night', '22:00-05:00'],
  ['quiet-preset-dawn', '04:00-05:30'],
  ['quiet-preset-noon', '11:45-13:00'],
  ['quiet-preset-sunset', '17:30-19:30'],
  ['quiet-preset-work', '09:00-16:00'],
] as const;

/** Limits on news at once by button. */
const limits = [1, 3, 5, 10];
/** Stands for "no limit" in a button. */
export const noLimit = 100;

/** The quiet hours of a chat: presets that are tapped on and off, and what was typed. */
export function quietScreen(t: Translator, chat: Chat, now: Date): Screen {
  const { locale } = chat;
  const words = quietWords(chat);
  const late = chat.digestHours.filter((hour) => isQuietAt(chat, hour, now));
  const chip = (label: string, stretch: string) => (chat.quietHours.includes(stretch) ? `✓ ${label}` : label);
  const toggle = (label: string, stretch: string) => {
    const read = readStretch(stretch);
    return read === null ? null : button(chip(label, stretch), { kind: 'quiet-toggle', ...read });
  };
  const typed = chat.quietHours.filter((stretch) => presets.every(([, preset]) => preset !== stretch));
  return {
    text: [
      t.html(locale, 'quiet-title'),
      words === null ? t.html(locale, 'quiet-none') : t.html(locale, 'quiet-now', { stretches: words }),
      ...(late.length === 0
        ? []
        : [t.html(locale, 'quiet-digests', { hours: formatHours(late, chat.timeZone, locale, now) })]),
      t.html(locale, 'quiet-how'),
    ].join('\n'),
    keyboard: keyboard([
      ...presets.map(([key, stretch]) => [
        toggle(t.plain(locale, key, { stretch: stretchWords(stretch, locale) }), stretch),
      ]),
      ...inRows(
        typed.map((stretch) => toggle(stretchWords(stretch, locale), stretch)),
        2,
      ),
      [emergencyButton(t, chat)],
      [words === null ? null : button(t.plain(locale, 'button-quiet-none'), { kind: 'quiet-none' })],
      [button(t.plain(locale, 'button-back'), { kind: 'settings' })],
    ]),
  };
}

/** How much may come at once. */
export function atOnceScreen(t: Translator, chat: Chat): Screen {
  const { locale, atOnceLimit: limit } = chat;
  const chip = (label: string, isChosen: boolean) => (isChosen ? `✓ ${label}` : label);
  const state =
    limit === null
      ? t.html(locale, 'at-once-unlimited')
      : limit === 0
        ? t.html(locale, 'at-once-none')
        : t.html(locale, 'at-once-limit', { most: limit });
  return {
    text: [
      t.html(locale, 'at-once-title'),
      state,
      t.html(locale, chat.emergencies ? 'emergencies-on' : 'emergencies-off'),
    ].join('\n'),
    keyboard: keyboard([
      limits.map((most) => button(chip(String(most), limit === most), { kind: 'at-once-limit', most })),
      [
        button(chip(t.plain(locale, 'button-limit-none'), limit === 0), { kind: 'at-once-limit', most: 0 }),
        button(chip(t.plain(locale, 'button-limit-unlimited'), limit === null), {
          kind: 'at-once-limit',
          most: noLimit,
        }),
      ],
      [emergencyButton(t, chat)],
      [button(t.plain(locale, 'button-back'), { kind: 'settings' })],
    ]),
  };
}

function emergencyButton(t: Translator, { locale, emergencies }: Chat) {
  const label = t.plain(locale, 'button-emergencies');
  return button(emergencies ? `✓ ${label}` : label, { kind: 'emergencies', on: emergencies ? 0 : 1 });
}
