import type { Clock } from '../clock.js';
import type { PlacedArticle, StoriesStore } from './stories.store.js';
import type { StoryArticle } from './story-features.js';
import { createStoryIndex } from './story-index.js';
import { storyLeader } from './story-leader.js';

/** Articles are compared with those of the last three days. */
const windowMs = 72 * 3_600_000;

/**
 * Finds the story of every article that has none yet. The stories of the window are kept in memory and follow the database:
 * what other processes placed is read in first, and a split or merge by hand makes them be read anew.
 *
 * @returns how many articles were placed
 */
export function createPlaceArticles(parts: { stories: StoriesStore; clock: Clock }): () => Promise<number> {
  const { stories, clock } = parts;
  let index = createStoryIndex();
  const known = new Map<number, PlacedArticle>();
  const copies = new Set<number>();
  let lastId = 0;
  let hand = -1;
  let running: Promise<number> | null = null;

  const put = (article: PlacedArticle, storyId: number, storyArticle = toStoryArticle(article)): void => {
    index.put(storyArticle, storyId);
    known.set(article.id, article);
  };

  async function place(article: PlacedArticle): Promise<void> {
    const storyArticle = toStoryArticle(article);
    const placement = index.place(storyArticle);
    if (placement.kind === 'new') {
      put(article, await stories.begin(article.id, article.firstSeenAt), storyArticle);
      return;
    }
    if (placement.kind === 'copy') copies.add(article.id);
    put(article, placement.story, storyArticle);
    await stories.join(article.id, placement.story, leaderOf(placement.story) ?? article.id, article.firstSeenAt);
  }

  function leaderOf(storyId: number): number | undefined {
    const members = index.articlesOf(storyId).flatMap((id) => known.get(id) ?? []);
    return storyLeader(
      members.map(({ id, title, text, publishedAt, hasImage }) => ({
        id,
        title,
        text,
        at: publishedAt,
        isCopy: copies.has(id),
        hasImage,
      })),
    )?.id;
  }

  function forgetOld(now: Date): void {
    for (const [id, article] of known) {
      if (now.getTime() - article.firstSeenAt.getTime() <= windowMs) continue;
      known.delete(id);
      copies.delete(id);
    }
  }

  async function round(): Promise<number> {
    const now = clock.now();
    const byHand = await stories.byHand();
    if (byHand !== hand) {
      index = createStoryIndex();
      known.clear();
      lastId = 0;
      hand = byHand;
    }
    let placed = 0;
    for (const article of await stories.articlesAfter(lastId, new Date(now.getTime() - windowMs))) {
      if (article.storyId === null) {
        await place(article);
        placed++;
      } else put(article, article.storyId);
      lastId = article.id;
    }
    forgetOld(now);
    return placed;
  }

  return () => {
    running ??= round().finally(() => {
      running = null;
    });
    return running;
  };
}

function toStoryArticle({ id, title, text, language, publishedAt, topics }: PlacedArticle): StoryArticle {
  return { id, title, text, language, at: publishedAt, topics };
}
