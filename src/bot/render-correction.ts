import type { ClaimedDelivery } from '../delivery/delivery.js';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { correctionsScreen, digestCorrections } from './views/correction.view.js';
import type { Screen } from './views/screen.js';

/** The message that tells a reader of corrections by itself; null: there is nothing to tell any more. */
export async function correctionsMessage(
  bot: BotCollaborators,
  delivery: ClaimedDelivery,
  chat: Chat,
): Promise<Screen | null> {
  const corrections = await bot.corrections.byIds(correctionIdsOf(delivery.params));
  const articles = await bot.articles.byIds(corrections.map(({ articleId }) => articleId));
  return correctionsScreen(bot.translator, corrections, new Map(articles.map((article) => [article.id, article])), {
    locale: chat.locale,
    timeZone: chat.timeZone,
    now: bot.clock.now(),
  });
}

/** Corrections at the end of one digest; more wait for the next. */
const mostInDigest = 3;

/** The part of a digest that tells its reader what was wrong in earlier ones. Null: nothing was. */
export async function correctionsInDigest(
  bot: BotCollaborators,
  { chatId, cause }: ClaimedDelivery,
  chat: Chat,
): Promise<string | null> {
  const ids = await bot.mentions.takeFor(chatId, cause, mostInDigest);
  if (ids.length === 0) return null;
  const corrections = await bot.corrections.byIds(ids);
  const articles = await bot.articles.byIds(corrections.map(({ articleId }) => articleId));
  return digestCorrections(bot.translator, corrections, new Map(articles.map((article) => [article.id, article])), {
    locale: chat.locale,
    timeZone: chat.timeZone,
    now: bot.clock.now(),
  });
}

/** The corrections that a delivery's parameters name. */
export function correctionIdsOf(params: Record<string, unknown>): number[] {
  const ids = params['correctionIds'];
  return Array.isArray(ids) ? ids.filter((id): id is number => Number.isSafeInteger(id)) : [];
}
