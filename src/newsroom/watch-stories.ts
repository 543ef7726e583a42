import type { Clock } from '../clock.js';
import type { AlarmStore } from './alarms.store.js';
import type { BreakingStoryStore } from './breaking-stories.store.js';

/** A story breaks when so many sources begin to tell it within an hour. */
const sources = 3;
const withinMs = 3_600_000;
/** After this long a broadcast about it would be late: the question is not put any more. */
const freshMs = 6 * 3_600_000;

/** Asks the newsroom whether to broadcast a story that several sources began to tell at once. */
export function createWatchStories(parts: {
  stories: BreakingStoryStore;
  alarms: Pick<AlarmStore, 'raise' | 'forget'>;
  clock: Clock;
}): () => Promise<void> {
  const { stories, alarms, clock } = parts;
  return async () => {
    const now = clock.now();
    for (const { storyId, articleId, categoryId } of await stories.breaking({ sources, withinMs, now })) {
      const facts = { storyId, articleId, ...(categoryId === null ? {} : { categoryId }) };
      await alarms.raise({ kind: 'story', subject: `story:${storyId}`, facts }, now);
    }
    await alarms.forget('story', new Date(now.getTime() - freshMs), now);
  };
}
