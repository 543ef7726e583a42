import { tasteFactor, tasteSteps } from '../readers/taste.js';
import type { Tastes } from '../readers/taste.js';
import type { IsMuted } from './muted.js';

/** One article under one topic, as digests weigh it. Shared by all readers, so never changed. */
export interface Candidate {
  articleId: number;
  topicId: number;
  /** Articles about one event share it; null: the article stands alone. */
  storyId: number | null;
  sourceId: number;
  /** The article's section. */
  categoryId: number | null;
  /** What it is written in, e.g. "id". */
  language: string;
  /** Whether that is another language than the reader's. */
  isForeign: boolean;
  /** Whether it tells its story best. */
  leads: boolean;
  /** Sources that tell the story. */
  sources: number;
  /** When it came in, milliseconds since the epoch. */
  matchedAt: number;
  /** What orders a digest; see valueOf. */
  value: number;
}

/** The news of the last days, read once and used for thousands of readers. */
export interface RecentNews {
  /** The instant it was read: it holds what had come in before. */
  at: Date;
  byTopic: ReadonlyMap<number, readonly Candidate[]>;
  /** Story of each article of the stories that it holds, also of articles that came in before. */
  storyOf: ReadonlyMap<number, number>;
  /** Topics that are offered to nobody, hidden ones and somebody's own words: nobody else hears of them. */
  ownWords: ReadonlySet<number>;
}

/** News of a day is worth half after this many hours. */
const usualHalfLifeHours = 12;
/** A second source adds half the worth of the first, a fourth as much again: many sources make news, but not without end. */
const sourceBonus = 0.5;
/** A match of this score is certain: the headline, the opening and the text all name the topic. */
const certainScore = 6;
/** An article that is barely about the topic, or whose score is unusable, counts for this much of a certain one. */
const leastCertainty = 0.25;

/**
 * What an article is worth in a digest: recency × how surely it is about the topic × how many sources tell it.
 *
 * @param publishedAt a date in the future counts as now, so that it does not come first for ever
 * @param score of the match, as the newsroom's topicScore gives it: 3 for a headline alone
 * @param halfLifeHours after how many hours news is worth half: longer for a look back on a week
 */
export function valueOf(
  publishedAt: Date,
  now: Date,
  score: number,
  sources: number,
  halfLifeHours: number = usualHalfLifeHours,
): number {
  const hours = Math.max(0, now.getTime() - publishedAt.getTime()) / 3_600_000;
  const recency = 2 ** (-hours / halfLifeHours);
  const share = score / certainScore;
  const certainty = share > leastCertainty ? Math.min(1, share) : leastCertainty;
  return recency * certainty * (1 + sourceBonus * Math.log2(Math.max(1, sources)));
}

/** What a reader has and wants: decides which of the recent news are candidates for a digest. */
export interface ReaderWindow {
  /** In the reader's order. */
  topicIds: readonly number[];
  from: Date;
  /** From when on for topics that were told up to another instant; absent: none was. */
  fromOf?: ReadonlyMap<number, Date>;
  to: Date;
  /** Articles that the chat already got, or has on the way. */
  delivered: ReadonlySet<number>;
  /** What the reader reads first. */
  locale: string;
  /** What the reader does not want to be sent. */
  isMuted: IsMuted;
  /** What the reader asked for more or less of; absent: nothing. */
  tastes?: Tastes | null;
}

/** News that should have been told before, with the articles of it that this reader did not get. */
export interface EarlierNews {
  news: RecentNews;
  /** All topics that the chat follows, in the reader's order. */
  topicIds: readonly number[];
  untold: ReadonlySet<number>;
}

/**
 * An article is stamped when it comes in and can be read only when its transaction has ended. The window of a digest
 * therefore begins this much before the last cut-off; what was delivered then is left out by its id.
 */
export const overlapMs = 10 * 60_000;

/** News in another language than the reader's counts for this much: it comes where nothing nearer is told as well. */
const otherLanguageShare = 0.5;

/** The same news as a reader of another language weighs it; made once for all of them. */
const abroad = new WeakMap<Candidate, Candidate>();

function asReadBy(candidate: Candidate, locale: string): Candidate {
  if (candidate.language === locale) return candidate;
  let weighed = abroad.get(candidate);
  if (weighed === undefined) {
    weighed = { ...candidate, value: candidate.value * otherLanguageShare, isForeign: true };
    abroad.set(candidate, weighed);
  }
  return weighed;
}

/** The same news so many half steps up or down; made once for all readers who like it as much. */
const byTaste = new WeakMap<Candidate, Map<number, Candidate>>();

function asLikedBy(candidate: Candidate, tastes: Tastes | null | undefined): Candidate {
  if (tastes === undefined || tastes === null) return candidate;
  const steps = tasteSteps(tastes, candidate.topicId, candidate.categoryId);
  if (steps === 0) return candidate;
  let known = byTaste.get(candidate);
  if (known === undefined) byTaste.set(candidate, (known = new Map()));
  let weighed = known.get(steps);
  if (weighed === undefined) {
    weighed = { ...candidate, value: candidate.value * tasteFactor(steps) };
    known.set(steps, weighed);
  }
  return weighed;
}

/**
 * The candidates for one reader's digest; an article of two followed topics comes twice, once under each. What should have
 * been told before is told in whatever digest comes next, also where its topic has other hours.
 */
export function candidatesFor(news: RecentNews, reader: ReaderWindow, earlier?: EarlierNews): Candidate[] {
  const to = reader.to.getTime();
  const found: Candidate[] = [];
  for (const topicId of reader.topicIds) {
    const from = (reader.fromOf?.get(topicId) ?? reader.from).getTime() - overlapMs;
    for (const candidate of news.byTopic.get(topicId) ?? [])
      if (
        candidate.matchedAt >= from &&
        candidate.matchedAt < to &&
        !reader.delivered.has(candidate.articleId) &&
        !reader.isMuted(candidate)
      )
        found.push(asLikedBy(asReadBy(candidate, reader.locale), reader.tastes));
  }
  if (earlier === undefined || earlier.untold.size === 0) return found;
  const already = new Set(found.map(({ articleId, topicId }) => `${articleId} ${topicId}`));
  for (const topicId of earlier.topicIds)
    for (const candidate of earlier.news.byTopic.get(topicId) ?? [])
      if (
        earlier.untold.has(candidate.articleId) &&
        !already.has(`${candidate.articleId} ${topicId}`) &&
        !reader.isMuted(candidate)
      )
        found.push(asLikedBy(asReadBy(candidate, reader.locale), reader.tastes));
  return found;
}

/** The stories that delivered articles told, as far as the given news knows of them. */
export function storiesTold(news: readonly RecentNews[], delivered: ReadonlySet<number>): Set<number> {
  const told = new Set<number>();
  for (const articleId of delivered)
    for (const { storyOf } of news) {
      const storyId = storyOf.get(articleId);
      if (storyId !== undefined) told.add(storyId);
    }
  return told;
}
