import { isDecisive } from './change.js';
import type { Difference } from './difference.js';
import { tokenise } from './tokens.js';

/** One thing that was wrong: what was said, and what is right. Null: nothing stood there. */
export interface CorrectionLine {
  before: string | null;
  after: string | null;
  /** What somebody of the newsroom says in place of both; plain text on one line. */
  words?: string;
}

/** Why an article was withdrawn: its page is gone, cannot be found, or its publisher says so. */
export type WithdrawalReason = 'gone' | 'missing' | 'said';

/** Why a proposal was dismissed. */
export const dismissals = ['no-error', 'minor', 'source', 'other'] as const;
export type Dismissal = (typeof dismissals)[number];

/** What the newsroom has said of an article that was wrong or was taken back. */
export interface Correction {
  id: number;
  articleId: number;
  kind: 'correction' | 'withdrawal';
  lines: CorrectionLine[];
  reason: WithdrawalReason | null;
  createdAt: Date;
}

/** Characters of one side of a line: two sides and their words fit a phone's screen. */
const longest = 160;
/** A sentence that somebody writes takes no more room than a line with both its sides. */
export const longestSentence = 2 * longest;
/** Lines that say the facts; who wants all reads the article. */
const mostLines = 2;

const sentenceEnd = /[.!?…]["”’')\]]*(?=\s)|\n/g;

/**
 * What a correction says, from the difference of two versions: the changed sentences, each as it was and as it is now. Those
 * that change a figure, a number word or a negation come first, for that is what readers were told wrongly.
 */
export function correctionLines(parts: readonly Difference[]): CorrectionLine[] {
  const pairs: { before: string; after: string }[] = [];
  let before = '';
  let after = '';
  const close = (): void => {
    pairs.push(...pairSentences(sentencesOf(before), sentencesOf(after)));
    before = '';
    after = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') before += text;
    else if (kind === 'added') after += text;
    else {
      const ends = [...text.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
      const first = ends[0];
      before += text.slice(0, first);
      after += text.slice(0, first);
      if (first === undefined) continue;
      close();
      before = text.slice(ends.at(-1));
      after = before;
    }
  }
  close();
  const weighed = pairs.map((pair, place) => ({ ...pair, place, isFact: isFact(pair.before, pair.after) }));
  return weighed
    .sort((a, b) => Number(b.isFact) - Number(a.isFact) || a.place - b.place)
    .slice(0, mostLines)
    .sort((a, b) => a.place - b.place)
    .map((pair) => ({
      before: pair.before === '' ? null : shorten(pair.before, pair.after),
      after: pair.after === '' ? null : shorten(pair.after, pair.before),
    }));
}

const clean = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…]["”’')\]]*)\s+|\n+/).flatMap((sentence) => clean(sentence) || []);
}

/** Leaves out what both have at their beginnings and ends, and sets the rest side by side: one by one, where it is as many. */
function pairSentences(before: string[], after: string[]): { before: string; after: string }[] {
  const [old, now] = [[...before], [...after]];
  while (old.length > 0 && old[0] === now[0]) {
    old.shift();
    now.shift();
  }
  while (old.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  if (old.length !== now.length) return [{ before: old.join(' '), after: now.join(' ') }];
  return old
    .map((sentence, index) => ({ before: sentence, after: now[index] ?? '' }))
    .filter((pair) => pair.before !== pair.after);
}

function isFact(before: string, after: string): boolean {
  const wordsOf = (text: string) => new Set(tokenise(text).map((token) => token.text));
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const lacks = (some: Set<string>, others: Set<string>) =>
    [...some].some((word) => !others.has(word) && isDecisive(word));
  return lacks(old, now) || lacks(now, old);
}

/** Cuts a long sentence between words, so that the place where it differs from the other one stays. */
function shorten(text: string, other: string): string {
  if (text.length <= longest) return text;
  let same = 0;
  while (same < text.length && text[same] === other[same]) same++;
  const wanted = Math.max(0, Math.min(same - Math.floor(longest / 3), text.length - longest));
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const cut = text.slice(from, from + longest);
  const isWhole = from + longest >= text.length;
  const end = isWhole ? cut : cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(longest / 2)));
  return `${from === 0 ? '' : '… '}${end}${isWhole ? '' : ' …'}`;
}

/** What readers are told if a proposal is accepted: the sentence that somebody wrote, or else what was changed. */
export function saidLines(proposal: { words: string | null; difference: Record<string, unknown> }): CorrectionLine[] {
  const { words, difference } = proposal;
  return words === null ? proposedLines(difference) : [{ before: null, after: null, words }];
}

/** What a proposal's correction would say. One that an earlier release made has only the excerpt of its difference. */
export function proposedLines(difference: Record<string, unknown>): CorrectionLine[] {
  const lines = readLines(difference['lines']);
  const { parts } = difference;
  return lines.length > 0 || !Array.isArray(parts) ? lines : correctionLines(parts.flatMap(readPart));
}

function readPart(part: unknown): Difference[] {
  if (typeof part !== 'object' || part === null || !('kind' in part) || !('text' in part)) return [];
  const { kind, text } = part;
  if (kind !== 'same' && kind !== 'added' && kind !== 'removed') return [];
  return typeof text === 'string' ? [{ kind, text }] : [];
}

/** Reads the lines of a correction back from the database. */
export function readLines(value: unknown): CorrectionLine[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((line: unknown) => {
    if (typeof line !== 'object' || line === null || !('before' in line) || !('after' in line)) return [];
    const words = 'words' in line ? textOf(line.words) : null;
    return [{ before: textOf(line.before), after: textOf(line.after), ...(words === null ? {} : { words }) }];
  });
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Reads why an article was withdrawn. Null: for a reason that this release does not know. */
export function readReason(value: unknown): WithdrawalReason | null {
  return value === 'gone' || value === 'missing' || value === 'said' ? value : null;
}
