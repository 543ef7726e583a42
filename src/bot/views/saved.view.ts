import type { Article } from '../../newsroom/article.js';
import type { Locale } from '../../readers/chat.js';
import { button, keyboard } from '../keyboard.js';
import { link } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText, sourceLine } from './article.view.js';
import type { Screen } from './screen.js';

/** Articles on one page: each has two buttons. */
export const savedPerPage = 5;

export interface SavedView {
  articles: readonly Article[];
  total: number;
  page: number;
  /** What the list was searched for; null: it is the whole list. */
  query: string | null;
  /** What was just taken out, and can be put back. */
  removed: { articleId: number; savedAt: Date } | null;
  now: Date;
  timeZone: string;
}

/** One page of what a reader saved: numbers open an article, and beside each stands its removal. */
export function savedScreen(t: Translator, locale: Locale, view: SavedView): Screen {
  const { articles, total, page, query, removed } = view;
  const pages = Math.max(1, Math.ceil(total / savedPerPage));
  const first = page * savedPerPage + 1;
  const lines = articles.map((article, index) => {
    const title = `${first + index}. ${link(article.url, safeText(article.title, 160))}`;
    const below =
      article.status === 'published'
        ? sourceLine(t, locale, article, 1, view.now, view.timeZone)
        : t.html(locale, 'article-withdrawn');
    return `${title}\n${below}`;
  });
  const title =
    query === null
      ? t.html(locale, 'saved-title', { total, page: page + 1, pages })
      : t.html(locale, 'saved-found', { query, total, page: page + 1, pages });
  const turn = (to: number) =>
    query === null ? ({ kind: 'saved', page: to } as const) : ({ kind: 'saved-search', page: to, query } as const);
  const back =
    removed === null
      ? null
      : button(t.plain(locale, 'button-save-back'), {
          kind: 'save-back',
          articleId: removed.articleId,
          page,
          savedAt: Math.floor(removed.savedAt.getTime() / 1000),
        });
  return {
    text: [title, lines.join('\n\n'), ...(query === null && pages > 1 ? [t.html(locale, 'saved-hint')] : [])].join(
      '\n\n',
    ),
    keyboard: keyboard([
      articles.map((article, index) => button(String(first + index), { kind: 'article', articleId: article.id })),
      articles.map((article, index) =>
        button(t.plain(locale, 'button-remove-number', { number: first + index }), {
          kind: 'unsave',
          articleId: article.id,
          page,
        }),
      ),
      [page > 0 ? button('«', turn(page - 1)) : null, page < pages - 1 ? button('»', turn(page + 1)) : null],
      [query === null ? null : button(t.plain(locale, 'button-saved-all'), { kind: 'saved', page: 0 })],
      [back],
    ]),
  };
}
