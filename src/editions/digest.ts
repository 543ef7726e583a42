import type { Candidate } from './recent-news.js';

/** What a digest holds: article ids in the order in which they are told. */
export interface Digest {
  /** Full stories, by topic in the reader's order. */
  groups: { topicId: number; articleIds: number[] }[];
  /** Further topics of a full story that the reader also follows. */
  also: { articleId: number; topicIds: number[] }[];
  /** A story from outside the reader's topics, and the topic it is about; absent or null: none. */
  outside?: { articleId: number; topicId: number } | null;
  /** Told in one line each. */
  more: number[];
  /** Stories that found no place. */
  left: number;
}

export interface DigestSize {
  /** Stories told in full. */
  full: number;
  /** Stories told in one line. */
  more: number;
}

/** Seven full stories are about 2,700 of Telegram's 4,096 characters; ten lines more still fit. */
export const usualSize: DigestSize = { full: 7, more: 10 };

/** Each story taken makes the next of the same topic worth this much less, so that one loud topic does not fill the digest. */
const crowding = 0.75;

interface Story {
  best: Candidate;
  /** Topics of the article that tells it, in the reader's order. */
  topicIds: number[];
}

/**
 * Picks what goes into a digest. One article tells a story: its best-told one, or else the one worth most. A story that the
 * chat already got comes in one line, and only tells in full when there is nothing else.
 *
 * @param candidates of one reader, see candidatesFor
 * @param topicOrder the reader's topics in the reader's order
 * @param told stories that the chat already got
 */
export function pickDigest(
  candidates: readonly Candidate[],
  topicOrder: readonly number[],
  told: ReadonlySet<number>,
  size: DigestSize = usualSize,
): Digest {
  const rank = new Map(topicOrder.map((topicId, index) => [topicId, index]));
  const stories = storiesOf(candidates, rank);
  const isKnown = ({ best }: Story) => best.storyId !== null && told.has(best.storyId);
  const known = stories.filter(isKnown);
  const isNews = known.length < stories.length;
  const fresh = isNews ? stories.filter((story) => !isKnown(story)) : known;
  const order = inOrder(fresh, size.full + size.more);
  if (isNews) order.push(...inOrder(known, size.full + size.more - order.length));
  // A known story never takes a full place from a new one, nor one that stays empty.
  const full = order.slice(0, Math.min(size.full, fresh.length));
  const more = order.slice(full.length, full.length + size.more);
  const digest: Digest = {
    groups: [],
    also: [],
    more: more.map((story) => story.best.articleId),
    left: stories.length - full.length - more.length,
  };
  for (const topicId of topicOrder) {
    const own = full.filter((story) => story.topicIds[0] === topicId);
    if (own.length > 0) digest.groups.push({ topicId, articleIds: own.map((story) => story.best.articleId) });
  }
  for (const { best, topicIds } of full)
    if (topicIds.length > 1) digest.also.push({ articleId: best.articleId, topicIds: topicIds.slice(1) });
  return digest;
}

/** All article ids of a digest in the order in which they are told, full ones first. */
export function articlesOf(digest: Pick<Digest, 'groups' | 'outside' | 'more'>): number[] {
  const outside = digest.outside ?? null;
  return [
    ...digest.groups.flatMap((group) => group.articleIds),
    ...(outside === null ? [] : [outside.articleId]),
    ...digest.more,
  ];
}

function storiesOf(candidates: readonly Candidate[], rank: ReadonlyMap<number, number>): Story[] {
  const byStory = new Map<number, Story>();
  for (const candidate of candidates) {
    // An article without a story is its own; article ids are positive, so negative ones cannot meet a story's.
    const key = candidate.storyId ?? -candidate.articleId;
    const story = byStory.get(key);
    if (story === undefined) byStory.set(key, { best: candidate, topicIds: [candidate.topicId] });
    else if (story.best.articleId === candidate.articleId) {
      if (!story.topicIds.includes(candidate.topicId)) story.topicIds.push(candidate.topicId);
      if (candidate.value > story.best.value) story.best = candidate;
    } else if (tellsBetter(candidate, story.best)) {
      story.best = candidate;
      story.topicIds = [];
    }
  }
  // The topics of an article that became the best one may have passed before it did.
  for (const candidate of candidates) {
    const story = byStory.get(candidate.storyId ?? -candidate.articleId);
    if (story?.best.articleId === candidate.articleId && !story.topicIds.includes(candidate.topicId))
      story.topicIds.push(candidate.topicId);
  }
  const stories = [...byStory.values()];
  for (const story of stories)
    if (story.topicIds.length > 1) story.topicIds.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  return stories;
}

function tellsBetter(a: Candidate, b: Candidate): boolean {
  // A telling in the reader's own language goes before the best one in another.
  if (a.isForeign !== b.isForeign) return b.isForeign;
  return a.leads === b.leads ? worthMore(a, b) < 0 : a.leads;
}

/** Sorts what is worth more first; of two alike the newer. */
function worthMore(a: Candidate, b: Candidate): number {
  return b.value - a.value || b.articleId - a.articleId;
}

/** The first `count` stories: always the one worth most, less what its topic has already been given. */
function inOrder(stories: readonly Story[], count: number): Story[] {
  const queues = new Map<number, { waiting: Story[]; next: number; weight: number }>();
  for (const story of stories) {
    const topicId = story.topicIds[0] ?? story.best.topicId;
    const queue = queues.get(topicId);
    if (queue === undefined) queues.set(topicId, { waiting: [story], next: 0, weight: 1 });
    else queue.waiting.push(story);
  }
  for (const queue of queues.values()) queue.waiting.sort((a, b) => worthMore(a.best, b.best));
  const taken: Story[] = [];
  while (taken.length < count) {
    let chosen: { queue: { next: number; weight: number }; story: Story; worth: number } | null = null;
    for (const queue of queues.values()) {
      const story = queue.waiting[queue.next];
      if (story === undefined) continue;
      const worth = story.best.value * queue.weight;
      if (chosen === null || worth > chosen.worth) chosen = { queue, story, worth };
    }
    if (chosen === null) break;
    taken.push(chosen.story);
    chosen.queue.next++;
    chosen.queue.weight *= crowding;
  }
  return taken;
}
