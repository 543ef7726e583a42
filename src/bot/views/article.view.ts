import type { Article } from '../../newsroom/article.js';
import type { Telling } from '../../newsroom/reading-on.store.js';
import type { Locale } from '../../readers/chat.js';
import { formatNewsTime } from '../format.js';
import { button, keyboard, urlButton } from '../keyboard.js';
import { escapeHtml, link, oneLine, plainWords } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

/** Text of a feed or article, on one line, safe in HTML and free of links that nobody meant. */
export function safeText(text: string, limit?: number): string {
  return plainWords(escapeHtml(oneLine(text, limit)));
}

/** "Antara · 06.12 WIB", with "· 3 sumber" where a story has several. */
export function sourceLine(
  t: Translator,
  locale: Locale,
  article: Article,
  sources: number,
  now: Date,
  timeZone: string,
): string {
  const line = t.html(locale, 'article-source', {
    source: oneLine(article.sourceName, 60),
    time: formatNewsTime(article.publishedAt, now, timeZone, locale),
  });
  return sources > 1 ? `${line} · ${t.html(locale, 'sources-count', { count: sources })}` : line;
}

/** Headlines of other tellings are cut to this, so that six of them leave the article its room. */
const longestTelling = 120;

/** Other tellings that are shown with their headlines; further ones are counted. */
export const mostTellings = 6;

export interface ArticleView {
  article: Article;
  /** How other sources tell the story, and how many they are. */
  others: { tellings: readonly Telling[]; total: number };
  saved: boolean;
  now: Date;
  timeZone: string;
  botUsername: string;
}

/** One article with its longer summary, the story's other sources, and everything that leads on from it. */
export function articleScreen(t: Translator, locale: Locale, view: ArticleView): Screen {
  const { article, others, saved, now, timeZone } = view;
  const articleId = article.id;
  if (article.status !== 'published')
    return { text: `<b>${safeText(article.title)}</b>\n${t.html(locale, 'article-withdrawn')}` };
  const lines = [`<b>${link(article.url, safeText(article.title))}</b>`, ''];
  lines.push(...article.longSummary.map((sentence) => safeText(sentence, 500)), '');
  lines.push(sourceLine(t, locale, article, 1, now, timeZone));
  if (article.revision > 1 && article.updatedAt !== null)
    lines.push(t.html(locale, 'article-updated', { time: formatNewsTime(article.updatedAt, now, timeZone, locale) }));
  if (others.tellings.length > 0) lines.push('', ...otherTellings(t, locale, others));
  return {
    text: lines.join('\n'),
    ...(article.image === null ? {} : { picture: article.url }),
    keyboard: keyboard([
      [urlButton(t.plain(locale, 'button-read'), article.url)],
      [
        button(t.plain(locale, saved ? 'button-unsave' : 'button-save'), { kind: 'save', articleId }),
        urlButton(t.plain(locale, 'button-share'), shareByTelegram(article, view.botUsername)),
      ],
      [
        urlButton(t.plain(locale, 'button-share-whatsapp'), shareByWhatsApp(article, view.botUsername)),
        button(t.plain(locale, 'button-mute'), { kind: 'mute-menu', articleId }),
      ],
      [
        button(t.plain(locale, 'button-more-like'), { kind: 'more', articleId }),
        button(t.plain(locale, 'button-less-like'), { kind: 'less', articleId }),
      ],
      [article.revision > 1 ? button(t.plain(locale, 'button-history'), { kind: 'history', articleId }) : null],
      // Alone in its row: half a phone is too narrow for it.
      [button(t.plain(locale, 'button-why'), { kind: 'why', articleId })],
    ]),
  };
}

/** The headlines of other sources, each a link, one a line. */
function otherTellings(t: Translator, locale: Locale, { tellings, total }: ArticleView['others']): string[] {
  const lines = tellings.map(
    ({ title, url, sourceName }) => `${link(url, safeText(title, longestTelling))} · ${safeText(sourceName, 60)}`,
  );
  const rest = total - tellings.length;
  if (rest > 0) lines.push(t.html(locale, 'article-others-more', { count: rest }));
  return [t.html(locale, 'article-others'), `<blockquote expandable>${lines.join('\n')}</blockquote>`];
}

/** Opens the article in the bot, for whoever it was shared with. */
function deepLink(article: Article, botUsername: string): string {
  return `https://t.me/${botUsername}?start=a_${article.id}`;
}

function shareByTelegram(article: Article, botUsername: string): string {
  const url = encodeURIComponent(deepLink(article, botUsername));
  return `https://t.me/share/url?url=${url}&text=${encodeURIComponent(oneLine(article.title))}`;
}

/** Who is on WhatsApp may not have Telegram, so that the article's own address goes along. */
function shareByWhatsApp(article: Article, botUsername: string): string {
  const text = [oneLine(article.title), article.url, deepLink(article, botUsername)].join('\n');
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}

/** A numbered list of headlines, each with its source and time, and the numbers as buttons. */
export function articleListScreen(
  t: Translator,
  locale: Locale,
  view: {
    title: string;
    articles: Article[];
    first: number;
    now: Date;
    timeZone: string;
    turn: Parameters<typeof keyboard>[0];
  },
): Screen {
  const lines = view.articles.map(
    (article, index) =>
      `${view.first + index}. ${link(article.url, safeText(article.title, 160))}\n${sourceLine(t, locale, article, 1, view.now, view.timeZone)}`,
  );
  const numbers = view.articles.map((article, index) =>
    button(String(view.first + index), { kind: 'article', articleId: article.id }),
  );
  return { text: [view.title, '', lines.join('\n\n')].join('\n'), keyboard: keyboard([numbers, ...view.turn]) };
}
