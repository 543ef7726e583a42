/** What intake hands over: one piece of news as it was read, before the newsroom has made anything of it. */
export interface ReadArticle {
  sourceId: number;
  feedId: number | null;
  url: string;
  title: string;
  /** Paragraphs, parted by an empty line. */
  text: string;
  /** As the publisher gave it; null: not said. */
  published: Date | null;
  updated: Date | null;
  byline: string | null;
  image: string | null;
  /** The publisher's own labels or categories. */
  labels: string[];
  /** The language that the source or page declares; null: none. */
  language: string | null;
  status: 'published' | 'review';
}

/** A match as it is kept: the topic and the words that made it. */
export interface Match {
  topicId: number;
  because: string;
  place: 'title' | 'lead' | 'text' | 'label';
  score: number;
}

/** An article as readers' messages need it. */
export interface Article {
  id: number;
  title: string;
  url: string;
  summary: string[];
  longSummary: string[];
  language: string;
  image: string | null;
  byline: string | null;
  sourceName: string;
  publishedAt: Date;
  updatedAt: Date | null;
  revision: number;
  status: 'published' | 'review' | 'rejected' | 'withdrawn';
  storyId: number | null;
}

/** News that is older than this when it is first seen is kept for the archive, but is not told as news. */
export const newsAgeHours = 36;

/**
 * When an article counts as come in, for the windows of digests. An old article of a feed that was just added must not
 * fill tomorrow's digest, so it counts from its own date.
 */
export function matchedAt(published: Date, now: Date): Date {
  return now.getTime() - published.getTime() > newsAgeHours * 3_600_000 ? published : now;
}
