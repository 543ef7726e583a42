import type { SearchRequest } from './search-result.js';
import type { SearchTerms } from './search-terms.js';
import { sourceIndex, windowsOf } from './search-windows.js';
import type { SearchFilter, SearchStore } from './search.store.js';

/** Articles that are ranked: the newest so many of those that have the words. All pages come from them. */
const ranked = 300;

/** A look that finds so many is deep enough. */
const enough = 150;

/** The same for phrases in quotes, of which the index knows only the words. */
const enoughForPhrases = 400;

/** Of those, so many are read: most have the words in another order. */
const rankedForPhrases = 600;

/**
 * A look for a topic's articles that reads more than this is the last, however few are about it: the next would read four
 * times as many, and each is looked up by itself.
 */
const mostRead = 1_000;

/** A topic's newest articles that are read one by one before the index is asked, and so many where that has found some. */
const readOfTopic = 600;
const readOnOfTopic = 1_500;

/** Of a topic's newest articles, so many are deep enough; from here on it is worth reading on among them. */
const enoughOfTopic = 60;
const someOfTopic = 15;

const dayMs = 86_400_000;

/** The newest articles that may be meant. */
export interface Candidates {
  ids: number[];
  /** How many there are where it was looked. */
  found: number;
  /** It was looked everywhere. */
  isAll: boolean;
}

/**
 * Finds the newest articles that may be meant, going back through the archive only as far as it takes. About a topic they are
 * first looked for among its own newest articles.
 *
 * @param begins when the archive's oldest article was published; null: not known
 */
export async function findCandidates(
  store: Pick<SearchStore, 'look' | 'lookIntoTopic' | 'lookAmong'>,
  terms: SearchTerms,
  request: SearchRequest,
  begins: Date | null,
): Promise<Candidates> {
  const since = request.days === undefined ? null : new Date(request.now.getTime() - request.days * dayMs);
  const filter: SearchFilter = { topicId: request.topicId ?? null, since };
  const base = [`(${terms.index})`, ...(request.sourceId === undefined ? [] : [sourceIndex(request.sourceId)])];
  if (request.among !== undefined) {
    const ids = await store.lookAmong(base.join(' & '), filter, request.among);
    return { ids: ids.slice(0, ranked), found: ids.length, isAll: true };
  }
  const wanted = terms.hasPhrase ? enoughForPhrases : enough;
  const most = terms.hasPhrase ? rankedForPhrases : ranked;
  const ofTopic = new Set<number>();
  if (filter.topicId !== null) {
    const lookBack = (reading: number) =>
      store.lookIntoTopic(base.join(' & '), { ...filter, topicId: filter.topicId ?? 0 }, reading);
    let look = await lookBack(readOfTopic);
    if (!look.isAll && look.ids.length >= someOfTopic && look.ids.length < enoughOfTopic)
      look = await lookBack(readOnOfTopic);
    if (look.isAll || look.ids.length >= someOfTopic)
      return { ids: look.ids.slice(0, most), found: look.ids.length, isAll: look.isAll };
    for (const id of look.ids) ofTopic.add(id);
  }
  let skip = false;
  const reachesTo = since !== null && begins !== null && since < begins ? begins : (since ?? begins);
  for (const window of windowsOf(request.now, reachesTo)) {
    // Where nothing was found, the next window would hold next to nothing.
    const isSkipped = skip && !window.isLast;
    skip = false;
    if (isSkipped) continue;
    const index = [...base, ...(window.index === null ? [] : [`(${window.index})`])].join(' & ');
    const look = await store.look(index, filter, most);
    skip = look.read === 0;
    const isDeepEnough = look.found >= wanted || (filter.topicId !== null && look.read >= mostRead);
    if (!window.isLast && !isDeepEnough) continue;
    const ids = [...new Set([...look.ids, ...ofTopic])].slice(0, most);
    return { ids, found: Math.max(look.found, ids.length), isAll: window.isLast };
  }
  return { ids: [], found: 0, isAll: true };
}
