import type { Marked } from './search-snippet.js';

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
  /** Only these articles, e.g. those that a reader saved. */
  among?: readonly number[];
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
