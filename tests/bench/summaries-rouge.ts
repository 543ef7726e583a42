/** ROUGE F1 between two texts (Lin 2004): words are runs of letters, figures and underscores, lower-case, nothing stemmed. */
export interface Rouge {
  readonly one: number;
  readonly two: number;
  readonly long: number;
}

export const rougeWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

function counts(list: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const word of list) map.set(word, (map.get(word) ?? 0) + 1);
  return map;
}

function overlap(one: readonly string[], other: readonly string[]): number {
  const left = counts(one);
  let shared = 0;
  for (const [word, count] of counts(other)) shared += Math.min(count, left.get(word) ?? 0);
  return shared;
}

const f1 = (shared: number, one: number, other: number) => (one + other === 0 ? 0 : (2 * shared) / (one + other));

/** ROUGE-1 F1 of two lists of words. */
export const rougeOne = (one: readonly string[], other: readonly string[]): number =>
  f1(overlap(one, other), one.length, other.length);

/** ROUGE-1, -2 and -L (over the whole text as one sequence). */
export function rouge(summary: string, reference: string): Rouge {
  const one = rougeWords(summary);
  const other = rougeWords(reference);
  const pairs = (list: readonly string[]) => list.slice(1).map((word, at) => `${list[at]} ${word}`);
  const pairsOne = pairs(one);
  const pairsOther = pairs(other);
  let row = Array.from({ length: other.length + 1 }, () => 0);
  for (const word of one) {
    const next = [0];
    for (let at = 1; at <= other.length; at++) {
      next.push(word === other[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    }
    row = next;
  }
  return {
    one: rougeOne(one, other),
    two: f1(overlap(pairsOne, pairsOther), pairsOne.length, pairsOther.length),
    long: f1(row.at(-1) ?? 0, one.length, other.length),
  };
}
