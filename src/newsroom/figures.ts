/** Days that a picture can look back on, today included. */
export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];

/** What a day was like. */
export interface DayFigures {
  /** "2026-11-23", by the newsroom's calendar. */
  day: string;
  /** When it was last counted, of a day that goes on; null: it is over, and counted for good. */
  countedAt: Date | null;
  active: number;
  joined: number;
  stopped: number;
  gone: number;
  sent: number;
  refused: number;
  missed: number;
  inDoubt: number;
  /** Seconds from due to sent; null: nothing was sent. */
  lagMedian: number | null;
  lag95: number | null;
  lag99: number | null;
  /** 24 counts. */
  digestsByHour: readonly number[];
  /** 24 counts; null: not known. */
  activityByHour: readonly number[] | null;
}

/** A topic by its followers. */
export interface TopicFigures {
  nameId: string;
  nameEn: string;
  followers: number;
  /** How many more than at the beginning of the period; null: not known. */
  grown: number | null;
}

/** How a source did in a period. */
export interface SourceFigures {
  name: string;
  articles: number;
  /** Of its latest article; of one that never had any, when it was added. */
  lastArticleAt: Date;
  /** Failed looks since the last that did not. */
  failures: number;
}

/** A source that brought nothing for so long is called silent. */
export const silentMs = 3 * 86_400_000;

/** Days of the calendar: "2026-11-23" and so many days later. */
export function dayLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return dayLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/**
 * Lays days together for a caption: one by one for a week, by sevens for a month, by thirties beyond, counted back from the
 * latest, so that the last one is whole.
 */
export function inChunks<Day>(days: readonly Day[], period: Period): Day[][] {
  const size = period === 7 ? 1 : period === 30 ? 7 : 30;
  const chunks: Day[][] = [];
  for (let end = days.length; end > 0; end -= size) chunks.unshift(days.slice(Math.max(0, end - size), end));
  return chunks;
}

/** Sum of one figure over days. */
export function sumOf(days: readonly DayFigures[], of: (day: DayFigures) => number): number {
  return days.reduce((sum, day) => sum + of(day), 0);
}

/** Counts by day of the week (0 is Monday) and hour, over days; days of which nothing is known are left out. */
export function byWeekdayAndHour(
  days: readonly DayFigures[],
  of: (day: DayFigures) => readonly number[] | null,
): number[][] {
  const table = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const day of days) {
    const row = table[(new Date(`${day.day}T00:00:00Z`).getUTCDay() + 6) % 7];
    for (const [hour, count] of (of(day) ?? []).entries()) if (row !== undefined) row[hour] = (row[hour] ?? 0) + count;
  }
  return table;
}
