import type { Context } from 'grammy';
import type { BotCollaborators } from '../context.js';
import { chooseZone } from '../features/settings.js';
import { send } from '../show.js';
import type { KabarConversation } from './conversation.js';

/** Waits for a city or zone to be typed after the question was shown; a button ends the waiting. */
export function createChooseZone(bot: BotCollaborators) {
  return async function chooseZoneByName(conversation: KabarConversation, first: Context): Promise<void> {
    const chatId = first.chatId;
    if (chatId === undefined) return;
    for (;;) {
      const ctx = await conversation.wait();
      const text = ctx.message?.text;
      if (text === undefined) await conversation.halt({ next: true });
      const { done, screen } = await conversation.external(() => chooseZone(bot, chatId, text ?? ''));
      await send(ctx, screen);
      if (done) return;
    }
  };
}
