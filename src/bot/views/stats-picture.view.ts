import type { DayFigures, Period, SourceFigures, TopicFigures } from '../../newsroom/figures.js';
import { byWeekdayAndHour, inChunks, silentMs, sumOf } from '../../newsroom/figures.js';
import type { Locale } from '../../readers/chat.js';
import { formatDays, formatNumber, formatWeekday, formatZone } from '../format.js';
import { dayPanels } from '../pictures/day-panels.js';
import { heatMaps } from '../pictures/heat-map.js';
import { rankedBars } from '../pictures/ranked-bars.js';
import { oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import { formatChange, formatLag, leftIn } from './stats.view.js';
import type { StatsPicture } from './stats.view.js';

/** A picture with its numbers in words, or the sentence that says why there is none. */
export type StatsView = { kind: 'picture'; svg: string; caption: string } | { kind: 'nothing'; text: string };

/** What pictures are made of, and for whom. */
export interface StatsReading {
  locale: Locale;
  /** The newsroom's zone: days are its days. */
  timeZone: string;
  now: Date;
  period: Period;
  days: readonly DayFigures[];
}

const titles: Record<StatsPicture, string> = {
  readers: 'stats-title-readers',
  topics: 'stats-title-topics',
  hours: 'stats-title-hours',
  left: 'stats-title-left',
  deliveries: 'stats-title-deliveries',
  sources: 'stats-title-sources',
};
const mostRows = 8;
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const shortDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(noon(day));

/** Creates the picture of one kind. */
export function statsView(
  t: Translator,
  picture: StatsPicture,
  reading: StatsReading,
  more: { topics: readonly TopicFigures[]; sources: readonly SourceFigures[] },
): StatsView {
  const { locale, period, days } = reading;
  const title = t.plain(locale, titles[picture]);
  const [first, last] = [days[0], days.at(-1)];
  const nothing: StatsView = {
    kind: 'nothing',
    text: t.html(locale, 'stats-none', { title, picture, days: period }),
  };
  if (first === undefined || last === undefined) return nothing;
  const span = formatDays(noon(first.day), noon(last.day), 'UTC', locale);
  const head = { title, subtitle: span };
  const made = make(t, picture, reading, more, head);
  if (made === null) return nothing;
  const notes = [
    ...made.notes,
    ...(days.length < period && picture !== 'topics' && picture !== 'sources'
      ? [t.html(locale, 'stats-since', { day: formatDays(noon(first.day), noon(first.day), 'UTC', locale) })]
      : []),
    t.html(locale, 'stats-zone', { zone: formatZone(reading.timeZone, reading.now) }),
  ];
  return {
    kind: 'picture',
    svg: made.svg,
    caption: [`<b>${title}</b> · ${span}`, ...made.lines, '', ...notes].join('\n'),
  };
}

type Made = { svg: string; lines: string[]; notes: string[] } | null;
type Head = { title: string; subtitle: string };

function make(
  t: Translator,
  picture: StatsPicture,
  reading: StatsReading,
  { topics, sources }: { topics: readonly TopicFigures[]; sources: readonly SourceFigures[] },
  head: Head,
): Made {
  switch (picture) {
    case 'readers':
      return readers(t, reading, head);
    case 'left':
      return left(t, reading, head);
    case 'deliveries':
      return deliveries(t, reading, head);
    case 'hours':
      return hours(t, reading, head);
    case 'topics':
      return topicsOf(t, reading, head, topics);
    case 'sources':
      return sourcesOf(t, reading, head, sources);
  }
}

/** Lines of a caption: one for each day, or for some days together. */
function chunkLines(
  { days, period, locale }: StatsReading,
  write: (chunk: readonly DayFigures[], when: string) => string,
): string[] {
  return inChunks(days, period).map((chunk) => {
    const [from, to] = [chunk[0]?.day ?? '', chunk.at(-1)?.day ?? ''];
    const when = from === to ? shortDay(from, locale) : `${shortDay(from, locale)}–${shortDay(to, locale)}`;
    return write(chunk, when);
  });
}

function ticks({ days, locale }: StatsReading): [string, string, string] {
  const at = (index: number) => shortDay(days[index]?.day ?? '', locale);
  // Two days have no middle.
  return [at(0), days.length > 2 ? at(Math.floor((days.length - 1) / 2)) : '', at(days.length - 1)];
}

function readers(t: Translator, reading: StatsReading, head: Head): Made {
  const { locale, days } = reading;
  const number = (value: number) => formatNumber(value, locale);
  const active = days.at(-1)?.active ?? 0;
  if (active === 0 && sumOf(days, (day) => day.joined + day.active) === 0) return null;
  const joined = days.map((day) => day.joined);
  const gone = days.map((day) => day.stopped + day.gone);
  return {
    svg: dayPanels({
      ...head,
      ticks: ticks(reading),
      format: number,
      panels: [
        {
          label: t.plain(locale, 'stats-active'),
          total: number(active),
          values: days.map((day) => day.active),
          as: 'line',
          tone: 'main',
        },
        {
          label: t.plain(locale, 'stats-joined'),
          total: `+${number(sumOf(days, (day) => day.joined))}`,
          values: joined,
          as: 'bars',
          tone: 'main',
        },
        {
          label: t.plain(locale, 'stats-left'),
          total: `−${number(leftIn(days))}`,
          values: gone,
          as: 'bars',
          tone: 'warn',
        },
      ],
    }),
    lines: chunkLines(reading, (chunk, when) =>
      t.html(locale, 'stats-line-readers', {
        when,
        active: number(chunk.at(-1)?.active ?? 0),
        joined: number(sumOf(chunk, (day) => day.joined)),
        left: number(leftIn(chunk)),
      }),
    ),
    notes: [],
  };
}

function left(t: Translator, reading: StatsReading, head: Head): Made {
  const { locale, days } = reading;
  const number = (value: number) => formatNumber(value, locale);
  if (leftIn(days) === 0) return null;
  return {
    svg: dayPanels({
      ...head,
      ticks: ticks(reading),
      format: number,
      panels: [
        {
          label: t.plain(locale, 'stats-stopped'),
          total: number(sumOf(days, (day) => day.stopped)),
          values: days.map((day) => day.stopped),
          as: 'bars',
          tone: 'calm',
        },
        {
          label: t.plain(locale, 'stats-blocked'),
          total: number(sumOf(days, (day) => day.gone)),
          values: days.map((day) => day.gone),
          as: 'bars',
          tone: 'warn',
        },
      ],
    }),
    lines: chunkLines(reading, (chunk, when) =>
      t.html(locale, 'stats-line-left', {
        when,
        stopped: number(sumOf(chunk, (day) => day.stopped)),
        gone: number(sumOf(chunk, (day) => day.gone)),
      }),
    ),
    notes: [t.html(locale, 'stats-left-note')],
  };
}

function deliveries(t: Translator, reading: StatsReading, head: Head): Made {
  const { locale, days } = reading;
  const number = (value: number) => formatNumber(value, locale);
  const trouble = (day: DayFigures) => day.refused + day.missed + day.inDoubt;
  if (sumOf(days, (day) => day.sent + trouble(day)) === 0) return null;
  const worst = (of: (day: DayFigures) => number | null): number | null => {
    const known = days.flatMap((day) => of(day) ?? []);
    return known.length === 0 ? null : Math.max(...known);
  };
  const lag = (seconds: number | null) => formatLag(t, locale, seconds);
  const counted = { ...head, ticks: ticks(reading) };
  return {
    svg: dayPanels({
      ...counted,
      format: number,
      panels: [
        {
          label: t.plain(locale, 'stats-sent'),
          total: number(sumOf(days, (day) => day.sent)),
          values: days.map((day) => day.sent),
          as: 'bars',
          tone: 'main',
        },
        {
          label: t.plain(locale, 'stats-trouble'),
          total: number(sumOf(days, trouble)),
          values: days.map(trouble),
          as: 'bars',
          tone: 'warn',
        },
        {
          label: t.plain(locale, 'stats-lag-95'),
          total: lag(worst((day) => day.lag95)),
          values: days.map((day) => day.lag95),
          as: 'bars',
          tone: 'calm',
          format: lag,
        },
      ],
    }),
    lines: chunkLines(reading, (chunk, when) =>
      t.html(locale, 'stats-line-deliveries', {
        when,
        sent: number(sumOf(chunk, (day) => day.sent)),
        refused: number(sumOf(chunk, (day) => day.refused)),
        missed: number(sumOf(chunk, (day) => day.missed)),
        doubt: number(sumOf(chunk, (day) => day.inDoubt)),
      }),
    ),
    notes: [
      t.html(locale, 'stats-lags', {
        median: lag(worst((day) => day.lagMedian)),
        most: lag(worst((day) => day.lag95)),
        nearly: lag(worst((day) => day.lag99)),
      }),
    ],
  };
}

function hours(t: Translator, reading: StatsReading, head: Head): Made {
  const { locale, days } = reading;
  const digests = byWeekdayAndHour(days, (day) => day.digestsByHour);
  const activity = byWeekdayAndHour(days, (day) => day.activityByHour);
  if (![...digests, ...activity].flat().some((count) => count > 0)) return null;
  const hour = (at: number) => `${String(at).padStart(2, '0')}${locale === 'id' ? '.00' : ':00'}`;
  const weekday = (index: number, width: 'long' | 'short') => formatWeekday((index + 1) % 7, locale, width);
  const peak = (counts: readonly (readonly number[])[]): string => {
    const most = Math.max(...counts.flat());
    const day = counts.findIndex((row) => row.includes(most));
    if (most === 0) return t.plain(locale, 'stats-hour-none');
    return t.plain(locale, 'stats-peak', {
      day: weekday(day, 'short'),
      hour: hour(counts[day]?.indexOf(most) ?? 0),
      count: formatNumber(most, locale),
    });
  };
  const busiest = (row: readonly number[] | undefined): string => {
    const most = Math.max(0, ...(row ?? []));
    if (row === undefined || most === 0) return t.plain(locale, 'stats-hour-none');
    return t.plain(locale, 'stats-hour-most', { hour: hour(row.indexOf(most)), count: formatNumber(most, locale) });
  };
  return {
    svg: heatMaps({
      ...head,
      maps: [
        { label: t.plain(locale, 'stats-digests'), peak: peak(digests), counts: digests },
        { label: t.plain(locale, 'stats-activity'), peak: peak(activity), counts: activity },
      ],
      weekdays: [0, 1, 2, 3, 4, 5, 6].map((index) => weekday(index, 'short')),
      hour: (at) => String(at).padStart(2, '0'),
    }),
    lines: [0, 1, 2, 3, 4, 5, 6].map((index) =>
      t.html(locale, 'stats-line-weekday', {
        day: weekday(index, 'long'),
        digests: busiest(digests[index]),
        activity: busiest(activity[index]),
      }),
    ),
    notes: [t.html(locale, 'stats-hours-note')],
  };
}

function topicsOf(t: Translator, { locale }: StatsReading, head: Head, topics: readonly TopicFigures[]): Made {
  if (topics.length === 0) return null;
  const rows = topics.map(({ nameId, nameEn, followers, grown }) => ({
    name: locale === 'id' ? nameId : nameEn,
    value: followers,
    followers: formatNumber(followers, locale),
    grown: grown === null ? 'none' : formatChange(grown, locale),
  }));
  return {
    svg: rankedBars({
      ...head,
      rows: rows.map(({ name, value, followers, grown }) => ({
        name,
        value,
        text: grown === 'none' ? followers : `${followers} (${grown})`,
      })),
    }),
    lines: rows.map(({ name, followers, grown }) =>
      t.html(locale, 'stats-line-topic', { name: { html: safeText(name, 60) }, followers, grown }),
    ),
    notes: [t.html(locale, 'stats-topics-note', { known: rows.some(({ grown }) => grown !== 'none') ? 'yes' : 'no' })],
  };
}

/** How a source does, in one word that the views know. */
export function stateOf(source: SourceFigures, now: Date): 'failing' | 'silent' | 'ok' {
  if (source.failures > 0) return 'failing';
  return now.getTime() - source.lastArticleAt.getTime() > silentMs ? 'silent' : 'ok';
}

function sourcesOf(
  t: Translator,
  { locale, now, days, period, timeZone }: StatsReading,
  head: Head,
  sources: readonly SourceFigures[],
): Made {
  if (sources.length === 0) return null;
  // The largest, and before all those in trouble: they are why somebody looks.
  const troubled = sources.filter((source) => stateOf(source, now) !== 'ok').slice(0, mostRows - 3);
  const others = sources.filter((source) => !troubled.includes(source)).slice(0, mostRows - troubled.length);
  const shown = [...others, ...troubled];
  const over = Math.min(period, Math.max(1, days.length));
  const aDay = (count: number) =>
    t.plain(locale, 'stats-a-day', { count: formatNumber(Math.round((count / over) * 10) / 10, locale) });
  const since = (at: Date) =>
    new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
      day: 'numeric',
      month: 'short',
      timeZone,
    }).format(at);
  return {
    svg: rankedBars({
      ...head,
      rows: shown.map((source) => {
        const state = stateOf(source, now);
        const word =
          state === 'ok' ? '' : ` · ${t.plain(locale, state === 'failing' ? 'stats-row-failing' : 'stats-row-silent')}`;
        return {
          name: oneLine(source.name, 80),
          value: source.articles,
          text: `${aDay(source.articles)}${word}`,
          marked: state !== 'ok',
        };
      }),
    }),
    lines: shown.map((source) =>
      t.html(locale, 'stats-line-source', {
        name: { html: safeText(source.name, 40) },
        count: formatNumber(source.articles, locale),
        state: stateOf(source, now),
        since: since(source.lastArticleAt),
      }),
    ),
    notes: [],
  };
}
