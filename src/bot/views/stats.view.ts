import type { DayFigures, Period } from '../../newsroom/figures.js';
import { periods, sumOf } from '../../newsroom/figures.js';
import type { Locale } from '../../readers/chat.js';
import { formatDuration } from '../format-duration.js';
import { formatNumber, formatTime } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

/** The pictures that there are, by their place in a button's data. */
export const statsPictures = ['readers', 'topics', 'hours', 'left', 'deliveries', 'sources'] as const;
export type StatsPicture = (typeof statsPictures)[number];

const labels: Record<StatsPicture, string> = {
  readers: 'button-stats-readers',
  topics: 'button-stats-topics',
  hours: 'button-stats-hours',
  left: 'button-stats-left',
  deliveries: 'button-stats-deliveries',
  sources: 'button-stats-sources',
};

/** A change with its sign: "+312", "−4", "0". */
export function formatChange(value: number, locale: Locale): string {
  const size = formatNumber(Math.abs(value), locale);
  return value > 0 ? `+${size}` : value < 0 ? `−${size}` : size;
}

/** Seconds in words; less than a second is one. */
export function formatLag(t: Translator, locale: Locale, seconds: number | null): string {
  return seconds === null ? '–' : formatDuration(t, locale, seconds);
}

/** The figures that matter most. */
export interface MainFigures {
  /** The newsroom's zone: days are its days. */
  timeZone: string;
  /** The last seven days, today last. */
  days: readonly DayFigures[];
  counts: { active: number; stopped: number; gone: number };
  queue: number;
  articles: number;
  sources: number;
  /** Sources that are silent or fail. */
  silent: number;
  weekly: boolean;
}

/** Of when today's figures are; nothing where there are none. */
export function countedLines(t: Translator, locale: Locale, timeZone: string, days: readonly DayFigures[]): string[] {
  return days.flatMap(({ countedAt }) =>
    countedAt === null ? [] : [t.html(locale, 'stats-counted', { time: formatTime(countedAt, timeZone, locale) })],
  );
}

/** What /statistik opens with. */
export function statsScreen(t: Translator, locale: Locale, figures: MainFigures): Screen {
  const number = (value: number) => formatNumber(value, locale);
  const { days, weekly } = figures;
  const today = days.find(({ countedAt }) => countedAt !== null);
  const change = (days.at(-1)?.active ?? 0) - (days[0]?.active ?? 0);
  const lines = [
    t.html(locale, 'stats-head'),
    t.html(locale, 'stats-readers', { active: number(figures.counts.active), change: formatChange(change, locale) }),
    t.html(locale, 'stats-gone', { gone: number(figures.counts.gone), stopped: number(figures.counts.stopped) }),
    ...(today === undefined
      ? []
      : [
          t.html(locale, 'stats-today', {
            sent: number(today.sent),
            refused: number(today.refused),
            missed: number(today.missed),
            doubt: number(today.inDoubt),
          }),
        ]),
    ...(today === undefined || today.lagMedian === null
      ? []
      : [
          t.html(locale, 'stats-lag', {
            median: formatLag(t, locale, today.lagMedian),
            most: formatLag(t, locale, today.lag95),
          }),
        ]),
    ...countedLines(t, locale, figures.timeZone, days),
    t.html(locale, 'stats-queue', { queue: number(figures.queue) }),
    t.html(locale, 'stats-archive', { articles: number(figures.articles), sources: number(figures.sources) }),
    ...(figures.silent > 0 ? [t.html(locale, 'stats-silent', { count: number(figures.silent) })] : []),
    t.html(locale, weekly ? 'stats-weekly-on' : 'stats-weekly-off'),
  ];
  return {
    text: lines.join('\n'),
    keyboard: keyboard([
      ...pictureRows(t, locale, 7, null),
      [
        button(t.plain(locale, weekly ? 'button-stats-weekly-off' : 'button-stats-weekly-on'), {
          kind: 'stats-weekly',
          on: weekly ? 0 : 1,
        }),
      ],
    ]),
  };
}

function pictureRows(t: Translator, locale: Locale, days: Period, now: StatsPicture | null) {
  const all = statsPictures.flatMap((name, picture) =>
    name === now ? [] : [button(t.plain(locale, labels[name]), { kind: 'stats-picture', picture, days })],
  );
  return inRows(all, 2);
}

/** Below a picture: its periods, and the other pictures. */
export function pictureKeyboard(t: Translator, locale: Locale, picture: StatsPicture, period: Period) {
  const index = statsPictures.indexOf(picture);
  return keyboard([
    periods.map((days) =>
      button(t.plain(locale, days === period ? 'button-stats-days-now' : 'button-stats-days', { days }), {
        kind: 'stats-picture',
        picture: index,
        days,
      }),
    ),
    ...pictureRows(t, locale, period, picture),
  ]);
}

/** Whether anything left in these days. */
export const leftIn = (days: readonly DayFigures[]): number => sumOf(days, (day) => day.stopped + day.gone);
