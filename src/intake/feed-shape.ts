/** The dialects that are read. `blogger-json` is Blogger's `alt=json`, `rss-json` RSS written as JSON. */
export type FeedFormat = 'rss' | 'rdf' | 'cdf' | 'atom' | 'json' | 'blogger-json' | 'rss-json' | 'sitemap';

/** A person as a feed names one. */
export interface Person {
  name: string | null;
  email: string | null;
}

/** A file that comes with an entry: a recording, a picture. */
export interface Enclosure {
  url: string;
  type: string | null;
  /** Bytes, as the feed says. */
  length: number | null;
}

/** An item as the feed has it: nothing of it is checked against anything else yet. Every address is absolute. */
export interface Entry {
  /** The feed's own id, or the address, or a hash of the words; the same entry has the same id at the next look. */
  id: string;
  /** The page (http or https), null where the feed names none. */
  url: string | null;
  /** Plain text on one line, without markup and direction overrides; the first words of the text where there is no title. */
  title: string;
  published: Date | null;
  updated: Date | null;
  /** Names, joined by a comma. */
  author: string | null;
  authors: Person[];
  /** Labels in the feed's order, each once. */
  categories: string[];
  /** The fullest text the feed has, as HTML. It is somebody else's HTML: never put it into a page as it is. */
  html: string | null;
  /** The shorter text beside it, as HTML, where the feed has both. */
  summary: string | null;
  image: string | null;
  enclosures: Enclosure[];
  language: string | null;
}

/** A feed in one shape for all dialects. */
export interface Feed {
  format: FeedFormat;
  version: string | null;
  title: string;
  description: string | null;
  /** The site's page. */
  home: string | null;
  /** Where the feed says it lives. */
  self: string | null;
  /** The WebSub hub that pushes it. */
  hub: string | null;
  language: string | null;
  ttlMinutes: number | null;
  author: string | null;
  image: string | null;
  categories: string[];
  copyright: string | null;
  generator: string | null;
  published: Date | null;
  updated: Date | null;
  /** In the feed's order. */
  entries: Entry[];
  /** What was mended or left out, one sentence each, for the operator. */
  notes: string[];
}

/** Why bytes are not taken as a feed. */
export type FeedRefusalCode = 'E_EMPTY' | 'E_HTML' | 'E_NOT_FEED' | 'E_TOO_LARGE' | 'E_XML' | 'E_DEPTH' | 'E_JSON';

/** Ends the reading of a feed from within; `parseFeed` turns it into its outcome. */
export class FeedRefusal extends Error {
  constructor(
    readonly code: FeedRefusalCode,
    message: string,
  ) {
    super(message);
  }
}

/** How much of a feed is read. */
export interface FeedLimits {
  bytes: number;
  /** The newest so many are kept. */
  entries: number;
  depth: number;
  /** Characters of one attribute; a longer one (an inline picture) is dropped. */
  attribute: number;
  /** Attributes of one element. */
  attributes: number;
  /** Elements of the whole document. */
  elements: number;
  /** Numeric character references in the whole document. */
  references: number;
}

/** The limits feeds are read under; a million references or a hundred thousand levels only come from those who mean harm. */
export const FEED_LIMITS: FeedLimits = {
  bytes: 5 * 1024 * 1024,
  entries: 500,
  depth: 256,
  attribute: 8 * 1024,
  attributes: 256,
  elements: 300_000,
  references: 500_000,
};
