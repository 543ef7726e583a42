import { Composer } from 'grammy';
import { findTopics } from '../../newsroom/topic-finder.js';
import type { Chat } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatMoment } from '../format.js';
import { addedByLink } from '../group-links.js';
import { keyboard, urlButton } from '../keyboard.js';
import { createOnGroupCommand, isForum, sendWithSetup, threadOf } from '../on-group-command.js';
import { answerTap, send } from '../show.js';
import { oneLine } from '../telegram-html.js';
import { groupTopicsText } from '../views/in-group.view.js';
import { nextWords } from '../views/settings.view.js';
import { nameOf } from '../views/topics.view.js';
import { groupFollowFeature } from './group-follow.js';

/**
 * Kabar in a group: commands of its admins, each with one short answer, and silence otherwise. What takes more than a
 * line is set up in the admin's private chat.
 */
export function groupsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();
  const onGroupCommand = createOnGroupCommand(bot);
  const fresh = async (chat: Chat): Promise<Chat> => (await bot.chats.find(chat.id)) ?? chat;
  const withSetup = (ctx: KabarContext, chat: Chat, text: string) => sendWithSetup(bot, ctx, chat, text);

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

  onGroupCommand(
    feature,
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
  onGroupCommand(feature, ['bantuan', 'help'], help, about);
  onGroupCommand(feature, ['topik', 'topics', 'atur', 'settings', 'jeda', 'pause'], async (ctx, chat) =>
    withSetup(ctx, chat, groupTopicsText(t, chat, await bot.subscriptions.list(chat.id), bot.clock.now())),
  );

  feature.use(groupFollowFeature(bot, onGroupCommand));

  onGroupCommand(feature, ['sini', 'here'], async (ctx, chat) => {
    if (!isForum(ctx)) return send(ctx, { text: t.html(chat.locale, 'group-not-forum') });
    const thread = threadOf(ctx);
    await bot.groups.setThread(chat.id, 'all', thread);
    await send(ctx, { text: t.html(chat.locale, thread === null ? 'group-here-main' : 'group-here') });
  });

  onGroupCommand(feature, ['ringkasan', 'digest'], async (ctx, chat) => {
    const { locale } = chat;
    if ((await bot.subscriptions.count(chat.id)) === 0)
      return withSetup(ctx, chat, t.html(locale, 'group-topics-none'));
    const digest = await bot.requestDigest(chat.id, 'requested');
    if (digest.kind === 'enqueued') return;
    const now = bot.clock.now();
    const since = formatMoment(digest.since, now, chat.timeZone, locale);
    await send(ctx, { text: t.html(locale, 'group-news-none', { since, next: nextWords(chat, now, locale) }) });
  });

  onGroupCommand(feature, ['berhenti', 'stop'], async (ctx, chat, words) => {
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
