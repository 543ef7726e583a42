import { SUMMARY_BASE, SUMMARY_TREES } from './summary-weights.js';

type Tree =
  | { readonly add: number }
  | { readonly feature: number; readonly limit: number; readonly left: Tree; readonly right: Tree };

/** Reads one tree, written in pre-order: "12<0.25" asks feature 12 (left when at most 0.25), a bare number is a leaf in thousandths. */
function read(parts: Iterator<string>): Tree {
  const part = parts.next().value as string | undefined;
  if (part === undefined)
    throw new Error('summary-weights.ts ends in the middle of a tree: run tests/bench/train-summary.ts again');
  const [feature = '', limit] = part.split('<');
  if (limit === undefined) return { add: Number(feature) / 1000 };
  const left = read(parts);
  return { feature: Number(feature), limit: Number(limit), left, right: read(parts) };
}

const TREES: readonly Tree[] = SUMMARY_TREES.trim()
  .split('\n')
  .map((line) => read(line.trim().split(' ').values()));

/**
 * How much of a sentence an editor's summary would take over, from 0 to about 1: the share of its word pairs that a reference
 * summary holds, as a sum of regression trees (Friedman 2001) over the numbers of `featuresOf` predicts it.
 */
export function worthOf(row: readonly number[]): number {
  let sum = SUMMARY_BASE;
  for (const tree of TREES) {
    let node = tree;
    while ('feature' in node) node = (row[node.feature] ?? 0) <= node.limit ? node.left : node.right;
    sum += node.add;
  }
  return Math.max(0.01, sum);
}
