import { bundles, firstTopics } from '../newsroom/catalogue/bundles.js';
import { offeredOf } from '../newsroom/topic-directory.js';
import type { TopicDirectory } from '../newsroom/topic-directory.js';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { bundlesScreen, suggestedScreen } from './views/bundles.view.js';
import type { OfferedBundle } from './views/bundles.view.js';
import type { Screen } from './views/screen.js';
import { hoursWords } from './views/settings.view.js';
import { startScreen } from './views/start.view.js';
import type { Undo } from './views/topics.view.js';
import { pickerScreen } from './views/topics.view.js';

/** Topics suggested at once. */
const mostSuggested = 6;

/**
 * The first choice of topics.
 *
 * @param text above the chips; null: how to go on choosing
 */
export async function firstChoice(
  bot: BotCollaborators,
  chatId: number,
  greeting: 'welcome' | 'welcome-back-empty' | 'topic-unknown' | 'no-topics' | null = null,
  undo: Undo | null = null,
): Promise<Screen | null> {
  const { translator: t } = bot;
  const { chat, directory, followed } = await standing(bot, chatId);
  if (chat === null) return null;
  const { locale } = chat;
  const text = (): string => {
    switch (greeting) {
      case null:
        return t.html(locale, 'start-again');
      case 'welcome':
        return t.html(locale, 'welcome', { hour: hoursWords(chat, bot.clock.now(), locale) });
      case 'welcome-back-empty':
        return t.html(locale, 'welcome-back-empty');
      case 'no-topics':
        return t.html(locale, 'my-topics', { count: 0 });
      case 'topic-unknown':
        return t.html(locale, 'topic-unknown');
    }
  };
  const topics = offeredOf(firstTopics.flatMap((slug) => directory.topicBySlug.get(slug) ?? []));
  return startScreen(t, chat, { text: text(), topics, followed, undo });
}

/** One page of a section's topics; null: the section or the chat is gone. */
export async function section(
  bot: BotCollaborators,
  chatId: number,
  categoryId: number,
  page: number,
  undo: Undo | null = null,
): Promise<Screen | null> {
  const { chat, directory, followed } = await standing(bot, chatId);
  const category = directory.categoryById.get(categoryId);
  if (category === undefined || chat === null) return null;
  const topics = directory.topics.filter((topic) => topic.category === category.slug);
  return pickerScreen(bot.translator, chat.locale, { category, topics, followed, page, undo });
}

/**
 * Topics suggested by what is read.
 *
 * @param keep a topic that was just tapped stays in its place, ticked
 */
export async function suggested(bot: BotCollaborators, chatId: number, keep?: number): Promise<Screen | null> {
  const { chat, directory, followed } = await standing(bot, chatId);
  if (chat === null) return null;
  const ids = await bot.interests.suggestions(chatId, mostSuggested, bot.clock.now());
  if (keep !== undefined && !ids.includes(keep)) ids.unshift(keep);
  const topics = ids.flatMap((id) => directory.topicById.get(id) ?? []);
  return suggestedScreen(bot.translator, chat.locale, topics, followed);
}

/** All bundles. */
export async function bundlesToPick(bot: BotCollaborators, chatId: number): Promise<Screen | null> {
  const { chat, directory, followed } = await standing(bot, chatId);
  return chat === null
    ? null
    : bundlesScreen(bot.translator, chat.locale, { bundles: offeredBundles(directory), followed });
}

/** The bundles with those of their topics that there are; empty ones are left out. */
export function offeredBundles(directory: TopicDirectory): OfferedBundle[] {
  return bundles
    .map((bundle) => ({
      bundle,
      topics: offeredOf(bundle.topics.flatMap((slug) => directory.topicBySlug.get(slug) ?? [])),
    }))
    .filter(({ topics }) => topics.length > 0);
}

/** What picking begins from: the chat, the catalogue, and what is followed. */
export async function standing(
  bot: BotCollaborators,
  chatId: number,
): Promise<{ chat: Chat | null; directory: TopicDirectory; followed: Set<number> }> {
  const [directory, topics, chat] = await Promise.all([
    bot.directory(),
    bot.subscriptions.list(chatId),
    bot.chats.find(chatId),
  ]);
  return { chat, directory, followed: new Set(topics.map(({ id }) => id)) };
}
