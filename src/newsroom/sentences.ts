import type { Language } from './language.js';
import { labelsLetters, meaningOfPoint, opensSentences } from './sentences-abbreviations.js';
import { quotationsOf, type Quotation } from './sentences-quotes.js';

/** How a quotation of several sentences is treated: kept in one piece with its speech tag, or cut like any other text. */
export type QuoteMode = 'keep' | 'split';

/** A sentence with its place: the number of its paragraph and how it stands to a quotation that was cut. */
export interface Sentence {
  readonly text: string;
  /** Counted from 0. */
  readonly paragraph: number;
  /** The piece begins inside a quotation, so its opening mark is in an earlier piece. */
  readonly beginsInQuote: boolean;
  /** The piece ends inside a quotation, so its closing mark is in a later piece. */
  readonly endsInQuote: boolean;
}

const FINISHED_LINE = /[.!?…:;]["”»')\]\s]*$/;
const BULLET = /^\s*(?:[-*•·▪‣]\s|\d{1,2}[.)]\s)/;

/**
 * Splits a text into paragraphs, trimmed, white space folded, none empty. An empty line always separates; a single line break
 * does unless the text plainly runs on (no final punctuation, and a lower-case letter next), as in hard-wrapped text.
 */
export function splitParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  for (const block of text.replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split(/\n[^\S\n]*\n/)) {
    let lines: string[] = [];
    for (const raw of block.split('\n')) {
      const line = raw.replaceAll(/\s+/g, ' ').trim();
      if (line === '') continue;
      const last = lines.at(-1);
      if (last !== undefined && /^\p{Ll}/u.test(line) && !FINISHED_LINE.test(last.slice(-8)) && !BULLET.test(raw)) {
        lines.push(line);
      } else {
        if (last !== undefined) paragraphs.push(lines.join(' '));
        lines = [line];
      }
    }
    if (lines.length > 0) paragraphs.push(lines.join(' '));
  }
  return paragraphs;
}

const TERMINATOR = /[.!?…]+|[。！？]/g;
const NAMES_WITH_MARK = new Set(['yahoo', 'jeopardy', 'wham', 'yum']);

/** No word that a rule knows is longer. */
const LONGEST_WORD = 80;

/** The word that ends right before `at`, white space between allowed (tokenised text sets points apart). */
function wordBefore(text: string, at: number): { word: string; start: number } {
  let end = at;
  while (end > 0 && text[end - 1] === ' ') end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && /[\p{L}\p{N}\p{M}.\-'’/@]/u.test(text[start - 1] ?? '')) start--;
  return { word: text.slice(start, end), start };
}

/** Where the sentence's own closing marks and brackets end, counted from behind the terminator. */
function behindClosers(text: string, from: number, closing: ReadonlySet<number>): number {
  let end = from;
  for (;;) {
    let next = end;
    while (text[next] === ' ') next++;
    const mark = text[next];
    const tight = next === end;
    if (
      mark !== undefined &&
      (closing.has(next) || ((mark === ')' || mark === ']' || mark === '’' || mark === "'") && tight))
    ) {
      end = next + 1;
    } else {
      return end;
    }
  }
}

// A reporter's initials at the end of a paragraph: "( bir / gen )", "[cob]".
const BYLINE = /^\s*[([]\s*\p{Ll}[\p{Ll}\s./-]{0,24}[)\]]\s*$/u;
const LEADING = /^[\s"“”„«»‘'’([\-–—•*]*/;

/** Whether the text behind a terminator begins a new sentence. `sentence` is where the running one began. */
function ends(text: string, sentence: number, mark: string, at: number, behind: number, language: Language): boolean {
  if (behind >= text.length) return false;
  const rest = text.slice(behind, behind + 80);
  const glued = !/^\s/.test(rest);
  if (/[。！？]/.test(mark)) return true;
  const { word, start } = wordBefore(text, at);
  if (glued) {
    // Feeds lose the space between paragraphs: "…katanya.Selain itu". Never inside addresses and names such as "Merdeka.com".
    return mark === '.' && /^\p{Lu}?\p{Ll}{3,}$/u.test(word) && /^(?!Com|Co|Id|Net|Tv)\p{Lu}\p{Ll}+[\s,]/u.test(rest);
  }
  if (/^\s*[,;:)\]]/.test(rest)) return false;
  if (BYLINE.test(rest) && text.length - behind < 40) return true;
  const opening = rest.replace(LEADING, '');
  const next = /^[\p{L}\p{N}\p{M}.\-'’]+/u.exec(opening)?.[0]?.replace(/[.\-'’]+$/, '') ?? '';
  if (/^\p{Ll}/u.test(next) && !/^\p{Ll}{1,2}\p{Lu}/u.test(next)) return false;
  if (mark.length > 1 || mark === '…') return true;
  if (mark === '!' && NAMES_WITH_MARK.has(word.toLowerCase())) return opensSentences(next, language);
  if (mark !== '.') return true;
  if (start - sentence < 3 && text.slice(sentence, start).trim() === '' && /^(?:\d{1,3}|\p{L})$/u.test(word))
    return false;
  if (/^\p{Lu}$/u.test(word)) {
    const before = wordBefore(text, start).word;
    if (labelsLetters(before) || /\d$/.test(before)) return true;
    return opensSentences(next, language) && next.length > 1;
  }
  const bare = word.replace(/\.+$/, '').replace(/^.*[/(]/, '');
  switch (meaningOfPoint(bare, language)) {
    case 'never ends':
      return false;
    case 'ends before words':
      return !/^[\p{N}IVX]/u.test(next);
    case 'may end':
      // "a.n. Budi", "s.d. Maret": lower-case initials stand before a name or a figure.
      return opensSentences(next, language) || (/^\s*["“„«]/.test(rest) && /^\p{Lu}/u.test(next));
    default:
      return true;
  }
}

/** For every place between two characters of a text, 1 if it lies inside one of the ranges, ends included. */
function placesIn(ranges: readonly Quotation[], length: number): Uint8Array {
  const places = new Uint8Array(length + 1);
  for (const range of ranges) places.fill(1, range.open + 1, range.close + 1);
  return places;
}

function bracketsOf(text: string): Quotation[] {
  return [...text.matchAll(/\([^()]{1,300}\)|\[[^[\]]{1,300}\]/g)].map((found) => ({
    open: found.index,
    close: found.index + found[0].length - 1,
  }));
}

/**
 * Splits a text into sentences with their places. Own rules: a list of abbreviations for Indonesian and English, initials,
 * figures, list numbers, ellipses, addresses, brackets; line breaks end a sentence as `splitParagraphs` says. Text that was
 * tokenised (points and marks set apart by spaces) is read the same way.
 */
export function sentencesOf(text: string, language: Language, quotes: QuoteMode = 'keep'): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [number, paragraph] of splitParagraphs(text).entries()) {
    const quotations = quotationsOf(paragraph);
    const closing = new Set(quotations.map((quotation) => quotation.close));
    const quoted = placesIn(quotations, paragraph.length);
    const bracketed = placesIn(bracketsOf(paragraph), paragraph.length);
    let begin = 0;
    const push = (end: number): void => {
      const piece = paragraph.slice(begin, end).trim();
      if (piece !== '') {
        sentences.push({
          text: piece,
          paragraph: number,
          beginsInQuote: quoted[begin] === 1,
          endsInQuote: quoted[end] === 1,
        });
      }
      begin = end;
    };
    for (const found of paragraph.matchAll(TERMINATOR)) {
      if (found.index < begin) continue;
      const behind = behindClosers(paragraph, found.index + found[0].length, closing);
      if (!ends(paragraph, begin, found[0], found.index, behind, language)) continue;
      if (bracketed[behind] === 1 || (quotes === 'keep' && quoted[behind] === 1)) continue;
      push(behind);
    }
    push(paragraph.length);
  }
  return sentences;
}

/** Splits a text into sentences (see `sentencesOf`); a quotation with several sentences and its speech tag stays one piece. */
export function splitSentences(text: string, language: Language, quotes: QuoteMode = 'keep'): string[] {
  return sentencesOf(text, language, quotes).map((sentence) => sentence.text);
}
