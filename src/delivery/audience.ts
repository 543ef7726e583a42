/** Who a broadcast is for. An empty list leaves its question open: all readers, all languages, and so on. */
export interface Audience {
  /** Followers of these topics … */
  topics: number[];
  /** … of any of them, or of all. */
  match: 'any' | 'all';
  /** Nobody who follows one of these. */
  without: number[];
  /** Followers of any topic in one of these categories. */
  categories: number[];
  locales: ('id' | 'en')[];
  /** IANA names. */
  zones: string[];
  kinds: ('private' | 'group' | 'channel')[];
}

/** How urgent a broadcast is: an emergency wakes those who agreed to it, breaking has a sound, an update has none. */
export type Level = 'emergency' | 'breaking' | 'update';

/** Everybody. */
export const everyone: Audience = {
  topics: [],
  match: 'any',
  without: [],
  categories: [],
  locales: [],
  zones: [],
  kinds: [],
};
