import type { StoryKey } from './story-terms.js';

/** Keys with their weights, the heaviest first. */
export interface StoryVector {
  readonly keys: readonly StoryKey[];
  /** As long as the keys. */
  readonly weights: Float64Array;
}

/** A vector without keys. */
export const emptyVector: StoryVector = { keys: [], weights: new Float64Array(0) };

/**
 * The heaviest keys only, scaled to length 1: what lies below them costs time and tells nothing. `weights` is as long as `keys`,
 * and no key comes twice.
 */
export function unitVector(keys: readonly StoryKey[], weights: readonly number[], most: number): StoryVector {
  const weightAt = (at: number): number => weights[at] ?? 0;
  const least = weights.length > most ? Math.max(0, leastOf(weights, most)) : 0;
  const kept: number[] = [];
  for (let at = 0; at < keys.length; at++) if (weightAt(at) >= least && weightAt(at) > 0) kept.push(at);
  // The sort is stable: of equal weights at the end of the list, those that came first stay.
  kept.sort((a, b) => weightAt(b) - weightAt(a));
  if (kept.length > most) kept.length = most;
  let squares = 0;
  for (const at of kept) squares += weightAt(at) ** 2;
  const length = Math.sqrt(squares);
  const unit: { keys: StoryKey[]; weights: Float64Array } = { keys: [], weights: new Float64Array(kept.length) };
  for (const at of kept) {
    const key = keys[at];
    if (key === undefined) continue;
    unit.weights[unit.keys.length] = weightAt(at) / length;
    unit.keys.push(key);
  }
  return unit;
}

/** The least of the `most` greatest numbers. Numbers are sorted natively, without a comparison of ours. */
const leastOf = (numbers: readonly number[], most: number): number =>
  Float64Array.from(numbers).sort()[numbers.length - most] ?? 0;

/** Runs `compare`, in which {@link productWith} gives the scalar product of `vector` and another one. */
export function comparing<T>(vectors: readonly StoryVector[], compare: () => T): T {
  for (const { keys, weights } of vectors)
    keys.forEach((key, at) => {
      key.weight = weights[at] ?? 0;
    });
  try {
    return compare();
  } finally {
    for (const { keys } of vectors) for (const key of keys) key.weight = 0;
  }
}

/** The scalar product of a vector and the one that is being compared. */
export function productWith({ keys, weights }: StoryVector): number {
  let sum = 0;
  for (let at = 0; at < keys.length; at++) sum += (keys[at]?.weight ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** How many keys a vector and the one that is being compared have in common. */
export function sharedWith({ keys }: StoryVector): number {
  let shared = 0;
  for (const { weight } of keys) if (weight > 0) shared++;
  return shared;
}

/** The sum of the vectors of a story's articles; scaled, it is their middle. */
export type StorySum = Map<StoryKey, number>;

/** Adds a vector to a sum (`sign` 1) or takes it away again (-1). */
export function addTo(sum: StorySum, { keys, weights }: StoryVector, sign: 1 | -1): void {
  keys.forEach((key, at) => {
    const total = (sum.get(key) ?? 0) + sign * (weights[at] ?? 0);
    // What is left of a key that was taken away again is a rounding error.
    if (total > 1e-9) sum.set(key, total);
    else sum.delete(key);
  });
}
