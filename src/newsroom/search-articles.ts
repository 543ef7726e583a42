import { findCandidates } from './search-candidates.js';
import { createFindNames, wordsOfNames } from './search-names.js';
import { readQuery, rewrite } from './search-query.js';
import type { QueryWord, SearchQuery } from './search-query.js';
import type { SearchHit, SearchPage, SearchRequest } from './search-result.js';
import { cutMarked, readMarks, snippetOf } from './search-snippet.js';
import { termsOf, wordsToRead } from './search-terms.js';
import type { SearchTerms } from './search-terms.js';
import type { MarkedArticle, SearchStore } from './search.store.js';
import { correctionOf, nearKeys } from './spelling.js';
import type { SpellingStore } from './spelling.store.js';
import type { TopicDirectory } from './topic-directory.js';

export type { SearchHit, SearchPage, SearchRequest } from './search-result.js';

export type SearchArticles = ReturnType<typeof createSearchArticles>;

/** More than this is not counted. */
const mostCounted = 1_000;

/** With fewer hits than this, errors of typing are looked for. */
const few = 3;

/** Newest articles that are looked through for a phrase before all that have its words are. */
const newestOfPhrase = 250;

const snippetLength = 200;
const titleLength = 200;

/** Searches the archive by words in Indonesian and English, forgiving of errors of typing. */
export function createSearchArticles(collaborators: {
  store: SearchStore;
  spelling: Pick<SpellingStore, 'counts' | 'near'>;
  directory: () => Promise<Pick<TopicDirectory, 'topics'>>;
}) {
  const { store, spelling } = collaborators;
  let names: {
    topics: object;
    find: ReturnType<typeof createFindNames>;
    words: ReturnType<typeof wordsOfNames>;
  } | null = null;

  /** What topics are called; made once for each state of the directory. */
  async function topicNames() {
    const { topics } = await collaborators.directory();
    if (names?.topics !== topics) names = { topics, find: createFindNames(topics), words: wordsOfNames(topics) };
    return names;
  }

  async function searchFor(query: SearchQuery, request: SearchRequest) {
    const { readings, begins } = await store.readWords(wordsToRead(query));
    const terms = termsOf(query, readings);
    if (terms === null) return null;
    const { ids: candidates, found, isAll } = await findCandidates(store, terms, request, begins);
    const isExact = isAll && found <= candidates.length;
    const { ids, best } = await rank(candidates, terms, request.now, isExact);
    // Where some of those that were read turned out not to be meant, only the others are sure.
    const isSure = best.length < ids.length || isExact;
    const total = isSure ? best.length : Math.min(found, mostCounted);
    return { query, terms, best, total, isMore: !isExact };
  }

  /**
   * Ranks candidates. Those of a phrase are many, for few may have it; of a name that most of them have, the newest are enough
   * where there are more of them anyway.
   */
  async function rank(candidates: number[], terms: SearchTerms, now: Date, isExact: boolean) {
    if (terms.hasPhrase && !isExact && candidates.length > newestOfPhrase) {
      const ids = candidates.slice(0, newestOfPhrase);
      const best = await store.rank(ids, terms, now);
      if (best.length >= newestOfPhrase / 2) return { ids, best };
    }
    return { ids: candidates, best: await store.rank(candidates, terms, now) };
  }

  /** The query with its errors of typing mended, or null when there seem to be none. */
  async function mend(query: SearchQuery): Promise<string | null> {
    const words = query.units.flatMap((unit) =>
      unit.kind === 'word' ? [unit.word] : unit.kind === 'phrase' ? unit.words : [],
    );
    const counts = await spelling.counts(words.map(({ key }) => key));
    const { words: ofNames } = await topicNames();
    const corrections = new Map<QueryWord, string>();
    for (const word of words) {
      const own = counts.get(word.key) ?? 0;
      const near = [...(await spelling.near(nearKeys(word.key))), ...ofNames];
      const correction = correctionOf(word.key, own, near);
      if (correction !== null) corrections.set(word, correction);
    }
    return corrections.size === 0 ? null : rewrite(query, corrections);
  }

  async function pageOf(found: NonNullable<Awaited<ReturnType<typeof searchFor>>>, request: SearchRequest) {
    const { best, terms, total, isMore, query } = found;
    const articleIds = best.slice(request.offset, request.offset + request.limit);
    const hits = (await store.marked(articleIds, terms)).map(hitOf);
    return { hits, articleIds, total, isMore, searched: query.typed };
  }

  return {
    /**
     * Finds published articles that have all the words, in any form that their language's stemmer folds; "in quotes": in this
     * order; -word: without it; the name of a topic: by any of its names ("korut"). Relevance counts with freshness. What
     * nothing is found for is searched again with its errors of typing mended.
     *
     * @param typed as a person typed it; the first twelve words count
     */
    async find(typed: string, request: SearchRequest): Promise<SearchPage> {
      const { find } = await topicNames();
      const query = readQuery(typed, find);
      const found = await searchFor(query, request);
      if (found === null) return { ...nothing, searched: typed, isTooCommon: query.units.length > 0 };
      const plain = { isMended: false, didYouMean: null, isTooCommon: false };
      if (found.total >= few) return { ...(await pageOf(found, request)), ...plain };
      const mended = await mend(query);
      const other = mended === null ? null : await searchFor(readQuery(mended, find), request);
      if (other === null || other.total <= found.total) return { ...(await pageOf(found, request)), ...plain };
      if (found.total === 0) return { ...(await pageOf(other, request)), ...plain, isMended: true };
      return { ...(await pageOf(found, request)), ...plain, didYouMean: mended };
    },
  };
}

const nothing: SearchPage = {
  hits: [],
  articleIds: [],
  total: 0,
  isMore: false,
  searched: '',
  isMended: false,
  didYouMean: null,
  isTooCommon: false,
};

function hitOf(article: MarkedArticle): SearchHit {
  const body = readMarks(article.markedBody, article.body);
  const lead = readMarks(article.summary.join(' '), article.summary.join(' '));
  const text = lead.text === '' ? body : lead;
  return {
    articleId: article.id,
    title: cutMarked(readMarks(article.markedTitle, article.title), titleLength),
    snippet: snippetOf(body, snippetLength) ?? cutMarked(text, snippetLength),
  };
}
