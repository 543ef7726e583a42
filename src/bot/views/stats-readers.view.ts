import { sumOf } from '../../newsroom/figures.js';
import { formatNumber } from '../format.js';
import { dayPanels } from '../pictures/day-panels.js';
import type { Translator } from '../translate.js';
import { chunkLines, ticks } from './stats-reading.js';
import type { Head, Made, StatsReading } from './stats-reading.js';
import { leftIn } from './stats.view.js';

/** Readers day by day: who is there, who came, who left. */
export function readersPicture(t: Translator, reading: StatsReading, head: Head): Made {
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

/** Who stopped and who blocked the bot, kept apart. */
export function leftPicture(t: Translator, reading: StatsReading, head: Head): Made {
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
