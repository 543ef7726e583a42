import type { Locale } from '../../readers/chat.js';
import { formatNumber } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { escapeHtml } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

/** The button that asks whether what is in doubt is to go out once more. */
export const doubtsButton = (t: Translator, locale: Locale, broadcastId: number) =>
  button(t.plain(locale, 'button-doubts-again'), { kind: 'doubts-again', broadcastId });

/** Deliveries in doubt, by the numbers of their chats; with the button to send them again where that can be. */
export function doubtsScreen(
  t: Translator,
  locale: Locale,
  id: number,
  total: number,
  chats: readonly number[],
  canAgain: boolean,
): Screen {
  const named = chats.map((chatId) => escapeHtml(String(chatId))).join(', ');
  const rest = total > chats.length ? ', …' : '';
  return {
    text: t.html(locale, 'report-doubts', { id, count: formatNumber(total, locale), chats: { html: named + rest } }),
    ...(canAgain ? { keyboard: keyboard([[doubtsButton(t, locale, id)]]) } : {}),
  };
}

/** Whether deliveries of a broadcast that are in doubt go out once more: a few readers may then have it twice. */
export function doubtsQuestion(t: Translator, locale: Locale, broadcastId: number, count: number): Screen {
  return {
    text: t.html(locale, 'doubts-question', { id: broadcastId, count }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-doubts-again-sure'), { kind: 'doubts-decided', broadcastId, again: 1 }),
        button(t.plain(locale, 'button-doubts-leave'), { kind: 'doubts-decided', broadcastId, again: 0 }),
      ],
    ]),
  };
}

/** What was decided. */
export function doubtsDecided(t: Translator, locale: Locale, broadcastId: number, wish: 'again' | 'leave'): Screen {
  if (wish === 'leave') return { text: t.html(locale, 'doubts-left', { id: broadcastId }) };
  return {
    text: t.html(locale, 'doubts-again', { id: broadcastId }),
    keyboard: keyboard([
      [button(t.plain(locale, 'button-open-draft', { id: String(broadcastId) }), { kind: 'draft-open', broadcastId })],
    ]),
  };
}
