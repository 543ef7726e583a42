import type { InlineKeyboardButton } from 'grammy/types';
import type { StoredCategory, StoredTopic } from '../../newsroom/catalogue.store.js';
import type { Locale } from '../../readers/chat.js';
import type { TopicDelivery } from '../../readers/subscriptions.store.js';
import type { TopicHours } from '../../readers/topic-hours.store.js';
import { formatList } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { writeOwnHours } from '../own-hours-code.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

/** Topics on one page of a picker, and rows of a list: what a phone shows without scrolling far. */
export const topicsPerPage = 10;

/** Sections on the first screen; the others are one tap away. */
const categoriesAtFirst = 8;

type Named = { nameId: string; nameEn: string };

/** A topic that was just let go, with all that brings it back as it was. */
export interface Undo {
  topicId: number;
  name: Named;
  delivery: TopicDelivery;
  followedAt: number;
  /** Null: it came with the others. */
  own: Pick<TopicHours, 'hours' | 'days'> | null;
}

/** A topic's or category's name in a language. */
export function nameOf(named: Named, locale: Locale): string {
  return locale === 'id' ? named.nameId : named.nameEn;
}

/** A chip's words: a followed topic is marked by a tick and by a word. */
export function chipText(
  t: Translator,
  locale: Locale,
  topic: { id: number } & Named,
  followed: ReadonlySet<number>,
): string {
  const name = nameOf(topic, locale);
  return followed.has(topic.id) ? t.plain(locale, 'chip-followed', { topic: name }) : name;
}

/** How a topic comes, as one number: 1 in digests, 2 at once, 3 both. */
export function modeOf({ digest, atOnce }: Pick<TopicDelivery, 'digest' | 'atOnce'>): 1 | 2 | 3 {
  return digest ? (atOnce ? 3 : 1) : 2;
}

/** The button that brings back a topic which was just let go; null: there is none. */
export function undoButton(
  t: Translator,
  locale: Locale,
  undo: Undo | null,
  categoryId: number,
  page: number,
): InlineKeyboardButton | null {
  if (undo === null) return null;
  const { topicId, delivery, followedAt: at, own } = undo;
  const back = { topicId, mode: modeOf(delivery), perDay: delivery.atOncePerDay, at, categoryId, page };
  return button(
    t.plain(locale, 'button-undo-topic', { topic: nameOf(undo.name, locale) }),
    own === null ? { kind: 'chip-undo', ...back } : { kind: 'chip-undo-hours', ...back, own: writeOwnHours(own) },
  );
}

/**
 * The sections to pick from, below some text.
 *
 * @param below one more row of buttons
 */
export function categoriesScreen(
  t: Translator,
  locale: Locale,
  text: string,
  categories: StoredCategory[],
  all: boolean,
  below: (InlineKeyboardButton | null)[] = [],
): Screen {
  const shown = all ? categories : categories.slice(0, categoriesAtFirst);
  const rows = inRows(
    shown.map((category) => button(nameOf(category, locale), { kind: 'category', categoryId: category.id, page: 0 })),
    2,
  );
  if (shown.length < categories.length)
    rows.push([button(t.plain(locale, 'button-all-categories'), { kind: 'categories' })]);
  return { text, keyboard: keyboard([...rows, below]) };
}

/** One section's topics as chips: a tick and a word for each that is followed. */
export function pickerScreen(
  t: Translator,
  locale: Locale,
  view: {
    category: StoredCategory;
    topics: StoredTopic[];
    followed: ReadonlySet<number>;
    page: number;
    undo?: Undo | null;
  },
): Screen {
  const { category, topics, followed } = view;
  const pages = Math.max(1, Math.ceil(topics.length / topicsPerPage));
  const page = Math.min(Math.max(0, view.page), pages - 1);
  const turn = (to: number) => ({ kind: 'category', categoryId: category.id, page: to }) as const;
  const rows = inRows(
    topics.slice(page * topicsPerPage, (page + 1) * topicsPerPage).map((topic) =>
      button(chipText(t, locale, topic, followed), {
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
  rows.push([undoButton(t, locale, view.undo ?? null, category.id, page)]);
  rows.push([
    button(t.plain(locale, 'button-all-categories'), { kind: 'categories' }),
    button(t.plain(locale, 'picker-done', { count: followed.size }), { kind: 'picked' }),
  ]);
  const here = topics.filter((topic) => followed.has(topic.id)).map((topic) => nameOf(topic, locale));
  return {
    text: [
      t.html(locale, 'picker-title', { category: nameOf(category, locale) }),
      ...(here.length === 0 ? [] : [t.html(locale, 'picker-following', { topics: formatList(here, locale) })]),
    ].join('\n'),
    keyboard: keyboard(rows),
  };
}

/** Topics that fit what was typed, each to be followed by a tap, and below them perhaps one more button. */
export function foundTopicsScreen(
  t: Translator,
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
        topics.map((topic) => button(chipText(t, locale, topic, followed), { kind: 'follow', topicId: topic.id })),
        2,
      ),
      [below],
    ]),
  };
}
