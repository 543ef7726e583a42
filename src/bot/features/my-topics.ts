import { Composer } from 'grammy';
import type { Chat } from '../../readers/chat.js';
import type { FollowedTopic } from '../../readers/subscriptions.store.js';
import { conversationIds } from '../conversations/conversation.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { button, keyboard } from '../keyboard.js';
import { onButton } from '../on-button.js';
import { firstChoice } from '../picking-screens.js';
import { answerTap, send, show } from '../show.js';
import { bringBack } from '../toggle-topic.js';
import { myTopicsScreen } from '../views/my-topics.view.js';
import type { Screen } from '../views/screen.js';
import { topicScreen, topicStoppedScreen } from '../views/topic.view.js';
import { nameOf } from '../views/topics.view.js';

/** Shows what a chat follows; where that is nothing, the first choice. */
export async function showTopics(ctx: KabarContext, bot: BotCollaborators, chat: Chat, page: number): Promise<void> {
  const now = bot.clock.now();
  const [topics, suggestions, mutes, directory, isEditor] = await Promise.all([
    bot.subscriptions.list(chat.id),
    bot.interests.suggestions(chat.id, 1, now),
    bot.mutes.list(chat.id, now),
    bot.directory(),
    bot.may(chat.id, 'topics'),
  ]);
  const desk = isEditor ? [[button(bot.translator.plain(chat.locale, 'button-topic-desk'), { kind: 'desk' })]] : [];
  const withDesk = (screen: Screen): Screen => ({
    ...screen,
    keyboard: keyboard([...(screen.keyboard?.inline_keyboard ?? []), ...desk]),
  });
  if (topics.length > 0) {
    const more = { suggestions: suggestions.length > 0, mutes: mutes.length > 0 };
    const marked = topics.map((topic) => ({
      ...topic,
      isHidden: directory.topicById.get(topic.id)?.isHidden === true,
    }));
    return show(ctx, withDesk(myTopicsScreen(bot.translator, chat.locale, marked, page, more)));
  }
  const screen = await firstChoice(bot, chat.id, 'no-topics');
  if (screen === null) return;
  await show(ctx, withDesk(screen));
  await ctx.conversation.enter(conversationIds.subscribe, []);
}

/** What is followed, and one topic's own screen: how it comes, and how to stop it. */
export function myTopicsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onButton(feature, 'my-topics', async (ctx, { page }) => {
    const chat = await readerOf(ctx, bot);
    await answerTap(ctx);
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    await showTopics(ctx, bot, chat, page);
  });

  /** Of what this chat follows: nobody learns the words of others by making up numbers. */
  const followedOf = async (chatId: number, topicId: number): Promise<FollowedTopic | null> =>
    (await bot.subscriptions.list(chatId)).find(({ id }) => id === topicId) ?? null;

  const showTopic = async (ctx: KabarContext, topic: FollowedTopic, page: number): Promise<void> => {
    const known = (await bot.directory()).topicById.get(topic.id);
    await show(ctx, topicScreen(t, ctx.locale, { topic, known, page }));
  };

  onButton(feature, 'topic-screen', async (ctx, { topicId, page }) => {
    const topic = await followedOf(ctx.callbackQuery.from.id, topicId);
    await answerTap(ctx, topic === null ? t.plain(ctx.locale, 'stale-button') : undefined);
    if (topic !== null) await showTopic(ctx, topic, page);
  });

  /** Changes how a followed topic comes and shows it. */
  const change = async (
    ctx: KabarContext & { callbackQuery: { from: { id: number } } },
    topicId: number,
    page: number,
    changed: Partial<FollowedTopic['delivery']>,
  ): Promise<void> => {
    const chatId = ctx.callbackQuery.from.id;
    const topic = await followedOf(chatId, topicId);
    if (topic === null) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    const delivery = { ...topic.delivery, ...changed };
    await bot.subscriptions.deliver(chatId, topicId, delivery);
    await bot.reschedule(chatId);
    await answerTap(ctx, t.plain(ctx.locale, 'toast-saved-choice'));
    await showTopic(ctx, { ...topic, delivery }, page);
  };

  onButton(feature, 'topic-mode', (ctx, { topicId, mode, page }) =>
    change(ctx, topicId, page, { digest: mode !== 2, atOnce: mode === 2 || mode === 3 }),
  );
  onButton(feature, 'topic-limit', (ctx, { topicId, perDay, page }) =>
    change(ctx, topicId, page, { atOncePerDay: Math.min(perDay, 100) }),
  );

  onButton(feature, 'topic-stop', async (ctx, { topicId }) => {
    const chatId = ctx.callbackQuery.from.id;
    const topic = await followedOf(chatId, topicId);
    if (topic === null) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    const own = (await bot.topicHours.list(chatId)).find((one) => one.topicId === topicId) ?? null;
    await bot.subscriptions.unfollow(chatId, topicId);
    await bot.reschedule(chatId);
    await answerTap(ctx, t.plain(ctx.locale, 'toast-unfollowed', { topic: nameOf(topic, ctx.locale) }));
    await show(ctx, topicStoppedScreen(t, ctx.locale, topic, own));
  });

  for (const kind of ['topic-back', 'topic-back-hours'] as const)
    onButton(feature, kind, async (ctx, action) => {
      const chatId = ctx.callbackQuery.from.id;
      await bringBack(bot, chatId, action);
      const topic = await followedOf(chatId, action.topicId);
      if (topic === null) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
      await answerTap(ctx, t.plain(ctx.locale, 'toast-restored', { topic: nameOf(topic, ctx.locale) }));
      await showTopic(ctx, topic, 0);
    });

  // Of messages from before a topic had a screen of its own.
  onButton(feature, 'drop', async (ctx, { topicId, page }) => {
    const chat = await readerOf(ctx, bot);
    const topic = chat === null ? null : await followedOf(chat.id, topicId);
    if (chat === null || topic === null) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await bot.subscriptions.unfollow(chat.id, topicId);
    await bot.reschedule(chat.id);
    await answerTap(ctx, t.plain(ctx.locale, 'toast-unfollowed', { topic: nameOf(topic, ctx.locale) }));
    await showTopics(ctx, bot, chat, page);
  });

  return feature;
}
