import { Composer } from 'grammy';
import { parseFollowedWords } from '../../newsroom/followed-words-command.js';
import { asksForWords } from '../../newsroom/own-words.js';
import { findTopics } from '../../newsroom/topic-finder.js';
import type { StoredTopic } from '../../newsroom/catalogue.store.js';
import type { Chat } from '../../readers/chat.js';
import { conversationIds } from '../conversations/conversation.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { onButton } from '../on-button.js';
import { followOwnWords, mostTopics } from './own-words.js';
import { answerTap, send, show } from '../show.js';
import { nextWords } from '../views/settings.view.js';
import { welcomeTopicScreen } from '../views/start.view.js';
import { followWordsButton, refusalText } from '../views/own-words.view.js';
import { categoriesScreen, foundTopicsScreen, myTopicsScreen, nameOf } from '../views/topics.view.js';
import { onCommand } from '../on-command.js';
import { oneLine } from '../telegram-html.js';

/** Suggestions for a word that is no topic. */
const mostSuggestions = 6;

/** Follows a topic, or lets it go. The toast says what happened, in the reader's language. */
export async function toggleTopic(
  bot: BotCollaborators,
  chatId: number,
  topicId: number,
): Promise<{ toast: string; follows: boolean }> {
  const { translator: t } = bot;
  const [directory, chat] = await Promise.all([bot.directory(), bot.chats.find(chatId)]);
  const locale = chat?.locale ?? bot.defaults.locale;
  const topic = directory.topicById.get(topicId);
  if (topic === undefined || chat === null) return { toast: t.plain(locale, 'stale-button'), follows: false };
  const name = nameOf(topic, locale);
  if (await bot.subscriptions.unfollow(chatId, topicId)) {
    await bot.reschedule(chatId);
    return { toast: t.plain(locale, 'toast-unfollowed', { topic: name }), follows: false };
  }
  return { toast: await follow(bot, chat, topic), follows: true };
}

/** Follows a topic unless that would be one too many. @returns what to say, as plain text */
async function follow(bot: BotCollaborators, chat: Chat, topic: StoredTopic): Promise<string> {
  const { translator: t } = bot;
  if ((await bot.subscriptions.count(chat.id)) >= mostTopics)
    return t.plain(chat.locale, 'my-topics-limit', { limit: mostTopics });
  await bot.subscriptions.follow(chat.id, topic.id, bot.clock.now());
  await bot.reschedule(chat.id);
  return t.plain(chat.locale, 'toast-followed', { topic: nameOf(topic, chat.locale) });
}

/** Follows a topic by its name or a link, and says so in a message. The first topic is followed by its first news. */
export async function followAndTell(
  ctx: KabarContext,
  bot: BotCollaborators,
  chat: Chat,
  topic: StoredTopic,
  isNewReader: boolean,
): Promise<void> {
  const { translator: t } = bot;
  const { locale } = chat;
  const count = await bot.subscriptions.count(chat.id);
  const already = !(count < mostTopics && (await bot.subscriptions.follow(chat.id, topic.id, bot.clock.now())));
  if (already && !(await follows(bot, chat.id, topic.id))) {
    await send(ctx, { text: t.html(locale, 'my-topics-limit', { limit: mostTopics }) });
    return;
  }
  await bot.reschedule(chat.id);
  const fresh = (await bot.chats.find(chat.id)) ?? chat;
  await send(ctx, welcomeTopicScreen(t, fresh, topic, { isNewReader, already, now: bot.clock.now() }));
  if (already) return;
  const first = await bot.requestDigest(chat.id, 'first');
  if (first.kind === 'empty')
    await send(ctx, { text: t.html(locale, 'first-none', { next: nextWords(fresh, bot.clock.now(), locale) }) });
}

async function follows(bot: BotCollaborators, chatId: number, topicId: number): Promise<boolean> {
  return (await bot.subscriptions.list(chatId)).some((topic) => topic.id === topicId);
}

/** Choosing topics: /topik, /ikuti, the sections and the chips. */
export function topicsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['topik', 'topics'], async (ctx, words) => {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    if (words !== '') return suggest(ctx, chat, words);
    const topics = await bot.subscriptions.list(chat.id);
    if (topics.length > 0) return send(ctx, myTopicsScreen(t, chat.locale, topics, 0));
    const directory = await bot.directory();
    return send(
      ctx,
      categoriesScreen(t, chat.locale, t.html(chat.locale, 'my-topics', { count: 0 }), directory.categories, false),
    );
  });

  onCommand(feature, ['ikuti', 'follow'], async (ctx, words) => {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    if (words === '') return send(ctx, { text: t.html(chat.locale, 'follow-usage') });
    const request = parseFollowedWords(words);
    if (asksForWords(words, request)) return followOwnWords(ctx, bot, chat, request, words);
    const directory = await bot.directory();
    const best = findTopics(words.slice(0, 60), directory.topics, chat.locale);
    const exact = best.find(({ isExact }) => isExact);
    if (exact !== undefined) return followAndTell(ctx, bot, chat, exact.topic, false);
    return suggest(ctx, chat, words);
  });

  onButton(feature, 'categories', async (ctx) => {
    const directory = await bot.directory();
    await answerTap(ctx);
    await show(
      ctx,
      categoriesScreen(t, ctx.locale, t.html(ctx.locale, 'categories-title'), directory.categories, true),
    );
  });

  onButton(feature, 'category', async (ctx, { categoryId, page }) => {
    await answerTap(ctx);
    await ctx.conversation.enter(conversationIds.subscribe, categoryId, page);
  });

  // The conversation these chips belonged to is over: they work all the same, and it is taken up again.
  onButton(feature, 'topic', async (ctx, { topicId, categoryId, page }) => {
    const { toast } = await toggleTopic(bot, ctx.callbackQuery.from.id, topicId);
    await answerTap(ctx, toast);
    await ctx.conversation.enter(conversationIds.subscribe, categoryId, page);
  });

  onButton(feature, 'follow', async (ctx, { topicId }) => {
    const chat = await readerOf(ctx, bot);
    const topic = (await bot.directory()).topicById.get(topicId);
    if (chat === null || topic === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await answerTap(ctx);
    await followAndTell(ctx, bot, chat, topic, false);
  });

  onButton(feature, 'my-topics', async (ctx, { page }) => {
    await answerTap(ctx);
    await showMine(ctx, page);
  });

  onButton(feature, 'drop', async (ctx, { topicId, page }) => {
    // Of what this chat follows: nobody learns the words of others by making up numbers.
    const followed = await bot.subscriptions.list(ctx.callbackQuery.from.id);
    const topic = followed.find(({ id }) => id === topicId);
    const dropped = await bot.subscriptions.unfollow(ctx.callbackQuery.from.id, topicId);
    if (dropped) await bot.reschedule(ctx.callbackQuery.from.id);
    await answerTap(
      ctx,
      topic === undefined ? undefined : t.plain(ctx.locale, 'toast-unfollowed', { topic: nameOf(topic, ctx.locale) }),
    );
    await showMine(ctx, page);
  });

  async function showMine(ctx: KabarContext, page: number): Promise<void> {
    const topics = ctx.chat === undefined ? [] : await bot.subscriptions.list(ctx.chat.id);
    const directory = await bot.directory();
    await show(
      ctx,
      topics.length > 0
        ? myTopicsScreen(t, ctx.locale, topics, page)
        : categoriesScreen(t, ctx.locale, t.html(ctx.locale, 'my-topics', { count: 0 }), directory.categories, false),
    );
  }

  async function suggest(ctx: KabarContext, chat: Chat, words: string): Promise<void> {
    const query = oneLine(words, 60);
    const [directory, followed] = await Promise.all([bot.directory(), bot.subscriptions.list(chat.id)]);
    const topics = findTopics(query, directory.topics, chat.locale).slice(0, mostSuggestions);
    const exact = topics.some(({ isExact }) => isExact);
    const request = parseFollowedWords(words);
    const own = request.kind === 'phrase' ? followWordsButton(t, chat.locale, words, request.words) : null;
    const lines = [
      t.html(chat.locale, exact ? 'picker-found' : topics.length > 0 ? 'follow-suggestions' : 'follow-not-found', {
        query,
      }),
      ...(own === null || topics.length > 0 ? [] : [t.html(chat.locale, 'own-offer')]),
      ...(request.kind === 'refused' && topics.length === 0 ? [refusalText(t, chat.locale, request.reason)] : []),
    ];
    await send(
      ctx,
      foundTopicsScreen(
        chat.locale,
        lines.join('\n'),
        topics.map(({ topic }) => topic),
        new Set(followed.map((topic) => topic.id)),
        own,
      ),
    );
  }

  return feature;
}
