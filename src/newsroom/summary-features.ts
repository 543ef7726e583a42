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

/** A sentence's words that say something, as numbers, with how often each occurs, and the length of that vector. */
interface Bag {
  readonly words: readonly number[];
  readonly counts: readonly number[];
  readonly norm: number;
}

/** Numbers the words of one article; words that say nothing are 0. */
function createNumbering(): { bagOf(words: readonly string[]): Bag; size(): number } {
  const numbers = new Map<string, number>();
  const folded = new Map<string, number>();
  let last = 0;
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const form = fold(word);
    let number = 0;
    if (form.length > 1 && !isStopWord(form)) {
      number = folded.get(form) ?? ++last;
      folded.set(form, number);
    }
    numbers.set(word, number);
    return number;
  };
  return {
    size: () => last + 1,
    bagOf: (words) => {
      const counts = new Map<number, number>();
      for (const word of words) {
        const number = numberOf(word);
        if (number > 0) counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      const list = [...counts.values()];
      return {
        words: [...counts.keys()],
        counts: list,
        norm: Math.sqrt(list.reduce((sum, count) => sum + count * count, 0)),
      };
    },
  };
}

/** Spreads a bag over an array with a place for every word, so that others can be compared with it by look-up. */
function spread(bag: Bag, size: number): Float64Array {
  const places = new Float64Array(size);
  for (const [at, word] of bag.words.entries()) places[word] = bag.counts[at] ?? 0;
  return places;
}

/** Cosine of a bag and a spread one of length `norm`. */
function likeness(bag: Bag, places: Float64Array, norm: number): number {
  if (bag.norm === 0 || norm === 0) return 0;
  let sum = 0;
  for (let at = 0; at < bag.words.length; at++) sum += (bag.counts[at] ?? 0) * (places[bag.words[at] ?? 0] ?? 0);
  return sum / (bag.norm * norm);
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

/** Sentences beyond this many are not compared with each other: that costs the square of their number. */
const COMPARED = 60;

/** How alike the first sentences are, each with each; 0 with itself. */
function likenesses(bags: readonly Bag[], size: number): Float64Array[] {
  const count = Math.min(bags.length, COMPARED);
  const rows = Array.from({ length: count }, () => new Float64Array(count));
  for (let one = 0; one < count; one++) {
    const bag = bags[one];
    if (bag === undefined) continue;
    const places = spread(bag, size);
    for (let other = one + 1; other < count; other++) {
      const also = bags[other];
      if (also === undefined) continue;
      const value = likeness(also, places, bag.norm);
      const row = rows[one];
      const column = rows[other];
      if (row !== undefined) row[other] = value;
      if (column !== undefined) column[one] = value;
    }
  }
  return rows;
}

/**
 * TextRank (Mihalcea and Tarau 2004) over the likeness of sentences, 10 rounds, damping 0.85; the mean is 1. Alone it summarises
 * news badly; as one number among others it tells the sentences that the rest of the article talks about.
 */
function ranksOf(alike: readonly Float64Array[]): Float64Array {
  const sums = alike.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = new Float64Array(alike.length).fill(1);
  for (let round = 0; round < 10; round++) {
    const given = ranks.map((rank, place) => ((sums[place] ?? 0) > 0 ? rank / (sums[place] ?? 1) : 0));
    ranks = ranks.map((_, place) => {
      let got = 0;
      const row = alike[place];
      for (let other = 0; other < given.length; other++) got += (row?.[other] ?? 0) * (given[other] ?? 0);
      return 0.15 + 0.85 * got;
    });
  }
  return ranks;
}

/** What the model sees of every candidate: one row each, one number per name in FEATURES. Linear in the text but for the rank. */
export function featuresOf(title: string, candidates: readonly Candidate[]): number[][] {
  const words = candidates.map((candidate) => plainWords(candidate.text));
  const numbering = createNumbering();
  const titleBag = numbering.bagOf(plainWords(title));
  const bags = words.map((list) => numbering.bagOf(list));
  const size = numbering.size();
  const inTitleWords = spread(titleBag, size);
  const centre = new Float64Array(size);
  for (const bag of bags) for (const word of bag.words) centre[word] = (centre[word] ?? 0) + 1;
  const centreNorm = Math.hypot(...centre);
  const alike = likenesses(bags, size);
  const ranks = ranksOf(alike);
  const total = words.reduce((sum, list) => sum + list.length, 0);
  const quoted = candidates.map((candidate) => quotedShare(candidate.text));
  const seen = new Set<number>();
  const titleSeen = new Set<number>();
  let before = 0;
  let paragraphs = -1;
  let lastParagraph = -1;
  return candidates.map((candidate, index) => {
    const bag = bags[index] ?? { words: [], counts: [], norm: 0 };
    const list = words[index] ?? [];
    const { text } = candidate;
    const opens = candidate.paragraph !== lastParagraph;
    if (opens) paragraphs++;
    lastParagraph = candidate.paragraph;
    let inTitle = 0;
    let newInTitle = 0;
    let known = 0;
    let weight = 0;
    for (const word of bag.words) {
      if ((inTitleWords[word] ?? 0) > 0) {
        inTitle++;
        if (!titleSeen.has(word)) newInTitle++;
        titleSeen.add(word);
      }
      if (seen.has(word)) known++;
      weight += centre[word] ?? 0;
    }
    let earlier = 0;
    for (let other = Math.max(0, index - 8); other < index; other++) {
      earlier = Math.max(earlier, alike[index]?.[other] ?? 0);
    }
    const width = Math.max(1, bag.words.length);
    const titleWidth = Math.max(1, titleBag.words.length);
    const capitals = text.match(/\s\p{Lu}/gu)?.length ?? 0;
    const row = [
      index,
      index / candidates.length,
      candidates.length,
      paragraphs,
      opens ? 1 : 0,
      list.length,
      before,
      total,
      inTitle / titleWidth,
      inTitle / width,
      newInTitle / titleWidth,
      titleBag.words.length,
      likeness(bag, centre, centreNorm),
      index === 0 ? 1 : (alike[index]?.[0] ?? 0),
      earlier,
      known / width,
      ranks[index] ?? 0.5,
      quoted[index] ?? 0,
      candidate.beginsInQuote ? 1 : 0,
      candidate.endsInQuote ? 1 : 0,
      list.filter((word) => /\d/.test(word)).length,
      /\?[\s"”]*$/.test(text) ? 1 : /:\s*$/.test(text) ? 2 : 0,
      text.match(SPEECH)?.length ?? 0,
      OPENINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 9,
      capitals / Math.max(1, list.length),
      candidate.unfinished ? 1 : 0,
      weight / width,
      BRACKET_DATE.test(text) ? 1 : 0,
      list.filter((word) => FIRST_PERSON.test(word)).length,
      BACK.test(text) ? 1 : 0,
      quoted[index + 1] ?? 0,
      alike[index]?.[index + 1] ?? 0,
      words[index - 1]?.length ?? 0,
      total / candidates.length,
      text.match(/,/g)?.length ?? 0,
    ];
    for (const word of bag.words) seen.add(word);
    before += list.length;
    return row;
  });
}
