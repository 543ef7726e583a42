import { Composer } from 'grammy';
import { parseFollowedWords } from '../../newsroom/followed-words-command.js';
import { asksForWords } from '../../newsroom/own-words.js';
import { findTopics } from '../../newsroom/topic-finder.js';
import type { Chat } from '../../readers/chat.js';
import { hasNewsroomMenu, setChatMenu } from '../chat-menu.js';
import { conversationIds } from '../conversations/conversation.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { finishPicking, firstNews } from '../finish-picking.js';
import { followAndTell } from '../follow-and-tell.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { firstChoice } from '../picking-screens.js';
import { isPicking, pick } from '../picking.js';
import { answerTap, send, show } from '../show.js';
import { oneLine } from '../telegram-html.js';
import { followWordsButton, refusalText } from '../views/own-words.view.js';
import { foundTopicsScreen, nameOf } from '../views/topics.view.js';
import { topicDeskScreen } from '../views/topic-desk.view.js';
import { readAction } from '../callback-data.js';
import { followOwnWords } from './own-words.js';
import { showTopics } from './my-topics.js';

/** Suggestions for a word that is no topic. */
const mostSuggestions = 6;

/** Choosing topics: /topik, /ikuti, and the buttons that pick where no conversation is running. */
export function topicsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['topik', 'topics'], async (ctx, words) => {
    const chat = await readerOf(ctx, bot);
    if (chat === null && (await bot.may(ctx.from?.id, 'topics')))
      return send(ctx, topicDeskScreen(t, ctx.locale, await bot.catalogue.categories()));
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    if (words !== '') return suggest(ctx, chat, words);
    await showTopics(ctx, bot, chat, 0);
  });

  onCommand(feature, ['ikuti', 'follow'], async (ctx, words) => {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    if (words === '') return send(ctx, { text: t.html(chat.locale, 'follow-usage') });
    await followTyped(ctx, chat, words);
  });

  onButton(feature, 'words-again', async (ctx, { words }) => {
    const chat = await readerOf(ctx, bot);
    await answerTap(ctx);
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    await followTyped(ctx, chat, words);
  });

  async function followTyped(ctx: KabarContext, chat: Chat, words: string): Promise<void> {
    const request = parseFollowedWords(words);
    if (asksForWords(words, request)) return followOwnWords(ctx, bot, chat, request, words);
    const directory = await bot.directory();
    const best = findTopics(words.slice(0, 60), directory.topics, chat.locale);
    const exact = best.find(({ isExact }) => isExact);
    if (exact !== undefined) return followAndTell(ctx, bot, chat, exact.topic, 'here');
    await suggest(ctx, chat, words);
  }

  // The conversation these chips belonged to is over: they work all the same, and it is taken up again.
  feature.on('callback_query:data', async (ctx, next) => {
    const action = readAction(ctx.callbackQuery.data);
    if (action === null || !isPicking(action)) return next();
    const chat = await readerOf(ctx, bot);
    if (chat === null) {
      await answerTap(ctx);
      return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    }
    const { toast, screen, added } = await pick(bot, chat.id, action);
    await answerTap(ctx, toast ?? (screen === null ? t.plain(ctx.locale, 'stale-button') : undefined));
    if (screen === null) return;
    await show(ctx, screen);
    if (action.kind === 'start-language' && !(await hasNewsroomMenu(bot, chat.id)))
      await setChatMenu(ctx, bot, action.index === 1 ? 'en' : 'id');
    await ctx.conversation.enter(conversationIds.subscribe, added);
  });

  onButton(feature, 'picked', async (ctx) => {
    const chatId = ctx.callbackQuery.from.id;
    const done = await finishPicking(bot, chatId);
    if (done.kind === 'nothing') {
      await answerTap(ctx, done.toast);
      return;
    }
    await answerTap(ctx);
    await show(ctx, done.screen);
    const none = await firstNews(bot, chatId, null);
    if (none !== null) await send(ctx, none);
  });

  onButton(feature, 'follow', async (ctx, { topicId }) => {
    const chat = await readerOf(ctx, bot);
    const topic = (await bot.directory()).topicById.get(topicId);
    if (chat === null || topic === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    if (topic.isHidden && !(await bot.subscriptions.list(chat.id)).some(({ id }) => id === topic.id))
      return answerTap(ctx, t.plain(chat.locale, 'toast-topic-hidden', { topic: nameOf(topic, chat.locale) }));
    await answerTap(ctx);
    await followAndTell(ctx, bot, chat, topic, 'here');
  });

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
        t,
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

/** Sends the first choice of topics and takes up the conversation in which it is made. */
export async function offerTopics(
  ctx: KabarContext,
  bot: BotCollaborators,
  chatId: number,
  greeting: NonNullable<Parameters<typeof firstChoice>[2]>,
): Promise<void> {
  const screen = await firstChoice(bot, chatId, greeting);
  if (screen === null) return;
  await send(ctx, screen);
  await ctx.conversation.enter(conversationIds.subscribe, []);
}
