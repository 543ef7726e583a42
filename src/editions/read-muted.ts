import { comparedWords } from '../newsroom/muted-words.js';
import { isMutedBy, nothingMuted } from './muted.js';
import type { ChatMutes, IsMuted } from './muted.js';
import type { EditionUnit } from './editions.store.js';
import type { RecentNews } from './recent-news.js';

/** Words of articles that were asked for, as long as the news they belong to is held: thousands of readers share them. */
const known = new WeakMap<RecentNews, Map<number, string>>();

/**
 * Reads what these chats have muted, in one statement for all of them. Texts are only read for chats that muted a word, and
 * for the articles of their own topics, once for each time the news is read.
 *
 * @param news all that is picked from
 * @param beside articles of other topics that are picked from too
 * @returns the rule of each chat
 */
export async function readMuted(
  unit: Pick<EditionUnit, 'mutes' | 'shownTexts'>,
  chats: readonly { id: number; topicIds: readonly number[] }[],
  news: readonly RecentNews[],
  now: Date,
  beside: readonly number[] = [],
): Promise<(chatId: number) => IsMuted> {
  const mutes = await unit.mutes(
    chats.map(({ id }) => id),
    now,
  );
  if (mutes.size === 0) return () => nothingMuted;
  const topics = new Set<number>();
  for (const { id, topicIds } of chats)
    if ((mutes.get(id)?.words.length ?? 0) > 0) for (const topicId of topicIds) topics.add(topicId);
  const wordsOf = topics.size === 0 ? new Map<number, string>() : await readWords(unit, topics, news, beside);
  const rules = new Map([...mutes].map(([chatId, of]: [number, ChatMutes]) => [chatId, isMutedBy(of, wordsOf)]));
  return (chatId) => rules.get(chatId) ?? nothingMuted;
}

async function readWords(
  unit: Pick<EditionUnit, 'shownTexts'>,
  topics: ReadonlySet<number>,
  news: readonly RecentNews[],
  beside: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const [first] = news;
  if (first === undefined) return new Map();
  let words = known.get(first);
  if (words === undefined) {
    words = new Map();
    known.set(first, words);
  }
  const missing = new Set<number>();
  for (const articleId of beside) if (!words.has(articleId)) missing.add(articleId);
  for (const { byTopic } of news)
    for (const topicId of topics)
      for (const { articleId } of byTopic.get(topicId) ?? []) if (!words.has(articleId)) missing.add(articleId);
  if (missing.size > 0)
    for (const { articleId, texts } of await unit.shownTexts([...missing])) words.set(articleId, comparedWords(texts));
  return words;
}
