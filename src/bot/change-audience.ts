import type { Audience } from '../delivery/audience.js';
import type { Refusal } from '../newsroom/broadcast-steps.js';
import type { BotCollaborators } from './context.js';

/**
 * Changes who gets a broadcast, with the categories that the new audience touches: an audience that no topic or category
 * narrows down is for everybody.
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
  const audience = change(broadcast.audience);
  const directory = await bot.directory();
  const ofTopics = audience.topics.flatMap((id) => {
    const topic = directory.topicById.get(id);
    return topic === undefined ? [] : (directory.categoryBySlug.get(topic.category)?.id ?? []);
  });
  // With both, a reader must fit both: the narrower of the two says what it is about.
  const categoryIds = [...new Set(audience.categories.length > 0 ? audience.categories : ofTopics)];
  const step = { kind: 'change', by, change: { audience, categoryIds } } as const;
  const outcome = await bot.newsroom.take(broadcastId, step, bot.clock.now());
  return outcome.kind === 'refused' ? outcome.why : null;
}
