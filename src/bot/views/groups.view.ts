import type { Chat, Locale } from '../../readers/chat.js';
import { offeredZones } from '../../readers/chat.js';
import type { FollowedTopic } from '../../readers/subscriptions.store.js';
import type { StoredCategory, StoredTopic } from '../../newsroom/catalogue.store.js';
import type { ButtonAction } from '../callback-data.js';
import { formatHour, formatList, formatZone } from '../format.js';
import { addToChannelLink, addToGroupLink, groupSetupLink, threadLink } from '../group-links.js';
import { button, inRows, keyboard, urlButton } from '../keyboard.js';
import { escapeHtml } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { hoursWords, minutesOf, nextWords, pauseWords } from './settings.view.js';
import { modeOf, nameOf, topicsPerPage } from './topics.view.js';

/** Hours offered for groups and channels: through the day, since a group can have several. */
const offeredHours = ['05:30', '06:30', '08:00', '10:00', '12:00', '15:00', '17:30', '19:00', '20:00', '21:30'];

/** Topics named in one line. */
const mostNamed = 8;

/** A group or channel as its settings show it. `locale` is the language of the admin who looks at them. */
export interface GroupView {
  locale: Locale;
  chat: Chat;
  title: string;
  topics: FollowedTopic[];
  threads: { main: number | null; of: ReadonlyMap<number, number> };
  now: Date;
}

/** Buttons carry the chat's number without its sign: groups and channels are all below zero. */
const numberOf = ({ chat }: Pick<GroupView, 'chat'>): number => -chat.id;

const names = (topics: FollowedTopic[], locale: Locale): string =>
  formatList(
    topics.map((topic) => nameOf(topic, locale)),
    locale,
    mostNamed,
  );

/** The groups and channels of a person, and how to add one. */
export function groupsScreen(
  t: Translator,
  locale: Locale,
  groups: { id: number; title: string }[],
  botUsername: string,
): Screen {
  return {
    text: t.html(locale, groups.length === 0 ? 'groups-none' : 'groups-list'),
    keyboard: keyboard([
      ...groups.map(({ id, title }) => [button(title, { kind: 'group', group: -id })]),
      [
        urlButton(t.plain(locale, 'button-add-group'), addToGroupLink(botUsername)),
        urlButton(t.plain(locale, 'button-add-channel'), addToChannelLink(botUsername)),
      ],
    ]),
  };
}

/** Everything that an admin can change of a group or channel, and what it is now. */
export function groupPanelScreen(t: Translator, view: GroupView): Screen {
  const { locale, chat, title, topics, now } = view;
  const group = numberOf(view);
  const paused = pauseWords(t, chat, now, locale);
  const isSilenced = paused !== null || chat.status !== 'active';
  const lines = [
    t.html(locale, 'group-panel', {
      title,
      topics: topics.length === 0 ? '–' : names(topics, locale),
      hours: hoursWords(chat, now, locale),
      zone: formatZone(chat.timeZone, now),
      language: chat.locale === 'id' ? 'Indonesia' : 'English',
    }),
    ...threadLines(t, view),
    chat.status !== 'active'
      ? t.html(locale, 'group-panel-stopped')
      : paused !== null
        ? t.html(locale, 'group-panel-paused', { until: paused })
        : t.html(locale, 'group-panel-next', { next: nextWords(chat, now, locale) }),
  ];
  const label = (key: Parameters<Translator['plain']>[1]) => t.plain(locale, key);
  return {
    text: lines.join('\n'),
    keyboard: keyboard([
      [
        button(label('button-group-topics'), { kind: 'group-categories', group }),
        topics.length === 0 ? null : button(label('button-group-followed'), { kind: 'group-followed', group, page: 0 }),
      ],
      [
        button(label('button-group-hours'), { kind: 'group-hours', group }),
        button(label('button-zone'), { kind: 'group-zones', group }),
      ],
      [
        button(t.plain(locale, 'button-group-language', { language: chat.locale === 'id' ? 'English' : 'Indonesia' }), {
          kind: 'group-language',
          group,
          index: chat.locale === 'id' ? 1 : 0,
        }),
        isSilenced
          ? button(label('button-resume'), { kind: 'group-resume', group })
          : button(label('button-pause'), { kind: 'group-pauses', group }),
      ],
      [isSilenced ? null : button(label('button-group-news'), { kind: 'group-news', group })],
      [
        button(label('button-group-data'), { kind: 'group-data', group }),
        button(label('button-group-erase'), { kind: 'group-erase', group, yes: 2 }),
      ],
      [button(label('groups-title'), { kind: 'groups' })],
    ]),
  };
}

function threadLines(t: Translator, { locale, chat, topics, threads }: GroupView): string[] {
  const lines = topics.flatMap((topic) => {
    const thread = threads.of.get(topic.id);
    if (thread === undefined) return [];
    const url = threadLink(chat.id, thread);
    return [t.html(locale, 'group-thread-of', { topic: nameOf(topic, locale), url: { html: escapeHtml(url) } })];
  });
  const shown = lines.slice(0, mostNamed);
  if (threads.main !== null) {
    const url = threadLink(chat.id, threads.main);
    shown.push(t.html(locale, 'group-thread-rest', { url: { html: escapeHtml(url) } }));
  }
  return shown.length === 0 ? [] : [t.html(locale, 'group-panel-threads', { threads: { html: shown.join(', ') } })];
}

/** The way back to a group's settings. */
const backTo = (t: Translator, view: Pick<GroupView, 'locale' | 'chat'>) =>
  button(t.plain(view.locale, 'button-back'), { kind: 'group', group: numberOf(view) });

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

/** The hours of a group: as many as are ticked. */
export function groupHoursScreen(t: Translator, view: GroupView): Screen {
  const { locale, chat, title, now } = view;
  const hours = [...new Set([...offeredHours, ...chat.digestHours])].sort();
  const buttons = hours.map((hour) => {
    const text = formatHour(hour, chat.timeZone, locale, now);
    return button(chat.digestHours.includes(hour) ? `✓ ${text}` : text, {
      kind: 'group-hour',
      group: numberOf(view),
      minutes: minutesOf(hour),
    });
  });
  return {
    text: t.html(locale, 'group-hours-question', { title, zone: formatZone(chat.timeZone, now) }),
    keyboard: keyboard([...inRows(buttons, 2), [backTo(t, view)]]),
  };
}

/** Indonesia's three zones, for a group. */
export function groupZoneScreen(t: Translator, view: GroupView): Screen {
  const { locale, title, chat, now } = view;
  return {
    text: t.html(locale, 'group-zone-question', { title }),
    keyboard: keyboard([
      ...offeredZones.map((zone, index) => [
        button(`${zone === chat.timeZone ? '✓ ' : ''}${formatZone(zone, now)}`, {
          kind: 'group-zone',
          group: numberOf(view),
          index,
        }),
      ]),
      [backTo(t, view)],
    ]),
  };
}

/** For how long a group gets nothing. */
export function groupPauseScreen(t: Translator, view: GroupView): Screen {
  const { locale, title } = view;
  const group = numberOf(view);
  return {
    text: t.html(locale, 'group-pause-question', { title }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-pause-day'), { kind: 'group-pause', group, days: 1 }),
        button(t.plain(locale, 'button-pause-week'), { kind: 'group-pause', group, days: 7 }),
      ],
      [button(t.plain(locale, 'button-pause-open'), { kind: 'group-pause', group, days: 0 })],
      [backTo(t, view)],
    ]),
  };
}

/** Asks whether a group's data are to be erased. */
export function groupEraseScreen(t: Translator, view: GroupView): Screen {
  const { locale, title } = view;
  const group = numberOf(view);
  return {
    text: t.html(locale, 'group-erase-question', { title }),
    keyboard: keyboard([
      [button(t.plain(locale, 'button-erase-yes'), { kind: 'group-erase', group, yes: 1 })],
      [button(t.plain(locale, 'button-erase-no'), { kind: 'group', group })],
    ]),
  };
}

/** A text of the group itself, with the way to its settings in the private chat. */
export function inGroupScreen(
  t: Translator,
  locale: Locale,
  text: string,
  chatId: number,
  botUsername: string,
): Screen {
  return {
    text,
    keyboard: keyboard([[urlButton(t.plain(locale, 'button-group-setup'), groupSetupLink(botUsername, chatId))]]),
  };
}

/** What a group is told when a thread is closed or gone; without topics it was the thread of all its news. */
export function threadGoneText(t: Translator, locale: Locale, topics: { nameId: string; nameEn: string }[]): string {
  if (topics.length === 0) return t.html(locale, 'group-thread-gone-all');
  const named = topics.map((topic) => nameOf(topic, locale));
  return t.html(locale, 'group-thread-gone', { topics: formatList(named, locale, mostNamed) });
}

/** What a group has chosen, in one line. */
export function groupTopicsText(t: Translator, chat: Chat, topics: FollowedTopic[], now: Date): string {
  const { locale } = chat;
  return topics.length === 0
    ? t.html(locale, 'group-topics-none')
    : t.html(locale, 'group-topics', { topics: names(topics, locale), next: nextWords(chat, now, locale) });
}
