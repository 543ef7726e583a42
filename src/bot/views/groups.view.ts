import type { Locale } from '../../readers/chat.js';
import { formatZone } from '../format.js';
import { addToChannelLink, addToGroupLink, threadLink } from '../group-links.js';
import { button, keyboard, urlButton } from '../keyboard.js';
import { escapeHtml } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { numberOf } from './group-view.js';
import type { GroupView } from './group-view.js';
import { mostNamed, topicNames } from './in-group.view.js';
import type { Screen } from './screen.js';
import { hoursWords, nextWords, pauseWords } from './settings.view.js';
import { nameOf } from './topics.view.js';

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
      topics: topics.length === 0 ? '–' : topicNames(topics, locale),
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
