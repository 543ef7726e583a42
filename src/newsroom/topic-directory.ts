import type { Clock } from '../clock.js';
import type { CatalogueStore, MergedTopic, StoredCategory, StoredTopic } from './catalogue.store.js';
import { createTopicMatcher } from './topic-matcher.js';
import type { TopicMatcher } from './topic-matcher.js';

/** How long the directory is used before it asks whether something changed. */
const freshMs = 5_000;

/** All topics in memory: a few hundred, asked for at every tap and every article. */
export interface TopicDirectory {
  categories: StoredCategory[];
  /** Those that are offered. */
  topics: StoredTopic[];
  /** All, also hidden ones; a number or slug that was merged leads to the topic that stands for it. */
  topicById: Map<number, StoredTopic>;
  topicBySlug: Map<string, StoredTopic>;
  categoryById: Map<number, StoredCategory>;
  categoryBySlug: Map<string, StoredCategory>;
  /** Knows hidden topics too: whoever follows one keeps getting its news. */
  matcher: TopicMatcher;
}

/** Of some topics those that may be offered, each once: two may have become one. */
export function offeredOf(topics: readonly StoredTopic[]): StoredTopic[] {
  return [...new Set(topics)].filter(({ isHidden }) => !isHidden);
}

/** Gives the directory as it is now, reading it again when topics or aliases were changed, by any process. */
export function createTopicDirectory(collaborators: {
  store: CatalogueStore;
  clock: Clock;
}): () => Promise<TopicDirectory> {
  const { store, clock } = collaborators;
  let directory: TopicDirectory | null = null;
  let version = '';
  let askedAt = 0;
  let asking: Promise<TopicDirectory> | null = null;

  const read = async (): Promise<TopicDirectory> => {
    const present = await store.version();
    if (directory === null || present !== version) {
      const [categories, topics, merged] = await Promise.all([store.categories(), store.topics(), store.merged()]);
      directory = build(categories, topics, merged);
      version = present;
    }
    askedAt = clock.now().getTime();
    return directory;
  };

  return async () => {
    if (directory !== null && Math.abs(clock.now().getTime() - askedAt) < freshMs) return directory;
    asking ??= read().finally(() => {
      asking = null;
    });
    return asking;
  };
}

function build(categories: StoredCategory[], topics: StoredTopic[], merged: readonly MergedTopic[]): TopicDirectory {
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const topicBySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  for (const { id, slug, into } of merged) {
    const successor = topicById.get(into);
    if (successor === undefined) continue;
    topicById.set(id, successor);
    topicBySlug.set(slug, successor);
  }
  return {
    categories,
    topics: offeredOf(topics),
    topicById,
    topicBySlug,
    categoryById: new Map(categories.map((category) => [category.id, category])),
    categoryBySlug: new Map(categories.map((category) => [category.slug, category])),
    matcher: createTopicMatcher(topics),
  };
}
