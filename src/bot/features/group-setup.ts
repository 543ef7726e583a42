import { Composer, GrammyError, InputFile } from 'grammy';
import { findTopics } from '../../newsroom/topic-finder.js';
import type { Chat } from '../../readers/chat.js';
import { offeredZones } from '../../readers/chat.js';
import type { ButtonAction } from '../callback-data.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatMoment } from '../format.js';
import { groupOfPayload } from '../group-links.js';
import { onButton } from '../on-button.js';
import type { ActionOf } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { oneLine } from '../telegram-html.js';
import { standingOf } from '../standing.js';
import {
  groupCategoriesScreen,
  groupEraseScreen,
  groupFollowedScreen,
  groupFoundScreen,
  groupHoursScreen,
  groupPanelScreen,
  groupPauseScreen,
  groupPickerScreen,
  groupSearchText,
  groupsScreen,
  groupZoneScreen,
} from '../views/groups.view.js';
import type { GroupView } from '../views/groups.view.js';
import type { Screen } from '../views/screen.js';
import { hourOf, pauseWithoutEnd } from '../views/settings.view.js';
import { nameOf } from '../views/topics.view.js';
import { mostTopics } from './own-words.js';

/** Topics shown for a name that was typed. */
const mostFound = 8;

/** Buttons that act on a group carry its number. */
type GroupAction = Extract<ButtonAction, { group: number }>;

/** What a tap does: what is shown afterwards, and the line that answers the tap. */
interface Answer {
  screen: Screen | null;
  toast?: string;
}

/**
 * Setting up groups and channels, in the private chat of their admins: nobody else sees it, and the group stays quiet.
 * Whether they are admins is asked of Telegram at each tap.
 */
export function groupSetupFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  feature.command('start', async (ctx, next) => {
    const chatId = groupOfPayload(ctx.match.trim());
    if (chatId === null || ctx.from === undefined) return next();
    // To be written to, and to find the group again, a person has to be known.
    const now = bot.clock.now();
    const { id, language } = { id: ctx.from.id, language: ctx.locale };
    await bot.chats.meet({ id, type: 'private', locale: language, timeZone: bot.defaults.timeZone, now });
    const found = await viewOf(ctx, chatId);
    await send(ctx, 'refused' in found ? found.refused : groupPanelScreen(t, found.view));
  });

  // The reply to the question for a topic's name: the link in the question says for which group.
  feature.on('message:text').filter(
    (ctx) => groupOfReply(ctx) !== null,
    async (ctx) => {
      const found = await viewOf(ctx, groupOfReply(ctx) ?? 0);
      if ('refused' in found) return send(ctx, found.refused);
      const query = oneLine(ctx.message.text, 60);
      const topics = findTopics(query, (await bot.directory()).topics, ctx.locale).slice(0, mostFound);
      await send(
        ctx,
        groupFoundScreen(
          t,
          found.view,
          query,
          topics.map(({ topic }) => topic),
        ),
      );
    },
  );

  onCommand(feature, ['grup', 'groups'], async (ctx) => send(ctx, await listed(ctx)));
  onButton(feature, 'groups', async (ctx) => {
    await answerTap(ctx);
    await show(ctx, await listed(ctx));
  });

  /** The groups and channels that somebody set up and still may. */
  async function listed(ctx: KabarContext): Promise<Screen> {
    const personId = ctx.from?.id ?? 0;
    const groups: { id: number; title: string }[] = [];
    for (const id of await bot.groups.stewardedBy(personId)) {
      const title = (await standingOf(ctx.api, id, personId)) === 'admin' ? await titleOf(ctx, id) : null;
      if (title !== null) groups.push({ id, title });
    }
    return groupsScreen(t, ctx.locale, groups, ctx.me.username);
  }

  /** A group as its settings show it, for an admin; for anybody else what to say. */
  async function viewOf(ctx: KabarContext, chatId: number): Promise<{ view: GroupView } | { refused: Screen }> {
    const { locale } = ctx;
    const personId = ctx.from?.id ?? 0;
    const standing = await standingOf(ctx.api, chatId, personId);
    const place = standing === 'admin' ? await placeOf(ctx, chatId) : null;
    if (standing !== 'admin' || place === null) {
      await bot.groups.forgetSteward(personId, chatId);
      return { refused: { text: t.html(locale, standing === 'member' ? 'group-not-admin' : 'group-away') } };
    }
    const now = bot.clock.now();
    let chat = await bot.chats.find(chatId);
    if (chat === null || chat.status === 'gone') {
      const { type } = place;
      ({ chat } = await bot.chats.meet({ id: chatId, type, locale, timeZone: bot.defaults.timeZone, now }));
      await bot.reschedule(chatId);
    }
    if ((await bot.chats.find(personId)) !== null) await bot.groups.noteSteward(personId, chatId, now);
    const [topics, threads] = await Promise.all([bot.subscriptions.list(chatId), bot.groups.threads(chatId)]);
    return { view: { locale, chat, title: place.title, topics, threads, now } };
  }

  async function placeOf(ctx: KabarContext, chatId: number): Promise<{ title: string; type: Chat['type'] } | null> {
    try {
      const chat = await ctx.api.getChat(chatId);
      return { title: chat.title ?? String(chatId), type: chat.type };
    } catch (error) {
      if (error instanceof GrammyError) return null;
      throw error;
    }
  }
  const titleOf = async (ctx: KabarContext, chatId: number): Promise<string | null> =>
    (await placeOf(ctx, chatId))?.title ?? null;

  /** Answers taps of one kind: whoever is no admin there (any more) is told so, and nothing is done. */
  function onGroup<Kind extends GroupAction['kind']>(
    kind: Kind,
    act: (view: GroupView, action: ActionOf<Kind>, ctx: KabarContext) => Promise<Answer>,
  ): void {
    onButton(feature, kind, async (ctx, action) => {
      const found = await viewOf(ctx, -groupOf(action));
      if ('refused' in found) {
        await answerTap(ctx);
        return show(ctx, found.refused);
      }
      const { screen, toast } = await act(found.view, action, ctx);
      await answerTap(ctx, toast);
      if (screen !== null) await show(ctx, screen);
    });
  }

  /** The view again, after something has changed. */
  async function changed(view: GroupView): Promise<GroupView> {
    await bot.reschedule(view.chat.id);
    const [chat, topics] = await Promise.all([bot.chats.find(view.chat.id), bot.subscriptions.list(view.chat.id)]);
    return { ...view, chat: chat ?? view.chat, topics };
  }
  const panelAfter = async (view: GroupView): Promise<Answer> => ({ screen: groupPanelScreen(t, await changed(view)) });

  onGroup('group', async (view) => ({ screen: groupPanelScreen(t, view) }));
  onGroup('group-categories', async (view) => ({
    screen: groupCategoriesScreen(t, view, (await bot.directory()).categories),
  }));
  onGroup('group-category', async (view, { categoryId, page }) => picker(view, categoryId, page));
  onGroup('group-topic', async (view, { topicId, categoryId, page }) => {
    const { toast } = await toggle(view, topicId);
    return { ...(await picker(await changed(view), categoryId, page)), toast };
  });
  onGroup('group-search', async (view, _action, ctx) => {
    await ctx.reply(groupSearchText(t, view, ctx.me.username), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: { force_reply: true },
    });
    return { screen: null };
  });
  onGroup('group-follow', async (view, { topicId }) => {
    const { toast } = await toggle(view, topicId);
    return { ...(await panelAfter(view)), toast };
  });
  onGroup('group-followed', async (view, { page }) => ({ screen: groupFollowedScreen(t, view, page) }));
  onGroup('group-drop', async (view, { topicId, page }) => {
    // Of what the group follows: nobody learns the words of others by making up numbers.
    const topic = view.topics.find(({ id }) => id === topicId);
    if (topic !== undefined) await bot.subscriptions.unfollow(view.chat.id, topicId);
    const toast = topic === undefined ? {} : { toast: unfollowed(view, topic) };
    return { screen: groupFollowedScreen(t, await changed(view), page), ...toast };
  });
  onGroup('group-mode', async (view, { topicId, page }) => {
    const topic = view.topics.find(({ id }) => id === topicId);
    if (topic !== undefined) {
      const { digest, atOnce } = topic.delivery;
      // In the digest, then at once, then both, then in the digest again.
      const next =
        digest && atOnce
          ? { digest: true, atOnce: false }
          : digest
            ? { digest: false, atOnce: true }
            : { digest: true, atOnce: true };
      await bot.subscriptions.deliver(view.chat.id, topicId, { ...topic.delivery, ...next });
    }
    return { screen: groupFollowedScreen(t, await changed(view), page) };
  });

  async function picker(view: GroupView, categoryId: number, page: number): Promise<Answer> {
    const directory = await bot.directory();
    const category = directory.categoryById.get(categoryId);
    if (category === undefined) return { screen: null, toast: t.plain(view.locale, 'stale-button') };
    const topics = directory.topics.filter((topic) => topic.category === category.slug);
    return { screen: groupPickerScreen(t, view, { category, topics, page }) };
  }

  const unfollowed = ({ locale }: GroupView, topic: { nameId: string; nameEn: string }): string =>
    t.plain(locale, 'toast-unfollowed', { topic: nameOf(topic, locale) });

  async function toggle(view: GroupView, topicId: number): Promise<{ toast: string }> {
    const { locale, chat, topics } = view;
    const topic = (await bot.directory()).topicById.get(topicId);
    if (topic === undefined) return { toast: t.plain(locale, 'stale-button') };
    if (await bot.subscriptions.unfollow(chat.id, topicId)) return { toast: unfollowed(view, topic) };
    if (topics.length >= mostTopics) return { toast: t.plain(locale, 'group-limit', { limit: mostTopics }) };
    await bot.subscriptions.follow(chat.id, topicId, bot.clock.now());
    return { toast: t.plain(locale, 'toast-followed', { topic: nameOf(topic, locale) }) };
  }

  onGroup('group-hours', async (view) => ({ screen: groupHoursScreen(t, view) }));
  onGroup('group-hour', async (view, { minutes }) => {
    if (minutes >= 24 * 60) return { screen: null, toast: t.plain(view.locale, 'stale-button') };
    const hour = hourOf(minutes);
    const { id, digestHours } = view.chat;
    const hours = digestHours.includes(hour) ? digestHours.filter((one) => one !== hour) : [...digestHours, hour];
    if (hours.length === 0) return { screen: null, toast: t.plain(view.locale, 'group-hours-last') };
    await bot.chats.choose(id, { digestHours: hours.toSorted() });
    return { screen: groupHoursScreen(t, await changed(view)) };
  });
  onGroup('group-zones', async (view) => ({ screen: groupZoneScreen(t, view) }));
  onGroup('group-zone', async (view, { index }) => {
    const timeZone = offeredZones[index];
    if (timeZone !== undefined) await bot.chats.choose(view.chat.id, { timeZone });
    return panelAfter(view);
  });
  onGroup('group-language', async (view, { index }) => {
    await bot.chats.choose(view.chat.id, { locale: index === 1 ? 'en' : 'id' });
    return panelAfter(view);
  });
  onGroup('group-pauses', async (view) => ({ screen: groupPauseScreen(t, view) }));
  onGroup('group-pause', async (view, { days }) => {
    const now = bot.clock.now().getTime();
    const pausedUntil = days === 0 ? pauseWithoutEnd : new Date(now + Math.min(days, 366) * 86_400_000);
    await bot.chats.choose(view.chat.id, { pausedUntil });
    return panelAfter(view);
  });
  onGroup('group-resume', async (view) => {
    const { id, type, locale, timeZone } = view.chat;
    await bot.chats.meet({ id, type, locale, timeZone, now: bot.clock.now() });
    await bot.chats.choose(id, { pausedUntil: null });
    return panelAfter(view);
  });
  onGroup('group-news', async (view) => {
    const { locale, chat, title, now } = view;
    if (view.topics.length === 0) return { screen: null, toast: t.plain(locale, 'group-news-no-topics', { title }) };
    const digest = await bot.requestDigest(chat.id, 'requested');
    if (digest.kind === 'enqueued') return { screen: null, toast: t.plain(locale, 'group-news-sent', { title }) };
    const since = formatMoment(digest.since, now, chat.timeZone, locale);
    return { screen: null, toast: t.plain(locale, 'group-news-nothing', { since }) };
  });
  onGroup('group-data', async (view, _action, ctx) => {
    const data = await bot.dataRights.collect(view.chat.id);
    const file = new InputFile(Buffer.from(JSON.stringify(data, null, 2)), 'kabar.json');
    await ctx.replyWithDocument(file, { caption: t.plain(view.locale, 'group-data-caption') });
    return { screen: null };
  });
  onGroup('group-erase', async (view, { yes }) => {
    if (yes !== 1) return { screen: groupEraseScreen(t, view) };
    await bot.dataRights.erase(view.chat.id);
    return { screen: { text: t.html(view.locale, 'group-erased') } };
  });

  return feature;
}

/** The group that the question was about to which this message replies; null: it replies to no such question. */
function groupOfReply(ctx: KabarContext): number | null {
  const asked = ctx.msg?.reply_to_message;
  if (asked === undefined || asked.from?.id !== ctx.me.id) return null;
  for (const entity of asked.entities ?? [])
    if (entity.type === 'text_link') {
      const payload = URL.canParse(entity.url) ? new URL(entity.url).searchParams.get('start') : null;
      const group = groupOfPayload(payload ?? '');
      if (group !== null) return group;
    }
  return null;
}

const groupOf = (action: ButtonAction): number => ('group' in action ? action.group : 0);
