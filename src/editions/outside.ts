import { tasteSteps } from '../readers/taste.js';
import type { Candidate, ReaderWindow, RecentNews } from './recent-news.js';

/** An article with all topics that it is about. */
interface Ranked {
  best: Candidate;
  topicIds: readonly number[];
}

/** Readers follow little of the whole: among so many of the best there is one from outside for nearly everybody. */
const looked = 300;

const rankings = new WeakMap<RecentNews, readonly Ranked[]>();

/** Articles by their worth, each once; words that somebody follows for themselves count for nothing. Made once for all readers. */
function ranked(news: RecentNews): readonly Ranked[] {
  const known = rankings.get(news);
  if (known !== undefined) return known;
  const byArticle = new Map<number, { best: Candidate; topicIds: number[] }>();
  for (const [topicId, candidates] of news.byTopic) {
    if (news.ownWords.has(topicId)) continue;
    for (const candidate of candidates) {
      const one = byArticle.get(candidate.articleId);
      if (one === undefined) byArticle.set(candidate.articleId, { best: candidate, topicIds: [topicId] });
      else {
        one.topicIds.push(topicId);
        if (candidate.value > one.best.value) one.best = candidate;
      }
    }
  }
  const list = [...byArticle.values()]
    .sort((a, b) => b.best.value - a.best.value || b.best.articleId - a.best.articleId)
    .slice(0, looked);
  rankings.set(news, list);
  return list;
}

/** The articles that outside stories are picked from. */
export function outsideArticles(news: RecentNews): number[] {
  return ranked(news).map(({ best }) => best.articleId);
}

/**
 * Picks the story worth most of those outside a reader's topics, so that a digest is no bubble: about none of the followed
 * topics, not muted, of no section that the reader wants less of, not had before, and the best telling of its story. One in
 * the reader's language goes before all others.
 *
 * @param followed all topics of the chat
 * @param told stories that the chat has got, or gets in the same digest
 */
export function pickOutside(
  news: RecentNews,
  reader: Pick<ReaderWindow, 'from' | 'to' | 'delivered' | 'locale' | 'isMuted' | 'tastes'>,
  followed: ReadonlySet<number>,
  told: ReadonlySet<number>,
): { articleId: number; topicId: number } | null {
  const { tastes = null, delivered } = reader;
  const fits = ({ best, topicIds }: Ranked): boolean => {
    if (best.matchedAt < reader.from.getTime() || best.matchedAt >= reader.to.getTime()) return false;
    if (best.storyId !== null && (told.has(best.storyId) || !best.leads)) return false;
    if (topicIds.some((topicId) => followed.has(topicId))) return false;
    if (tastes !== null && tasteSteps(tastes, best.topicId, best.categoryId) < 0) return false;
    return !delivered.has(best.articleId) && !reader.isMuted(best);
  };
  const list = ranked(news);
  const found = list.find((one) => one.best.language === reader.locale && fits(one)) ?? list.find(fits);
  return found === undefined ? null : { articleId: found.best.articleId, topicId: found.best.topicId };
}
