import { Composer, InputFile } from 'grammy';
import { reportCsv } from '../../newsroom/report-csv.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { changeKinds } from '../conversations/change-broadcast.js';
import { conversationIds } from '../conversations/conversation.js';
import { onButton } from '../on-button.js';
import { answerTap, send, show } from '../show.js';
import { doubtsDecided, doubtsQuestion } from '../views/doubts.view.js';
import { sendArticle } from './articles.js';

/** After a broadcast: its table, its changes, and the taps of its readers. */
export function reportsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onButton(feature, 'report-csv', async (ctx, { broadcastId }) => {
    const broadcast = await bot.broadcasts.find(broadcastId);
    // The table names chats by their numbers: it is for those who send, and written down.
    if (!(await bot.may(ctx.from.id, 'send', broadcast?.categoryIds ?? [])))
      return answerTap(ctx, t.plain(ctx.locale, 'refused-rights'));
    if (broadcast === null) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await answerTap(ctx);
    const { csv, isWhole } = await reportCsv(bot.broadcastReport, broadcastId);
    const file = new InputFile(Buffer.from(csv), t.plain(ctx.locale, 'report-csv-name', { id: broadcastId }));
    const key = isWhole ? 'report-csv-caption' : 'report-csv-cut';
    await bot.audit.add({
      at: bot.clock.now(),
      actorId: ctx.from.id,
      action: 'broadcast.export',
      subject: `broadcast:${broadcastId}`,
      detail: { isWhole },
    });
    await ctx.replyWithDocument(file, { caption: t.plain(ctx.locale, key, { id: broadcastId }) });
  });

  onButton(feature, 'doubts-again', async (ctx, { broadcastId }) => {
    const broadcast = await bot.broadcasts.find(broadcastId);
    if (!(await bot.may(ctx.from.id, 'send', broadcast?.categoryIds ?? [])))
      return answerTap(ctx, t.plain(ctx.locale, 'refused-rights'));
    const { inDoubt } = await bot.broadcasts.counts(broadcastId);
    if (broadcast === null || inDoubt === 0) return answerTap(ctx, t.plain(ctx.locale, 'doubts-none'));
    await answerTap(ctx);
    // The report may be a picture, which cannot become a question: it stays as it is.
    await send(ctx, doubtsQuestion(t, ctx.locale, broadcastId, inDoubt));
  });

  onButton(feature, 'doubts-decided', async (ctx, { broadcastId, again }) => {
    const wish = again === 1 ? 'again' : 'leave';
    const outcome = await bot.newsroom.decideDoubts(broadcastId, ctx.from.id, wish, bot.clock.now());
    if (outcome.kind !== 'changed') return answerTap(ctx, t.plain(ctx.locale, 'doubts-not-decided'));
    await answerTap(ctx);
    await show(ctx, doubtsDecided(t, ctx.locale, broadcastId, wish));
  });

  onButton(feature, 'change-begin', async (ctx, { broadcastId, how }) => {
    const kind = changeKinds[how];
    if (!(await bot.may(ctx.from.id, 'draft'))) return answerTap(ctx, t.plain(ctx.locale, 'refused-rights'));
    if (kind === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await answerTap(ctx);
    await ctx.conversation.enter(conversationIds.changeBroadcast, broadcastId, kind);
  });

  onButton(feature, 'from-broadcast', async (ctx, { broadcastId }) => {
    const articleId = (await bot.broadcasts.find(broadcastId))?.articleId ?? null;
    if (articleId === null) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await answerTap(ctx);
    if (ctx.chat !== undefined) await bot.broadcastReport.tapped(broadcastId, ctx.chat.id, 'more', bot.clock.now());
    await sendArticle(ctx, bot, articleId);
  });

  return feature;
}
