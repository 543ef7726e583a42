/** The figures in a headline that tell one event from another. */
export interface StoryFigures {
  /** "2-1", "21-17": results of matches. */
  scores: readonly string[];
  /** Magnitudes of earthquakes. */
  magnitudes: readonly number[];
  /** Days of the month, as "22 november" or "22/11". */
  dates: readonly string[];
  /** Rounds, editions and legs: "pekan 12", "leg 2", "jilid 3". */
  rounds: readonly string[];
  /** Amounts of four and more digits, as prices and rates are. */
  amounts: readonly string[];
}

const SCORE = /(?<![\d/-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\d/-])/g;
const MAGNITUDE =
  /\b(?:magnitudo|magnitude|mag|m)\s?[:=]?\s?(\d(?:[.,]\d)?)\b|\b(\d[.,]\d)[- ](?:magnitude|magnitudo|sr)\b/gi;
const MONTHS =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december';
const DATE = new RegExp(
  String.raw`\b(\d{1,2})\s+(${MONTHS})\b|\b(${MONTHS})\s+(\d{1,2})\b|\b(\d{1,2})/(\d{1,2})\b`,
  'gi',
);
const ROUND =
  /\b(pekan|matchday|leg|ronde|round|jilid|edisi|putaran|seri|grup|group|babak|episode|game|stage|etape)\s+(?:ke-)?(\d{1,3}|[a-h])\b/gi;
const AMOUNT = /\b\d{1,3}(?:[.,]\d{3})+\b|\b\d{4,}\b/g;

/** Reads the telling figures of a headline. */
export function figuresIn(title: string): StoryFigures {
  return {
    scores: [...title.matchAll(SCORE)].map(([, home, away]) => `${home}-${away}`),
    magnitudes: [...title.matchAll(MAGNITUDE)].map(([, one, other]) => Number((one ?? other ?? '').replace(',', '.'))),
    dates: [...title.matchAll(DATE)].map(([, day, month, monthFirst, dayAfter, d, m]) =>
      d === undefined ? `${day ?? dayAfter} ${(month ?? monthFirst ?? '').toLowerCase()}` : `${d}/${m}`,
    ),
    rounds: [...title.matchAll(ROUND)].map(([, what, number]) => `${what} ${number}`.toLowerCase()),
    amounts: (title.match(AMOUNT) ?? [])
      .filter((amount) => !/^(?:19|20)\d\d$/.test(amount))
      .map((amount) => amount.replaceAll(/[.,]/g, '')),
  };
}

/** A revised magnitude moves by a tenth or three. */
const MAGNITUDE_SLACK = 0.35;

/**
 * Whether two headlines' figures cannot be of one event: other results, magnitudes, dates or rounds. A number of victims may grow,
 * so plain numbers never clash. `apart` is the time between the two in hours: a price of another day is another piece of news.
 */
export function figuresClash(a: StoryFigures, b: StoryFigures, apart: number): boolean {
  if (disjoint(a.scores, b.scores) || disjoint(a.dates, b.dates) || disjoint(a.rounds, b.rounds)) return true;
  if (apart > 12 && disjoint(a.amounts, b.amounts)) return true;
  return (
    a.magnitudes.length > 0 &&
    b.magnitudes.length > 0 &&
    a.magnitudes.every((one) => b.magnitudes.every((other) => Math.abs(one - other) > MAGNITUDE_SLACK))
  );
}

const disjoint = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
