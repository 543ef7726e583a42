import type { Clock } from '../clock.js';
import type { CatalogueStore, StoredCategory, StoredTopic } from './catalogue.store.js';
import { createTopicMatcher } from './topic-matcher.js';
import type { TopicMatcher } from './topic-matcher.js';

/** How long the directory is used before it asks whether something changed. */
const freshMs = 5_000;

/** All topics in memory: a few hundred, asked for at every tap and every article. */
export interface TopicDirectory {
  categories: StoredCategory[];
  topics: StoredTopic[];
  topicById: Map<number, StoredTopic>;
  topicBySlug: Map<string, StoredTopic>;
  categoryById: Map<number, StoredCategory>;
  categoryBySlug: Map<string, StoredCategory>;
  matcher: TopicMatcher;
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
      const [categories, topics] = await Promise.all([store.categories(), store.topics()]);
      directory = build(categories, topics);
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

function build(categories: StoredCategory[], topics: StoredTopic[]): TopicDirectory {
  return {
    categories,
    topics,
    topicById: new Map(topics.map((topic) => [topic.id, topic])),
    topicBySlug: new Map(topics.map((topic) => [topic.slug, topic])),
    categoryById: new Map(categories.map((category) => [category.id, category])),
    categoryBySlug: new Map(categories.map((category) => [category.slug, category])),
    matcher: createTopicMatcher(topics),
  };
}
