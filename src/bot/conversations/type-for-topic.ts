import type { Context } from 'grammy';
import type { BotCollaborators } from '../context.js';
import { send } from '../show.js';
import { deskWaits, takeTyped } from '../topic-desk.js';
import type { KabarConversation } from './conversation.js';
import { nextTyped } from './typed.js';

/** Waits for what is typed at the desk of topics; any tap ends the waiting and is handled as usual. */
export function createTypeForTopic(bot: BotCollaborators) {
  return async (conversation: KabarConversation, first: Context, topicId: number, what: number): Promise<void> => {
    const personId = first.chatId;
    const waits = deskWaits[what];
    if (personId === undefined || waits === undefined) return;
    for (;;) {
      const { ctx, text } = await nextTyped(conversation, () => true);
      const { screen, isDone } = await conversation.external(() => takeTyped(bot, personId, topicId, waits, text));
      await send(ctx, screen);
      if (isDone) return;
    }
  };
}
