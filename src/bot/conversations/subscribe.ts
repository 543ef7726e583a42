import type { Context } from 'grammy';
import { findTopics } from '../../newsroom/topic-finder.js';
import { readAction } from '../callback-data.js';
import type { BotCollaborators } from '../context.js';
import { toggleTopic } from '../features/topics.js';
import { answerTap, send, show } from '../show.js';
import type { Screen } from '../views/screen.js';
import { hourScreen } from '../views/settings.view.js';
import { foundTopicsScreen, pickerScreen } from '../views/topics.view.js';
import { waitForHour } from './choose-hour.js';
import type { KabarConversation } from './conversation.js';

/** Topics shown for a word that was typed. */
const mostFound = 8;

/**
 * Subscribing within one category: chips are tapped on and off in one message, a name can be typed, and when the reader
 * is done the hour is asked for. Everything that is not the same at every replay (database, clock) stands in external().
 */
export function createSubscribe(bot: BotCollaborators) {
  const { translator: t } = bot;

  /** The picker as it is now; null when the category is gone. */
  async function picker(chatId: number, categoryId: number, page: number): Promise<Screen | null> {
    const [directory, followed, chat] = await Promise.all([
      bot.directory(),
      bot.subscriptions.list(chatId),
      bot.chats.find(chatId),
    ]);
    const category = directory.categoryById.get(categoryId);
    if (category === undefined || chat === null) return null;
    return pickerScreen(t, chat.locale, {
      category,
      topics: directory.topics.filter((topic) => topic.category === category.slug),
      followed: new Set(followed.map((topic) => topic.id)),
      page,
    });
  }

  /** Topics that fit what was typed; null: none does. */
  async function found(chatId: number, text: string): Promise<Screen | null> {
    const [directory, followed, chat] = await Promise.all([
      bot.directory(),
      bot.subscriptions.list(chatId),
      bot.chats.find(chatId),
    ]);
    const locale = chat?.locale ?? bot.defaults.locale;
    const query = text.slice(0, 60);
    const topics = findTopics(query, directory.topics, locale).slice(0, mostFound);
    if (topics.length === 0) return null;
    return foundTopicsScreen(
      locale,
      t.html(locale, 'picker-found', { query }),
      topics.map(({ topic }) => topic),
      new Set(followed.map((topic) => topic.id)),
    );
  }

  return async function subscribe(
    conversation: KabarConversation,
    first: Context,
    categoryId: number,
    page: number,
  ): Promise<void> {
    const chatId = first.chatId;
    if (chatId === undefined) return;
    const opening = await conversation.external(() => picker(chatId, categoryId, page));
    if (opening === null) return;
    await show(first, opening);

    for (;;) {
      const ctx = await conversation.wait();
      const data = ctx.callbackQuery?.data;
      if (data === undefined) {
        const text = ctx.message?.text;
        const screen = text === undefined ? null : await conversation.external(() => found(chatId, text));
        // A photo, or words that are no topic: the search answers them.
        if (screen === null) await conversation.skip({ next: true });
        else await send(ctx, screen);
        continue;
      }
      const action = readAction(data);
      if (action?.kind === 'category') {
        const screen = await conversation.external(() => picker(chatId, action.categoryId, action.page));
        await answerTap(ctx);
        if (screen !== null) await show(ctx, screen);
      } else if (action?.kind === 'topic' || action?.kind === 'follow') {
        const toggled = await conversation.external(() => toggleTopic(bot, chatId, action.topicId));
        await answerTap(ctx, toggled.toast);
        const screen =
          action.kind === 'topic'
            ? await conversation.external(() => picker(chatId, action.categoryId, action.page))
            : null;
        if (screen !== null) await show(ctx, screen);
      } else if (action?.kind === 'picked') {
        const question = await conversation.external(() => askHour(chatId));
        await answerTap(ctx, question.nothing);
        if (question.screen === undefined) continue;
        await show(ctx, question.screen);
        break;
      } else {
        // Another button: the reader has gone elsewhere.
        await conversation.halt({ next: true });
      }
    }

    await waitForHour(conversation, bot, chatId, true);
  };

  async function askHour(chatId: number): Promise<{ screen?: Screen; nothing?: string }> {
    const chat = await bot.chats.find(chatId);
    if (chat === null) return {};
    if ((await bot.subscriptions.count(chatId)) === 0) return { nothing: t.plain(chat.locale, 'picker-nothing') };
    return { screen: hourScreen(t, chat, bot.clock.now()) };
  }
}
