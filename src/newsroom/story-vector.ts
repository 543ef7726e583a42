/** Terms with weights. */
export type StoryVector = ReadonlyMap<string, number>;

/** The heaviest terms only, scaled to length 1: what lies below them costs time and tells nothing. */
export function unitVector(weights: Iterable<readonly [string, number]>, most: number): Map<string, number> {
  const kept = [...weights]
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(kept.map(([term, weight]) => [term, weight / length]));
}

/** The scalar product, over the terms of the smaller vector. */
export function dot(a: StoryVector, b: StoryVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) {
    const other = large.get(term);
    if (other !== undefined) sum += weight * other;
  }
  return sum;
}

/** The sum of the vectors of a cluster; scaled, it is the cluster's middle. */
export interface StorySum {
  /** Adds a vector (`sign` 1) or takes it away again (-1). */
  add(vector: StoryVector, sign: 1 | -1): void;
  entries(): Iterable<readonly [string, number]>;
}

/** Creates a sum of nothing. */
export function createStorySum(): StorySum {
  const sum = new Map<string, number>();
  return {
    add(vector, sign) {
      for (const [term, weight] of vector) {
        const total = (sum.get(term) ?? 0) + sign * weight;
        // What is left of a term that was taken away again is a rounding error.
        if (total > 1e-9) sum.set(term, total);
        else sum.delete(term);
      }
    },
    entries: () => sum,
  };
}
