import { isStopWord } from './stop-words.js';
import { topicWords } from './topic-words.js';
import type { TopicWord } from './topic-words.js';

/** Words of a search that count: whoever types more has pasted a paragraph. */
const mostWords = 12;

/** Letters of one word that count. */
const longestWord = 60;

/** A word as it was typed, with its place in what was typed (UTF-16 units, `end` exclusive). */
export interface QueryWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** One thing that an article must have, or must not. */
export type QueryUnit =
  | { kind: 'word'; word: QueryWord }
  /** Words in quotes: in this order, next to each other. */
  | { kind: 'phrase'; words: QueryWord[] }
  /** The name of something that has several, the typed one first: any of them will do. */
  | { kind: 'name'; words: QueryWord[]; names: string[][] }
  | { kind: 'without'; words: QueryWord[] };

/** What a person typed, as it is understood. */
export interface SearchQuery {
  readonly typed: string;
  readonly units: QueryUnit[];
}

/**
 * Finds names among typed words: the other names of what the words from `at` on are called, and how many words that are.
 * The capitals are as typed.
 */
export type FindNames = (
  words: readonly { key: string; surface: string }[],
  at: number,
) => { length: number; names: string[][] } | null;

/** Text in quotes of any kind, or a run of anything else; a hyphen before it, at the beginning of a word, leaves it out. */
const PART = /(?<!\S)(-?)"([^"]*)(?:"|$)|(?<!\S)-(?=[\p{L}\p{N}])(\S+)|[^"\s]+/gu;

/**
 * Reads what was typed into a search: words, "phrases in quotes", and -words that must not be there. Words that say nothing
 * about a subject are left out, unless nothing else was typed.
 */
export function readQuery(typed: string, findNames: FindNames): SearchQuery {
  const text = typed.replaceAll(/[“”„«»]/g, '"');
  const units: QueryUnit[] = [];
  /** Plain words that stand together, where a name may be found. */
  let run: TopicWord[] = [];
  const flush = (): void => {
    units.push(...unitsOf(run, findNames));
    run = [];
  };
  let left = mostWords;
  const take = (part: string, offset: number): TopicWord[] => {
    const words = topicWords(part)
      .filter(({ key }) => key.length <= longestWord)
      .slice(0, left)
      .map((word) => ({ ...word, start: word.start + offset, end: word.end + offset }));
    left -= words.length;
    return words;
  };
  for (const match of text.matchAll(PART)) {
    const [whole, minus, quoted, excluded] = match;
    const inner = quoted ?? excluded;
    if (inner === undefined) {
      run.push(...take(whole, match.index));
      continue;
    }
    flush();
    const words = take(inner, match.index + whole.indexOf(inner)).map(wordOf);
    const [word] = words;
    if (word === undefined) continue;
    if (minus === '-' || excluded !== undefined) units.push({ kind: 'without', words });
    else if (words.length === 1) units.push({ kind: 'word', word });
    else units.push({ kind: 'phrase', words });
  }
  flush();
  return { typed, units: withoutStopWords(units) };
}

/** What was typed with some of its words written differently. */
export function rewrite(query: SearchQuery, corrections: ReadonlyMap<QueryWord, string>): string {
  let text = '';
  let at = 0;
  for (const [{ start, end }, written] of [...corrections].toSorted(([a], [b]) => a.start - b.start)) {
    text += query.typed.slice(at, start) + written;
    at = end;
  }
  return text + query.typed.slice(at);
}

const wordOf = ({ key, start, end }: TopicWord): QueryWord => ({ key, start, end });

function unitsOf(run: TopicWord[], findNames: FindNames): QueryUnit[] {
  const units: QueryUnit[] = [];
  for (let at = 0; at < run.length;) {
    const found = findNames(run, at);
    const words = run.slice(at, at + (found?.length ?? 1)).map(wordOf);
    const [word] = words;
    if (found !== null) units.push({ kind: 'name', words, names: found.names });
    else if (word !== undefined) units.push({ kind: 'word', word });
    at += words.length;
  }
  return units;
}

function withoutStopWords(units: QueryUnit[]): QueryUnit[] {
  const telling = units.filter((unit) => unit.kind !== 'word' || !isStopWord(unit.word.key));
  return telling.some(({ kind }) => kind !== 'without') ? telling : units;
}
