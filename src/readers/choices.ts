/** Hours a day at the most: one every two or three waking hours. Who wants more wants the news at once, which is another choice. */
export const mostHours = 6;
/** Quiet stretches at the most: the five prayers and the night. */
export const mostStretches = 6;
/** Quiet minutes of a day at the most: four hours must be left in which news can come, or it is a pause that was meant. */
export const mostQuietMinutes = 20 * 60;

/** Every day of the week, 0 is Sunday. */
export const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
/** Monday to Friday. */
export const weekdays: readonly number[] = [1, 2, 3, 4, 5];

/** A list with one entry more or less, or why it stays as it is. */
export type Toggled<Entry> = { kind: 'changed'; list: Entry[] } | { kind: 'tooMany' | 'last' };

/**
 * Puts an entry into a list or takes it out; the list stays in order and holds at least one.
 *
 * @param most entries at the most
 */
export function toggled<Entry extends string | number>(
  list: readonly Entry[],
  entry: Entry,
  most: number,
): Toggled<Entry> {
  if (list.includes(entry)) {
    const left = list.filter((one) => one !== entry);
    return left.length === 0 ? { kind: 'last' } : { kind: 'changed', list: left };
  }
  if (list.length >= most) return { kind: 'tooMany' };
  return { kind: 'changed', list: [...list, entry].sort((a, b) => (a < b ? -1 : 1)) };
}
