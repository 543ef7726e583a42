/** An article as its page shows it, whether the page came as HTML or as text copied out of a browser. */
export interface Page {
  /** The headline, without the site's name; null when the page shows none. */
  readonly title: string | null;
  /** Author, or the initials under the text; several are joined by ", ". */
  readonly byline: string | null;
  /** A date printed without a time is that day at 00:00 UTC, so that the day stays the printed one. */
  readonly published: Date | null;
  readonly updated: Date | null;
  /** ISO 639-1, such as "id" or "en". */
  readonly language: string | null;
  /** Absolute address of the lead picture. */
  readonly image: string | null;
  /** The publisher's name as the page gives it. */
  readonly site: string | null;
  /** Where the article lives, with AMP, print and tracking forms folded away. */
  readonly canonicalUrl: string | null;
  /** Running text, paragraphs joined by an empty line. */
  readonly text: string;
  readonly headings: readonly string[];
  /** The address of the article's following page, when it has several. */
  readonly nextPage: string | null;
}

/** Why no article could be had from a page. */
export type PageRefusal =
  | 'empty'
  | 'not-text'
  | 'too-large'
  | 'too-deep'
  | 'error-page'
  | 'login'
  | 'cookie-wall'
  | 'paywall'
  | 'video-only'
  | 'list-only'
  | 'no-article';

/** What reading a page comes to; `detail` is one English sentence for the log and the command line. */
export type PageOutcome =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'refused'; readonly code: PageRefusal; readonly detail: string };

/** The fields of a page that `kabar inspect page` and `inspect text` print, dates in ISO 8601 UTC. */
export interface PageDescription {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  readonly image: string | null;
  readonly text: string;
  readonly headings: readonly string[];
}

/** A page as the command line prints it. Summary and topics are the newsroom's to add. */
export function describePage(page: Page): PageDescription {
  return {
    title: page.title,
    byline: page.byline,
    published: page.published?.toISOString() ?? null,
    updated: page.updated?.toISOString() ?? null,
    language: page.language,
    image: page.image,
    text: page.text,
    headings: page.headings,
  };
}

/** A refusal with its reason. */
export function refusePage(code: PageRefusal, detail: string): PageOutcome {
  return { kind: 'refused', code, detail };
}
