import type { Article } from '../../newsroom/article.js';
import type { Marked } from '../../newsroom/search-snippet.js';
import { cutMarked } from '../../newsroom/search-snippet.js';
import type { SearchPage } from '../../newsroom/search-articles.js';
import type { Locale } from '../../readers/chat.js';
import { button, keyboard } from '../keyboard.js';
import { escapeHtml, link, plainWords } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { sourceLine } from './article.view.js';
import type { Screen } from './screen.js';

/** Articles on one page. */
export const hitsPerPage = 5;

/** Pages that can be turned to: whoever looks further needs better words. */
const mostPages = 20;

const headlineLength = 160;

/** A text with its found words in bold. */
export function boldHtml({ text, bold }: Marked): string {
  let html = '';
  let at = 0;
  const safe = (from: number, to: number): string => plainWords(escapeHtml(text.slice(from, to)));
  for (const [start, end] of bold) {
    // A mark that makes a link of the word behind it ("#rudal") stays on the word's side, where it is defused.
    const from = start > at && /[/#@$]/.test(text[start - 1] ?? '') ? start - 1 : start;
    html += `${safe(at, from)}<b>${safe(from, end)}</b>`;
    at = end;
  }
  return html + safe(at, text.length);
}

/** One page of what was found: headlines, where the words stand, source and time; the numbers open the articles. */
export function searchScreen(
  t: Translator,
  locale: Locale,
  view: { typed: string; found: SearchPage; page: number; articles: Article[]; now: Date; timeZone: string },
): Screen {
  const { found, page, now, timeZone } = view;
  const pages = Math.min(mostPages, Math.ceil(found.total / hitsPerPage));
  const first = page * hitsPerPage + 1;
  const byId = new Map(view.articles.map((article) => [article.id, article]));
  const shown = found.hits.flatMap((hit) => {
    const article = byId.get(hit.articleId);
    return article === undefined ? [] : [{ hit, article }];
  });
  const lines = shown.map(({ hit, article }, index) =>
    [
      `${first + index}. ${link(article.url, boldHtml(cutMarked(hit.title, headlineLength)))}`,
      ...(hit.snippet.text === '' ? [] : [boldHtml(hit.snippet)]),
      sourceLine(t, locale, article, 1, now, timeZone),
    ].join('\n'),
  );
  const turn = (to: number, text: string) => button(text, { kind: 'search', page: to, query: found.searched });
  return {
    text: [
      ...(found.isMended ? [t.html(locale, 'search-mended', { query: view.typed })] : []),
      title(t, locale, found, page, pages),
      '',
      lines.join('\n\n'),
    ].join('\n'),
    keyboard: keyboard([
      shown.map(({ hit }, index) => button(String(first + index), { kind: 'article', articleId: hit.articleId })),
      [page > 0 ? turn(page - 1, '«') : null, page < pages - 1 ? turn(page + 1, '»') : null],
      [
        found.didYouMean === null
          ? null
          : button(t.plain(locale, 'button-did-you-mean', { query: found.didYouMean }), {
              kind: 'search',
              page: 0,
              query: found.didYouMean,
            }),
      ],
    ]),
  };
}

function title(t: Translator, locale: Locale, found: SearchPage, page: number, pages: number): string {
  // A rough number is said as one: "lebih dari 200", not "lebih dari 237".
  const isRough = found.isMore && found.total >= 100;
  return t.html(locale, 'search-title', {
    query: found.searched,
    total: isRough ? found.total - (found.total % 100) : found.total,
    more: found.isMore ? 'yes' : 'no',
    page: page + 1,
    pages,
  });
}
