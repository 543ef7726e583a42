import { Composer } from 'grammy';
import { mostSaved } from '../../readers/saved.store.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatList } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { onButton } from '../on-button.js';
import { answerTap, send, show } from '../show.js';
import { articleScreen, mostTellings } from '../views/article.view.js';
import { correctedScreen } from '../views/correction.view.js';
import { historyScreen, whyScreen } from '../views/reading-on.view.js';
import type { Screen } from '../views/screen.js';
import { nameOf } from '../views/topics.view.js';

/** One article as a screen; null when there is none for readers. One that was withdrawn says so. */
export async function articleView(ctx: KabarContext, bot: BotCollaborators, articleId: number): Promise<Screen | null> {
  if (ctx.chat === undefined) return null;
  const [[article], others, saved, chat, corrections] = await Promise.all([
    bot.articles.byIds([articleId]),
    bot.readingOn.tellings(articleId, mostTellings),
    bot.saved.isSaved(ctx.chat.id, articleId),
    readerOf(ctx, bot),
    bot.corrections.ofArticle(articleId),
  ]);
  if (article === undefined || article.status === 'review' || article.status === 'rejected') return null;
  const reading = { locale: ctx.locale, timeZone: chat?.timeZone ?? bot.defaults.timeZone, now: bot.clock.now() };
  const screen = articleScreen(bot.translator, ctx.locale, {
    article,
    others,
    saved,
    now: reading.now,
    timeZone: reading.timeZone,
    botUsername: ctx.me.username,
  });
  return correctedScreen(bot.translator, screen, article, corrections, reading);
}

/** Sends one article, or says that it is gone. */
export async function sendArticle(ctx: KabarContext, bot: BotCollaborators, articleId: number): Promise<void> {
  const screen = await articleView(ctx, bot, articleId);
  await send(ctx, screen ?? { text: bot.translator.html(ctx.locale, 'article-unknown') });
}

/** Reading on: one article, why it came, how it was changed, more or less of its kind, and putting it aside. */
export function articlesFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onButton(feature, 'article', async (ctx, { articleId }) => {
    await answerTap(ctx);
    await sendArticle(ctx, bot, articleId);
  });

  onButton(feature, 'details', async (ctx, { deliveryId }) => {
    const ids = ctx.chat === undefined ? [] : await bot.deliveredArticles(deliveryId, ctx.chat.id);
    if (ids.length === 0) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await answerTap(ctx);
    const numbers = ids.map((articleId, index) => button(String(index + 1), { kind: 'article', articleId }));
    await send(ctx, { text: t.html(ctx.locale, 'details-choose'), keyboard: keyboard(inRows(numbers, 5)) });
  });

  onButton(feature, 'save', async (ctx, { articleId }) => {
    const [chat, [article]] = await Promise.all([readerOf(ctx, bot), bot.articles.byIds([articleId])]);
    if (chat === null || article?.status !== 'published')
      return answerTap(ctx, t.plain(ctx.locale, chat === null ? 'not-reader' : 'stale-button'));
    if ((await bot.saved.remove(chat.id, articleId)) !== null)
      await answerTap(ctx, t.plain(ctx.locale, 'toast-unsaved'));
    else if ((await bot.saved.add(chat.id, articleId, bot.clock.now())) === 'saved')
      await answerTap(ctx, t.plain(ctx.locale, 'toast-saved'));
    else return answerTap(ctx, t.plain(ctx.locale, 'saved-full', { limit: mostSaved }));
    const screen = await articleView(ctx, bot, articleId);
    if (screen !== null) await show(ctx, screen);
  });

  onButton(feature, 'why', async (ctx, { articleId }) => {
    await answerTap(ctx);
    const reasons = ctx.chat === undefined ? [] : await bot.articles.reasons(articleId, ctx.chat.id);
    await send(ctx, whyScreen(t, ctx.locale, reasons));
  });

  for (const direction of ['more', 'less'] as const)
    onButton(feature, direction, async (ctx, { articleId }) => {
      const chat = await readerOf(ctx, bot);
      if (chat === null) return answerTap(ctx, t.plain(ctx.locale, 'not-reader'));
      const meant = await bot.tastes.tap(chat.id, articleId, direction);
      const topics = formatList(
        meant.map((one) => nameOf(one, ctx.locale)),
        ctx.locale,
        3,
      );
      if (meant.length === 0) return answerTap(ctx, t.plain(ctx.locale, 'toast-taste-none'));
      return answerTap(ctx, t.plain(ctx.locale, direction === 'more' ? 'toast-more' : 'toast-less', { topics }));
    });

  onButton(feature, 'history', async (ctx, { articleId }) => {
    const [history, [article], chat] = await Promise.all([
      bot.tellHistory(articleId),
      bot.articles.byIds([articleId]),
      readerOf(ctx, bot),
    ]);
    if (history === null || article === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await answerTap(ctx);
    const view = { article, history, now: bot.clock.now(), timeZone: chat?.timeZone ?? bot.defaults.timeZone };
    await send(ctx, historyScreen(t, ctx.locale, view));
  });

  return feature;
}
