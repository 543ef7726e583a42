import { detectLanguage } from './language.js';
import { splitSentences } from './sentences.js';
import { isStopWord } from './stop-words.js';
import { leansBack } from './summary-standing.js';
import { fold, tokenise, withoutClitic } from './tokens.js';
import type { Writable } from './writer-prompt.js';

/** What a check found: the sentences, or what is wrong with them. */
export type Checked =
  | { readonly kind: 'good'; readonly sentences: string[] }
  | { readonly kind: 'misshapen'; readonly detail: string }
  | { readonly kind: 'unfounded'; readonly detail: string };

const LONGEST = 240;
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  (
    'satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11 seratus=100 seribu=1000 ' +
    'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [word = '', figure = ''] = pair.split('=');
      return [word, figure];
    }),
);

/** The figures of a word, comparable: "Rp1.000.000" and "1,000,000" are 1000000, "3,5" and "3.5" are both 3.5. */
function figureOf(word: string): string | undefined {
  const found = /\d[\d.,]*/.exec(word)?.[0]?.replace(/[.,]+$/, '');
  if (found === undefined) return undefined;
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(found)) return found.replaceAll(/[.,]/g, '');
  return found.replace(',', '.').replace(/^0+(?=\d)/, '');
}

interface Known {
  readonly words: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** The article as one line of folded words, for finding quotations. */
  readonly line: string;
}

function knownFrom(text: string): Known {
  const words = new Set<string>();
  const figures = new Set<string>();
  const line: string[] = [];
  for (const token of tokenise(text)) {
    const folded = fold(token.text);
    line.push(folded);
    words.add(folded);
    words.add(withoutClitic(folded));
    for (const part of folded.split('-')) words.add(part);
    const figure = figureOf(folded) ?? NUMBER_WORDS.get(folded);
    if (figure !== undefined) figures.add(figure);
  }
  return { words, figures, line: ` ${line.join(' ')} ` };
}

/** The first name, figure or quotation of a sentence that the article does not have. */
function unfoundedIn(sentence: string, known: Known): string | undefined {
  const tokens = tokenise(sentence);
  for (const [number, token] of tokens.entries()) {
    const folded = fold(token.text);
    const figure = figureOf(folded) ?? NUMBER_WORDS.get(folded);
    // "satu" and "one" are articles as often as figures.
    if (figure !== undefined && figure !== '1' && !known.figures.has(figure)) return token.text;
    if (!/^\p{Lu}/u.test(token.text) || figure !== undefined) continue;
    const has = (word: string) => known.words.has(word) || known.words.has(withoutClitic(word));
    if (has(folded) || folded.split('-').every(has)) continue;
    // The first word is a capital anyway; connecting words are no names.
    if (number === 0 && isStopWord(folded)) continue;
    return token.text;
  }
  for (const [, quoted = ''] of sentence.matchAll(/["“]([^"“”]+)["”]/g)) {
    const line = tokenise(quoted).map((token) => fold(token.text));
    if (!known.line.includes(` ${line.join(' ')} `)) return `“${quoted}”`;
  }
  return undefined;
}

function sentencesIn(answer: string, article: Writable): string[] {
  const json = /\{[\s\S]*\}/.exec(answer)?.[0];
  if (json !== undefined) {
    try {
      const value: unknown = JSON.parse(json);
      const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'sentences') : undefined;
      if (Array.isArray(list)) return list.filter((entry) => typeof entry === 'string').map((entry) => entry.trim());
    } catch {
      return [];
    }
  }
  return splitSentences(answer, article.language);
}

/**
 * Checks a writer's answer against its article: two sentences of at most 240 characters, finished, plain, in the article's
 * language, the first of them standing alone; and every name (a capitalised word), figure and quotation is in the article. Which
 * name goes with which figure is not checked: no rule reads that.
 */
export function checkAnswer(answer: string, article: Writable): Checked {
  const sentences = sentencesIn(answer, article).map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim());
  const first = sentences[0];
  if (first === undefined || sentences.length !== 2)
    return { kind: 'misshapen', detail: `${sentences.length} sentences` };
  for (const sentence of sentences) {
    if (sentence.length > LONGEST || sentence.length < 15)
      return { kind: 'misshapen', detail: `${sentence.length} characters` };
    if (!/[.!?…]["”)]?$/.test(sentence)) return { kind: 'misshapen', detail: 'an unfinished sentence' };
    if (/https?:|[<>{}[\]*_#`|\\]|\p{Cc}/u.test(sentence)) return { kind: 'misshapen', detail: 'markup or an address' };
  }
  if (leansBack(first)) return { kind: 'misshapen', detail: 'a first sentence that does not stand alone' };
  const language = detectLanguage(sentences.join(' '), { declared: article.language });
  if (article.language !== 'other' && language !== article.language)
    return { kind: 'misshapen', detail: 'another language' };
  const known = knownFrom(`${article.title}\n${article.text}`);
  for (const sentence of sentences) {
    const unfounded = unfoundedIn(sentence, known);
    if (unfounded !== undefined) return { kind: 'unfounded', detail: unfounded };
  }
  return { kind: 'good', sentences };
}
