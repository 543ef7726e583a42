import { Composer, GrammyError, InputFile } from 'grammy';
import { periods } from '../../newsroom/figures.js';
import type { Period } from '../../newsroom/figures.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { onNewsroomCommand } from '../on-newsroom-command.js';
import { answerTap, send, show } from '../show.js';
import { statsView } from '../views/stats-picture.view.js';
import type { StatsView } from '../views/stats-picture.view.js';
import { stateOf } from '../views/stats-ranks.view.js';
import { countedLines, pictureKeyboard, statsPictures, statsScreen } from '../views/stats.view.js';
import type { StatsPicture } from '../views/stats.view.js';
import type { Screen } from '../views/screen.js';

/** /statistik: the figures that matter most, then pictures; a picture is changed in its place. */
export function statsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  const main = async (ctx: KabarContext, actorId: number): Promise<Screen> => {
    const now = bot.clock.now();
    const [days, counts, queue, articles, sources, weekly] = await Promise.all([
      bot.figures.days(7, now),
      bot.chats.count(),
      bot.queued(),
      bot.articles.count(),
      bot.figures.sources(7, now),
      bot.weeklySummaries.isWanted(actorId),
    ]);
    return statsScreen(t, ctx.locale, {
      timeZone: bot.defaults.timeZone,
      days,
      counts,
      queue,
      articles,
      sources: sources.length,
      silent: sources.filter((source) => stateOf(source, now) !== 'ok').length,
      weekly,
    });
  };

  onNewsroomCommand(feature, bot, ['statistik', 'stats'], 'figures', async (ctx, _, actorId) =>
    send(ctx, await main(ctx, actorId)),
  );
  onButton(feature, 'stats', async (ctx) => {
    if (!(await bot.may(ctx.from.id, 'figures'))) return answerTap(ctx, await notYours(bot, ctx));
    await answerTap(ctx);
    await send(ctx, await main(ctx, ctx.from.id));
  });

  onButton(feature, 'stats-weekly', async (ctx, { on }) => {
    if (!(await bot.weeklySummaries.want(ctx.from.id, on === 1, bot.clock.now())))
      return answerTap(ctx, await notYours(bot, ctx));
    await answerTap(ctx);
    await show(ctx, await main(ctx, ctx.from.id));
  });

  onButton(feature, 'stats-picture', async (ctx, { picture, days }) => {
    if (!(await bot.may(ctx.from.id, 'figures'))) return answerTap(ctx, await notYours(bot, ctx));
    const kind = statsPictures[picture];
    const period = periods.find((known) => known === days);
    if (kind === undefined || period === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await answerTap(ctx);
    const view = await statsOf(bot, ctx.locale, kind, period);
    const buttons = pictureKeyboard(t, ctx.locale, kind, period);
    if (view.kind === 'nothing') return send(ctx, { text: view.text, keyboard: buttons });
    const { caption } = view;
    const file = new InputFile(await bot.paint(view.svg), `${kind}-${period}.png`);
    const words = { caption, parse_mode: 'HTML', reply_markup: buttons } as const;
    if (ctx.callbackQuery.message?.photo === undefined) {
      await ctx.replyWithPhoto(file, words);
      return;
    }
    try {
      await ctx.editMessageMedia(
        { type: 'photo', media: file, caption, parse_mode: 'HTML' },
        { reply_markup: buttons },
      );
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
      if (error.description.includes('message is not modified')) return;
      await ctx.replyWithPhoto(new InputFile(await bot.paint(view.svg), `${kind}-${period}.png`), words);
    }
  });

  return feature;
}

/** Reads what a picture takes, and makes it. */
async function statsOf(
  bot: BotCollaborators,
  locale: KabarContext['locale'],
  kind: StatsPicture,
  period: Period,
): Promise<StatsView> {
  const now = bot.clock.now();
  const [days, topics, sources] = await Promise.all([
    bot.figures.days(period, now),
    kind === 'topics' ? bot.figures.topics(period, now) : [],
    kind === 'sources' ? bot.figures.sources(period, now) : [],
  ]);
  const { timeZone } = bot.defaults;
  const view = statsView(bot.translator, kind, { locale, timeZone, now, period, days }, { topics, sources });
  // Topics are those of the last day that is over, and sources are counted when they are asked for.
  if (view.kind === 'nothing' || kind === 'topics' || kind === 'sources') return view;
  return { ...view, caption: [view.caption, ...countedLines(bot.translator, locale, timeZone, days)].join('\n') };
}
