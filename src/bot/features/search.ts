import { Composer } from 'grammy';
import { findTopics } from '../../newsroom/topic-finder.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import type { Screen } from '../views/screen.js';
import { hitsPerPage, searchScreen } from '../views/search.view.js';
import { foundTopicsScreen } from '../views/topics.view.js';

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
    await show(ctx, await results(ctx, query, page));
  });

  feature.on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/')) return next();
    // An article that somebody shares by inline mode is for whoever reads the chat, and no words to be searched for.
    if (ctx.message.via_bot?.id === ctx.me.id) return;
    await send(ctx, await results(ctx, ctx.message.text, 0));
  });

  async function results(ctx: KabarContext, words: string, page: number): Promise<Screen> {
    const query = [...words.replace(/\s+/g, ' ').trim()].slice(0, longestQuery).join('');
    const now = bot.clock.now();
    const found = await bot.search.find(query, { offset: page * hitsPerPage, limit: hitsPerPage, now });
    if (found.isTooCommon) return { text: t.html(ctx.locale, 'search-too-common', { query }) };
    // The archive may have changed since the button was made: the page is gone, but not what was found.
    if (found.hits.length === 0 && page > 0) return results(ctx, query, 0);
    if (found.hits.length === 0) return nothing(ctx, query);
    const chat = await readerOf(ctx, bot);
    return searchScreen(t, ctx.locale, {
      typed: query,
      found,
      page,
      articles: await bot.articles.byIds(found.articleIds),
      now,
      timeZone: chat?.timeZone ?? bot.defaults.timeZone,
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
