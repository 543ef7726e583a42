/** How well a grouping agrees with the true one (0 to 1). */
export interface BCubed {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * BCubed precision and recall (Bagga and Baldwin 1998): for each thing, the share of its group that truly belongs with it, and the
 * share of what belongs with it that is in its group; averaged over all things. Both lists give the group of each thing, in one order.
 */
export function bCubed(truth: readonly unknown[], grouping: readonly unknown[]): BCubed {
  let precision = 0;
  let recall = 0;
  truth.forEach((label, at) => {
    let together = 0;
    let grouped = 0;
    let belonging = 0;
    truth.forEach((other, index) => {
      const sameGroup = grouping[index] === grouping[at];
      if (sameGroup) grouped++;
      if (other === label) belonging++;
      if (sameGroup && other === label) together++;
    });
    precision += together / grouped / truth.length;
    recall += together / belonging / truth.length;
  });
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
