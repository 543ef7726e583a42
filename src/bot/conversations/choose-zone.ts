import type { Context } from 'grammy';
import type { BotCollaborators } from '../context.js';
import { chooseZone } from '../features/zone.js';
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
      if (text === undefined) await conversation.halt({ next: true });
      const { done, screen } = await conversation.external(() => chooseZone(bot, chatId, text ?? ''));
      await send(ctx, screen);
      if (done) return;
    }
  };
}
