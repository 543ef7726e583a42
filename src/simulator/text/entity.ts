/** A MessageEntity, with offset and length in UTF-16 code units, as Telegram counts them. */
export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  user?: object;
  /** The person meant by a `text_mention` before it is known whether there is such a person. */
  userId?: number;
  custom_emoji_id?: string;
  unix_time?: number;
  date_time_format?: string;
}

/** A text with its entities. */
export interface Formatted {
  text: string;
  entities: Entity[];
}

/** Types that may overlap one another and are cut at the borders of all others. */
export const SPLITTABLE: ReadonlySet<string> = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);

/** Types in which nothing else may stand. */
export const VERBATIM: ReadonlySet<string> = new Set(['pre', 'code']);

/** Block quotations hold anything but one another. */
export const QUOTES: ReadonlySet<string> = new Set(['blockquote', 'expandable_blockquote']);

/** The order of entities that cover the same range, as TDLib sorts them (its type priorities). */
const PRIORITY: Readonly<Record<string, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
};

/** Sorts by start, then longest first, then by Telegram's priority of types; in place. */
export function sortEntities(entities: Entity[]): Entity[] {
  return entities.sort(
    (a, b) => a.offset - b.offset || b.length - a.length || (PRIORITY[a.type] ?? 50) - (PRIORITY[b.type] ?? 50),
  );
}

/** How many bytes of UTF-8 stand before a position of a string: Telegram names errors by byte offset. */
export function byteOffset(text: string, position: number): number {
  return Buffer.byteLength(text.slice(0, position));
}

/** The number of code points, by which Telegram measures the length of texts. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit < 0xdc00) count -= 1;
  }
  return count;
}
