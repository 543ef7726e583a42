import type { BotCollaborators } from './context.js';
import { mostTopics } from './features/own-words.js';
import { readOwnHours } from './own-hours-code.js';
import type { Undo } from './views/topics.view.js';
import { nameOf } from './views/topics.view.js';

/** What a tap on a topic came to. */
export interface Toggled {
  toast: string;
  follows: boolean;
  /** Null: nothing was let go. */
  undo: Undo | null;
}

/** Follows a topic, or lets it go. The toast says what happened, in the reader's language. */
export async function toggleTopic(bot: BotCollaborators, chatId: number, topicId: number): Promise<Toggled> {
  const { translator: t } = bot;
  const [directory, chat, followed, ownHours] = await Promise.all([
    bot.directory(),
    bot.chats.find(chatId),
    bot.subscriptions.list(chatId),
    bot.topicHours.list(chatId),
  ]);
  const locale = chat?.locale ?? bot.defaults.locale;
  const topic = directory.topicById.get(topicId);
  if (topic === undefined || chat === null)
    return { toast: t.plain(locale, 'stale-button'), follows: false, undo: null };
  const values = { topic: nameOf(topic, locale) };
  const had = followed.find(({ id }) => id === topicId);
  if (had === undefined && topic.isHidden)
    return { toast: t.plain(locale, 'toast-topic-hidden', values), follows: false, undo: null };
  if (had === undefined && followed.length >= mostTopics)
    return { toast: t.plain(locale, 'my-topics-limit', { limit: mostTopics }), follows: false, undo: null };
  if (had === undefined) await bot.subscriptions.follow(chatId, topicId, bot.clock.now());
  else await bot.subscriptions.unfollow(chatId, topicId);
  await bot.reschedule(chatId);
  if (had === undefined) return { toast: t.plain(locale, 'toast-followed', values), follows: true, undo: null };
  const { nameId, nameEn, delivery, followedAt } = had;
  const own = ownHours.find((one) => one.topicId === topicId) ?? null;
  const undo = { topicId, name: { nameId, nameEn }, delivery, followedAt: followedAt.getTime(), own };
  return { toast: t.plain(locale, 'toast-unfollowed', values), follows: false, undo };
}

/** Follows a topic again as it was, from what its button carries. @returns whether it was not followed by then */
export async function bringBack(
  bot: BotCollaborators,
  chatId: number,
  { topicId, mode, perDay, at, own }: { topicId: number; mode: number; perDay: number; at: number; own?: string },
): Promise<boolean> {
  const now = bot.clock.now();
  const topic = (await bot.directory()).topicById.get(topicId);
  if (topic === undefined || (await bot.subscriptions.count(chatId)) >= mostTopics) return false;
  const delivery = { digest: mode !== 2, atOnce: mode > 1, atOncePerDay: Math.min(perDay, 100) };
  const restored = await bot.subscriptions.restore(chatId, topicId, delivery, new Date(Math.min(at, now.getTime())));
  if (!restored) return false;
  const hours = own === undefined ? null : readOwnHours(own);
  if (hours !== null) await bot.topicHours.set(chatId, topicId, hours);
  await bot.reschedule(chatId);
  return true;
}
