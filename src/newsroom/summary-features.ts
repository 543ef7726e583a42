import { isStopWord } from './stop-words.js';
import type { Candidate } from './summary-candidates.js';
import { fold } from './tokens.js';

/** The names of the numbers that a sentence is judged by, in the order of `featuresOf`'s rows. */
export const FEATURES = [
  'index',
  'place',
  'sentences',
  'paragraph',
  'opens paragraph',
  'words',
  'words before',
  'words in all',
  'title covered',
  'title share',
  'title new',
  'title words',
  'centre',
  'like first',
  'like earlier',
  'seen words',
  'rank',
  'quoted',
  'begins in quote',
  'ends in quote',
  'figures',
  'question',
  'speech',
  'opening',
  'names',
  'unfinished',
  'weight',
  'date in brackets',
  'first person',
  'points back',
  'next quoted',
  'like next',
  'words of last',
  'mean words',
  'commas',
] as const;

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as the ROUGE measure counts them: runs of letters and figures, lower-case. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** A sentence's words that say something, with how often each occurs. */
type Bag = ReadonlyMap<string, number>;

function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const word of words) {
    const folded = fold(word);
    if (folded.length < 2 || isStopWord(folded)) continue;
    bag.set(folded, (bag.get(folded) ?? 0) + 1);
  }
  return bag;
}

function normOf(bag: Bag): number {
  let sum = 0;
  for (const count of bag.values()) sum += count * count;
  return Math.sqrt(sum);
}

function likeness(one: Bag, other: Bag, oneNorm: number, otherNorm: number): number {
  if (oneNorm === 0 || otherNorm === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, count] of small) sum += count * (large.get(word) ?? 0);
  return sum / (oneNorm * otherNorm);
}

const SPEECH =
  /(?<!\p{L})(?:kata|ujar|ucap|tutur|ungkap|jelas|tegas|imbuh|lanjut|tambah|papar|terang|beber|sebut|cetus|tandas|pungkas|tukas|klaim)(?:nya)?(?!\p{L})|(?<!\p{L})(?:mengatakan|menyatakan|menjelaskan|menegaskan|mengungkapkan|menuturkan|menyebut|menyebutkan|menambahkan|memaparkan|menilai|mengaku|berkata|dikatakan|said|says|told|added|according)(?!\p{L})/giu;
const FIRST_PERSON = /^(?:saya|kami|kita|aku|gue|gua|ku|i|we|my|our|us|me)$/;
const BRACKET_DATE = /\(\s*\d{1,2}\s*\/\s*\d{1,2}/;
const BACK = /^["“\s]*(?:\S+\s+){0,5}?(?:tersebut|itu|ini|nya|this|that|these|those)(?!\p{L})/iu;
/** How a sentence opens, as steps from turning the page to plain news; the trees cut between them as they like. */
const OPENINGS: readonly (readonly [RegExp, number])[] = [
  [/^["“\s]*(?:ia|dia|beliau|mereka|he|she|they|it)(?!\p{L})/iu, 1],
  [/^["“\s]*(?:saya|kami|kita|aku|i|we)(?!\p{L})/iu, 2],
  [/^["“\s]*(?:namun|tetapi|tapi|meski|meskipun|walau|sayangnya|but|however|although|yet)(?!\p{L})/iu, 3],
  [
    /^["“\s]*(?:selain|sementara|adapun|sedangkan|kemudian|lalu|lantas|bahkan|juga|lebih lanjut|di sisi lain|meanwhile|also|besides|then)(?!\p{L})/iu,
    4,
  ],
  [/^["“\s]*(?:sebelumnya|seperti diketahui|diketahui|sebagaimana|sekadar|previously|earlier)(?!\p{L})/iu, 5],
  [
    /^["“\s]*(?:hal|ini|itu|tak hanya|tidak hanya|apalagi|artinya|karena itu|sebab|jadi|maka|nah|this|that|so)(?!\p{L})/iu,
    6,
  ],
  [/^["“\s]*(?:menurut|berdasarkan|dikutip|mengutip|dilansir|kata|according)(?!\p{L})/iu, 7],
  [
    /^["“\s]*(?:untuk|pada|di|dalam|dari|dengan|saat|ketika|setelah|usai|jika|bila|in|on|at|when|after|if)(?!\p{L})/iu,
    8,
  ],
];

/** Share of a text's characters that stand between quotation marks. */
function quotedShare(text: string): number {
  let inside = 0;
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    if (!'"“”'.includes(text[at] ?? ' ')) continue;
    if (open < 0) open = at;
    else {
      inside += at - open;
      open = -1;
    }
  }
  return inside / Math.max(1, text.length);
}

/** Sentences beyond this many are not compared with each other: the rank would cost the square of their number. */
const RANKED = 60;

/**
 * TextRank (Mihalcea and Tarau 2004) over the likeness of sentences, 10 rounds, damping 0.85; the mean is 1. Alone it summarises
 * news badly; as one number among others it tells the sentences that the rest of the article talks about.
 */
function ranksOf(bags: readonly Bag[], norms: readonly number[]): number[] {
  const count = Math.min(bags.length, RANKED);
  const weights: number[][] = [];
  for (let row = 0; row < count; row++) {
    weights.push(
      Array.from({ length: count }, (_, column) =>
        row === column
          ? 0
          : column < row
            ? (weights[column]?.[row] ?? 0)
            : likeness(bags[row] ?? new Map(), bags[column] ?? new Map(), norms[row] ?? 0, norms[column] ?? 0),
      ),
    );
  }
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = Array.from({ length: count }, () => 1);
  for (let round = 0; round < 10; round++) {
    ranks = ranks.map((_, row) => {
      let got = 0;
      for (let column = 0; column < count; column++) {
        const sum = sums[column] ?? 0;
        if (sum > 0) got += ((weights[column]?.[row] ?? 0) / sum) * (ranks[column] ?? 0);
      }
      return 0.15 + 0.85 * got;
    });
  }
  return bags.map((_, row) => ranks[row] ?? 0.5);
}

/** What the model sees of every candidate: one row each, one number per name in FEATURES. Linear in the text but for the rank. */
export function featuresOf(title: string, candidates: readonly Candidate[]): number[][] {
  const words = candidates.map((candidate) => plainWords(candidate.text));
  const bags = words.map(bagOf);
  const norms = bags.map(normOf);
  const titleBag = bagOf(plainWords(title));
  const centre = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) centre.set(word, (centre.get(word) ?? 0) + 1);
  const centreNorm = normOf(centre);
  const ranks = ranksOf(bags, norms);
  const total = words.reduce((sum, list) => sum + list.length, 0);
  const quoted = candidates.map((candidate) => quotedShare(candidate.text));
  const firstBag = bags[0] ?? new Map<string, number>();
  const seen = new Set<string>();
  const titleSeen = new Set<string>();
  let before = 0;
  let paragraphs = -1;
  let lastParagraph = -1;
  return candidates.map((candidate, index) => {
    const bag = bags[index] ?? new Map<string, number>();
    const norm = norms[index] ?? 0;
    const list = words[index] ?? [];
    const { text } = candidate;
    const opens = candidate.paragraph !== lastParagraph;
    if (opens) paragraphs++;
    lastParagraph = candidate.paragraph;
    let inTitle = 0;
    let newInTitle = 0;
    let known = 0;
    let weight = 0;
    for (const word of bag.keys()) {
      if (titleBag.has(word)) {
        inTitle++;
        if (!titleSeen.has(word)) newInTitle++;
        titleSeen.add(word);
      }
      if (seen.has(word)) known++;
      weight += centre.get(word) ?? 0;
    }
    let earlier = 0;
    for (let other = Math.max(0, index - 8); other < index; other++) {
      earlier = Math.max(earlier, likeness(bag, bags[other] ?? new Map(), norm, norms[other] ?? 0));
    }
    const size = Math.max(1, bag.size);
    const titleSize = Math.max(1, titleBag.size);
    const capitals = text.match(/(?<=[\p{L}\p{N},]\s+)\p{Lu}/gu)?.length ?? 0;
    const row = [
      index,
      index / candidates.length,
      candidates.length,
      paragraphs,
      opens ? 1 : 0,
      list.length,
      before,
      total,
      inTitle / titleSize,
      inTitle / size,
      newInTitle / titleSize,
      titleBag.size,
      likeness(bag, centre, norm, centreNorm),
      index === 0 ? 1 : likeness(bag, firstBag, norm, norms[0] ?? 0),
      earlier,
      known / size,
      ranks[index] ?? 0,
      quoted[index] ?? 0,
      candidate.beginsInQuote ? 1 : 0,
      candidate.endsInQuote ? 1 : 0,
      list.filter((word) => /\d/.test(word)).length,
      /\?[\s"”]*$/.test(text) ? 1 : /:\s*$/.test(text) ? 2 : 0,
      text.match(SPEECH)?.length ?? 0,
      OPENINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 9,
      capitals / Math.max(1, list.length),
      candidate.unfinished ? 1 : 0,
      weight / size,
      BRACKET_DATE.test(text) ? 1 : 0,
      list.filter((word) => FIRST_PERSON.test(word)).length,
      BACK.test(text) ? 1 : 0,
      quoted[index + 1] ?? 0,
      likeness(bag, bags[index + 1] ?? new Map(), norm, norms[index + 1] ?? 0),
      words[index - 1]?.length ?? 0,
      total / candidates.length,
      text.match(/,/g)?.length ?? 0,
    ];
    for (const word of bag.keys()) seen.add(word);
    before += list.length;
    return row;
  });
}
