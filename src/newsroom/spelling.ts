import { isStopWord } from './stop-words.js';
import { editDistance } from './topic-spelling.js';
import { fold, tokenise } from './tokens.js';

/** Articles that must have a word before it is suggested: what only one has may be misspelt itself. */
export const commonEnough = 2;

/** How many times more usual a word must be than the one typed, to be taken for what was meant. */
const moreUsual = 20;

const shortestWord = 4;
const longestWord = 30;

/** Letters that keys are made of; errors behind them are found all the same. */
const prefix = 7;

/** A word of the archive and how many articles have it. */
export interface KnownWord {
  word: string;
  articles: number;
}

/** The distinct words of an article that misspellings may be compared with, folded: letters only, and none that say nothing. */
export function learnableWords(text: string): string[] {
  const words = new Set<string>();
  for (const token of tokenise(text))
    for (const part of token.text.split(/[-‑'’]/)) {
      const word = fold(part);
      if (/^[a-z]+$/.test(word) && word.length >= shortestWord && word.length <= longestWord && !isStopWord(word))
        words.add(word);
    }
  return [...words];
}

/** How many wrong letters may be in a word of so many: short ones have too many neighbours to be guessed at. */
function allowedErrors(length: number): number {
  if (length < shortestWord) return 0;
  return length < 7 ? 1 : 2;
}

/**
 * The keys of a word: hashes of all that is left of its beginning when as many letters are dropped as may be wrong. Two words
 * that are spelt nearly alike share one ("rudla" and "rudal" both leave "ruda"), so an index finds the few that are to be
 * compared. The method is Wolf Garbe's SymSpell (2012); at most 29 keys a word.
 */
export function nearKeys(word: string): number[] {
  let layer = new Set([word.slice(0, prefix)]);
  const all = new Set(layer);
  for (let errors = allowedErrors(word.length); errors > 0; errors--) {
    const next = new Set<string>();
    for (const one of layer) for (let at = 0; at < one.length; at++) next.add(one.slice(0, at) + one.slice(at + 1));
    for (const one of next) all.add(one);
    layer = next;
  }
  return [...all].map(hash);
}

/** FNV-1a, 32 bits, signed as Postgres's integer is. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

/**
 * What a word was probably meant to be: the known word with the fewest wrong letters, then the most usual one.
 *
 * @param own articles that have the word as it was typed
 * @returns null when the word may well be right, or nothing is near it
 */
export function correctionOf(word: string, own: number, near: readonly KnownWord[]): string | null {
  const most = allowedErrors(word.length);
  if (most === 0) return null;
  let best: { word: string; errors: number; articles: number } | null = null;
  for (const known of near) {
    if (known.word === word || known.articles < commonEnough || known.articles < own * moreUsual) continue;
    const wrong = editDistance(word, known.word, most);
    if (wrong > most) continue;
    // The first letter is seldom the wrong one.
    const errors = wrong + (known.word[0] === word[0] ? 0 : 0.5);
    const isBetter =
      best === null || errors < best.errors || (errors === best.errors && known.articles > best.articles);
    if (isBetter) best = { word: known.word, errors, articles: known.articles };
  }
  return best?.word ?? null;
}
