import type { Context } from 'grammy';
import { readAction } from '../callback-data.js';
import type { BotCollaborators } from '../context.js';
import { finishHour, readHourText } from '../features/hours.js';
import { answerTap, send, show } from '../show.js';
import type { KabarConversation } from './conversation.js';

/** Waits for the hour after its question was shown: by button, or typed. */
export function createChooseHour(bot: BotCollaborators) {
  return async function chooseHour(conversation: KabarConversation, first: Context): Promise<void> {
    if (first.chatId !== undefined) await waitForHour(conversation, bot, first.chatId, false);
  };
}

/**
 * Waits until an hour is tapped or typed that can be used, sets it and says so. Any other button ends the conversation and
 * is handled as if there had been none.
 *
 * @param isFirst at the end of subscribing: the first small digest follows
 */
export async function waitForHour(
  conversation: KabarConversation,
  bot: BotCollaborators,
  chatId: number,
  isFirst: boolean,
): Promise<void> {
  for (;;) {
    const ctx = await conversation.wait();
    const data = ctx.callbackQuery?.data;
    const action = data === undefined ? null : readAction(data);
    const tapped = action?.kind === 'hour' && action.minutes < 24 * 60 ? action.minutes : null;
    if (data !== undefined && tapped === null) await conversation.halt({ next: true });
    const text = ctx.message?.text;
    if (tapped === null && text === undefined) await conversation.skip({ next: true });
    const choice =
      tapped === null ? await conversation.external(() => readHourText(bot, chatId, text ?? '')) : { minutes: tapped };
    if ('minutes' in choice) {
      const done = await conversation.external(() => finishHour(bot, chatId, choice.minutes, isFirst));
      await answerTap(ctx);
      await show(ctx, done);
      return;
    }
    await send(ctx, choice.screen);
  }
}
