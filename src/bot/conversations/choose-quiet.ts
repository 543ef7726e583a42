import type { Context } from 'grammy';
import type { BotCollaborators } from '../context.js';
import { addTypedStretch } from '../features/quiet.js';
import { send } from '../show.js';
import type { KabarConversation } from './conversation.js';

/** Waits for quiet hours that are typed while they are shown; a tap ends the waiting. */
export function createChooseQuiet(bot: BotCollaborators) {
  return async function chooseQuiet(conversation: KabarConversation, first: Context): Promise<void> {
    const { chatId } = first;
    if (chatId === undefined) return;
    for (;;) {
      const ctx = await conversation.wait();
      if (ctx.callbackQuery?.data !== undefined) await conversation.halt({ next: true });
      const text = ctx.message?.text;
      if (text === undefined) await conversation.skip({ next: true });
      const { screen } = await conversation.external(() => addTypedStretch(bot, chatId, text ?? ''));
      await send(ctx, screen);
    }
  };
}
