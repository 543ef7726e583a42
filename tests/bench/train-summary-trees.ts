/** A boosted sum of small regression trees (Friedman 2001): squared error, quantile bins, weights per row. */
export interface Node {
  /** Number of the feature asked, or -1 for a leaf. */
  readonly feature: number;
  /** Rows with a value up to this go left. */
  readonly limit: number;
  readonly left: number;
  readonly right: number;
  /** What a leaf adds. */
  readonly value: number;
}

export interface Forest {
  readonly base: number;
  readonly trees: readonly (readonly Node[])[];
}

export interface Growth {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly leaf: number;
  readonly l2: number;
  /** Share of the features that each tree may ask. */
  readonly features: number;
  readonly seed: number;
}

export function valueOf(forest: Forest, row: readonly number[]): number {
  let sum = forest.base;
  for (const tree of forest.trees) {
    let node = tree[0];
    while (node !== undefined && node.feature >= 0) {
      node = tree[(row[node.feature] ?? 0) <= node.limit ? node.left : node.right];
    }
    sum += node?.value ?? 0;
  }
  return sum;
}

export function grow(
  rows: readonly (readonly number[])[],
  target: readonly number[],
  weight: readonly number[],
  growth: Growth,
): Forest {
  const width = rows[0]?.length ?? 0;
  const count = rows.length;
  let seed = growth.seed;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const limits: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const sorted = rows.map((row) => row[feature] ?? 0).sort((a, b) => a - b);
    const cuts: number[] = [];
    for (let step = 1; step < 48; step++) {
      const cut = sorted[Math.floor((count * step) / 48)] ?? 0;
      if (cut !== cuts.at(-1) && cut !== sorted.at(-1)) cuts.push(cut);
    }
    // The first few values of counting features matter one by one, however rare they are.
    for (let value = 0; value < 6; value++)
      if (sorted.includes(value) && !cuts.includes(value) && value < (sorted.at(-1) ?? 0)) cuts.push(value);
    cuts.sort((a, b) => a - b);
    limits.push(cuts);
    bins.push(
      Uint8Array.from(rows, (row) => {
        const value = row[feature] ?? 0;
        let low = 0;
        let high = cuts.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (value <= (cuts[middle] ?? 0)) high = middle;
          else low = middle + 1;
        }
        return low;
      }),
    );
  }
  let total = 0;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    total += weight[at] ?? 0;
    sum += (weight[at] ?? 0) * (target[at] ?? 0);
  }
  const base = sum / total;
  const rest = Float64Array.from(target, (value) => value - base);
  const trees: Node[][] = [];
  for (let round = 0; round < growth.trees; round++) {
    const allowed = limits.map((_, feature) => feature).filter(() => random() < growth.features);
    const tree: Node[] = [];
    const build = (members: Int32Array, depth: number): number => {
      const place = tree.length;
      let w = 0;
      let g = 0;
      for (const at of members) {
        w += weight[at] ?? 0;
        g += (weight[at] ?? 0) * (rest[at] ?? 0);
      }
      const value = (growth.rate * g) / (w + growth.l2);
      tree.push({ feature: -1, limit: 0, left: 0, right: 0, value });
      if (depth === 0) {
        for (const at of members) rest[at] = (rest[at] ?? 0) - value;
        return place;
      }
      let best = { gain: 1e-6, feature: -1, bin: 0 };
      for (const feature of allowed) {
        const cuts = limits[feature] ?? [];
        const bin = bins[feature] ?? new Uint8Array();
        const ws = new Float64Array(cuts.length + 1);
        const gs = new Float64Array(cuts.length + 1);
        for (const at of members) {
          const b = bin[at] ?? 0;
          ws[b] = (ws[b] ?? 0) + (weight[at] ?? 0);
          gs[b] = (gs[b] ?? 0) + (weight[at] ?? 0) * (rest[at] ?? 0);
        }
        let wl = 0;
        let gl = 0;
        for (let b = 0; b < cuts.length; b++) {
          wl += ws[b] ?? 0;
          gl += gs[b] ?? 0;
          const wr = w - wl;
          if (wl < growth.leaf || wr < growth.leaf) continue;
          const gr = g - gl;
          const gain = (gl * gl) / (wl + growth.l2) + (gr * gr) / (wr + growth.l2) - (g * g) / (w + growth.l2);
          if (gain > best.gain) best = { gain, feature, bin: b };
        }
      }
      if (best.feature < 0) {
        for (const at of members) rest[at] = (rest[at] ?? 0) - value;
        return place;
      }
      const bin = bins[best.feature] ?? new Uint8Array();
      const left = build(
        members.filter((at) => (bin[at] ?? 0) <= best.bin),
        depth - 1,
      );
      const right = build(
        members.filter((at) => (bin[at] ?? 0) > best.bin),
        depth - 1,
      );
      tree[place] = { feature: best.feature, limit: limits[best.feature]?.[best.bin] ?? 0, left, right, value: 0 };
      return place;
    };
    build(
      Int32Array.from({ length: count }, (_, at) => at),
      growth.depth,
    );
    trees.push(tree);
  }
  return { base, trees };
}
