import { Composer } from 'grammy';
import type { Chat } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { onCommand } from '../on-command.js';
import { send } from '../show.js';
import { statusScreen } from '../views/start.view.js';
import { categoriesScreen } from '../views/topics.view.js';
import { sendArticle } from './articles.js';
import { followAndTell } from './topics.js';

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

    const slug = /^t_([a-z0-9-]{1,62})$/.exec(payload)?.[1];
    const articleId = /^a_(\d{1,15})$/.exec(payload)?.[1];
    if (slug !== undefined) {
      const topic = (await bot.directory()).topicBySlug.get(slug);
      if (topic !== undefined) return followAndTell(ctx, bot, chat, topic, before === 'new');
      return offerCategories(ctx, chat, 'topic-unknown');
    }
    if (articleId !== undefined) return sendArticle(ctx, bot, Number(articleId));

    const topics = await bot.subscriptions.list(chat.id);
    if (topics.length === 0)
      return offerCategories(ctx, chat, before === 'new' || before === 'active' ? 'welcome' : 'welcome-back-empty');
    const fresh = (await bot.chats.find(chat.id)) ?? chat;
    await send(ctx, statusScreen(t, fresh, topics, { isBack: before !== 'active', now }));
  });

  async function offerCategories(
    ctx: KabarContext,
    chat: Chat,
    key: 'welcome' | 'welcome-back-empty' | 'topic-unknown',
  ): Promise<void> {
    const directory = await bot.directory();
    await send(ctx, categoriesScreen(t, chat.locale, t.html(chat.locale, key), directory.categories, false));
  }

  return feature;
}
