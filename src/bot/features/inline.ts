import { Composer, InlineQueryResultBuilder } from 'grammy';
import type { InlineQueryResult } from 'grammy/types';
import type { Article } from '../../newsroom/article.js';
import type { Chat, Locale } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatNewsTime } from '../format.js';
import { keyboard, urlButton } from '../keyboard.js';
import { link, oneLine } from '../telegram-html.js';
import { safeText } from '../views/article.view.js';

/** Articles in one answer; Telegram asks for more when the list is scrolled to its end. */
const perPage = 20;
/** Nobody scrolls further. */
const furthest = 200;
/** Telegram gives the same person the same answer again for this long, in seconds. */
const cachedSeconds = 60;
/** With this word the private chat is opened from the list; it is an ordinary start. */
const startWord = 'inline';

/**
 * `@bot kata` in any chat: articles to share, each leading back to the bot by a deep link. Without words, the latest of
 * what the person follows. Answers are theirs alone: language, clock and topics are.
 */
export function inlineFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  feature.on('inline_query', async (ctx) => {
    const { locale } = ctx;
    const query = oneLine(ctx.inlineQuery.query, 100);
    const offset = /^\d{1,3}$/.test(ctx.inlineQuery.offset) ? Number(ctx.inlineQuery.offset) : 0;
    const reader = await bot.chats.find(ctx.from.id);
    const found = offset >= furthest ? [] : await find(ctx.from.id, query, offset);
    const articles = (await bot.articles.byIds(found)).filter(({ status }) => status === 'published');
    const label =
      found.length === 0 && offset === 0 ? 'inline-none' : reader === null ? 'inline-start' : 'inline-topics';
    await ctx.answerInlineQuery(
      articles.map((article) => result(article, reader, locale, ctx.me.username)),
      {
        cache_time: cachedSeconds,
        is_personal: true,
        next_offset: found.length < perPage ? '' : String(offset + perPage),
        button: { text: t.plain(locale, label), start_parameter: startWord },
      },
    );
  });

  async function find(personId: number, query: string, offset: number): Promise<number[]> {
    const page = { offset, limit: perPage, now: bot.clock.now() };
    return query === '' ? bot.latestNews.page(personId, page) : (await bot.search.find(query, page)).articleIds;
  }

  /** One article as it is offered, and as it is sent when it is chosen. */
  function result(article: Article, reader: Chat | null, locale: Locale, botUsername: string): InlineQueryResult {
    const timeZone = reader?.timeZone ?? bot.defaults.timeZone;
    const time = formatNewsTime(article.publishedAt, bot.clock.now(), timeZone, locale);
    const text = [
      `<b>${link(article.url, safeText(article.title, 200))}</b>`,
      ...article.summary.slice(0, 1).map((sentence) => safeText(sentence, 240)),
      `${safeText(article.sourceName, 60)} · ${time}`,
    ];
    const deepLink = `https://t.me/${botUsername}?start=a_${article.id}`;
    return InlineQueryResultBuilder.article(`a${article.id}`, oneLine(article.title, 100), {
      description: oneLine(`${article.sourceName} · ${time}`, 100),
      ...(article.image?.startsWith('https://') === true ? { thumbnail_url: article.image } : {}),
      reply_markup: keyboard([[urlButton(t.plain(locale, 'button-open-kabar'), deepLink)]]),
    }).text(text.join('\n'), { parse_mode: 'HTML', link_preview_options: { is_disabled: true } });
  }

  return feature;
}
