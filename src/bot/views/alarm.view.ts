import { alarmKinds } from '../../newsroom/alarm.js';
import type { Alarm, AlarmKind } from '../../newsroom/alarm.js';
import type { Article } from '../../newsroom/article.js';
import type { Telling } from '../../newsroom/reading-on.store.js';
import type { Locale } from '../../readers/chat.js';
import { formatDuration } from '../format-duration.js';
import { formatList, formatMoment, formatNumber } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { escapeHtml, link, oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { nameIn } from './draft.view.js';
import type { Onlooker } from './draft.view.js';
import type { Screen } from './screen.js';

/** A story as the newsroom is asked about it: the article that leads it, and each source's first. */
export interface StoryTold {
  article: Pick<Article, 'id' | 'title' | 'summary'>;
  tellings: readonly Telling[];
  /** Sources in all. */
  total: number;
}

const longestHeadline = 160;
const longestSummary = 600;

const kindKeys: Record<AlarmKind, string> = {
  source: 'alarm-kind-source',
  story: 'alarm-kind-story',
  delivery: 'alarm-kind-delivery',
  doubts: 'alarm-kind-doubts',
  disk: 'alarm-kind-disk',
  token: 'alarm-kind-token',
  database: 'alarm-kind-database',
};

/** What holds delivery up, in a few words. */
const shortKeys: Record<string, string> = {
  storm: 'alarm-short-storm',
  flood: 'alarm-short-flood',
  late: 'alarm-short-late',
};

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '–');

/** An instant among the facts, as whoever looks reads it. */
function moment(viewer: Onlooker, value: unknown): string {
  const at = new Date(text(value));
  return Number.isNaN(at.getTime()) ? '–' : formatMoment(at, viewer.now, viewer.timeZone, viewer.locale);
}

const lasted = (t: Translator, locale: Locale, from: Date, to: Date): string =>
  formatDuration(t, locale, (to.getTime() - from.getTime()) / 1000);

/** An alarm as it begins: what is the matter, and what to do. */
export function alarmScreen(t: Translator, viewer: Onlooker, alarm: Alarm, story: StoryTold | null): Screen {
  if (story !== null) return storyScreen(t, viewer.locale, alarm, story);
  return {
    text: alarmText(t, viewer, alarm),
    keyboard: keyboard([
      [sourceButton(t, viewer.locale, alarm)],
      [button(t.plain(viewer.locale, 'button-alarms'), { kind: 'alarms' })],
    ]),
  };
}

function alarmText(t: Translator, viewer: Onlooker, { kind, subject, facts, raisedAt, endedAt }: Alarm): string {
  const { locale } = viewer;
  const since = moment(viewer, facts['since']);
  switch (kind) {
    case 'source':
      return facts['why'] === 'failing'
        ? t.html(locale, 'alarm-source-failing', { name: text(facts['name']), since })
        : t.html(locale, 'alarm-source-silent', {
            name: text(facts['name']),
            since,
            usual: formatDuration(t, locale, Number(facts['usualMs']) / 1000),
          });
    case 'delivery':
      return deliveryText(t, viewer, subject, facts);
    case 'doubts':
      return t.html(locale, 'alarm-doubts', { count: Number(facts['count']), chats: text(facts['chats']) });
    case 'disk':
      return t.html(locale, 'alarm-disk', {
        host: text(facts['host']),
        directory: text(facts['directory']),
        free: formatNumber(Number(facts['freeGiB']), locale),
      });
    case 'token':
      // Whoever reads this proves that the token is accepted again: the beginning and the end are one message.
      return t.html(locale, 'alarm-token', {
        from: moment(viewer, raisedAt.toISOString()),
        duration: lasted(t, locale, raisedAt, endedAt ?? viewer.now),
      });
    case 'database':
      return t.html(locale, 'alarm-database-back', {
        since,
        duration: lasted(t, locale, new Date(text(facts['since'])), new Date(text(facts['until']))),
      });
    case 'story':
      return t.html(locale, 'alarm-story-gone');
  }
}

/** What holds delivery up, by the first word of the alarm's subject. */
function deliveryText(t: Translator, viewer: Onlooker, subject: string, facts: Record<string, unknown>): string {
  const { locale } = viewer;
  const until = moment(viewer, facts['until']);
  switch (subject.split(':')[0]) {
    case 'storm':
      return t.html(locale, 'alarm-storm');
    case 'flood':
      return t.html(locale, 'alarm-flood', { until });
    case 'chat':
      return t.html(locale, 'alarm-chat-held', { chat: text(facts['chatId']), until });
    case 'missed':
      return t.html(locale, 'alarm-missed', { count: Number(facts['count']) });
    default:
      return t.html(locale, 'alarm-late', {
        since: moment(viewer, facts['since']),
        count: Number(facts['waiting']),
      });
  }
}

/** A story that breaks, with what a broadcast of it would say. */
function storyScreen(t: Translator, locale: Locale, { id: alarmId }: Alarm, story: StoryTold): Screen {
  const { article, tellings, total } = story;
  const sources = tellings.map((one) => link(one.url, escapeHtml(oneLine(one.sourceName, 60))));
  const parts = [
    t.html(locale, 'alarm-story', { count: total }),
    `<b>${escapeHtml(oneLine(article.title, longestHeadline))}</b>`,
    escapeHtml(oneLine(article.summary.join(' '), longestSummary)),
    formatList(sources, locale),
    t.html(locale, 'alarm-story-next'),
  ];
  return {
    text: parts.filter((part) => part !== '').join('\n\n'),
    keyboard: keyboard([
      [button(t.plain(locale, 'button-alarm-draft'), { kind: 'alarm-draft', alarmId })],
      [
        button(t.plain(locale, 'button-alarm-dismiss'), { kind: 'alarm-dismiss', alarmId }),
        button(t.plain(locale, 'button-alarm-read'), { kind: 'article', articleId: article.id }),
      ],
      [button(t.plain(locale, 'button-alarms'), { kind: 'alarms' })],
    ]),
  };
}

/** An alarm that is over: what it was, how long it lasted, and who ended it. */
export function alarmOverScreen(t: Translator, viewer: Onlooker, alarm: Alarm, story: StoryTold | null): Screen {
  const { locale } = viewer;
  const { kind, subject, facts, raisedAt } = alarm;
  const duration = lasted(t, locale, raisedAt, alarm.endedAt ?? viewer.now);
  const from = moment(viewer, raisedAt.toISOString());
  if (kind === 'story') {
    const headline = story === null ? '–' : oneLine(story.article.title, longestHeadline);
    const by = nameIn(viewer, Number(facts['by'] ?? 0));
    if (facts['ending'] !== 'draft') return { text: t.html(locale, 'alarm-story-no', { by, headline }) };
    const broadcastId = Number(facts['draftId']);
    return {
      text: t.html(locale, 'alarm-story-draft', { by, headline, id: broadcastId }),
      keyboard: keyboard([
        [
          button(t.plain(locale, 'button-open-draft', { id: String(broadcastId) }), {
            kind: 'draft-open',
            broadcastId,
          }),
        ],
      ]),
    };
  }
  if (kind === 'source') {
    const key = facts['ending'] === 'back' ? 'alarm-source-back' : 'alarm-source-left';
    const name = text(facts['name']);
    const since = new Date(text(facts['since']));
    const silent = Number.isNaN(since.getTime()) ? duration : lasted(t, locale, since, alarm.endedAt ?? viewer.now);
    return { text: t.html(locale, key, { name, duration: silent }) };
  }
  if (kind === 'disk')
    return {
      text: t.html(locale, 'alarm-disk-over', {
        host: text(facts['host']),
        free: formatNumber(Number(facts['freeGiB']), locale),
      }),
    };
  const key = subject === 'storm' ? 'alarm-storm-over' : subject === 'flood' ? 'alarm-flood-over' : 'alarm-late-over';
  return { text: t.html(locale, key, { from, duration }) };
}

function sourceButton(t: Translator, locale: Locale, { kind, facts }: Alarm) {
  if (kind !== 'source') return null;
  return button(t.plain(locale, 'button-alarm-source'), { kind: 'source', sourceId: Number(facts['sourceId']) });
}

/** What somebody is told of, with what goes on now; each line is a switch. */
export function alarmsScreen(
  t: Translator,
  viewer: Onlooker,
  view: { switches: readonly { kind: AlarmKind; isOn: boolean }[]; open: readonly Alarm[] },
): Screen {
  const { locale } = viewer;
  const lines = view.open.map((alarm) =>
    t.html(locale, 'alarms-open-line', {
      what: openText(t, locale, alarm),
      since: moment(viewer, alarm.raisedAt.toISOString()),
    }),
  );
  const open =
    lines.length === 0 ? t.html(locale, 'alarms-none-open') : [t.html(locale, 'alarms-open'), ...lines].join('\n');
  return {
    text: [t.html(locale, 'alarms-head'), open].join('\n\n'),
    keyboard: keyboard(
      view.switches.map(({ kind, isOn }) => [
        button(`${isOn ? '✓ ' : ''}${t.plain(locale, kindKeys[kind])}`, {
          kind: 'alarm-switch',
          what: alarmKinds.indexOf(kind),
          on: isOn ? 0 : 1,
        }),
      ]),
    ),
  };
}

/** One line for what goes on, as plain text. */
export function openText(t: Translator, locale: Locale, { kind, subject, facts }: Alarm): string {
  if (kind === 'source') return t.plain(locale, 'alarm-short-source', { name: text(facts['name']) });
  if (kind === 'disk') return t.plain(locale, 'alarm-short-disk', { host: text(facts['host']) });
  return t.plain(locale, kind === 'delivery' ? (shortKeys[subject] ?? kindKeys[kind]) : kindKeys[kind]);
}
