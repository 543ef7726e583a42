import type { Context } from 'grammy';
import type { BotCollaborators } from '../context.js';
import { typedStretch } from '../features/quiet.js';
import { send } from '../show.js';
import type { KabarConversation } from './conversation.js';
import { nextTyped } from './typed.js';

/** Waits for quiet hours that are typed while they are shown; a text without a figure is for the search. */
export function createChooseQuiet(bot: BotCollaborators) {
  return async function chooseQuiet(conversation: KabarConversation, first: Context): Promise<void> {
    const { chatId } = first;
    if (chatId === undefined) return;
    for (;;) {
      const { ctx, text } = await nextTyped(conversation, (typed) => /\d/.test(typed));
      await send(ctx, await conversation.external(() => typedStretch(bot, chatId, text)));
    }
  };
}
