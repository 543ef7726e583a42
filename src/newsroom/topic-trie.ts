import { withoutClitic } from './tokens.js';
import { bareKey, type TopicWord } from './topic-words.js';

/** What a phrase found in a text stands for: its own words and a value of the caller's. */
export interface TriePhrase<T> {
  readonly words: readonly TopicWord[];
  readonly value: T;
}

/** A phrase found: `from` and `to` (exclusive) count words. */
export interface TrieHit<T> {
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly TriePhrase<T>[];
}

interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  ends: TriePhrase<T>[];
}

const node = <T>(): Node<T> => ({ next: undefined, ends: [] });

/** A tree of words: many phrases, looked for all at once; at each place the longest one counts and what it covers is used up. */
export interface TopicTrie<T> {
  add(words: readonly TopicWord[], value: T): void;
  /** Removes the phrases of these words whose value passes the check. */
  remove(words: readonly TopicWord[], isIt: (value: T) => boolean): void;
  /** The values at exactly these words. */
  at(words: readonly TopicWord[]): readonly TriePhrase<T>[];
  /** Scans a text; `counts` decides whether a phrase found at these words is meant (capitals, language). */
  scan(
    words: readonly TopicWord[],
    counts: (phrase: TriePhrase<T>, found: readonly TopicWord[]) => boolean,
  ): TrieHit<T>[];
}

/** Creates an empty tree. Looking through a text costs about one map look-up a word, however many phrases there are. */
export function createTopicTrie<T>(): TopicTrie<T> {
  const root = node<T>();

  const find = (words: readonly TopicWord[]): Node<T> | undefined => {
    let at: Node<T> | undefined = root;
    for (const word of words) at = at?.next?.get(word.key);
    return at;
  };

  return {
    add(words, value) {
      if (words.length === 0) return;
      let at = root;
      for (const word of words) {
        at.next ??= new Map();
        let next = at.next.get(word.key);
        if (next === undefined) at.next.set(word.key, (next = node()));
        at = next;
      }
      at.ends.push({ words, value });
    },
    remove(words, isIt) {
      const at = find(words);
      if (at) at.ends = at.ends.filter((phrase) => !isIt(phrase.value));
    },
    at: (words) => (words.length === 0 ? [] : (find(words)?.ends ?? [])),
    scan(words, counts) {
      const hits: TrieHit<T>[] = [];
      for (let from = 0; from < words.length;) {
        const hit = longestAt(root, words, from, counts);
        if (hit) hits.push(hit);
        from = hit ? hit.to : from + 1;
      }
      return hits;
    },
  };
}

function longestAt<T>(
  root: Node<T>,
  words: readonly TopicWord[],
  from: number,
  counts: (phrase: TriePhrase<T>, found: readonly TopicWord[]) => boolean,
): TrieHit<T> | undefined {
  let at = root;
  let best: TrieHit<T> | undefined;
  for (let to = from; to < words.length; to++) {
    const word = words[to];
    if (word === undefined || (to > from && !word.joined)) break;
    const next = step(at, word);
    if (next === undefined) break;
    at = next;
    if (at.ends.length === 0) continue;
    const found = words.slice(from, to + 1);
    const phrases = at.ends.filter((phrase) => counts(phrase, found));
    if (phrases.length > 0) best = { from, to: to + 1, phrases };
  }
  return best;
}

/** Steps on by the word itself, or by the word without a clitic. */
function step<T>(at: Node<T>, word: TopicWord): Node<T> | undefined {
  if (at.next === undefined) return undefined;
  const exact = at.next.get(word.key);
  if (exact) return exact;
  const bare = bareKey(word);
  return bare === undefined ? undefined : at.next.get(bare);
}

/**
 * Whether the words are written with the capitals of a phrase that minds them. A word with small letters in it may also stand in
 * capitals ("MALI" for "Mali"); one in capitals only ("AS") must stand so, and says nothing in a line that is all capitals.
 */
export function sameCapitals(phrase: readonly TopicWord[], found: readonly TopicWord[], shouting: boolean): boolean {
  return phrase.every((word, index) => {
    const surface = found[index]?.surface ?? '';
    const wanted = word.surface;
    if (wanted === wanted.toUpperCase() && wanted !== wanted.toLowerCase() && shouting) return false;
    if (surface.startsWith(wanted)) return surface.length === wanted.length || withoutClitic(surface) === wanted;
    return wanted !== wanted.toUpperCase() && surface === wanted.toUpperCase();
  });
}
