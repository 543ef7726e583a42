import type { DayFigures } from '../../newsroom/figures.js';
import { sumOf } from '../../newsroom/figures.js';
import { formatNumber } from '../format.js';
import { dayPanels } from '../pictures/day-panels.js';
import type { Translator } from '../translate.js';
import { chunkLines, ticks } from './stats-reading.js';
import type { Head, Made, StatsReading } from './stats-reading.js';
import { formatLag } from './stats.view.js';

/** Deliveries day by day: what was sent, what went wrong, how late it was. */
export function deliveriesPicture(t: Translator, reading: StatsReading, head: Head): Made {
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
