import { Composer } from 'grammy';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { articleListScreen, articleScreen } from '../views/article.view.js';
import type { Screen } from '../views/screen.js';
import { nameOf } from '../views/topics.view.js';

/** Articles on one page of a list. */
const perPage = 5;

/** One article as a screen; null when it is not in the archive. */
async function articleView(ctx: KabarContext, bot: BotCollaborators, articleId: number): Promise<Screen | null> {
  const [article] = await bot.articles.byIds([articleId]);
  if (article === undefined || ctx.chat === undefined) return null;
  const chat = await readerOf(ctx, bot);
  const sources =
    article.storyId === null ? [] : ((await bot.articles.storySources([article.storyId])).get(article.storyId) ?? []);
  return articleScreen(bot.translator, ctx.locale, {
    article,
    sources,
    saved: await bot.saved.isSaved(ctx.chat.id, articleId),
    now: bot.clock.now(),
    timeZone: chat?.timeZone ?? bot.defaults.timeZone,
    botUsername: ctx.me.username,
  });
}

/** Sends one article, or says that it is gone. */
export async function sendArticle(ctx: KabarContext, bot: BotCollaborators, articleId: number): Promise<void> {
  const screen = await articleView(ctx, bot, articleId);
  await send(ctx, screen ?? { text: bot.translator.html(ctx.locale, 'article-unknown') });
}

/** Reading on: one article, why it came, what was saved. */
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
    const chat = await readerOf(ctx, bot);
    const [article] = await bot.articles.byIds([articleId]);
    if (chat === null || article === undefined)
      return answerTap(ctx, t.plain(ctx.locale, chat === null ? 'not-reader' : 'stale-button'));
    const saved = await bot.saved.toggle(chat.id, articleId, bot.clock.now());
    await answerTap(ctx, t.plain(ctx.locale, saved ? 'toast-saved' : 'toast-unsaved'));
    const screen = await articleView(ctx, bot, articleId);
    if (screen !== null) await show(ctx, screen);
  });

  onButton(feature, 'why', async (ctx, { articleId }) => {
    await answerTap(ctx);
    const reasons = ctx.chat === undefined ? [] : await bot.articles.reasons(articleId, ctx.chat.id);
    const lines = reasons.map((reason) =>
      t.html(ctx.locale, 'why-topic', {
        topic: nameOf(reason, ctx.locale),
        because: reason.because,
        place: reason.place,
      }),
    );
    await send(ctx, { text: lines.length > 0 ? lines.join('\n') : t.html(ctx.locale, 'why-none') });
  });

  onCommand(feature, ['simpan', 'saved'], async (ctx) => {
    await send(ctx, await savedPage(ctx, 0));
  });

  onButton(feature, 'saved', async (ctx, { page }) => {
    await answerTap(ctx);
    await show(ctx, await savedPage(ctx, page));
  });

  async function savedPage(ctx: KabarContext, page: number): Promise<Screen> {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return { text: t.html(ctx.locale, 'not-reader') };
    const { articleIds, total } = await bot.saved.page(chat.id, page * perPage, perPage);
    if (articleIds.length === 0) return { text: t.html(ctx.locale, 'saved-none') };
    const pages = Math.ceil(total / perPage);
    return articleListScreen(t, ctx.locale, {
      title: t.html(ctx.locale, 'saved-title', { total, page: page + 1, pages }),
      articles: await bot.articles.byIds(articleIds),
      first: page * perPage + 1,
      now: bot.clock.now(),
      timeZone: chat.timeZone,
      turn: [
        [
          page > 0 ? button('«', { kind: 'saved', page: page - 1 }) : null,
          page < pages - 1 ? button('»', { kind: 'saved', page: page + 1 }) : null,
        ],
      ],
    });
  }

  return feature;
}
