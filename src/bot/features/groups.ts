import { Composer } from 'grammy';
import type { Context } from 'grammy';
import { parseFollowedWords } from '../../newsroom/followed-words-command.js';
import type { FollowedRequest } from '../../newsroom/followed-words-command.js';
import { MOST_OWN_WORDS, asksForWords, ownWordsOf } from '../../newsroom/own-words.js';
import { findTopics } from '../../newsroom/topic-finder.js';
import type { Chat } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatMoment } from '../format.js';
import { addedByLink } from '../group-links.js';
import { keyboard, urlButton } from '../keyboard.js';
import { onCommand } from '../on-command.js';
import { answerTap, send } from '../show.js';
import { isWrittenByAdmin } from '../standing.js';
import { oneLine } from '../telegram-html.js';
import { groupTopicsText, inGroupScreen } from '../views/groups.view.js';
import { refusalText } from '../views/own-words.view.js';
import { nextWords } from '../views/settings.view.js';
import { nameOf } from '../views/topics.view.js';
import { mostTopics } from './own-words.js';

/** Whoever may not command is told so at most this often in one group: it must not become chatter. */
const refusedEveryMs = 60_000;
/** Names offered for one that is no topic. */
const mostSuggested = 3;

/**
 * Kabar in a group: commands of its admins, each with one short answer, and silence otherwise. What takes more than a
 * line is set up in the admin's private chat.
 */
export function groupsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();
  const refusedAt = new Map<number, number>();

  /** Answers an admin's command; to others it says once in a while who may. */
  const command = (
    names: readonly [string, ...string[]],
    answer: (ctx: KabarContext, chat: Chat, words: string) => Promise<void>,
    otherwise: (ctx: KabarContext) => Promise<void> = (ctx) =>
      send(ctx, { text: t.html(ctx.locale, 'group-admins-only') }),
  ): void =>
    onCommand(feature, names, async (ctx, words) => {
      if (await isWrittenByAdmin(ctx)) {
        const chat = await groupOf(ctx);
        if (chat !== null) await answer(ctx, chat, words);
      } else if (isTimeToRefuse(ctx.chat?.id ?? 0)) await otherwise(ctx);
    });

  function isTimeToRefuse(chatId: number): boolean {
    const now = bot.clock.now().getTime();
    const last = refusedAt.get(chatId) ?? Number.NEGATIVE_INFINITY;
    if (now >= last && now - last < refusedEveryMs) return false;
    for (const [id, at] of refusedAt) if (now - at >= refusedEveryMs) refusedAt.delete(id);
    refusedAt.set(chatId, now);
    return true;
  }

  /** The group as it is known; one that was never met, or was erased, is met now. */
  async function groupOf(ctx: KabarContext): Promise<Chat | null> {
    const { chat } = ctx;
    if (chat === undefined || (chat.type !== 'group' && chat.type !== 'supergroup')) return null;
    const known = await bot.chats.find(chat.id);
    if (known !== null && known.status !== 'gone') return known;
    const met = await bot.chats.meet({
      id: chat.id,
      type: chat.type,
      locale: ctx.locale,
      timeZone: bot.defaults.timeZone,
      now: bot.clock.now(),
    });
    await bot.reschedule(chat.id);
    return met.chat;
  }

  const fresh = async (chat: Chat): Promise<Chat> => (await bot.chats.find(chat.id)) ?? chat;
  const withSetup = (ctx: KabarContext, chat: Chat, text: string): Promise<void> =>
    send(ctx, inGroupScreen(t, chat.locale, text, chat.id, ctx.me.username));

  const about = (ctx: KabarContext): Promise<void> =>
    send(ctx, {
      text: t.html(ctx.locale, 'group-about'),
      keyboard: keyboard([
        [urlButton(t.plain(ctx.locale, 'button-own-news'), `https://t.me/${ctx.me.username}?start=group`)],
      ]),
    });
  const help = (ctx: KabarContext, chat: Chat): Promise<void> => {
    const parts = [t.html(chat.locale, 'group-help')];
    if (isForum(ctx)) parts.push(t.html(chat.locale, 'group-help-forum'));
    return withSetup(ctx, chat, parts.join('\n'));
  };

  command(
    ['start', 'mulai'],
    async (ctx, chat, words) => {
      // Telegram writes this in the person's name when the bot is added by our link; the greeting is there already.
      if (words === addedByLink) return;
      if (chat.status === 'active') return help(ctx, chat);
      const { id, type, locale, timeZone } = chat;
      await bot.chats.meet({ id, type, locale, timeZone, now: bot.clock.now() });
      await bot.reschedule(chat.id);
      const next = nextWords(await fresh(chat), bot.clock.now(), locale);
      await withSetup(ctx, chat, t.html(locale, 'group-on-again', { next }));
    },
    about,
  );
  command(['bantuan', 'help'], help, about);
  command(['topik', 'topics', 'atur', 'settings', 'jeda', 'pause'], async (ctx, chat) =>
    withSetup(ctx, chat, groupTopicsText(t, chat, await bot.subscriptions.list(chat.id), bot.clock.now())),
  );

  command(['ikuti', 'follow'], async (ctx, chat, words) => {
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

  command(['sini', 'here'], async (ctx, chat) => {
    if (!isForum(ctx)) return send(ctx, { text: t.html(chat.locale, 'group-not-forum') });
    const thread = threadOf(ctx);
    await bot.groups.setThread(chat.id, 'all', thread);
    await send(ctx, { text: t.html(chat.locale, thread === null ? 'group-here-main' : 'group-here') });
  });

  command(['ringkasan', 'digest'], async (ctx, chat) => {
    const { locale } = chat;
    if ((await bot.subscriptions.count(chat.id)) === 0)
      return withSetup(ctx, chat, t.html(locale, 'group-topics-none'));
    const digest = await bot.requestDigest(chat.id, 'requested');
    if (digest.kind === 'enqueued') return;
    const now = bot.clock.now();
    const since = formatMoment(digest.since, now, chat.timeZone, locale);
    await send(ctx, { text: t.html(locale, 'group-news-none', { since, next: nextWords(chat, now, locale) }) });
  });

  command(['berhenti', 'stop'], async (ctx, chat, words) => {
    const { locale } = chat;
    if (words !== '') return letGo(ctx, chat, oneLine(words, 60));
    await bot.chats.stop(chat.id, bot.clock.now());
    await bot.cancelPlanned(chat.id);
    await send(ctx, { text: t.html(locale, 'group-stopped', { bot: { html: ctx.me.username } }) });
  });

  async function letGo(ctx: KabarContext, chat: Chat, query: string): Promise<void> {
    const { locale } = chat;
    const exact = findTopics(query, (await bot.directory()).topics, locale).find(({ isExact }) => isExact)?.topic;
    const dropped = exact !== undefined && (await bot.subscriptions.unfollow(chat.id, exact.id));
    if (!dropped) return withSetup(ctx, chat, t.html(locale, 'group-not-followed', { query }));
    await bot.reschedule(chat.id);
    await send(ctx, { text: t.html(locale, 'group-unfollowed', { topic: nameOf(exact, locale) }) });
  }

  // Buttons of messages that were forwarded here, or of an earlier release.
  feature.on('callback_query', (ctx) => answerTap(ctx, t.plain(ctx.locale, 'group-tap')));

  return feature;
}

/** The thread that a message was written in; null: the main one, or there are none. */
function threadOf({ msg }: Context): number | null {
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? null) : null;
}

function isForum({ chat }: Context): boolean {
  return chat?.type === 'supergroup' && chat.is_forum === true;
}

/** "Korea Utara, Korea Selatan atau Jepang". */
function orList(names: string[], locale: Chat['locale']): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}
