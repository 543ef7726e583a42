/** The publishers of the sample newsroom; publishers.ts says who they are. */
export type PublisherId = 'warta' | 'bahari' | 'cakrawala' | 'archipelago' | 'straits';

/** A later state of an article: what is given replaces what was there. */
export interface ArticleChange {
  /** When it happens, in minutes after the newsroom opened. */
  readonly at: number;
  readonly title?: string;
  readonly lead?: string;
  /** Paragraphs divided by an empty line. */
  readonly body?: string;
  /** A line of the editors under the text, such as the reason of a correction. */
  readonly note?: string;
}

/** The end of an article: out of the feed, and 410 at its address. */
export interface ArticleWithdrawal {
  /** When it happens, in minutes after the newsroom opened. */
  readonly at: number;
  readonly reason: string;
}

/**
 * One invented article. Texts may hold marks such as `{hari}` or `{kst:-590}`, which dateline.ts fills in,
 * because nobody knows on which day somebody will read it.
 */
export interface SampleArticle {
  /** Unique in the newsroom; the last part of the address. */
  readonly slug: string;
  readonly publisher: PublisherId;
  /** Publication, in minutes after the newsroom opened; negative is before. */
  readonly at: number;
  /** The publisher's section, as it names it. */
  readonly section: string;
  /** Further labels, as a weblog would have them. */
  readonly labels: readonly string[];
  readonly byline: string;
  readonly title: string;
  /** One or two sentences, all that a teaser feed gives. */
  readonly lead: string;
  /** Paragraphs divided by an empty line; `## ` begins a heading. */
  readonly body: string;
  /** Name of a picture of pictures.ts. */
  readonly picture?: string;
  readonly changes?: readonly ArticleChange[];
  readonly withdrawal?: ArticleWithdrawal;
}
