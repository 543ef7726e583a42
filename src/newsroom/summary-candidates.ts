import { withoutByline, withoutDateline } from './dateline.js';
import type { Language } from './language.js';
import { sentencesOf } from './sentences.js';
import { isBoilerplate } from './summary-boilerplate.js';

/** A sentence that may go into a summary, cleaned. */
export interface Candidate {
  readonly text: string;
  /** Number of its paragraph in the article, from 0. */
  readonly paragraph: number;
  /** Whether it stands inside a quotation that began or goes on in a neighbour; its marks have been completed. */
  readonly beginsInQuote: boolean;
  readonly endsInQuote: boolean;
  /** It has no final punctuation: a heading, a list entry, a caption. */
  readonly unfinished: boolean;
}

const FINISHED = /[.!?…。！？][\s"”“»'’)\]]*$/;

/** Completes the quotation marks of a piece cut out of a longer quotation, and drops a mark that has no partner. */
export function withClosedQuotes(piece: string, beginsInQuote: boolean, endsInQuote: boolean): string {
  let text = piece;
  if (beginsInQuote) text = `"${text}`;
  if (endsInQuote) text = `${text}"`;
  const curly = { open: (text.match(/“/g) ?? []).length, close: (text.match(/”/g) ?? []).length };
  const straight = (text.match(/"/g) ?? []).length;
  if ((straight + curly.open + curly.close) % 2 === 0 && (straight > 0 || curly.open === curly.close)) return text;
  // One mark too many: a piece that begins with it is a quotation that was never closed, anything else is a slip.
  const marks = /["“”]/g;
  if (straight + curly.open + curly.close === 1) {
    return /^\s*["“]/.test(text)
      ? `${text}${curly.open === 1 ? '”' : '"'}`
      : text.replaceAll(marks, ' ').replaceAll(/ {2,}/g, ' ').trim();
  }
  const last = Math.max(text.lastIndexOf('"'), text.lastIndexOf('“'), text.lastIndexOf('”'));
  const opens = /^["“]\S/.test(text.slice(last)) && /\s$/.test(text.slice(0, last));
  return opens ? `${text}"` : `${text.slice(0, last)} ${text.slice(last + 1)}`.replaceAll(/ {2,}/g, ' ').trim();
}

/**
 * The sentences of an article that may stand in a summary, in order: without furniture lines, headings that the caller names,
 * the dateline of the beginning, reporters' marks and pieces without words. Quotations of several sentences are cut, with every
 * piece's marks completed.
 */
export function candidatesOf(text: string, language: Language, headings: readonly string[] = []): Candidate[] {
  const skipped = new Set(headings.map((heading) => heading.trim()));
  const candidates: Candidate[] = [];
  for (const sentence of sentencesOf(text, language, 'split')) {
    if (isBoilerplate(sentence.text) || skipped.has(sentence.text)) continue;
    let piece = withoutByline(sentence.text);
    if (candidates.length === 0) piece = withoutDateline(piece);
    if ((piece.match(/\p{L}{2,}/gu)?.length ?? 0) < 2) continue;
    candidates.push({
      text: withClosedQuotes(piece, sentence.beginsInQuote, sentence.endsInQuote),
      paragraph: sentence.paragraph,
      beginsInQuote: sentence.beginsInQuote,
      endsInQuote: sentence.endsInQuote,
      unfinished: !FINISHED.test(piece),
    });
  }
  return candidates;
}
