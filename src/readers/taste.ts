/** How much more or less a reader wants of topics and sections, by their numbers: each from -4 to 4, absent is 0. */
export interface Tastes {
  topics: ReadonlyMap<number, number>;
  categories: ReadonlyMap<number, number>;
}

/** Further taps in one direction change nothing more: nobody mutes a topic by accident, and four taps back undo everything. */
export const mostTaste = 4;

/** Each step makes an article worth this much more, or less: four steps are a good double, or less than half. */
const step = 1.25;

/**
 * How many steps up or down an article goes in a reader's order: by its topic, and half as much by its section, since a
 * section holds much that was not meant by the tap.
 */
export function tasteSteps(tastes: Tastes, topicId: number, categoryId: number | null): number {
  const byTopic = tastes.topics.get(topicId) ?? 0;
  const bySection = categoryId === null ? 0 : (tastes.categories.get(categoryId) ?? 0);
  return byTopic + bySection / 2;
}

/** What an article's worth is multiplied by after so many steps. */
export function tasteFactor(steps: number): number {
  return step ** steps;
}
