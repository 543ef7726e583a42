import type { ClaimedDelivery } from '../delivery/delivery.js';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { correctionsScreen } from './views/correction.view.js';
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

/** The corrections that a delivery's parameters name. */
export function correctionIdsOf(params: Record<string, unknown>): number[] {
  const ids = params['correctionIds'];
  return Array.isArray(ids) ? ids.filter((id): id is number => Number.isSafeInteger(id)) : [];
}
