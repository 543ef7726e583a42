/** What a feed's own text of an entry comes to, cleaned as a page's text is. */
export interface EntryBody {
  /** Paragraphs, parted by an empty line; empty where the feed gives no text. */
  text: string;
  /** Initials or names under the text. */
  byline: string | null;
}

/** A text of fewer characters is taken for a teaser: the article's page is read for the whole. */
const TEASER = 500;

/** Whether a text is only the beginning of an article: short, or broken off with dots or "read more". */
export function isTeaser(text: string): boolean {
  return (
    text.length < TEASER ||
    /(?:\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.|(?:baca|read) (?:selengkapnya|more)\W*)$/i.test(text.trimEnd())
  );
}
