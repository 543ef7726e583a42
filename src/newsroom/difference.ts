import { fold } from './tokens.js';

/** A stretch of text that two versions share, or that only one of them has. */
export interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A person reads a few thousand words of change at most; beyond that the middle is shown as replaced whole. */
const MOST_STEPS = 1_500;
const MOST_WORDS = 20_000;

const PIECE = /\s+|[^\s]+/g;

/**
 * What changed between two versions of a text, word by word, in reading order: joining `same` and `removed` gives the old text,
 * joining `same` and `added` the new one.
 * Common beginnings and ends are cut off first; the rest is compared by Myers' O(ND) algorithm ("An O(ND) Difference Algorithm and
 * Its Variations", 1986), which gives up after 1,500 edits or above 20,000 words and then tells the rest as removed and added.
 */
export function differences(before: string, after: string): Difference[] {
  const old = before.match(PIECE) ?? [];
  const now = after.match(PIECE) ?? [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;

  const result: Difference[] = [];
  push(result, 'same', old.slice(0, start));
  middle(result, old.slice(start, old.length - end), now.slice(start, now.length - end));
  push(result, 'same', end === 0 ? [] : old.slice(-end));
  return tidy(result);
}

function push(into: Difference[], kind: Difference['kind'], pieces: readonly string[]): void {
  if (pieces.length === 0) return;
  const text = pieces.join('');
  const last = into.at(-1);
  if (last?.kind === kind) last.text += text;
  else into.push({ kind, text });
}

function middle(result: Difference[], old: readonly string[], now: readonly string[]): void {
  const trace = old.length + now.length > MOST_WORDS ? undefined : editPaths(old, now);
  if (trace === undefined) {
    push(result, 'removed', old);
    push(result, 'added', now);
    return;
  }
  for (const { kind, piece } of walkBack(trace, old, now)) push(result, kind, [piece]);
}

/** The furthest points reached with 0, 1, 2 … edits, by diagonal; undefined when more edits than allowed would be needed. */
function editPaths(old: readonly string[], now: readonly string[]): Map<number, number>[] | undefined {
  const trace: Map<number, number>[] = [];
  let reached = new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(MOST_STEPS, old.length + now.length); edits++) {
    trace.push(reached);
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOf(reached, diagonal, edits);
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) {
        trace.push(next);
        return trace;
      }
    }
    reached = next;
  }
  return undefined;
}

/** Whether the best way onto a diagonal comes from above (a word added) rather than from the left (a word removed). */
const comesDown = (reached: Map<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits || (diagonal !== edits && (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1));

const startOf = (reached: Map<number, number>, diagonal: number, edits: number): number =>
  comesDown(reached, diagonal, edits) ? (reached.get(diagonal + 1) ?? 0) : (reached.get(diagonal - 1) ?? 0) + 1;

function walkBack(
  trace: readonly Map<number, number>[],
  old: readonly string[],
  now: readonly string[],
): { kind: Difference['kind']; piece: string }[] {
  const steps: { kind: Difference['kind']; piece: string }[] = [];
  let x = old.length;
  let y = now.length;
  for (let edits = trace.length - 2; edits >= 0; edits--) {
    const reached = trace[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = comesDown(reached, diagonal, edits);
    const fromX = reached.get(down ? diagonal + 1 : diagonal - 1) ?? 0;
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
    const afterX = down ? fromX : fromX + 1;
    while (x > afterX) {
      steps.push({ kind: 'same', piece: old[x - 1] ?? '' });
      x--;
      y--;
    }
    if (edits === 0) break;
    if (down) steps.push({ kind: 'added', piece: now[fromY] ?? '' });
    else steps.push({ kind: 'removed', piece: old[fromX] ?? '' });
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}

/** Joins changes that only a space keeps apart, and puts what was removed before what was added. */
function tidy(parts: readonly Difference[]): Difference[] {
  const result: Difference[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach((part, index) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (part.text.trim() === '' && removed !== '' && added !== '' && index < parts.length - 1) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      result.push(part);
    }
  });
  flush();
  return result;
}

/** The change in short, for a list. */
export interface ChangeSummary {
  addedWords: number;
  removedWords: number;
  /** The first change that is more than capitals and marks, cut to a line; null: nothing of weight changed. */
  first: { before: string; after: string } | null;
}

const FIRST_LENGTH = 80;

/** Sums up what {@link differences} found. */
export function changeSummary(parts: readonly Difference[]): ChangeSummary {
  const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const summary: ChangeSummary = { addedWords: 0, removedWords: 0, first: null };
  parts.forEach((part, index) => {
    if (part.kind === 'same') return;
    if (part.kind === 'added') summary.addedWords += words(part.text);
    else summary.removedWords += words(part.text);
    const pair = part.kind === 'removed' ? parts[index + 1] : parts[index - 1];
    // An addition behind a removal was looked at together with it.
    if (summary.first !== null || (part.kind === 'added' && pair?.kind === 'removed')) return;
    const before = part.kind === 'removed' ? part.text.trim() : '';
    const after = part.kind === 'added' ? part.text.trim() : pair?.kind === 'added' ? pair.text.trim() : '';
    if (plain(before) !== plain(after)) summary.first = { before: cut(before), after: cut(after) };
  });
  return summary;
}

const plain = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');

const cut = (text: string): string =>
  text.length <= FIRST_LENGTH ? text : `${text.slice(0, FIRST_LENGTH - 1).trimEnd()}…`;
