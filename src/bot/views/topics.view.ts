import type { InlineKeyboardButton } from 'grammy/types';
import type { StoredCategory, StoredTopic } from '../../newsroom/catalogue.store.js';
import type { Locale } from '../../readers/chat.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

/** Topics on one page of a picker, and rows of a list: what a phone shows without scrolling far. */
export const topicsPerPage = 10;

/** Sections on the first screen; the others are one tap away. */
const categoriesAtFirst = 8;

type Named = { nameId: string; nameEn: string };

/** A topic's or category's name in a language. */
export function nameOf(named: Named, locale: Locale): string {
  return locale === 'id' ? named.nameId : named.nameEn;
}

/** The sections to pick from, below some text. */
export function categoriesScreen(
  t: Translator,
  locale: Locale,
  text: string,
  categories: StoredCategory[],
  all: boolean,
): Screen {
  const shown = all ? categories : categories.slice(0, categoriesAtFirst);
  const rows = inRows(
    shown.map((category) => button(nameOf(category, locale), { kind: 'category', categoryId: category.id, page: 0 })),
    2,
  );
  if (shown.length < categories.length)
    rows.push([button(t.plain(locale, 'button-all-categories'), { kind: 'categories' })]);
  return { text, keyboard: keyboard(rows) };
}

/** One section's topics as chips: a tick before each that is followed. */
export function pickerScreen(
  t: Translator,
  locale: Locale,
  view: { category: StoredCategory; topics: StoredTopic[]; followed: ReadonlySet<number>; page: number },
): Screen {
  const { category, topics, followed } = view;
  const pages = Math.max(1, Math.ceil(topics.length / topicsPerPage));
  const page = Math.min(Math.max(0, view.page), pages - 1);
  const turn = (to: number) => ({ kind: 'category', categoryId: category.id, page: to }) as const;
  const rows = inRows(
    topics.slice(page * topicsPerPage, (page + 1) * topicsPerPage).map((topic) =>
      button(`${followed.has(topic.id) ? '✓ ' : ''}${nameOf(topic, locale)}`, {
        kind: 'topic',
        topicId: topic.id,
        categoryId: category.id,
        page,
      }),
    ),
    2,
  );
  if (pages > 1)
    rows.push([
      page > 0 ? button('«', turn(page - 1)) : null,
      button(t.plain(locale, 'picker-page', { page: page + 1, pages }), turn(page)),
      page < pages - 1 ? button('»', turn(page + 1)) : null,
    ]);
  rows.push([
    button(t.plain(locale, 'button-all-categories'), { kind: 'categories' }),
    button(t.plain(locale, 'picker-done', { count: followed.size }), { kind: 'picked' }),
  ]);
  return { text: t.html(locale, 'picker-title', { category: nameOf(category, locale) }), keyboard: keyboard(rows) };
}

/** Topics that fit what was typed, each to be followed by a tap, and below them perhaps one more button. */
export function foundTopicsScreen(
  locale: Locale,
  text: string,
  topics: StoredTopic[],
  followed: ReadonlySet<number>,
  below: InlineKeyboardButton | null = null,
): Screen {
  return {
    text,
    keyboard: keyboard([
      ...inRows(
        topics.map((topic) =>
          button(`${followed.has(topic.id) ? '✓ ' : ''}${nameOf(topic, locale)}`, {
            kind: 'follow',
            topicId: topic.id,
          }),
        ),
        2,
      ),
      [below],
    ]),
  };
}

/** The topics a chat follows, each to be let go by a tap. */
export function myTopicsScreen(
  t: Translator,
  locale: Locale,
  topics: ({ id: number } & Named)[],
  wanted: number,
): Screen {
  const pages = Math.max(1, Math.ceil(topics.length / topicsPerPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const rows = inRows(
    topics
      .slice(page * topicsPerPage, (page + 1) * topicsPerPage)
      .map((topic) => button(`✓ ${nameOf(topic, locale)}`, { kind: 'drop', topicId: topic.id, page })),
    2,
  );
  if (pages > 1)
    rows.push([
      page > 0 ? button('«', { kind: 'my-topics', page: page - 1 }) : null,
      page < pages - 1 ? button('»', { kind: 'my-topics', page: page + 1 }) : null,
    ]);
  rows.push([
    button(t.plain(locale, 'button-add-topics'), { kind: 'categories' }),
    button(t.plain(locale, 'button-hours'), { kind: 'hours' }),
  ]);
  return { text: t.html(locale, 'my-topics', { count: topics.length }), keyboard: keyboard(rows) };
}
