import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { articleScreen, mostTellings } from './views/article.view.js';
import { correctedScreen } from './views/correction.view.js';
import type { Screen } from './views/screen.js';

/**
 * The message of an article that was sent at once, as it is now: with what was corrected, or the reason in its place where it
 * was withdrawn. Null: there is no such article for readers.
 */
export async function alertScreen(
  bot: BotCollaborators,
  articleIds: readonly number[],
  chat: Chat,
  botUsername: string,
): Promise<Screen | null> {
  const [article] = await bot.articles.byIds(articleIds.slice(0, 1));
  if (article === undefined || article.status === 'review' || article.status === 'rejected') return null;
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

/** The same for a first sending: what was withdrawn meanwhile is not news any more, and gives null. */
export async function newAlertScreen(
  bot: BotCollaborators,
  articleIds: readonly number[],
  chat: Chat,
  botUsername: string,
): Promise<Screen | null> {
  const [article] = await bot.articles.byIds(articleIds.slice(0, 1));
  return article?.status === 'published' ? alertScreen(bot, articleIds, chat, botUsername) : null;
}
