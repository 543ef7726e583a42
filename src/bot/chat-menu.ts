import type { Context } from 'grammy';
import { localeFor } from '../readers/chat.js';
import type { Locale } from '../readers/chat.js';
import { commandList } from './commands.js';
import type { BotCollaborators } from './context.js';

/** Whether a chat's menu is the newsroom's: it has one of its own in every language, which stays. */
export async function hasNewsroomMenu(bot: Pick<BotCollaborators, 'newsroom'>, chatId: number): Promise<boolean> {
  return (await bot.newsroom.people.find(chatId)) !== null;
}

/**
 * Shows a reader the menu in the language that was chosen. Where that is the phone's own language the general menu does,
 * and one that was set before is taken away. A menu that Telegram does not take is no reason to keep back the answer.
 */
export async function setChatMenu(
  ctx: Context,
  bot: Pick<BotCollaborators, 'translator' | 'defaults'>,
  locale: Locale,
): Promise<void> {
  if (ctx.chatId === undefined) return;
  const scope = { type: 'chat', chat_id: ctx.chatId } as const;
  const isPhones = localeFor(ctx.from?.language_code, bot.defaults.locale) === locale;
  await (
    isPhones
      ? ctx.api.deleteMyCommands({ scope })
      : ctx.api.setMyCommands(commandList(bot.translator, locale), { scope })
  ).catch(() => false);
}
