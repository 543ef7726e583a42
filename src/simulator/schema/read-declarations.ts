import { expect, next, peek, readerOf, skipBraces, skipGenerics, skipUntil, type Reader } from './token-reader.js';

/**
 * A reader for the declaration files of `@grammyjs/types`, good for exactly the TypeScript that they use: interfaces, unions, namespaces of
 * interfaces, and one object type of methods. It turns them into a table of short type words, so that requests can be checked at run time.
 *
 * Type words: `String`, `Number`, `Boolean`, `True`, `File`, `Any`, the name of a type of the table, any of them with `[]`, and unions with `|`.
 * A trailing `!` marks what must be given.
 */
export interface Declarations {
  /** Method name → parameter name → type word. */
  readonly methods: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Type name → field name → type word, or a union as one word. */
  readonly types: Readonly<Record<string, Readonly<Record<string, string>> | string>>;
}

/**
 * Reads declaration files. Only the parameters of `ApiMethods` and the types that they reach are kept.
 * @param sources the text of each file, in any order
 */
export function readDeclarations(sources: readonly string[]): Declarations {
  const methods: Record<string, Record<string, string>> = {};
  const all = new Map<string, Record<string, string> | string>();
  // Twice, because an interface may stand before the one that it extends, or in an earlier file.
  for (const source of [...sources, ...sources]) readFile(source, methods, all);
  const types: Record<string, Record<string, string> | string> = {};
  const wanted = Object.values(methods).flatMap((parameters) => Object.values(parameters));
  for (let word = wanted.pop(); word !== undefined; word = wanted.pop()) {
    for (const name of word.match(/[A-Z][\w.]*/g) ?? []) {
      const type = all.get(name);
      if (type === undefined || types[name] !== undefined) continue;
      types[name] = type;
      wanted.push(...(typeof type === 'string' ? [type] : Object.values(type)));
    }
  }
  return { methods: sorted(methods), types: sorted(types) };
}

function sorted<T>(table: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readFile(
  source: string,
  methods: Record<string, Record<string, string>>,
  all: Map<string, Record<string, string> | string>,
): void {
  const reader = readerOf(source);
  const space: string[] = [];
  while (reader.at < reader.tokens.length) {
    const token = next(reader);
    if (token === 'namespace') {
      space.push(next(reader));
      expect(reader, '{');
    } else if (token === '}' && space.length > 0) {
      space.pop();
    } else if (token === 'interface') {
      const name = [...space, next(reader)].join('.');
      skipGenerics(reader);
      all.set(name, readInterface(reader, space, all));
    } else if (token === 'type') {
      const name = next(reader);
      skipGenerics(reader);
      if (peek(reader) !== '=') continue;
      next(reader);
      if (name === 'ApiMethods') readMethods(reader, methods);
      else if (peek(reader) === '{') skipUntil(reader, ';');
      else all.set(name, readType(reader, space, all));
    }
  }
}

function readInterface(
  reader: Reader,
  space: readonly string[],
  all: ReadonlyMap<string, Record<string, string> | string>,
): Record<string, string> {
  const fields: Record<string, string> = {};
  if (peek(reader) === 'extends') {
    do {
      next(reader);
      const parent = all.get(qualify(readName(reader), space, all));
      skipGenerics(reader);
      if (typeof parent === 'object') Object.assign(fields, parent);
    } while (peek(reader) === ',');
  }
  return Object.assign(fields, readFields(reader, space, all));
}

function readFields(
  reader: Reader,
  space: readonly string[],
  all: ReadonlyMap<string, Record<string, string> | string>,
): Record<string, string> {
  const fields: Record<string, string> = {};
  expect(reader, '{');
  while (peek(reader) !== '}') {
    let name = next(reader);
    if (name === 'readonly') name = next(reader);
    const optional = peek(reader) === '?';
    if (optional) next(reader);
    expect(reader, ':');
    const word = readType(reader, space, all);
    if (word !== '') fields[name] = optional ? word : `${word}!`;
    expect(reader, ';');
  }
  next(reader);
  return fields;
}

function readMethods(reader: Reader, methods: Record<string, Record<string, string>>): void {
  expect(reader, '{');
  while (peek(reader) !== '}') {
    const name = next(reader);
    if (peek(reader) === ':') {
      // An old name of a method, given by its type.
      next(reader);
      skipUntil(reader, '[');
      methods[name] = methods[next(reader).slice(1, -1)] ?? {};
      skipUntil(reader, ';');
      continue;
    }
    expect(reader, '(');
    methods[name] = {};
    if (peek(reader) === 'args') {
      next(reader);
      if (peek(reader) === '?') next(reader);
      expect(reader, ':');
      methods[name] = readFields(reader, [], new Map());
    }
    skipUntil(reader, ';');
  }
}

/** A union: `A | B[] | "literal"`. Literals become the word of their kind, `undefined` and `never` nothing; of `A & B` the first counts. */
function readType(
  reader: Reader,
  space: readonly string[],
  all: ReadonlyMap<string, Record<string, string> | string>,
): string {
  const words: string[] = [];
  if (peek(reader) === '|') next(reader);
  for (;;) {
    for (const word of readPart(reader, space, all).split('|'))
      if (word !== '' && !words.includes(word)) words.push(word);
    while (peek(reader) === '&') {
      next(reader);
      readPart(reader, space, all);
    }
    if (peek(reader) !== '|') return words.join('|');
    next(reader);
  }
}

function readPart(
  reader: Reader,
  space: readonly string[],
  all: ReadonlyMap<string, Record<string, string> | string>,
): string {
  if (peek(reader) === 'readonly') next(reader);
  let word = readAtom(reader, space, all);
  while (peek(reader) === '[') {
    next(reader);
    if (peek(reader) !== ']') {
      skipUntil(reader, ']');
      word = 'String';
    } else {
      next(reader);
      word = arrayOf(word);
    }
  }
  return word;
}

const PLAIN: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
  true: 'True',
  false: 'Boolean',
  unknown: 'Any',
  F: 'File',
  undefined: '',
  never: '',
};

function readAtom(
  reader: Reader,
  space: readonly string[],
  all: ReadonlyMap<string, Record<string, string> | string>,
): string {
  const token = peek(reader);
  if (token === '(') {
    next(reader);
    const inner = readType(reader, space, all);
    expect(reader, ')');
    return inner;
  }
  if (token === '{') {
    skipBraces(reader);
    return 'Any';
  }
  if (/^["'`]/.test(token)) return (next(reader), 'String');
  if (/^\d/.test(token)) return (next(reader), 'Number');
  if (token === 'typeof' || token === 'keyof') {
    next(reader);
    readAtom(reader, space, all);
    return 'String';
  }
  const name = readName(reader);
  const plain = PLAIN[name];
  if (plain !== undefined) return plain;
  if (peek(reader) !== '<') return qualify(name, space, all);
  next(reader);
  const inner = readType(reader, space, all);
  while (peek(reader) === ',') {
    next(reader);
    readType(reader, space, all);
  }
  expect(reader, '>');
  if (name === 'ReadonlyArray' || name === 'Array') return arrayOf(inner);
  if (name === 'Exclude' || name === 'Extract') return 'String';
  return name === 'Record' ? 'Any' : qualify(name, space, all);
}

function arrayOf(word: string): string {
  return word
    .split('|')
    .map((part) => `${part}[]`)
    .join('|');
}

function qualify(
  name: string,
  space: readonly string[],
  all: ReadonlyMap<string, Record<string, string> | string>,
): string {
  const inner = [...space, name].join('.');
  return all.has(inner) ? inner : name;
}

function readName(reader: Reader): string {
  let name = next(reader);
  while (peek(reader) === '.') {
    next(reader);
    name += `.${next(reader)}`;
  }
  return name;
}
