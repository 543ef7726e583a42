/** Closing a cut sentence must not leave these open. */
function balanced(text: string): boolean {
  const marks = (text.match(/["“”]/g) ?? []).length;
  return marks % 2 === 0 && (text.match(/\(/g) ?? []).length === (text.match(/\)/g) ?? []).length;
}

// Asides that can go without changing what is claimed: full names of abbreviations, ages, dates, "seperti dikutip …".
const BRACKET = /\s*\([^()]{1,80}\)/g;
const SOURCE_ASIDE =
  /,?\s+(?:seperti|sebagaimana|demikian)?\s*(?:dikutip|dilansir|dilaporkan|mengutip|melansir|as reported by|quoted by)\s[^,.]{3,80}(?=[,.])/giu;
const SETTING =
  /\s+(?:dalam|melalui|lewat|di sela|di sela-sela|usai|saat|ketika|kepada|in a|at a|during a)\s(?:keterangan|siaran|pernyataan|konferensi|jumpa|acara|rapat|wartawan|awak|statement|news|press)[^"”]{3,120}(?=\.\s*$)/iu;
// Clauses that only add: cut from the last such comma on. Conditions, exceptions and reasons ("jika", "kecuali", "karena") never are.
const ADDED =
  /,\s+(?:sehingga|sementara|sedangkan|serta|termasuk|seperti|yakni|yaitu|antara lain|di antaranya|mulai dari|while|including|such as|where|who|which)\s/giu;

const closed = (text: string): string => {
  const bare = text.replace(/[\s,;:–—-]+$/, '');
  return /[.!?…]["”)]?$/.test(bare) ? bare : `${bare}.`;
};

/**
 * Brings a sentence down to `limit` characters by leaving asides out: brackets, "seperti dikutip …", where a statement was made,
 * then added clauses at the end. What is left is still a whole sentence in the article's own words. Undefined when that does not
 * reach the limit; a sentence that fits comes back as it is.
 */
export function shortened(sentence: string, limit: number): string | undefined {
  let text = sentence;
  for (const aside of [BRACKET, SOURCE_ASIDE, SETTING]) {
    if (text.length <= limit) return text;
    const less = text.replace(aside, '');
    if (balanced(less)) text = less;
  }
  if (text.length <= limit) return text;
  const cuts = [...text.matchAll(ADDED)].map((found) => found.index).filter((at) => at >= limit * 0.4 && at < limit);
  for (const at of cuts.reverse()) {
    const head = closed(text.slice(0, at));
    if (balanced(head) && head.length <= limit) return head;
  }
  return undefined;
}
