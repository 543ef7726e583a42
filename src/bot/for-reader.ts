import { readAction } from './callback-data.js';
import type { Chat } from '../readers/chat.js';
import { readerOf } from './context.js';
import type { BotCollaborators, KabarContext } from './context.js';
import { answerTap, send, show } from './show.js';
import type { Screen } from './views/screen.js';

/** Runs `answer` for a chat that is known; anyone else is told how to begin. A tap is answered first, with `toast` or nothing. */
export async function forReader(
  ctx: KabarContext,
  bot: Pick<BotCollaborators, 'chats' | 'translator'>,
  answer: (chat: Chat) => Promise<void>,
  toast?: string,
): Promise<void> {
  const chat = await readerOf(ctx, bot);
  await answerTap(ctx, toast);
  if (chat === null) return send(ctx, { text: bot.translator.html(ctx.locale, 'not-reader') });
  await answer(chat);
}

/**
 * Shows a screen in place of the one that was tapped, but below it where that is a digest or an article: news is not
 * overwritten by settings.
 */
export async function showBeside(ctx: KabarContext, screen: Screen): Promise<void> {
  const message = ctx.callbackQuery?.message;
  const keys = message !== undefined && 'reply_markup' in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
  const isNews = keys.flat().some((key) => {
    const action = 'callback_data' in key && key.callback_data !== undefined ? readAction(key.callback_data) : null;
    return action?.kind === 'details' || action?.kind === 'save';
  });
  await (isNews ? send(ctx, screen) : show(ctx, screen));
}
