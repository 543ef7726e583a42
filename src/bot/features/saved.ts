import { Composer } from 'grammy';
import { mostSaved } from '../../readers/saved.store.js';
import type { Chat } from '../../readers/chat.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { button, keyboard } from '../keyboard.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { oneLine } from '../telegram-html.js';
import { savedPerPage, savedScreen } from '../views/saved.view.js';
import type { SavedView } from '../views/saved.view.js';
import type { Screen } from '../views/screen.js';

/** Words longer than this are cut: nobody searches for a paragraph. */
const longestQuery = 60;

/** /simpan: what was put aside, page by page, searched by words, taken out and put back. */
export function savedFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['simpan', 'saved'], async (ctx, words) => {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    await send(ctx, words === '' ? await list(chat, 0, null) : await found(chat, words, 0));
  });

  onButton(feature, 'saved', async (ctx, { page }) => {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return answerTap(ctx, t.plain(ctx.locale, 'not-reader'));
    await answerTap(ctx);
    await show(ctx, await list(chat, page, null));
  });

  onButton(feature, 'saved-search', async (ctx, { query, page }) => {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return answerTap(ctx, t.plain(ctx.locale, 'not-reader'));
    await answerTap(ctx);
    await show(ctx, await found(chat, query, page));
  });

  onButton(feature, 'unsave', async (ctx, { articleId, page }) => {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return answerTap(ctx, t.plain(ctx.locale, 'not-reader'));
    const savedAt = await bot.saved.remove(chat.id, articleId);
    await answerTap(ctx, t.plain(ctx.locale, 'toast-unsaved'));
    await show(ctx, await list(chat, page, savedAt === null ? null : { articleId, savedAt }));
  });

  onButton(feature, 'save-back', async (ctx, { articleId, page, savedAt }) => {
    const [chat, [article]] = await Promise.all([readerOf(ctx, bot), bot.articles.byIds([articleId])]);
    if (chat === null || article === undefined)
      return answerTap(ctx, t.plain(ctx.locale, chat === null ? 'not-reader' : 'stale-button'));
    const at = new Date(Math.min(savedAt * 1000, bot.clock.now().getTime()));
    if ((await bot.saved.add(chat.id, articleId, at)) === 'full')
      return answerTap(ctx, t.plain(ctx.locale, 'saved-full', { limit: mostSaved }));
    await answerTap(ctx, t.plain(ctx.locale, 'toast-saved-again'));
    await show(ctx, await list(chat, page, null));
  });

  /** A page of the whole list; one behind the last shows the last. */
  async function list(chat: Chat, wanted: number, removed: SavedView['removed']): Promise<Screen> {
    const { locale, timeZone } = chat;
    let page = Math.min(wanted, Math.ceil(mostSaved / savedPerPage));
    let { articleIds, total } = await bot.saved.page(chat.id, page * savedPerPage, savedPerPage);
    if (articleIds.length === 0 && total > 0) {
      page = Math.ceil(total / savedPerPage) - 1;
      ({ articleIds, total } = await bot.saved.page(chat.id, page * savedPerPage, savedPerPage));
    }
    const view = { total, page, query: null, removed, now: bot.clock.now(), timeZone };
    const screen = savedScreen(t, locale, { ...view, articles: await bot.articles.byIds(articleIds) });
    return total > 0 ? screen : { ...screen, text: t.html(locale, 'saved-none') };
  }

  async function found(chat: Chat, words: string, page: number): Promise<Screen> {
    const { locale, timeZone } = chat;
    const query = oneLine(words, longestQuery);
    const now = bot.clock.now();
    const among = await bot.saved.ids(chat.id);
    const request = { offset: page * savedPerPage, limit: savedPerPage, now, among };
    const { articleIds, total, searched } = await bot.search.find(query, request);
    if (articleIds.length === 0 && page > 0) return found(chat, words, 0);
    if (articleIds.length === 0)
      return {
        text: t.html(locale, among.length === 0 ? 'saved-none' : 'saved-not-found', { query }),
        keyboard: keyboard([
          [among.length === 0 ? null : button(t.plain(locale, 'button-saved-all'), { kind: 'saved', page: 0 })],
          [button(t.plain(locale, 'button-search-all'), { kind: 'search', page: 0, query })],
        ]),
      };
    const articles = await bot.articles.byIds(articleIds);
    return savedScreen(t, locale, { articles, total, page, query: searched, removed: null, now, timeZone });
  }

  return feature;
}
