import type { InlineKeyboardButton } from 'grammy/types';
import type { Article } from '../../newsroom/article.js';
import type { Marked } from '../../newsroom/search-snippet.js';
import { cutMarked } from '../../newsroom/search-snippet.js';
import type { SearchPage } from '../../newsroom/search-articles.js';
import type { Locale } from '../../readers/chat.js';
import type { ButtonAction } from '../callback-data.js';
import { formatList } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
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

/** What a search is narrowed to; 0: not by this. */
export interface Narrowing {
  topicId: number;
  days: number;
  sourceId: number;
}

/** Nothing is left out. */
export const everything: Narrowing = { topicId: 0, days: 0, sourceId: 0 };

/** A narrowing with the names of what it is narrowed to. */
export interface NamedNarrowing extends Narrowing {
  topic: string | null;
  source: string | null;
}

/** Which filter is to be chosen, as the button's data have it. */
export const narrowedBy = { topic: 0, days: 1, source: 2 } as const;

/** Filters are offered from so many results on, and where there is one already. */
const worthNarrowing = hitsPerPage;

/** The button's action that shows a page of a search. */
export function findAction(query: string, page: number, { topicId, days, sourceId }: Narrowing): ButtonAction {
  return topicId === 0 && days === 0 && sourceId === 0
    ? { kind: 'search', page, query }
    : { kind: 'find', page, topicId, days, sourceId, query };
}

/** One page of what was found: headlines, where the words stand, source and time; the numbers open the articles. */
export function searchScreen(
  t: Translator,
  locale: Locale,
  view: {
    typed: string;
    found: SearchPage;
    page: number;
    articles: Article[];
    narrowing: NamedNarrowing;
    /** Brings what is new on this from now on; null: it does already, or cannot. */
    tellMe: InlineKeyboardButton | null;
    now: Date;
    timeZone: string;
  },
): Screen {
  const { found, page, narrowing, now, timeZone } = view;
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
  const filters = filterWords(t, locale, narrowing);
  const turn = (to: number, text: string) => button(text, findAction(found.searched, to, narrowing));
  return {
    text: [
      ...(found.isMended ? [t.html(locale, 'search-mended', { query: view.typed })] : []),
      title(t, locale, found, page, pages),
      ...(filters.length === 0 ? [] : [t.html(locale, 'search-narrowed', { filters: formatList(filters, locale) })]),
      '',
      lines.join('\n\n'),
    ].join('\n'),
    keyboard: keyboard([
      shown.map(({ hit }, index) => button(String(first + index), { kind: 'article', articleId: hit.articleId })),
      [page > 0 ? turn(page - 1, '«') : null, page < pages - 1 ? turn(page + 1, '»') : null],
      [
        found.didYouMean === null
          ? null
          : button(
              t.plain(locale, 'button-did-you-mean', { query: found.didYouMean }),
              findAction(found.didYouMean, 0, narrowing),
            ),
      ],
      ...(found.total > worthNarrowing || filters.length > 0 ? filterRows(t, locale, found.searched, narrowing) : []),
      [view.tellMe],
    ]),
  };
}

/** What a search is narrowed to, in words. */
function filterWords(t: Translator, locale: Locale, { topic, days, source }: NamedNarrowing): string[] {
  return [
    ...(topic === null ? [] : [t.plain(locale, 'search-filter-topic', { topic })]),
    ...(days === 0 ? [] : [t.plain(locale, 'search-filter-days', { days })]),
    ...(source === null ? [] : [t.plain(locale, 'search-filter-source', { source })]),
  ];
}

/** The three filters, each with what it is set to. */
export function filterRows(
  t: Translator,
  locale: Locale,
  query: string,
  narrowing: NamedNarrowing,
): (InlineKeyboardButton | null)[][] {
  const { topicId, days, sourceId } = narrowing;
  const all = t.plain(locale, 'filter-all');
  const choose = (by: number, text: string) => button(text, { kind: 'narrow', by, topicId, days, sourceId, query });
  return [
    [
      choose(narrowedBy.topic, t.plain(locale, 'button-filter-topic', { topic: narrowing.topic ?? all })),
      choose(
        narrowedBy.days,
        t.plain(locale, 'button-filter-days', { days: t.plain(locale, 'filter-days', { days }) }),
      ),
    ],
    [choose(narrowedBy.source, t.plain(locale, 'button-filter-source', { source: narrowing.source ?? all }))],
  ];
}

/** Days that a search can be narrowed to; 0: all. */
const offeredDays = [1, 7, 30, 0];

/** The choices of one filter; the others stay as they are. */
export function narrowScreen(
  t: Translator,
  locale: Locale,
  view: {
    query: string;
    by: keyof typeof narrowedBy;
    narrowing: Narrowing;
    /** Topics or sources to choose from; not asked for days. */
    choices: { id: number; name: string }[];
  },
): Screen {
  const { query, by, narrowing, choices } = view;
  const to = (text: string, change: Partial<Narrowing>) =>
    button(text, findAction(query, 0, { ...narrowing, ...change }));
  const buttons = {
    days: () =>
      offeredDays.map((days) =>
        to(days === 0 ? t.plain(locale, 'button-narrow-all-days') : t.plain(locale, 'filter-days', { days }), { days }),
      ),
    topic: () => [
      to(t.plain(locale, 'button-narrow-all-topics'), { topicId: 0 }),
      ...choices.map(({ id, name }) => to(name, { topicId: id })),
    ],
    source: () => [
      to(t.plain(locale, 'button-narrow-all-sources'), { sourceId: 0 }),
      ...choices.map(({ id, name }) => to(name, { sourceId: id })),
    ],
  }[by]();
  const question = { topic: 'narrow-topic', days: 'narrow-days', source: 'narrow-source' } as const;
  return {
    text: t.html(locale, question[by], { query }),
    keyboard: keyboard([...inRows(buttons, 2), [to(t.plain(locale, 'button-back'), {})]]),
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
