import type { InlineKeyboardButton } from 'grammy/types';
import type { ClaimedDelivery, Rendering } from '../delivery/delivery.js';
import type { Chat } from '../readers/chat.js';
import { keyboard, urlButton } from './keyboard.js';
import type { Translator } from './translate.js';
import type { Screen } from './views/screen.js';

/**
 * A message as a group or channel gets it. Buttons that act for one reader are left out, since everybody would press the
 * same one: what remains leads somewhere. News goes to the thread that was chosen for it.
 */
export function inGroup(
  t: Translator,
  rendering: Rendering,
  place: { delivery: ClaimedDelivery; chat: Chat; mainThread: number | null; botUsername: string },
): Rendering {
  if (rendering.kind !== 'message') return rendering;
  const { delivery, chat, mainThread, botUsername } = place;
  const { reply_markup: markup, ...payload } = rendering.payload;
  const links = rowsOf(markup).map((row) => row.filter((key) => 'url' in key));
  const own = ownLink(t, delivery, chat, botUsername);
  const buttons = keyboard([...links, own === null ? [] : [own]]);
  const thread = delivery.params['threadId'] ?? mainThread;
  return {
    ...rendering,
    payload: {
      ...payload,
      ...(buttons.inline_keyboard.length === 0 ? {} : { reply_markup: buttons }),
      ...(delivery.act === 'send' && typeof thread === 'number' ? { message_thread_id: thread } : {}),
    },
  };
}

/** The way from a group's news to one's own: the article, or the start. */
function ownLink(
  t: Translator,
  delivery: ClaimedDelivery,
  { locale }: Chat,
  botUsername: string,
): InlineKeyboardButton | null {
  // An edit stands for the message that it changes.
  const { kind, articleIds } = delivery.act === 'edit' && delivery.target !== null ? delivery.target : delivery;
  const [articleId] = articleIds;
  if (kind === 'alert' && articleId !== undefined)
    return urlButton(t.plain(locale, 'button-open-kabar'), `https://t.me/${botUsername}?start=a_${articleId}`);
  if (kind === 'digest')
    return urlButton(t.plain(locale, 'button-own-news'), `https://t.me/${botUsername}?start=group`);
  return null;
}

function rowsOf(markup: unknown): NonNullable<Screen['keyboard']>['inline_keyboard'] {
  return isKeyboard(markup) ? markup.inline_keyboard : [];
}

function isKeyboard(value: unknown): value is NonNullable<Screen['keyboard']> {
  return typeof value === 'object' && value !== null && 'inline_keyboard' in value;
}
