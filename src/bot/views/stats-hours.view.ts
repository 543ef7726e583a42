import { byWeekdayAndHour } from '../../newsroom/figures.js';
import { formatList, formatNumber, formatWeekday } from '../format.js';
import { heatMaps } from '../pictures/heat-map.js';
import type { Translator } from '../translate.js';
import type { Head, Made, StatsReading } from './stats-reading.js';

/** The hours that have the highest count. */
const hoursOf = (row: readonly number[], most: number): number[] =>
  row.flatMap((count, hour) => (count === most ? [hour] : []));

/** When digests go out, and when readers write and tap. */
export function hoursPicture(t: Translator, reading: StatsReading, head: Head): Made {
  const { locale, days } = reading;
  const digests = byWeekdayAndHour(days, (day) => day.digestsByHour);
  const activity = byWeekdayAndHour(days, (day) => day.activityByHour);
  if (![...digests, ...activity].flat().some((count) => count > 0)) return null;
  const hour = (at: number) => `${String(at).padStart(2, '0')}${locale === 'id' ? '.00' : ':00'}`;
  const weekday = (index: number, width: 'long' | 'short') => formatWeekday((index + 1) % 7, locale, width);
  /** Hours that share the first place are all named, or counted where they are many. */
  const tied = (names: string[]): string => formatList(names, locale, names.length > 2 ? 1 : 2);
  const peak = (counts: readonly (readonly number[])[]): string => {
    const most = Math.max(...counts.flat());
    if (most === 0) return t.plain(locale, 'stats-hour-none');
    const at = counts.flatMap((row, day) => hoursOf(row, most).map((busy) => `${weekday(day, 'short')} ${hour(busy)}`));
    return t.plain(locale, 'stats-peak', { at: tied(at), count: formatNumber(most, locale) });
  };
  const busiest = (row: readonly number[] | undefined): string => {
    const most = Math.max(0, ...(row ?? []));
    if (row === undefined || most === 0) return t.plain(locale, 'stats-hour-none');
    return t.plain(locale, 'stats-hour-most', {
      hour: tied(hoursOf(row, most).map(hour)),
      count: formatNumber(most, locale),
    });
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
