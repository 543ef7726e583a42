/** A text and which parts of it are bold: offsets in UTF-16 units, `end` exclusive, in order and apart. */
export interface Marked {
  text: string;
  bold: [start: number, end: number][];
}

/** What Postgres puts before and after a found word: control characters, which no text has. */
export const markBefore = '\u0002';
export const markAfter = '\u0003';

/** Controls, bidirectional ones among them, and other characters that nobody sees. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/**
 * Takes marks out of a text and puts their places beside it, on one line. `original` is the text as it was before it was made
 * plain for the search, of the same length: its letters are shown.
 */
export function readMarks(marked: string, original: string): Marked {
  const marks = marked.split(markBefore).length - 1 + marked.split(markAfter).length - 1;
  const shown = marked.length - marks === original.length ? original : null;
  const bold: [number, number][] = [];
  let text = '';
  let open: number | null = null;
  let at = 0;
  for (const unit of marked.split('')) {
    if (unit === markBefore) open = text.length;
    else if (unit === markAfter) {
      const last = bold.at(-1);
      if (open !== null && last !== undefined && /^[\s-]?$/.test(text.slice(last[1], open))) last[1] = text.length;
      else if (open !== null && open < text.length) bold.push([open, text.length]);
      open = null;
    } else {
      const letter = shown?.[at++] ?? unit;
      // Most letters are these: asking two expressions of each costs as much as the whole search.
      if (letter > ' ' && letter < '\u007f') text += letter;
      else if (/\s/.test(letter)) text += text === '' || text.endsWith(' ') ? '' : ' ';
      else if (!INVISIBLE.test(letter)) text += letter;
    }
  }
  return { text: text.trimEnd(), bold };
}

/** A part of a text, with an ellipsis where something was left out. */
function part({ text, bold }: Marked, from: number, to: number): Marked {
  const before = from > 0 && !/[.!?…]["”’)]*\s*$/.test(text.slice(0, from)) ? '…' : '';
  const after = to < text.length && !/[.!?…]["”’)]*$/.test(text.slice(from, to).trimEnd()) ? '…' : '';
  const inside = text.slice(from, to).trimEnd();
  return {
    text: before + inside + after,
    bold: bold
      .filter(([start, end]) => start >= from && end <= from + inside.length)
      .map(([start, end]) => [start - from + before.length, end - from + before.length]),
  };
}

/** The beginning of a marked text, at most `limit` characters, cut between words. */
export function cutMarked(marked: Marked, limit: number): Marked {
  if (marked.text.length <= limit) return marked;
  return part(marked, 0, endNear(marked.text, 0, limit));
}

/**
 * The part of a text that says best why it was found: where the most different of the words stand close together, the
 * earliest of such places, from the beginning of a sentence if that is near.
 *
 * @param limit length at the most, in UTF-16 units
 * @returns null when no word is bold
 */
export function snippetOf(marked: Marked, limit: number): Marked | null {
  const { text, bold } = marked;
  let best: { from: number; score: number } | null = null;
  for (const [index, [start]] of bold.entries()) {
    const from = beginNear(text, start, limit);
    const words = new Set<string>();
    let together = 0;
    for (const [begin, end] of bold.slice(index)) {
      if (end > from + limit - 2) break;
      const found = text.slice(begin, end).toLowerCase().split(/[\s-]/);
      for (const word of found) words.add(word);
      together = Math.max(together, found.length);
    }
    // Words side by side are the name that was meant; the first places tell the news, so later ones must have more.
    const score = words.size + 0.7 * (together - 1) + (from === 0 ? 0.3 : 0);
    if (best === null || score > best.score + 0.01) best = { from, score };
  }
  return best === null ? null : part(marked, best.from, endNear(text, best.from, limit - 2));
}

/** Where to begin so that `start` is seen: at its sentence, or a few words before. */
function beginNear(text: string, start: number, limit: number): number {
  const earliest = Math.max(0, start - Math.floor(limit * 0.7));
  if (earliest === 0) return 0;
  const before = text.slice(earliest, start);
  const sentence = [...before.matchAll(/[.!?]["”’)]*\s+(?=["“(]?[\p{Lu}\p{N}])/gu)].at(-1);
  if (sentence !== undefined) return earliest + sentence.index + sentence[0].length;
  const few = text.slice(Math.max(0, start - 60), start);
  const space = few.indexOf(' ');
  return space === -1 ? start : Math.max(0, start - 60) + space + 1;
}

/** Where to end: after a sentence in the last third, else between words. */
function endNear(text: string, from: number, limit: number): number {
  if (text.length - from <= limit) return text.length;
  const inside = text.slice(from, from + limit);
  const sentence = [...inside.matchAll(/[.!?]["”’)]*(?=\s)/g)].at(-1);
  if (sentence !== undefined && sentence.index > limit * 0.66) return from + sentence.index + sentence[0].length;
  const space = inside.lastIndexOf(' ');
  return from + (space > limit / 2 ? space : wholeCharacters(inside, limit - 1));
}

/** Not between the two units of a character outside the basic plane. */
function wholeCharacters(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at;
}
