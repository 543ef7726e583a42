import type { Context } from 'grammy';
import type { BotCollaborators } from '../context.js';
import { hoursScreenOf, readHourText, toggleHour } from '../features/hours.js';
import { send } from '../show.js';
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
