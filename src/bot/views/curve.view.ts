import { formatDuration } from '../format-duration.js';
import { formatNumber } from '../format.js';
import { lineChart } from '../pictures/line-chart.js';
import type { Translator } from '../translate.js';
import type { Reading } from './correction.view.js';

/** The curve of a broadcast's deliveries, as a drawing. */
export function curveDrawing(
  t: Translator,
  id: number,
  curve: { from: Date; to: Date; arrived: readonly number[] },
  { locale, timeZone }: Omit<Reading, 'now'>,
): string {
  const { from, to, arrived } = curve;
  const total = arrived.at(-1) ?? 0;
  const span = to.getTime() - from.getTime();
  // Seconds are told where minutes would all be alike.
  const clock = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(span < 5 * 60_000 ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    timeZone,
  });
  const [start, middle, end] = [0, 0.5, 1].map((part) => clock.format(from.getTime() + span * part));
  return lineChart({
    title: t.plain(locale, 'curve-title', { id }),
    subtitle: t.plain(locale, 'curve-subtitle', {
      count: formatNumber(total, locale),
      duration: formatDuration(t, locale, span / 1000),
    }),
    points: [{ at: 0, value: 0 }, ...arrived.map((value, index) => ({ at: (index + 1) / arrived.length, value }))],
    most: total,
    format: (value) => formatNumber(value, locale),
    ticks: [
      { at: 0, text: start ?? '' },
      // A moment has no middle.
      ...(middle === start || middle === end ? [] : [{ at: 0.5, text: middle ?? '' }]),
      { at: 1, text: end ?? '' },
    ],
  });
}
