import { changeSummary, differences } from './difference.js';
import type { ChangeSummary, Difference } from './difference.js';
import { fold, tokenise } from './tokens.js';

/** One version of an article. */
export interface Version {
  readonly title: string;
  /** Paragraphs, parted by an empty line. */
  readonly text: string;
}

/** What a change comes to. `parts` is the difference of title and running text, in reading order. */
export type Change =
  | { readonly kind: 'cosmetic' }
  | { readonly kind: 'correction'; readonly summary: ChangeSummary; readonly parts: readonly Difference[] };

/** So many changed words are worth a look even if no figure, name or negation is among them. */
export const MANY_WORDS = 8;

const DECISIVE = new Set(
  (
    'tidak tak bukan belum tanpa jangan no not never none without cannot ' +
    'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus seribu ribu juta miliar triliun ' +
    'one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion half ' +
    'pertama kedua ketiga keempat kelima first second third fourth fifth'
  ).split(' '),
);

/** Whether a word states a fact by itself: a figure, a number word or a negation. */
export function isDecisive(word: string): boolean {
  return /\d/.test(word) || DECISIVE.has(fold(word));
}

/** Lines that are no sentences ("Baca juga: …", lists of links, captions) come and go with every look at a page. */
const SENTENCE_END = /[.!?…]["”’')\]]*$/;
const LONG_LINE = 120;

/** Title and running text of a version, as the difference is taken and shown. */
function runningText({ title, text }: Version): string {
  const prose = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => SENTENCE_END.test(line) || line.length >= LONG_LINE);
  return [title.trim(), ...prose].join('\n\n');
}

/**
 * Decides whether a changed text is worth a proposed correction. Cosmetic, and so a revision only, is a change of layout,
 * capitals, punctuation or lines that are no sentences, and one of fewer than {@link MANY_WORDS} words among which is no
 * figure, no number word, no negation and no name (a word that either version capitalises inside a sentence).
 */
export function judgeChange(before: Version, after: Version): Change {
  const [old, now] = [runningText(before), runningText(after)];
  const parts = differences(old, now);
  const names = new Set([...namesIn(old), ...namesIn(now)]);
  let changed = 0;
  let decisive = false;
  for (const { removed, added } of hunks(parts)) {
    const gone = leftOf(wordsOf(removed), wordsOf(added));
    const come = leftOf(wordsOf(added), wordsOf(removed));
    changed += Math.max(gone.length, come.length);
    decisive ||= [...gone, ...come].some((word) => isDecisive(word) || names.has(word));
  }
  if (changed === 0 || (!decisive && changed < MANY_WORDS)) return { kind: 'cosmetic' };
  return { kind: 'correction', summary: changeSummary(parts), parts };
}

/** The places of a difference: what was removed together with what was put there instead. */
export function hunks(parts: readonly Difference[]): { removed: string; added: string; at: number; end: number }[] {
  const found: { removed: string; added: string; at: number; end: number }[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined || part.kind === 'same') continue;
    const next = parts[at + 1];
    if (part.kind === 'removed' && next?.kind === 'added') {
      found.push({ removed: part.text, added: next.text, at, end: at + 2 });
      at++;
    } else if (part.kind === 'removed') found.push({ removed: part.text, added: '', at, end: at + 1 });
    else found.push({ removed: '', added: part.text, at, end: at + 1 });
  }
  return found;
}

const wordsOf = (text: string): string[] => tokenise(text).map((token) => fold(token.text));

/** The words of `some` that `others` does not have, each as often as it is there too often. */
function leftOf(some: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return some.filter((word) => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count === 0;
  });
}

/** Words that a text capitalises where no sentence begins; a headline in title case names nothing for sure. */
function namesIn(running: string): Set<string> {
  const names = new Set<string>();
  const text = running.slice(running.indexOf('\n\n') + 1);
  for (const token of tokenise(text)) {
    if (!/^\p{Lu}/u.test(token.text)) continue;
    const before = text.slice(Math.max(0, token.start - 3), token.start);
    const starts = before.trim() === '' ? token.start < 3 || before.includes('\n') : /[.!?…:"“”(–—-]\s*$/.test(before);
    if (!starts || /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(token.text)) names.add(fold(token.text));
  }
  return names;
}

/** Characters of unchanged text that are shown on both sides of a change. */
const CONTEXT = 50;

/**
 * The changes of a difference with a little of what stands around them, for a message: cut to about `limit` characters.
 *
 * @returns the parts to show and how many changes were left out
 */
export function excerpt(parts: readonly Difference[], limit: number): { parts: Difference[]; left: number } {
  const shown: Difference[] = [];
  let room = limit;
  let left = 0;
  let upTo = 0;
  for (const { at, end } of hunks(parts)) {
    const changed = parts.slice(at, end).map(({ kind, text }) => ({ kind, text: cut(text, Math.max(60, limit / 3)) }));
    const before = parts[at - 1];
    const after = parts[end];
    const lead = before === undefined || at - 1 < upTo ? '' : tailOf(before.text);
    const trail = after === undefined ? '' : headOf(after.text);
    const cost = changed.reduce((sum, part) => sum + part.text.length, lead.length + trail.length);
    if (cost > room && shown.length > 0) {
      left++;
      continue;
    }
    room -= cost;
    upTo = end + 1;
    if (lead !== '') shown.push({ kind: 'same', text: lead });
    shown.push(...changed);
    if (trail !== '') shown.push({ kind: 'same', text: trail });
  }
  return { parts: shown, left };
}

const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
const tailOf = (text: string): string =>
  text.length <= CONTEXT ? text : `… ${text.slice(-CONTEXT).replace(/^\S*\s/, '')}`;
const headOf = (text: string): string =>
  text.length <= CONTEXT ? text : `${text.slice(0, CONTEXT).replace(/\s\S*$/, '')} … `;
