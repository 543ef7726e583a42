import type { DayFigures, Period } from '../../newsroom/figures.js';
import { inChunks } from '../../newsroom/figures.js';
import type { Locale } from '../../readers/chat.js';

/** What pictures are made of, and for whom. */
export interface StatsReading {
  locale: Locale;
  /** The newsroom's zone: days are its days. */
  timeZone: string;
  now: Date;
  period: Period;
  days: readonly DayFigures[];
}

/** What stands above a picture. */
export type Head = { title: string; subtitle: string };

/** A picture with the lines of its caption; null: there is nothing to show. */
export type Made = { svg: string; lines: string[]; notes: string[] } | null;

/** A day of the calendar as an instant of it, for formats. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const shortDay = (day: string, locale: Locale): string => formatShortDay(noon(day), 'UTC', locale);

/** "23 Nov" */
export function formatShortDay(instant: Date, timeZone: string, locale: Locale): string {
  const options = { day: 'numeric', month: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', options).format(instant);
}

/** Lines of a caption: one for each day, or for some days together. */
export function chunkLines(
  { days, period, locale }: StatsReading,
  write: (chunk: readonly DayFigures[], when: string) => string,
): string[] {
  return inChunks(days, period).map((chunk) => {
    const [from, to] = [chunk[0]?.day ?? '', chunk.at(-1)?.day ?? ''];
    const when = from === to ? shortDay(from, locale) : `${shortDay(from, locale)}–${shortDay(to, locale)}`;
    return write(chunk, when);
  });
}

/** What stands below the first day, the middle one and the last. */
export function ticks({ days, locale }: StatsReading): [string, string, string] {
  const at = (index: number) => shortDay(days[index]?.day ?? '', locale);
  // Two days have no middle.
  return [at(0), days.length > 2 ? at(Math.floor((days.length - 1) / 2)) : '', at(days.length - 1)];
}
