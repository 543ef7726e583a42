import { fold, tokenise, withoutClitic } from './tokens.js';

/** A word as phrases are compared by it. */
export interface TopicWord {
  /** As written. */
  readonly surface: string;
  /** Folded, without the English possessive and without apostrophes ("Qur'an" → "quran"). */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether a phrase may run on from the word before: only spaces, hyphens, quotes or the point of an abbreviation between. */
  readonly joined: boolean;
}

const GAP = /^[ \u00a0\t'’"“”&/–‑-]*$/;
const ABBREVIATION_GAP = /^\.[ \u00a0]?$/;
const APOSTROPHES = /['’]/g;
const POSSESSIVE = /['’]s$/i;
const HYPHENS = /[-‑]/;
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
const SPACE = 32;

/** Splits a text into the words that phrases are made of; hyphens part words, so that "Jong-un" and "Jong Un" are the same. */
export function topicWords(text: string): TopicWord[] {
  const words: TopicWord[] = [];
  let before: TopicWord | undefined;
  for (const token of tokenise(text)) {
    let start = token.start;
    if (PLAIN_WORD.test(token.text) && text[token.end] !== '$') {
      const joined = before !== undefined && runsOn(text, before, start);
      before = { surface: token.text, key: fold(token.text), start, end: token.end, joined };
      words.push(before);
      continue;
    }
    for (const part of token.text.split(HYPHENS)) {
      const end = start + part.length;
      const joined = before !== undefined && runsOn(text, before, start);
      const plain = part.replace(POSSESSIVE, '');
      // "US$ 3": a currency, not a country.
      const money = text[end] === '$' ? '$' : '';
      const surface = (plain === '' ? part : plain) + money;
      before = { surface, key: fold(surface).replaceAll(APOSTROPHES, ''), start, end: start + surface.length, joined };
      words.push(before);
      start = end + 1;
    }
  }
  return words;
}

const CLITICS = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];

/** The key of a word without an Indonesian clitic ("Pyongyanglah", "rudalnya"), or undefined if it has none. */
export function bareKey(word: TopicWord): string | undefined {
  if (!CLITICS.some((clitic) => word.key.endsWith(clitic))) return undefined;
  const bare = withoutClitic(word.surface);
  return bare === word.surface ? undefined : fold(bare);
}

function runsOn(text: string, before: TopicWord, start: number): boolean {
  if (start === before.end + 1 && text.charCodeAt(before.end) === SPACE) return true;
  const gap = text
    .slice(before.end, start)
    .replace(POSSESSIVE, '')
    .replace(/^['’]s(?=\s)/i, '');
  return GAP.test(gap) || (ABBREVIATION_GAP.test(gap) && before.surface.length <= 3);
}
