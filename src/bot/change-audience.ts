import type { Audience } from '../delivery/audience.js';
import type { Refusal } from '../newsroom/broadcast-steps.js';
import type { TopicDirectory } from '../newsroom/topic-directory.js';
import type { BotCollaborators } from './context.js';

/**
 * An audience with the categories that it touches: one that no topic or category narrows down is for everybody, and has none.
 */
export function withCategories(
  directory: TopicDirectory,
  audience: Audience,
): { audience: Audience; categoryIds: number[] } {
  const ofTopics = audience.topics.flatMap((id) => {
    const topic = directory.topicById.get(id);
    return topic === undefined ? [] : (directory.categoryBySlug.get(topic.category)?.id ?? []);
  });
  // With both, a reader must fit both: the narrower of the two says what it is about.
  return { audience, categoryIds: [...new Set(audience.categories.length > 0 ? audience.categories : ofTopics)] };
}

/**
 * Changes who gets a broadcast, with the categories that the new audience touches.
 *
 * @returns why it was not changed; null: it was
 */
export async function changeAudience(
  bot: BotCollaborators,
  broadcastId: number,
  by: number,
  change: (audience: Audience | null) => Audience,
): Promise<Refusal | null> {
  const broadcast = await bot.broadcasts.find(broadcastId);
  if (broadcast === null) return 'gone';
  const step = {
    kind: 'change',
    by,
    change: withCategories(await bot.directory(), change(broadcast.audience)),
  } as const;
  const outcome = await bot.newsroom.take(broadcastId, step, bot.clock.now());
  return outcome.kind === 'refused' ? outcome.why : null;
}
