import type { Context } from 'grammy';
import { findTopics } from '../../newsroom/topic-finder.js';
import { readAction, writeAction } from '../callback-data.js';
import { hasNewsroomMenu, setChatMenu } from '../chat-menu.js';
import type { BotCollaborators } from '../context.js';
import { finishPicking, firstNews } from '../finish-picking.js';
import { button } from '../keyboard.js';
import { isPicking, pick } from '../picking.js';
import { answerTap, send, show, showLabels } from '../show.js';
import { toggleTopic } from '../toggle-topic.js';
import type { Screen } from '../views/screen.js';
import { chipText, foundTopicsScreen } from '../views/topics.view.js';
import type { KabarConversation } from './conversation.js';

/** Topics shown for a word that was typed. */
const mostFound = 8;

/**
 * Picking topics: chips, sections and bundles are tapped in one message, edited in place; a name can be typed at any time;
 * "done" says what is followed and brings the first news of what was picked. It begins when the first screen is shown.
 * Everything that is not the same at every replay (database, clock) stands in external().
 */
export function createSubscribe(bot: BotCollaborators) {
  const { translator: t } = bot;

  /** Topics that fit what was typed; null: none does. */
  async function found(chatId: number, text: string): Promise<Screen | null> {
    const [directory, followed, chat] = await Promise.all([
      bot.directory(),
      bot.subscriptions.list(chatId),
      bot.chats.find(chatId),
    ]);
    const locale = chat?.locale ?? bot.defaults.locale;
    const query = text.slice(0, 60);
    // A sentence with a name in it is a question about news: the search answers it.
    const topics = findTopics(query, directory.topics, locale)
      .filter(({ isPart }) => !isPart)
      .slice(0, mostFound);
    if (topics.length === 0) return null;
    return foundTopicsScreen(
      t,
      locale,
      t.html(locale, 'picker-found', { query }),
      topics.map(({ topic }) => topic),
      new Set(followed.map((topic) => topic.id)),
      button(t.plain(locale, 'picker-done', { count: followed.length }), { kind: 'picked' }),
    );
  }

  /** A tap on a topic that was found by its name: the chip is ticked where it stands. */
  async function toggleFound(chatId: number, topicId: number) {
    const toggled = await toggleTopic(bot, chatId, topicId);
    const [chat, topic] = [await bot.chats.find(chatId), (await bot.directory()).topicById.get(topicId)];
    if (chat === null || topic === undefined) return { ...toggled, labels: {} };
    const labels = {
      [writeAction({ kind: 'follow', topicId }) ?? '']: chipText(
        t,
        chat.locale,
        topic,
        new Set(toggled.follows ? [topicId] : []),
      ),
      [writeAction({ kind: 'picked' }) ?? '']: t.plain(chat.locale, 'picker-done', {
        count: await bot.subscriptions.count(chatId),
      }),
    };
    return { ...toggled, labels };
  }

  /** @param before topics that were picked before the conversation was taken up */
  return async function subscribe(conversation: KabarConversation, first: Context, before: number[]): Promise<void> {
    const chatId = first.chatId;
    if (chatId === undefined) return;
    const picked = new Set(before);
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
      if (action?.kind === 'follow') {
        const { toast, labels, follows } = await conversation.external(() => toggleFound(chatId, action.topicId));
        if (follows) picked.add(action.topicId);
        else picked.delete(action.topicId);
        await answerTap(ctx, toast);
        await showLabels(ctx, labels);
      } else if (action?.kind === 'picked') {
        const done = await conversation.external(() => finishPicking(bot, chatId));
        if (done.kind === 'nothing') {
          await answerTap(ctx, done.toast);
          continue;
        }
        await answerTap(ctx);
        await show(ctx, done.screen);
        const none = await conversation.external(() => firstNews(bot, chatId, [...picked]));
        if (none !== null) await send(ctx, none);
        return;
      } else if (action !== null && isPicking(action)) {
        const { toast, screen, added, dropped } = await conversation.external(() => pick(bot, chatId, action));
        for (const id of added) picked.add(id);
        for (const id of dropped) picked.delete(id);
        await answerTap(ctx, toast ?? undefined);
        if (screen !== null) await show(ctx, screen);
        if (action.kind === 'start-language' && !(await conversation.external(() => hasNewsroomMenu(bot, chatId))))
          await setChatMenu(ctx, bot, action.index === 1 ? 'en' : 'id');
      } else {
        // Another button: the reader has gone elsewhere.
        await conversation.halt({ next: true });
      }
    }
  };
}
