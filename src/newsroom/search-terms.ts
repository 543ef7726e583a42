import type { QueryUnit, SearchQuery } from './search-query.js';
import { isStopWord } from './stop-words.js';

/** A word as Postgres reads it: its lexemes as the text of a tsquery ("'jum' & 'at'"), null where it is a stop word. */
export interface WordReading {
  id: string | null;
  en: string | null;
}

/** What one language's articles are searched for, as texts of tsqueries. */
export interface LanguageTerms {
  /** What an article must have. */
  all: string;
  /** The same with names only as they were typed. */
  typed: string;
  /** The words in the order typed, next to each other; null: a single word. */
  inOrder: string | null;
  /** Any of the words: what is bold in a snippet. */
  any: string;
}

export interface SearchTerms {
  /** For the index: a superset of what is meant, without the order of words, which only the article itself can tell. */
  index: string;
  id: LanguageTerms | null;
  en: LanguageTerms | null;
  /** Words in quotes were asked for: many articles may have the words and few the phrase. */
  hasPhrase: boolean;
}

const languages = ['id', 'en'] as const;

/** All words of a query whose readings are needed. */
export function wordsToRead(query: SearchQuery): string[] {
  return [
    ...new Set(query.units.flatMap((unit) => [...wordsOf(unit).map(({ key }) => key), ...otherNames(unit).flat()])),
  ];
}

/** Writes a query as Postgres searches it. Null: nothing is left that could be searched for. */
export function termsOf(query: SearchQuery, readings: ReadonlyMap<string, WordReading>): SearchTerms | null {
  // A stop word of one language is not searched for in the other, where it would only be a quotation.
  const isNothing = (unit: QueryUnit): boolean => {
    if (unit.kind !== 'word' || !isStopWord(unit.word.key)) return false;
    const reading = readings.get(unit.word.key);
    return reading === undefined || reading.id === null || reading.en === null;
  };
  const units = query.units.filter((unit) => !isNothing(unit));
  const [id, en] = languages.map((language) => languageTerms(units, (key) => readings.get(key)?.[language] ?? null));
  if (id === undefined || en === undefined) return null;
  const loose = [id, en].flatMap((terms) => (terms === null ? [] : [terms.loose]));
  if (loose.length === 0) return null;
  return {
    index: mixedIndex(units, readings) ?? [...new Set(loose)].map((one) => `(${one})`).join(' | '),
    id: id?.terms ?? null,
    en: en?.terms ?? null,
    hasPhrase: query.units.some(({ kind }) => kind === 'phrase'),
  };
}

type Read = (key: string) => string | null;

/**
 * All units in either language's form: a little more than is meant, but half as much for the index to weigh as a query for each
 * language. Null where that would leave something out: a word that only one language searches for, or one that must not be there.
 */
function mixedIndex(units: QueryUnit[], readings: ReadonlyMap<string, WordReading>): string | null {
  const parts: string[] = [];
  for (const unit of units) {
    if (unit.kind === 'without') return null;
    const forms = languages.map((language) =>
      namesOf(unit).map((names) => every(names, (key) => readings.get(key)?.[language] ?? null)),
    );
    if (forms.some((of) => of.every((form) => form === null))) return null;
    parts.push(`(${either(forms.flat()) ?? ''})`);
  }
  return parts.length === 0 ? null : parts.join(' & ');
}

function languageTerms(units: QueryUnit[], read: Read): { loose: string; terms: LanguageTerms } | null {
  const wanted = units.filter(({ kind }) => kind !== 'without');
  const unwanted = units.filter(({ kind }) => kind === 'without').map((unit) => phrase(keysOf(unit), read));
  const not = unwanted.flatMap((one) => (one === null ? [] : [`!(${one})`]));
  const written = (write: (unit: QueryUnit) => string | null): string[] =>
    wanted.flatMap((unit) => {
      const text = write(unit);
      return text === null ? [] : [`(${text})`];
    });
  const strict = written((unit) => either(namesOf(unit).map((names) => wordsIn(unit, names, read))));
  if (strict.length === 0) return null;
  const looseNot = units
    .filter((unit) => unit.kind === 'without' && unit.words.length === 1)
    .flatMap((unit) => every(keysOf(unit), read) ?? [])
    .map((one) => `!(${one})`);
  const inOrder = phrase(wanted.flatMap(keysOf), read);
  return {
    loose: [...written((unit) => either(namesOf(unit).map((names) => every(names, read)))), ...looseNot].join(' & '),
    terms: {
      all: [...strict, ...not].join(' & '),
      typed: [...written((unit) => wordsIn(unit, keysOf(unit), read)), ...not].join(' & '),
      inOrder: inOrder?.includes('<') === true ? inOrder : null,
      any: written((unit) => either(namesOf(unit).map((names) => wordsIn(unit, names, read)))).join(' | '),
    },
  };
}

const wordsOf = (unit: QueryUnit) => (unit.kind === 'word' ? [unit.word] : unit.words);
const keysOf = (unit: QueryUnit): string[] => wordsOf(unit).map(({ key }) => key);
const otherNames = (unit: QueryUnit): string[][] => (unit.kind === 'name' ? unit.names : []);
const namesOf = (unit: QueryUnit): string[][] => (unit.kind === 'name' ? unit.names : [keysOf(unit)]);

function wordsIn(unit: QueryUnit, keys: string[], read: Read): string | null {
  return unit.kind === 'word' ? every(keys, read) : phrase(keys, read);
}

function every(keys: string[], read: Read): string | null {
  const parts = keys.flatMap((key) => read(key) ?? []);
  return parts.length === 0 ? null : parts.map((part) => `(${part})`).join(' & ');
}

function either(parts: (string | null)[]): string | null {
  const there = [...new Set(parts.flatMap((part) => part ?? []))];
  return there.length === 0 ? null : there.map((part) => `(${part})`).join(' | ');
}

/** Words next to each other; a stop word between them keeps its place. Words of several lexemes cannot be put in order. */
function phrase(keys: string[], read: Read): string | null {
  const parts = keys.map(read);
  if (parts.some((part) => part?.includes(' & ') === true)) return every(keys, read);
  let text = '';
  let gap = 0;
  for (const part of parts) {
    gap++;
    if (part === null) continue;
    text += text === '' ? part : ` <${gap}> ${part}`;
    gap = 0;
  }
  return text === '' ? null : text;
}
