import { Composer } from 'grammy';
import { findTopics } from '../../newsroom/topic-finder.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { button } from '../keyboard.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { articleListScreen } from '../views/article.view.js';
import type { Screen } from '../views/screen.js';
import { foundTopicsScreen } from '../views/topics.view.js';

const perPage = 5;
/** Pages that can be turned to: whoever looks further needs better words. */
const mostPages = 20;
/** Words longer than this are cut: nobody searches for a paragraph. */
const longestQuery = 100;

/** Searching the archive: /cari, and any words that are sent without a command. */
export function searchFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['cari', 'search'], async (ctx, words) => {
    if (words === '') return send(ctx, { text: t.html(ctx.locale, 'search-usage') });
    await send(ctx, await results(ctx, words, 0));
  });

  onButton(feature, 'search', async (ctx, { query, page }) => {
    await answerTap(ctx);
    await show(ctx, await results(ctx, query, Math.min(page, mostPages - 1)));
  });

  feature.on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/')) return next();
    await send(ctx, await results(ctx, ctx.message.text, 0));
  });

  async function results(ctx: KabarContext, words: string, page: number): Promise<Screen> {
    const query = [...words.replace(/\s+/g, ' ').trim()].slice(0, longestQuery).join('');
    const found = await bot.search.find(query, { offset: page * perPage, limit: perPage, now: bot.clock.now() });
    if (found.articleIds.length === 0) return nothing(ctx, query);
    const chat = await readerOf(ctx, bot);
    const pages = Math.min(mostPages, Math.ceil(found.total / perPage));
    return articleListScreen(t, ctx.locale, {
      title: t.html(ctx.locale, 'search-title', { query, total: found.total, page: page + 1, pages }),
      articles: await bot.articles.byIds(found.articleIds),
      first: page * perPage + 1,
      now: bot.clock.now(),
      timeZone: chat?.timeZone ?? bot.defaults.timeZone,
      turn: [
        [
          page > 0 ? button('«', { kind: 'search', page: page - 1, query }) : null,
          page < pages - 1 ? button('»', { kind: 'search', page: page + 1, query }) : null,
        ],
      ],
    });
  }

  async function nothing(ctx: KabarContext, query: string): Promise<Screen> {
    const [directory, followed] = await Promise.all([
      bot.directory(),
      ctx.chat === undefined ? [] : bot.subscriptions.list(ctx.chat.id),
    ]);
    const topics = findTopics(query.slice(0, 60), directory.topics, ctx.locale).slice(0, 4);
    if (topics.length === 0) return { text: t.html(ctx.locale, 'search-none', { query }) };
    return foundTopicsScreen(
      ctx.locale,
      t.html(ctx.locale, 'search-none-topics', { query }),
      topics.map(({ topic }) => topic),
      new Set(followed.map((topic) => topic.id)),
    );
  }

  return feature;
}
