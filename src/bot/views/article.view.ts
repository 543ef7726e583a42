import type { Article } from '../../newsroom/article.js';
import type { Locale } from '../../readers/chat.js';
import { formatList, formatNewsTime } from '../format.js';
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

/** One article with its longer summary. */
export function articleScreen(
  t: Translator,
  locale: Locale,
  view: { article: Article; sources: string[]; saved: boolean; now: Date; timeZone: string; botUsername: string },
): Screen {
  const { article, sources, saved, now, timeZone } = view;
  if (article.status !== 'published')
    return { text: `<b>${safeText(article.title)}</b>\n${t.html(locale, 'article-withdrawn')}` };
  const lines = [`<b>${link(article.url, safeText(article.title))}</b>`, ''];
  lines.push(...article.longSummary.map((sentence) => safeText(sentence, 500)), '');
  lines.push(sourceLine(t, locale, article, 1, now, timeZone));
  if (sources.length > 1) lines.push(t.html(locale, 'article-sources', { sources: formatList(sources, locale) }));
  if (article.revision > 1 && article.updatedAt !== null)
    lines.push(t.html(locale, 'article-updated', { time: formatNewsTime(article.updatedAt, now, timeZone, locale) }));
  const deepLink = `https://t.me/${view.botUsername}?start=a_${article.id}`;
  const share = `https://t.me/share/url?url=${encodeURIComponent(deepLink)}&text=${encodeURIComponent(oneLine(article.title))}`;
  return {
    text: lines.join('\n'),
    ...(article.image === null ? {} : { picture: article.url }),
    keyboard: keyboard([
      [urlButton(t.plain(locale, 'button-read'), article.url)],
      [
        button(t.plain(locale, saved ? 'button-saved' : 'button-save'), { kind: 'save', articleId: article.id }),
        urlButton(t.plain(locale, 'button-share'), share),
        button(t.plain(locale, 'button-why'), { kind: 'why', articleId: article.id }),
      ],
    ]),
  };
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
