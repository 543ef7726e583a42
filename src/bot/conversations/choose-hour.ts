import type { Context } from 'grammy';
import { parseHour } from '../../editions/hour.js';
import type { BotCollaborators } from '../context.js';
import { hoursScreenOf, readHourText, toggleHour } from '../features/hours.js';
import { send } from '../show.js';
import type { KabarConversation } from './conversation.js';
import { nextTyped } from './typed.js';

/**
 * Waits for hours that are typed while the hours of a chat, or of a topic, are shown: each is added and shown. Words that
 * have nothing of an hour are for the search.
 */
export function createChooseHour(bot: BotCollaborators) {
  return async function chooseHour(conversation: KabarConversation, first: Context, topicId = 0): Promise<void> {
    const { chatId } = first;
    if (chatId === undefined) return;
    for (;;) {
      const { ctx, text } = await nextTyped(conversation, isLikeAnHour);
      const choice = await conversation.external(() => readHourText(bot, chatId, text));
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

/** Whether a text was meant as an hour: it is one, a part of the day, or at least has a figure. */
function isLikeAnHour(text: string): boolean {
  const parsed = parseHour(text);
  return parsed.kind === 'hour' || parsed.why !== 'words' || /\d/.test(text);
}
