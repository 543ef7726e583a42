/** What the choice needs to know of a sentence. */
export interface Choosable {
  /** Expected share of it that belongs in a summary (see `worthOf`). */
  readonly worth: number;
  /** Its length in words. */
  readonly words: number;
  /** Whether it can be the first sentence of a summary. */
  readonly stands: boolean;
  /** Whether it needs the sentence before it ("Ia …"), so that it is worth less without. */
  readonly leans: boolean;
  /** The different words in it, for finding repetitions. */
  readonly set: ReadonlySet<string>;
}

/** How long a summary is: between `least` and `most` sentences, and as near to `words` words as the sentences allow. */
export interface Length {
  readonly least: number;
  readonly most: number;
  readonly words: number;
}

/** Only so many of the best sentences are tried together: every subset of them is looked at, 2^10 at the most. */
const TRIED = 10;
/** What being off the wanted length costs, times the square of the relative difference. */
const LENGTH_COST = 0.4;
/** Worth of a sentence that opens with a pronoun when the sentence before it stays out. */
const LEANING = 0.8;
/** Two sentences of which the shorter one's words are in the other by this share say the same. */
const REPEATS = 0.75;

/** So much of the worth of words is lost that an earlier sentence of the summary has told already: a reader learns them once. */
const TOLD_ALREADY = 0.85;

function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared;
}

/**
 * Chooses the sentences of a summary; gives their places in order. It maximises the expected ROUGE-1 F1 against a reference of the
 * wanted length, twice the expected overlap over the sum of both lengths, less a cost for missing that length, over all subsets of
 * the ten worthiest sentences. What a sentence shares with one before it counts little. The first chosen sentence stands alone if any of the ten does; nothing is said twice.
 */
export function chooseSentences(sentences: readonly Choosable[], length: Length): number[] {
  const order = sentences
    .map((_, place) => place)
    .sort((a, b) => (sentences[b]?.worth ?? 0) - (sentences[a]?.worth ?? 0));
  const tried = order.slice(0, TRIED).sort((a, b) => a - b);
  const parts = tried.flatMap((place) => sentences[place] ?? []);
  const shared = parts.map((one) => parts.map((other) => sharedWords(one.set, other.set)));
  const clash = parts.map((one, at) => {
    let mask = 0;
    for (const [before, other] of parts.slice(0, at).entries()) {
      const smaller = Math.min(one.set.size, other.set.size);
      if (smaller >= 4 && (shared[at]?.[before] ?? 0) / smaller > REPEATS) mask |= 1 << before;
    }
    return mask;
  });
  const someStands = parts.some((part) => part.stands);
  const most = Math.min(length.most, parts.length);
  const least = Math.min(length.least, parts.length);
  let best = { score: -Infinity, count: -1, mask: 0 };
  for (let mask = 1; mask < 1 << parts.length; mask++) {
    let count = 0;
    let words = 0;
    let overlap = 0;
    let fits = true;
    for (const [at, part] of parts.entries()) {
      if (((mask >> at) & 1) === 0) continue;
      if (count === 0 && someStands && !part.stands) fits = false;
      if ((mask & (clash[at] ?? 0)) !== 0) fits = false;
      if (!fits || ++count > most) break;
      const alone = part.leans && !(at > 0 && ((mask >> (at - 1)) & 1) === 1 && tried[at - 1] === (tried[at] ?? 0) - 1);
      let told = 0;
      for (let before = 0; before < at; before++)
        if (((mask >> before) & 1) === 1) told = Math.max(told, shared[at]?.[before] ?? 0);
      words += part.words;
      overlap += part.worth * part.words * (alone ? LEANING : 1) * (1 - (TOLD_ALREADY * told) / part.set.size);
    }
    if (!fits || count > most) continue;
    const off = words / length.words - 1;
    const score = (2 * overlap) / (words + length.words) - LENGTH_COST * off * off;
    // Too few sentences only where repetition leaves no more.
    const enough = Math.min(count, least);
    if (enough > best.count || (enough === best.count && score > best.score)) best = { score, count: enough, mask };
  }
  return tried.filter((_, at) => ((best.mask >> at) & 1) === 1);
}
