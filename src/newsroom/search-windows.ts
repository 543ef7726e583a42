const dayMs = 86_400_000;

/** The buckets of days that every article's vector has a lexeme for (see the function article_search in the migrations). */
const buckets = [
  { mark: '@d', days: 1 },
  { mark: '@m', days: 16 },
  { mark: '@y', days: 256 },
] as const;

/**
 * How far back one look goes: so many buckets of a kind, the present one among them. Few and large buckets, where many small ones
 * would tell the same: the index walks the lists of all of them (twelve of 16 days took five times as long as two of 256).
 */
const steps: readonly { bucket: (typeof buckets)[number]; count: number }[] = [
  { bucket: buckets[0], count: 2 },
  { bucket: buckets[0], count: 8 },
  { bucket: buckets[1], count: 3 },
  { bucket: buckets[2], count: 2 },
];

/** A part of the archive to look into, from now back. */
export interface SearchWindow {
  /** A tsquery that only articles of these days have; null: the whole archive. */
  index: string | null;
  /** There is nothing behind it that was asked for. */
  isLast: boolean;
}

/**
 * The looks into the archive, each some four to eight times as deep as the one before: a search stops at the first that gives enough,
 * so that a common word reads a few days and only a rare one all years, and none reads more than a few thousand articles.
 *
 * @param since nothing older is wanted; null: everything
 */
export function windowsOf(now: Date, since: Date | null): SearchWindow[] {
  const windows: SearchWindow[] = [];
  for (const { bucket, count } of steps) {
    const reachesTo = (Math.floor(now.getTime() / dayMs / bucket.days) - count + 1) * bucket.days * dayMs;
    const isLast = since !== null && reachesTo <= since.getTime();
    windows.push({ index: lexemes(bucket, now, count), isLast });
    if (isLast) return windows;
  }
  windows.push({ index: null, isLast: true });
  return windows;
}

function lexemes({ mark, days }: (typeof buckets)[number], now: Date, count: number): string {
  const present = Math.floor(now.getTime() / dayMs / days);
  return Array.from({ length: count }, (_, back) => `'${mark}${present - back}'`).join(' | ');
}

/** The tsquery of one source's articles. */
export function sourceIndex(sourceId: number): string {
  return `'@s${sourceId}'`;
}
