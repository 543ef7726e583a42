import type { BotCollaborators } from './context.js';
import type { Screen } from './views/screen.js';
import { nextWords } from './views/settings.view.js';
import { pickedScreen } from './views/start.view.js';

const dayMs = 86_400_000;

/** What "done" says: all that is followed and when the digest comes, or that nothing has been picked yet. */
export async function finishPicking(
  bot: BotCollaborators,
  chatId: number,
): Promise<{ kind: 'done'; screen: Screen } | { kind: 'nothing'; toast: string }> {
  const [chat, followed] = await Promise.all([bot.chats.find(chatId), bot.subscriptions.list(chatId)]);
  const locale = chat?.locale ?? bot.defaults.locale;
  if (chat === null || followed.length === 0)
    return { kind: 'nothing', toast: bot.translator.plain(locale, chat === null ? 'stale-button' : 'picker-nothing') };
  return { kind: 'done', screen: pickedScreen(bot.translator, chat, followed, bot.clock.now()) };
}

/**
 * Sends the first small digest of topics that were just picked.
 *
 * @param topicIds null: the conversation that knew is over; what was followed within a day
 * @returns what to say where there is no news of them yet; null: nothing
 */
export async function firstNews(
  bot: BotCollaborators,
  chatId: number,
  topicIds: number[] | null,
): Promise<Screen | null> {
  const now = bot.clock.now();
  const picked = topicIds ?? (await followedSince(bot, chatId, new Date(now.getTime() - dayMs)));
  if (picked.length === 0) return null;
  const first = await bot.requestDigest(chatId, 'first', picked);
  const chat = await bot.chats.find(chatId);
  if (first.kind !== 'empty' || chat === null) return null;
  const { locale } = chat;
  return { text: bot.translator.html(locale, 'first-none', { next: nextWords(chat, now, locale) }) };
}

async function followedSince(bot: BotCollaborators, chatId: number, since: Date): Promise<number[]> {
  const followed = await bot.subscriptions.list(chatId);
  return followed.filter(({ followedAt }) => followedAt >= since).map(({ id }) => id);
}
