import { hunks } from './change.js';
import type { Difference } from './difference.js';

/** Words of unchanged text by which the place of a change is found again. */
const ANCHOR_WORDS = 5;
/** A change of more characters is looked for as a whole in vain: its text is furniture, or another article. */
const LONGEST = 4_000;
/** Beyond this it is another text, and looking for each place in it would hold up everything else. */
const MOST_CHANGES = 200;
const LONGEST_TEXT = 200_000;

/**
 * Carries the changes between two versions of a page over to another form of the same text, as the feed gave it. A change
 * whose place is not found there is left out: it was in what stands around the article, or is made already.
 *
 * @param parts the difference of the page's two versions
 * @returns the text with the changes made, and how many could be
 */
export function transplant(text: string, parts: readonly Difference[]): { text: string; made: number } {
  const places = hunks(parts);
  if (places.length > MOST_CHANGES || text.length > LONGEST_TEXT) return { text, made: 0 };
  let result = text;
  let from = 0;
  let made = 0;
  for (const { removed, added, at, end } of places) {
    if (removed.trim() === '' && added.trim() === '') continue;
    if (removed.length > LONGEST) continue;
    const before = at === 0 ? '' : lastWords(parts[at - 1]?.text ?? '');
    const after = firstWords(parts[end]?.text ?? '');
    // A bare insertion with nothing around it could go anywhere.
    if (removed.trim() === '' && before.trim() === '' && after.trim() === '') continue;
    const place = new RegExp(`(${pattern(before)})${pattern(removed)}(${pattern(after)})`, 'u').exec(
      result.slice(from),
    );
    if (place === null) continue;
    const start = from + place.index;
    const head = result.slice(0, start) + (place[1] ?? '') + added;
    from = head.length;
    result = head + (place[2] ?? '') + result.slice(start + place[0].length);
    made++;
  }
  return { text: result, made };
}

const lastWords = (text: string): string =>
  new RegExp(`(?:\\S+\\s*){0,${ANCHOR_WORDS}}$`).exec(text.slice(-90))?.[0] ?? '';
const firstWords = (text: string): string =>
  new RegExp(`^(?:\\s*\\S+){0,${ANCHOR_WORDS}}\\s*`).exec(text.slice(0, 90))?.[0] ?? '';

/** The text as a pattern in which any run of spaces and line breaks fits any other. */
const pattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
