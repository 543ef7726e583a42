import { bad, type Outcome } from '../answer.js';
import { byteOffset, sortEntities, VERBATIM, type Entity, type Formatted } from './entity.js';
import { linkEntity, pictureEntity } from './special-entities.js';

/** The names by which TDLib's errors call what is open. */
type Kind =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'Pre'
  | 'PreCode'
  | 'TextUrl'
  | 'CustomEmoji'
  | 'BlockQuote';

interface Open {
  kind: Kind;
  /** Where it begins in the raw text. */
  begin: number;
  /** Where its text begins. */
  offset: number;
  language?: string;
}

const RESERVED = new Set('_*[]()~`>#+-=|{}.!');
const MARKS: Readonly<Record<string, Kind>> = { '*': 'Bold', '~': 'Strikethrough', '[': 'TextUrl' };
const TYPES: Readonly<Record<Kind, string>> = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
  Pre: 'pre',
  PreCode: 'pre',
  TextUrl: 'text_link',
  CustomEmoji: 'custom_emoji',
  BlockQuote: 'blockquote',
};

/** Parses `parse_mode: MarkdownV2` with Telegram's own errors. The rules were taken from the tests of TDLib's parse_markdown_v2. */
export function parseMarkdownV2(raw: string): Outcome<Formatted> {
  const open: Open[] = [];
  const entities: Entity[] = [];
  let text = '';
  let lineStart = true;
  let at = 0;
  const fail = (reason: string): Outcome<Formatted> => bad(`can't parse entities: ${reason}`);
  const unclosed = (what: Open): Outcome<Formatted> =>
    fail(`Can't find end of ${what.kind} entity at byte offset ${byteOffset(raw, what.begin)}`);
  const start = (kind: Kind, width: number): void => {
    open.push({ kind, begin: at, offset: text.length });
    at += width;
  };
  const add = ({ kind, offset, language }: Open, type = TYPES[kind]): void => {
    const length = text.length - offset;
    if (length > 0) entities.push({ type, offset, length, ...(language && { language }) });
  };

  while (at < raw.length) {
    const char = raw.charAt(at);
    const top = open.at(-1);
    const verbatim = top !== undefined && VERBATIM.has(TYPES[top.kind]);
    if (char === '\\' && isAscii(raw, at + 1)) {
      text += raw.charAt(at + 1);
      at += 2;
      lineStart = false;
      continue;
    }
    if (verbatim ? char !== '`' : !RESERVED.has(char)) {
      text += char;
      at += 1;
      lineStart = char === '\n' || char === '\r';
      const quote =
        char === '\n' && !verbatim && raw[at] !== '>' ? open.findLast((one) => one.kind === 'BlockQuote') : undefined;
      if (quote && top) {
        if (top !== quote) return unclosed(top);
        open.pop();
        add(quote);
      }
      continue;
    }
    if (top && isEnd(top.kind, raw, at)) {
      open.pop();
      if (top.kind === 'TextUrl' || top.kind === 'CustomEmoji') {
        const read = readLink(raw, at + 1, top.kind === 'TextUrl' ? 'a URL' : 'a custom emoji URL');
        if ('reason' in read) return fail(read.reason);
        const range = { offset: top.offset, length: text.length - top.offset };
        if (top.kind === 'CustomEmoji' && read.link === undefined)
          return fail('Custom emoji entity must contain a tg://emoji URL');
        const entity =
          top.kind === 'TextUrl'
            ? linkEntity(read.link ?? text.slice(top.offset), range)
            : pictureEntity(read.link ?? '', range);
        if (typeof entity === 'string') return fail(entity);
        if (entity && range.length > 0) entities.push(entity);
        at = read.end;
      } else {
        add(top);
        at += ENDS[top.kind]?.length ?? 1;
      }
      continue;
    }
    if (char === '>' && lineStart) {
      if (!open.some((one) => one.kind === 'BlockQuote')) start('BlockQuote', 1);
      else at += 1;
      lineStart = false;
    } else if (char === '|' && raw[at + 1] === '|') {
      const end = raw[at + 2];
      if (top?.kind === 'BlockQuote' && (end === undefined || end === '\n' || end === '\r')) {
        // "||" at the end of a quotation makes it one that can be unfolded; the line break still belongs to it.
        open.pop();
        at += 2;
        const breaks = /^\r?\n?/.exec(raw.slice(at, at + 2))?.[0] ?? '';
        text += breaks;
        at += breaks.length;
        add(top, 'expandable_blockquote');
        lineStart = true;
      } else {
        start('Spoiler', 2);
      }
    } else if (char === '_') {
      if (raw[at + 1] === '_') start('Underline', 2);
      else start('Italic', 1);
    } else if (char === '!' && raw[at + 1] === '[') {
      start('CustomEmoji', 2);
    } else if (char === '`') {
      if (raw.startsWith('```', at)) at = startPre(raw, at, text.length, open);
      else start('Code', 1);
    } else {
      const kind = MARKS[char];
      if (!kind) return fail(`Character '${char}' is reserved and must be escaped with the preceding '\\'`);
      start(kind, 1);
    }
  }
  const last = open.at(-1);
  if (last?.kind === 'BlockQuote') {
    open.pop();
    add(last);
  }
  const left = open.at(-1);
  return left ? unclosed(left) : { text, entities: sortEntities(entities) };
}

/** What ends each kind; italic and quotations are special. */
const ENDS: Readonly<Partial<Record<Kind, string>>> = {
  Bold: '*',
  Underline: '__',
  Strikethrough: '~',
  Spoiler: '||',
  Code: '`',
  Pre: '```',
  PreCode: '```',
  TextUrl: ']',
  CustomEmoji: ']',
};

function isEnd(kind: Kind, raw: string, at: number): boolean {
  if (kind === 'Italic') return raw[at] === '_' && raw[at + 1] !== '_';
  const mark = ENDS[kind];
  return mark !== undefined && raw.startsWith(mark, at);
}

/** Opens a block of code; a word after the marks is its language, and one line break is skipped. Returns where the code begins. */
export function startPre(raw: string, begin: number, offset: number, open: { push(one: Open): unknown }): number {
  let at = begin + 3;
  const language = /[^\s`]*/y;
  language.lastIndex = at;
  const word = language.exec(raw)?.[0] ?? '';
  const end = at + word.length;
  const named = word !== '' && end < raw.length && raw[end] !== '`';
  if (named) at = end;
  open.push({ kind: named ? 'PreCode' : 'Pre', begin, offset, ...(named && { language: word }) });
  const pair = raw.slice(at, at + 2);
  if (pair === '\r\n' || pair === '\n\r') return at + 2;
  return pair.startsWith('\n') || pair.startsWith('\r') ? at + 1 : at;
}

function readLink(raw: string, from: number, what: string): { link?: string; end: number } | { reason: string } {
  if (raw[from] !== '(') return { end: from };
  const begin = from + 1;
  let at = begin;
  let link = '';
  while (at < raw.length && raw[at] !== ')') {
    if (raw[at] === '\\' && isAscii(raw, at + 1)) at += 1;
    link += raw.charAt(at);
    at += 1;
  }
  if (at >= raw.length) return { reason: `Can't find end of ${what} at byte offset ${byteOffset(raw, begin)}` };
  return { link, end: at + 1 };
}

function isAscii(raw: string, at: number): boolean {
  const unit = raw.charCodeAt(at);
  return unit >= 1 && unit <= 126;
}
