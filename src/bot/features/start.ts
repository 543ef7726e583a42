import { Composer } from 'grammy';
import type { Chat } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { followAndTell } from '../follow-and-tell.js';
import { button } from '../keyboard.js';
import { onCommand } from '../on-command.js';
import { send } from '../show.js';
import type { Arrival } from '../views/start.view.js';
import { statusScreen } from '../views/start.view.js';
import { whatWaits } from '../what-waits.js';
import { foundTopicsScreen } from '../views/topics.view.js';
import { sendArticle } from './articles.js';
import { offerTopics } from './topics.js';

/** Topics of an article offered to whoever came by its link. */
const mostOffered = 4;

/** A reader who unblocked the bot is welcomed back if the /start comes within this time. */
export const welcomeWithinMs = 3_600_000;

/** /start: a new reader, one who comes back, and the deep links `t_<slug>` and `a_<article id>`. */
export function startFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['start'], async (ctx, payload) => {
    if (ctx.chat === undefined || ctx.chat.type !== 'private') return;
    const now = bot.clock.now();
    const { chat, before } = await bot.chats.meet({
      id: ctx.chat.id,
      type: 'private',
      locale: ctx.locale,
      timeZone: bot.defaults.timeZone,
      now,
    });
    if (before !== 'active') await bot.reschedule(chat.id);
    // Unblocking may have been told before, by an update of its own.
    const unblocked = await bot.chats.takeReturn(chat.id, new Date(now.getTime() - welcomeWithinMs));
    const arrival: Arrival = before === 'new' ? 'new' : before !== 'active' || unblocked ? 'back' : 'here';

    await arrived(ctx, payload, chat, arrival);
    const waits = arrival === 'here' ? null : await whatWaits(bot, chat.id);
    if (waits !== null) await send(ctx, waits);
  });

  /** What whoever came gets to see: the topic or article of the link, or where they stand. */
  async function arrived(ctx: KabarContext, payload: string, chat: Chat, arrival: Arrival): Promise<void> {
    const now = bot.clock.now();
    const slug = /^t_([a-z0-9-]{1,62})$/.exec(payload)?.[1];
    const articleId = /^a_(\d{1,15})$/.exec(payload)?.[1];
    if (slug !== undefined) {
      const topic = (await bot.directory()).topicBySlug.get(slug);
      const isOffered =
        topic?.isHidden === false || (await bot.subscriptions.list(chat.id)).some(({ id }) => id === topic?.id);
      if (topic !== undefined && isOffered) return followAndTell(ctx, bot, chat, topic, arrival);
      return offerTopics(ctx, bot, chat.id, 'topic-unknown');
    }
    if (articleId !== undefined) {
      await sendArticle(ctx, bot, Number(articleId));
      await bot.interests.opened(chat.id, Number(articleId), now);
      if (arrival === 'new') await offerTopicsOf(ctx, Number(articleId));
      return;
    }

    const topics = await bot.subscriptions.list(chat.id);
    if (topics.length === 0)
      return offerTopics(ctx, bot, chat.id, arrival === 'back' ? 'welcome-back-empty' : 'welcome');
    const fresh = (await bot.chats.find(chat.id)) ?? chat;
    await send(ctx, statusScreen(t, fresh, topics, { isBack: arrival === 'back', now }));
  }

  /** Whoever came for one article may want more of its topics. */
  async function offerTopicsOf(ctx: KabarContext, articleId: number): Promise<void> {
    const directory = await bot.directory();
    const ids = await bot.interests.topicsOf(articleId, mostOffered);
    const topics = ids.flatMap((id) => directory.topicById.get(id) ?? []);
    if (topics.length === 0) {
      if (ctx.chat !== undefined) await offerTopics(ctx, bot, ctx.chat.id, 'welcome');
      return;
    }
    const others = button(t.plain(ctx.locale, 'button-all-categories'), { kind: 'categories' });
    await send(ctx, foundTopicsScreen(t, ctx.locale, t.html(ctx.locale, 'welcome-article'), topics, new Set(), others));
  }

  return feature;
}
