import type { DayFigures, SourceFigures, TopicFigures } from '../../newsroom/figures.js';
import { dayLater, sumOf } from '../../newsroom/figures.js';
import type { Locale } from '../../readers/chat.js';
import { formatDays, formatList, formatNumber } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { stateOf } from './stats-ranks.view.js';
import { formatChange, formatLag } from './stats.view.js';

/** What the week's summary tells. */
export interface WeekFigures {
  /** The Monday after the week. */
  monday: string;
  week: readonly DayFigures[];
  /** The week before it; empty: not counted. */
  before: readonly DayFigures[];
  topics: readonly TopicFigures[];
  sources: readonly SourceFigures[];
  broadcasts: number;
  now: Date;
}

function spanOf(monday: string, locale: Locale): string {
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  return formatDays(noon(dayLater(monday, -7)), noon(dayLater(monday, -1)), 'UTC', locale);
}

const statsButton = (t: Translator, locale: Locale) =>
  keyboard([[button(t.plain(locale, 'button-stats'), { kind: 'stats' })]]);

/** The summary of a week. */
export function weeklyScreen(t: Translator, locale: Locale, figures: WeekFigures): Screen {
  const { monday, week, before, topics, sources, broadcasts, now } = figures;
  const number = (value: number) => formatNumber(value, locale);
  const sum = (of: (day: DayFigures) => number) => number(sumOf(week, of));
  const active = week.at(-1)?.active ?? 0;
  const earlier = before.at(-1)?.active;
  const lags = week.flatMap((day) => day.lag95 ?? []);
  const troubled = sources.filter((source) => stateOf(source, now) !== 'ok').map(({ name }) => oneLine(name, 40));
  const lines = [
    t.html(locale, 'weekly-head', { span: spanOf(monday, locale) }),
    t.html(locale, 'weekly-readers', {
      active: number(active),
      change: earlier === undefined ? 'none' : formatChange(active - earlier, locale),
    }),
    t.html(locale, 'weekly-moves', {
      joined: sum((day) => day.joined),
      stopped: sum((day) => day.stopped),
      gone: sum((day) => day.gone),
    }),
    ...(topics.length === 0
      ? []
      : [
          t.html(locale, 'weekly-topics', {
            topics: topics
              .slice(0, 3)
              .map(
                (topic) => `${oneLine(locale === 'id' ? topic.nameId : topic.nameEn, 40)} (${number(topic.followers)})`,
              )
              .join(', '),
          }),
        ]),
    t.html(locale, 'weekly-sent', {
      sent: sum((day) => day.sent),
      refused: sum((day) => day.refused),
      missed: sum((day) => day.missed),
      doubt: sum((day) => day.inDoubt),
    }),
    ...(lags.length === 0 ? [] : [t.html(locale, 'weekly-lag', { most: formatLag(t, locale, Math.max(...lags)) })]),
    t.html(locale, 'weekly-broadcasts', { count: number(broadcasts) }),
    ...(troubled.length === 0 ? [] : [t.html(locale, 'weekly-sources', { names: formatList(troubled, locale) })]),
  ];
  return { text: lines.join('\n'), keyboard: statsButton(t, locale) };
}

/** That a week's summary could not come in time. */
export function weeklySkippedScreen(t: Translator, locale: Locale, monday: string): Screen {
  return { text: t.html(locale, 'weekly-skipped', { span: spanOf(monday, locale) }), keyboard: statsButton(t, locale) };
}
