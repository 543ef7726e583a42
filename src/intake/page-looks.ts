const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long after publication an article's page is looked at again. Most corrections come within hours (so the looks begin
 * close together), the last ones within a week; six looks an article are a burden to nobody.
 */
export const LOOKS = [30 * MINUTE, 2 * HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY] as const;

const FIRST_PAUSE = LOOKS[0];
const LAST_LOOK = LOOKS[5];

/** A last look that failed may be made up for within this time. */
const GRACE = DAY;
/** A page answered with 404 is asked again before anybody is told: sites answer so for minutes while they are rebuilt. */
export const MISSING_AGAIN = 10 * MINUTE;
/** A page whose entry left its feed early is looked at this soon. */
export const VANISHED_SOON = MINUTE;

/** When the page of an article is looked at next, after a look that was answered; null: its week is over. */
export function nextPageLook(publishedAt: Date, now: Date): Date | null {
  const age = now.getTime() - publishedAt.getTime();
  const next = LOOKS.find((look) => look > age);
  return next === undefined ? null : new Date(publishedAt.getTime() + next);
}

/**
 * When the page is looked at again after a look that was not answered: the pause doubles up to a day, and is never shorter
 * than the site asks for. Null: its week, and a day to make up for the last look, is over.
 *
 * @param failures looks that failed in a row, this one included
 * @param waitSeconds Retry-After, 0 where there was none
 */
export function retryPageLook(publishedAt: Date, now: Date, failures: number, waitSeconds: number): Date | null {
  const pause = Math.max(Math.min(FIRST_PAUSE * 2 ** (failures - 1), DAY), waitSeconds * 1_000);
  const at = new Date(now.getTime() + pause);
  return at.getTime() - publishedAt.getTime() > LAST_LOOK + GRACE ? null : at;
}
