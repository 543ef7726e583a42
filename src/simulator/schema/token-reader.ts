/** Goes through the tokens of a declaration file. */
export interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|=>|[A-Za-z_$][\w$]*|\d\w*|[^\s]/g;

/** Takes a source apart into words, signs and strings, without comments. */
export function readerOf(source: string): Reader {
  const tokens = (source.match(TOKEN) ?? []).filter((token) => !token.startsWith('/*') && !token.startsWith('//'));
  return { tokens, at: 0 };
}

/** Skips `<…>` if it stands here. */
export function skipGenerics(reader: Reader): void {
  if (peek(reader) === '<') skipUntil(reader, '>');
}

/** Skips `{…}` with all in it. */
export function skipBraces(reader: Reader): void {
  let depth = 0;
  do {
    const token = next(reader);
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
  } while (depth > 0);
}

/** Skips to behind the next `last` that is in no braces. */
export function skipUntil(reader: Reader, last: string): void {
  while (peek(reader) !== last) {
    if (peek(reader) === '{') skipBraces(reader);
    else next(reader);
  }
  next(reader);
}

/** The next token, not taken; empty at the end. */
export function peek(reader: Reader): string {
  return reader.tokens[reader.at] ?? '';
}

/** Takes the next token. */
export function next(reader: Reader): string {
  const token = reader.tokens[reader.at];
  if (token === undefined)
    throw new Error('A declaration file ends in the middle; is @grammyjs/types installed whole?');
  reader.at += 1;
  return token;
}

/** Takes a token that must be `wanted`; otherwise the reader does not know this form of TypeScript. */
export function expect(reader: Reader, wanted: string): void {
  const before = reader.tokens.slice(Math.max(0, reader.at - 8), reader.at).join(' ');
  const token = next(reader);
  if (token !== wanted) {
    throw new Error(
      `After "${before}" stands "${token}" where "${wanted}" was expected: teach read-declarations.ts this form.`,
    );
  }
}
