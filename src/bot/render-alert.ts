import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { articleScreen, mostTellings } from './views/article.view.js';
import { correctedScreen } from './views/correction.view.js';
import type { Screen } from './views/screen.js';

/**
 * The message of an article that was sent at once, as it is now: with what was corrected, or the reason in its place where it
 * was withdrawn.
 *
 * @param told whether its reader has it already; what was withdrawn before is not news any more
 * @returns null where there is nothing to show
 */
export async function alertScreen(
  bot: BotCollaborators,
  { articleIds, told }: { articleIds: readonly number[]; told: boolean },
  chat: Chat,
  botUsername: string,
): Promise<Screen | null> {
  const [article] = await bot.articles.byIds(articleIds.slice(0, 1));
  if (article === undefined || (article.status !== 'published' && !(told && article.status === 'withdrawn')))
    return null;
  const [others, saved, corrections] = await Promise.all([
    bot.readingOn.tellings(article.id, mostTellings),
    bot.saved.isSaved(chat.id, article.id),
    bot.corrections.ofArticle(article.id),
  ]);
  const { locale, timeZone } = chat;
  const now = bot.clock.now();
  const view = { article, others, saved, now, timeZone, botUsername };
  const screen = articleScreen(bot.translator, locale, view);
  return correctedScreen(bot.translator, screen, article, corrections, { locale, timeZone, now });
}
