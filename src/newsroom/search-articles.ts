import { createFindNames, wordsOfNames } from './search-names.js';
import { readQuery, rewrite } from './search-query.js';
import type { QueryWord, SearchQuery } from './search-query.js';
import { cutMarked, readMarks, snippetOf } from './search-snippet.js';
import type { Marked } from './search-snippet.js';
import { termsOf, wordsToRead } from './search-terms.js';
import type { SearchTerms } from './search-terms.js';
import { sourceIndex, windowsOf } from './search-windows.js';
import type { MarkedArticle, SearchFilter, SearchStore } from './search.store.js';
import { correctionOf, nearKeys } from './spelling.js';
import type { SpellingStore } from './spelling.store.js';
import type { TopicDirectory } from './topic-directory.js';

/** A page of a search, and what it is narrowed to. */
export interface SearchRequest {
  offset: number;
  limit: number;
  now: Date;
  /** Only articles about this topic. */
  topicId?: number;
  /** Only articles of this source. */
  sourceId?: number;
  /** Only articles published in so many days before now. */
  days?: number;
}

/** A found article: its headline and the place of its text that says why, with the words that were found in bold. */
export interface SearchHit {
  articleId: number;
  title: Marked;
  /** At most 200 characters. The article's own summary where only the headline has the words. */
  snippet: Marked;
}

/** A page of what was found, the best first. */
export interface SearchPage {
  hits: SearchHit[];
  articleIds: number[];
  /** How many there are in all. */
  total: number;
  /** There are more than `total`; how many was not counted. */
  isMore: boolean;
  /** The words that were searched for: what was typed, or, where nothing had that, the same with its errors of typing mended. */
  searched: string;
  isMended: boolean;
  /** Few have what was typed, and more have this. */
  didYouMean: string | null;
  /** Only words that all articles have were typed: nothing was searched for. */
  isTooCommon: boolean;
}

export type SearchArticles = ReturnType<typeof createSearchArticles>;

/** Articles that are ranked: the newest so many of those that have the words. All pages come from them. */
const ranked = 300;

/** A look that finds so many is deep enough. */
const enough = 200;

/** The same for phrases in quotes, of which the index knows only the words. */
const enoughForPhrases = 600;

/**
 * A look for a topic's articles that reads more than this is the last, however few are about it: the next would read four
 * times as many, and each is looked up by itself.
 */
const mostRead = 1_000;

/** A topic's newest articles that are read one by one before the index is asked. */
const readOfTopic = 600;

/** More than this is not counted. */
const mostCounted = 1_000;

/** With fewer hits than this, errors of typing are looked for. */
const few = 3;

const snippetLength = 200;
const titleLength = 200;
const dayMs = 86_400_000;

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

  /** The newest articles that may be meant, and how many there are. */
  async function candidates(terms: SearchTerms, request: SearchRequest) {
    const since = request.days === undefined ? null : new Date(request.now.getTime() - request.days * dayMs);
    const filter: SearchFilter = { topicId: request.topicId ?? null, since };
    const base = [`(${terms.index})`, ...(request.sourceId === undefined ? [] : [sourceIndex(request.sourceId)])];
    const wanted = terms.hasPhrase ? enoughForPhrases : enough;
    const most = terms.hasPhrase ? enoughForPhrases : ranked;
    const ofTopic = new Set<number>();
    if (filter.topicId !== null) {
      const look = await store.lookIntoTopic(base.join(' & '), { ...filter, topicId: filter.topicId }, readOfTopic);
      if (look.isAll || look.ids.length >= wanted)
        return { ids: look.ids.slice(0, most), found: look.ids.length, isAll: look.isAll };
      for (const id of look.ids) ofTopic.add(id);
    }
    let skip = false;
    for (const window of windowsOf(request.now, since)) {
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

  async function searchFor(query: SearchQuery, request: SearchRequest) {
    const terms = termsOf(query, await store.readWords(wordsToRead(query)));
    if (terms === null) return null;
    const { ids, found, isAll } = await candidates(terms, request);
    const best = await store.rank(ids, terms, request.now);
    const isExact = isAll && found <= ids.length;
    const total = isExact || terms.hasPhrase ? best.length : Math.max(best.length, Math.min(found, mostCounted));
    return { query, terms, best, total, isMore: !isExact };
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
