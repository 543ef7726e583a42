import { Composer } from 'grammy';
import { parseFollowedWords } from '../../newsroom/followed-words-command.js';
import type { FollowedRequest } from '../../newsroom/followed-words-command.js';
import { MOST_OWN_WORDS, asksForWords, ownWordsOf } from '../../newsroom/own-words.js';
import { findTopics } from '../../newsroom/topic-finder.js';
import type { Chat } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { isForum, sendWithSetup, threadOf } from '../on-group-command.js';
import type { OnGroupCommand } from '../on-group-command.js';
import { send } from '../show.js';
import { oneLine } from '../telegram-html.js';
import { refusalText } from '../views/own-words.view.js';
import { nextWords } from '../views/settings.view.js';
import { nameOf } from '../views/topics.view.js';
import { mostTopics } from './own-words.js';

/** Names offered for one that is no topic. */
const mostSuggested = 3;

/** Following a topic or words in a group: their news comes to the thread in which that was asked for. */
export function groupFollowFeature(bot: BotCollaborators, onGroupCommand: OnGroupCommand): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();
  const fresh = async (chat: Chat): Promise<Chat> => (await bot.chats.find(chat.id)) ?? chat;
  const withSetup = (ctx: KabarContext, chat: Chat, text: string) => sendWithSetup(bot, ctx, chat, text);

  onGroupCommand(feature, ['ikuti', 'follow'], async (ctx, chat, words) => {
    const { locale } = chat;
    if (words === '') return send(ctx, { text: t.html(locale, 'group-follow-usage') });
    const request = parseFollowedWords(words);
    if (asksForWords(words, request)) return followWords(ctx, chat, request, words);
    const query = oneLine(words, 60);
    const found = findTopics(query, (await bot.directory()).topics, locale);
    const topic = found.find(({ isExact }) => isExact)?.topic;
    if (topic === undefined) {
      const topics = found.slice(0, mostSuggested).map((one) => nameOf(one.topic, locale));
      const text =
        topics.length === 0
          ? t.html(locale, 'group-follow-unknown', { query })
          : t.html(locale, 'group-follow-which', { query, topics: orList(topics, locale) });
      return withSetup(ctx, chat, text);
    }
    const followed = await bot.subscriptions.list(chat.id);
    const already = followed.some(({ id }) => id === topic.id);
    if (!already && followed.length >= mostTopics)
      return withSetup(ctx, chat, t.html(locale, 'group-limit', { limit: mostTopics }));
    await bot.subscriptions.follow(chat.id, topic.id, bot.clock.now());
    await followedHere(ctx, chat, topic, already);
  });

  /** Follows words of the group's own, as a person can. */
  async function followWords(ctx: KabarContext, chat: Chat, request: FollowedRequest, words: string): Promise<void> {
    const { locale } = chat;
    if (request.kind === 'refused') return send(ctx, { text: refusalText(t, locale, request.reason) });
    const phrase = ownWordsOf(request, words);
    const most = { words: MOST_OWN_WORDS, topics: mostTopics };
    const outcome = await bot.ownWords.follow(chat.id, phrase, most, bot.clock.now());
    if (outcome.kind !== 'followed' && outcome.kind !== 'already')
      return withSetup(ctx, chat, t.html(locale, 'group-limit', { limit: mostTopics }));
    await bot.lookBackForWords(outcome.topicId, phrase);
    await followedHere(ctx, chat, { id: outcome.topicId, ...phrase }, outcome.kind === 'already');
  }

  /** Sends a followed topic's news to the thread in which that was asked for, and says so. */
  async function followedHere(
    ctx: KabarContext,
    chat: Chat,
    topic: { id: number; nameId: string; nameEn: string },
    already: boolean,
  ): Promise<void> {
    const { locale } = chat;
    const thread = threadOf(ctx);
    if (isForum(ctx)) await bot.groups.setThread(chat.id, topic.id, thread);
    await bot.reschedule(chat.id);
    const next = nextWords(await fresh(chat), bot.clock.now(), locale);
    const values = { topic: nameOf(topic, locale), next };
    if (thread !== null) return withSetup(ctx, chat, t.html(locale, 'group-followed-thread', values));
    const text = already ? t.html(locale, 'group-follow-already', values) : t.html(locale, 'group-followed', values);
    return withSetup(ctx, chat, text);
  }

  return feature;
}

/** "Korea Utara, Korea Selatan atau Jepang". */
function orList(names: string[], locale: Chat['locale']): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}
