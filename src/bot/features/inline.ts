import { Composer, InlineQueryResultBuilder } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatNewsTime } from '../format.js';
import { keyboard, urlButton } from '../keyboard.js';
import { oneLine } from '../telegram-html.js';
import { safeText } from '../views/article.view.js';

/** Articles offered for one query. */
const offered = 20;

/** Telegram may give the same answer to others for this long, in seconds. */
const cachedSeconds = 60;

/** `@bot kata` in any chat: articles to share, each leading back to the bot by a deep link. */
export function inlineFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  feature.on('inline_query', async (ctx) => {
    const { locale } = ctx;
    const query = oneLine(ctx.inlineQuery.query, 100);
    const now = bot.clock.now();
    const found = query === '' ? { articleIds: [] } : await bot.search.find(query, { offset: 0, limit: offered, now });
    const articles = await bot.articles.byIds(found.articleIds);
    const results = articles.map((article) => {
      const time = formatNewsTime(article.publishedAt, now, bot.defaults.timeZone, locale);
      const deepLink = `https://t.me/${ctx.me.username}?start=a_${article.id}`;
      const text = [
        `<b>${safeText(article.title, 200)}</b>`,
        safeText(article.summary[0] ?? '', 240),
        `${safeText(article.sourceName, 60)} · ${time}`,
      ];
      return InlineQueryResultBuilder.article(`a${article.id}`, oneLine(article.title, 100), {
        description: oneLine(`${article.sourceName} · ${time}`, 100),
        reply_markup: keyboard([[urlButton(t.plain(locale, 'button-read'), deepLink)]]),
      }).text(text.join('\n'), { parse_mode: 'HTML', link_preview_options: { is_disabled: true } });
    });
    await ctx.answerInlineQuery(results, { cache_time: cachedSeconds });
  });

  return feature;
}
