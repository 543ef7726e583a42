/** What was settled and what came in within some part of a day, in counts that add up. */
export interface DayTally {
  sent: number;
  refused: number;
  /** Digests that were sent in each hour of the day, 24 counts. */
  digests: readonly number[];
  /** What came in from people in each hour. */
  activity: readonly number[];
  /** How many messages went out so many tenths of a second after they were due. */
  lags: Readonly<Record<string, number>>;
}

/** A row of the ledger's count: what has all of this in common. */
export interface SettledGroup {
  hour: number;
  state: string;
  isDigest: boolean;
  /** Tenths of a second from due to sent; null: nothing that is waited for, an edit or a refusal. */
  lag: number | null;
  count: number;
}

const noHours = (): number[] => Array.from({ length: 24 }, () => 0);

/** Nothing yet. */
export const emptyTally: DayTally = { sent: 0, refused: 0, digests: noHours(), activity: noHours(), lags: {} };

/** Two parts of a day together. */
export function addTallies(a: DayTally, b: DayTally): DayTally {
  const lags: Record<string, number> = { ...a.lags };
  for (const [lag, count] of Object.entries(b.lags)) lags[lag] = (lags[lag] ?? 0) + count;
  return {
    sent: a.sent + b.sent,
    refused: a.refused + b.refused,
    digests: a.digests.map((count, hour) => count + (b.digests[hour] ?? 0)),
    activity: a.activity.map((count, hour) => count + (b.activity[hour] ?? 0)),
    lags,
  };
}

/** The tally of one part, from the database's groups. */
export function tallyOf(
  settled: readonly SettledGroup[],
  received: readonly { hour: number; count: number }[],
): DayTally {
  const [digests, activity] = [noHours(), noHours()];
  const lags: Record<string, number> = {};
  let sent = 0;
  let refused = 0;
  for (const { hour, state, isDigest, lag, count } of settled) {
    if (state === 'refused') refused += count;
    if (state !== 'sent') continue;
    sent += count;
    if (isDigest) digests[hour] = (digests[hour] ?? 0) + count;
    if (lag !== null) lags[lag] = (lags[lag] ?? 0) + count;
  }
  for (const { hour, count } of received) activity[hour] = (activity[hour] ?? 0) + count;
  return { sent, refused, digests, activity, lags };
}

/** Seconds within which such a share of the messages went out; null: none did. */
function lagOf({ lags }: DayTally, share: number): number | null {
  const known = Object.entries(lags)
    .map(([lag, count]) => ({ lag: Number(lag), count }))
    .sort((a, b) => a.lag - b.lag);
  const wanted = share * known.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { lag, count } of known) {
    seen += count;
    if (seen >= wanted) return lag / 10;
  }
  return null;
}

/** What a tally says of its day; of what came in only where that is still known of all of it. */
export function figuresOf(tally: DayTally, isActivityKnown: boolean) {
  return {
    sent: tally.sent,
    refused: tally.refused,
    lagMedian: lagOf(tally, 0.5),
    lag95: lagOf(tally, 0.95),
    lag99: lagOf(tally, 0.99),
    digestsByHour: tally.digests,
    activityByHour: isActivityKnown ? tally.activity : null,
  };
}
