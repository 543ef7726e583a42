import type { Context } from 'grammy';
import type { BotCollaborators } from '../context.js';
import { chooseZone, isNoLocation } from '../features/zone.js';
import { send } from '../show.js';
import type { KabarConversation } from './conversation.js';

/** Waits for a place or an hour to be typed after the question was shown; anything else ends the waiting. */
export function createChooseZone(bot: BotCollaborators) {
  return async function chooseZoneByName(conversation: KabarConversation, first: Context): Promise<void> {
    const { chatId } = first;
    if (chatId === undefined) return;
    for (;;) {
      const ctx = await conversation.wait();
      const text = ctx.message?.text;
      if (text === undefined || isNoLocation(bot.translator, text)) await conversation.halt({ next: true });
      const { done, screen } = await conversation.external(() => chooseZone(bot, chatId, text ?? ''));
      if (done) {
        // A button that sends the location may still stand below the place for writing.
        await ctx.reply(screen.text, { parse_mode: 'HTML', reply_markup: { remove_keyboard: true } });
        return;
      }
      await send(ctx, screen);
    }
  };
}
