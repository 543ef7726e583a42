import { createHash } from 'node:crypto';
import { parseDate } from './dates.js';
import { standInTitle } from './entry-text.js';
import type { Entry, Feed } from './feed-shape.js';

/** What an entry's reading needs to know of its feed. */
export interface Context {
  /** The address that relative ones count from, if any is known. */
  base: string | null;
  /** Reads a date with what is known of the feed's language and zone; null for null. */
  date(text: string | null): Date | null;
}

/** A feed without its entries. */
export type FeedHead = Omit<Feed, 'format' | 'version' | 'entries' | 'notes'>;

/** What is known of a feed beside its bytes. */
export interface FeedSource {
  /** The feed's own address. */
  url: string | null;
  now: Date;
  /** The source's own language, where the operator has said so; the feed's word otherwise. */
  language?: string | null;
  zoneOffsetMinutes?: number;
  dayFirst?: boolean;
}

/** A feed before it is put in order: all entries kept, with repeated ids. */
export type RawFeed = Feed & { seen: number };

/** What the entries of a feed are read with: its base, and dates by its language unless the operator knows better. */
export function contextFor(about: FeedSource, base: string | null, language: string | null): Context {
  const { now, zoneOffsetMinutes, dayFirst } = about;
  const options = {
    now,
    language: about.language ?? language,
    ...(zoneOffsetMinutes === undefined ? {} : { zoneOffsetMinutes }),
    ...(dayFirst === undefined ? {} : { dayFirst }),
  };
  return { base, date: (text) => (text === null ? null : parseDate(text, options)) };
}

/** Bytes as a feed writes them; null for anything but a plain number. */
export function readBytes(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Longest id kept as it is; a longer one is kept as its hash. */
const MAX_ID = 1_000;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** An entry with what every entry must have: an id that stays the same from look to look, and a title. */
export function finishEntry(draft: Omit<Entry, 'id'> & { id: string | null }): Entry {
  const title = draft.title === '' ? standInTitle(draft.html ?? draft.summary) : draft.title;
  const given = draft.id?.trim() || draft.url || draft.enclosures[0]?.url;
  const words = (): string => `${draft.title}\n${draft.html ?? ''}\n${draft.published?.toISOString() ?? ''}`;
  const id = given === undefined ? `sha256:${hash(words())}` : given.length > MAX_ID ? `sha256:${hash(given)}` : given;
  return { ...draft, id, title };
}
