import { Composer } from 'grammy';
import { findTopics } from '../../newsroom/topic-finder.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import type { GroupAnswer, GroupDesk } from '../group-desk.js';
import { groupOfPayload } from '../group-links.js';
import { send } from '../show.js';
import { oneLine } from '../telegram-html.js';
import type { GroupView } from '../views/group-view.js';
import {
  groupCategoriesScreen,
  groupFollowedScreen,
  groupFoundScreen,
  groupPickerScreen,
  groupSearchText,
} from '../views/group-topics.view.js';
import { nameOf } from '../views/topics.view.js';
import { mostTopics } from './own-words.js';
import { isUrl } from '../../is-url.js';

/** Topics shown for a name that was typed. */
const mostFound = 8;

/** What a group follows, and how its topics come. */
export function groupTopicsFeature(bot: BotCollaborators, desk: GroupDesk): Composer<KabarContext> {
  const { translator: t } = bot;
  const { onGroup, viewOf, changed, panelAfter } = desk;
  const feature = new Composer<KabarContext>();

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

  onGroup(feature, 'group-categories', async (view) => ({
    screen: groupCategoriesScreen(t, view, (await bot.directory()).categories),
  }));
  onGroup(feature, 'group-category', async (view, { categoryId, page }) => picker(view, categoryId, page));
  onGroup(feature, 'group-topic', async (view, { topicId, categoryId, page }) => {
    const { toast } = await toggle(view, topicId);
    return { ...(await picker(await changed(view), categoryId, page)), toast };
  });
  onGroup(feature, 'group-search', async (view, _action, ctx) => {
    await ctx.reply(groupSearchText(t, view, ctx.me.username), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: { force_reply: true },
    });
    return { screen: null };
  });
  onGroup(feature, 'group-follow', async (view, { topicId }) => {
    const { toast } = await toggle(view, topicId);
    return { ...(await panelAfter(view)), toast };
  });
  onGroup(feature, 'group-followed', async (view, { page }) => ({ screen: groupFollowedScreen(t, view, page) }));
  onGroup(feature, 'group-drop', async (view, { topicId, page }) => {
    // Of what the group follows: nobody learns the words of others by making up numbers.
    const topic = view.topics.find(({ id }) => id === topicId);
    if (topic !== undefined) await bot.subscriptions.unfollow(view.chat.id, topicId);
    const toast = topic === undefined ? {} : { toast: unfollowed(view, topic) };
    return { screen: groupFollowedScreen(t, await changed(view), page), ...toast };
  });
  onGroup(feature, 'group-mode', async (view, { topicId, page }) => {
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

  async function picker(view: GroupView, categoryId: number, page: number): Promise<GroupAnswer> {
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
    if (topic.isHidden) return { toast: t.plain(locale, 'toast-topic-hidden', { topic: nameOf(topic, locale) }) };
    if (topics.length >= mostTopics) return { toast: t.plain(locale, 'group-limit', { limit: mostTopics }) };
    await bot.subscriptions.follow(chat.id, topicId, bot.clock.now());
    return { toast: t.plain(locale, 'toast-followed', { topic: nameOf(topic, locale) }) };
  }

  return feature;
}

/** The group that the question was about to which this message replies; null: it replies to no such question. */
function groupOfReply(ctx: KabarContext): number | null {
  const asked = ctx.msg?.reply_to_message;
  if (asked === undefined || asked.from?.id !== ctx.me.id) return null;
  for (const entity of asked.entities ?? [])
    if (entity.type === 'text_link') {
      const payload = isUrl(entity.url) ? new URL(entity.url).searchParams.get('start') : null;
      const group = groupOfPayload(payload ?? '');
      if (group !== null) return group;
    }
  return null;
}
