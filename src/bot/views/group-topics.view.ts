import type { StoredCategory, StoredTopic } from '../../newsroom/catalogue.store.js';
import type { ButtonAction } from '../callback-data.js';
import { groupSetupLink } from '../group-links.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { escapeHtml } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { backTo, numberOf } from './group-view.js';
import type { GroupView } from './group-view.js';
import type { Screen } from './screen.js';
import { modeOf, nameOf, topicsPerPage } from './topics.view.js';

/** Sections of topics, for a group. */
export function groupCategoriesScreen(t: Translator, view: GroupView, categories: StoredCategory[]): Screen {
  const { locale, title } = view;
  const buttons = categories.map((category) =>
    button(nameOf(category, locale), {
      kind: 'group-category',
      group: numberOf(view),
      categoryId: category.id,
      page: 0,
    }),
  );
  return {
    text: `<b>${escapeHtml(title)}</b>\n${t.html(locale, 'categories-title')}`,
    keyboard: keyboard([
      [button(t.plain(locale, 'button-group-search'), { kind: 'group-search', group: numberOf(view) })],
      ...inRows(buttons, 2),
      [backTo(t, view)],
    ]),
  };
}

/** Asks for a topic's name. The link names the group, so that the reply to this message is known to be about it. */
export function groupSearchText(t: Translator, view: GroupView, botUsername: string): string {
  const { locale, title, chat } = view;
  const url = { html: escapeHtml(groupSetupLink(botUsername, chat.id)) };
  return t.html(locale, 'group-search-ask', { title, url });
}

/** Topics that fit a name that was typed for a group. */
export function groupFoundScreen(t: Translator, view: GroupView, query: string, found: StoredTopic[]): Screen {
  const { locale, title } = view;
  if (found.length === 0) return { text: t.html(locale, 'group-found-none', { query }) };
  const followed = new Set(view.topics.map(({ id }) => id));
  const chips = found.map((topic) => {
    const name = nameOf(topic, locale);
    return button(followed.has(topic.id) ? `✓ ${name}` : name, {
      kind: 'group-follow',
      group: numberOf(view),
      topicId: topic.id,
    });
  });
  return {
    text: t.html(locale, 'group-found', { title, query }),
    keyboard: keyboard([...inRows(chips, 2), [backTo(t, view)]]),
  };
}

/** One section's topics as chips, for a group. */
export function groupPickerScreen(
  t: Translator,
  view: GroupView,
  picker: { category: StoredCategory; topics: StoredTopic[]; page: number },
): Screen {
  const { locale, title } = view;
  const { category } = picker;
  const group = numberOf(view);
  const followed = new Set(view.topics.map(({ id }) => id));
  const pages = Math.max(1, Math.ceil(picker.topics.length / topicsPerPage));
  const page = Math.min(picker.page, pages - 1);
  const turn = (to: number): ButtonAction => ({ kind: 'group-category', group, categoryId: category.id, page: to });
  const chips = picker.topics.slice(page * topicsPerPage, (page + 1) * topicsPerPage).map((topic) => {
    const name = nameOf(topic, locale);
    return button(followed.has(topic.id) ? `✓ ${name}` : name, {
      kind: 'group-topic',
      group,
      topicId: topic.id,
      categoryId: category.id,
      page,
    });
  });
  const turns = [
    page > 0 ? button('«', turn(page - 1)) : null,
    pages > 1 ? button(t.plain(locale, 'picker-page', { page: page + 1, pages }), turn(page)) : null,
    page < pages - 1 ? button('»', turn(page + 1)) : null,
  ];
  return {
    text: `<b>${escapeHtml(title)}</b> · ${escapeHtml(nameOf(category, locale))}`,
    keyboard: keyboard([
      ...inRows(chips, 2),
      turns,
      [button(t.plain(locale, 'button-all-categories'), { kind: 'group-categories', group }), backTo(t, view)],
    ]),
  };
}

/** What a group follows: a tap on a name lets the topic go, one on the word beside it changes how it comes. */
export function groupFollowedScreen(t: Translator, view: GroupView, wanted: number): Screen {
  const { locale, title, topics } = view;
  const group = numberOf(view);
  const perPage = topicsPerPage - 2;
  const pages = Math.max(1, Math.ceil(topics.length / perPage));
  const page = Math.min(wanted, pages - 1);
  const modes = { 1: 'group-mode-digest', 2: 'group-mode-at-once', 3: 'group-mode-both' } as const;
  const rows = topics
    .slice(page * perPage, (page + 1) * perPage)
    .map((topic) => [
      button(`✓ ${nameOf(topic, locale)}`, { kind: 'group-drop', group, topicId: topic.id, page }),
      button(t.plain(locale, modes[modeOf(topic.delivery)]), { kind: 'group-mode', group, topicId: topic.id, page }),
    ]);
  const turn = (to: number): ButtonAction => ({ kind: 'group-followed', group, page: to });
  return {
    text: t.html(locale, 'group-followed-list', { title }),
    keyboard: keyboard([
      ...rows,
      [page > 0 ? button('«', turn(page - 1)) : null, page < pages - 1 ? button('»', turn(page + 1)) : null],
      [button(t.plain(locale, 'button-group-topics'), { kind: 'group-categories', group }), backTo(t, view)],
    ]),
  };
}
