import { Composer } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatNumber } from '../format.js';
import { onNewsroomCommand } from '../on-newsroom-command.js';
import { send } from '../show.js';

/** /statistik: readers, the archive, and what became of the last day's messages. */
export function statsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onNewsroomCommand(feature, bot, ['statistik', 'stats'], 'figures', async (ctx) => {
    const [chats, articles, sources, figures] = await Promise.all([
      bot.chats.count(),
      bot.articles.count(),
      bot.sources.list(),
      bot.deliveryFigures(),
    ]);
    const number = (value: number) => formatNumber(value, ctx.locale);
    const text = t.html(ctx.locale, 'stats', {
      active: number(chats.active),
      stopped: number(chats.stopped),
      gone: number(chats.gone),
      articles: number(articles),
      sources: number(sources.filter((source) => source.retiredAt === null).length),
      sent: number(figures.sent),
      refused: number(figures.refused),
      doubt: number(figures.inDoubt),
      missed: number(figures.missed),
      queue: number(figures.queued),
    });
    await send(ctx, { text });
  });

  return feature;
}
