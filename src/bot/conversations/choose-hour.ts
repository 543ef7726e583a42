import type { Context } from 'grammy';
import { readAction } from '../callback-data.js';
import type { BotCollaborators } from '../context.js';
import { finishHour, hoursScreenOf, readHourText, toggleHour } from '../features/hours.js';
import { answerTap, send, show } from '../show.js';
import type { KabarConversation } from './conversation.js';

/**
 * Waits for hours that are typed while the hours of a chat, or of a topic, are shown: each is added and shown. A tap ends the
 * waiting and is handled as if there had been none.
 */
export function createChooseHour(bot: BotCollaborators) {
  return async function chooseHour(conversation: KabarConversation, first: Context, topicId = 0): Promise<void> {
    const { chatId } = first;
    if (chatId === undefined) return;
    for (;;) {
      const ctx = await conversation.wait();
      if (ctx.callbackQuery?.data !== undefined) await conversation.halt({ next: true });
      const text = ctx.message?.text;
      if (text === undefined) await conversation.skip({ next: true });
      const choice = await conversation.external(() => readHourText(bot, chatId, text ?? ''));
      if ('screen' in choice) {
        await send(ctx, choice.screen);
        continue;
      }
      const refused = await conversation.external(() => toggleHour(bot, chatId, topicId, choice.minutes, true));
      const screen = await conversation.external(() => hoursScreenOf(bot, chatId, topicId));
      if (refused !== null) await send(ctx, { text: refused });
      else if (screen !== null) await send(ctx, screen);
    }
  };
}

/**
 * Waits until an hour is tapped or typed that can be used, sets it and says so: the end of subscribing. Any other button
 * ends the conversation and is handled as if there had been none.
 *
 * @param isFirst the first small digest follows
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
