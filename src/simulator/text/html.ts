import { bad, type Outcome } from '../answer.js';
import { byteOffset, sortEntities, type Entity, type Formatted } from './entity.js';
import { decode, isSpace, readStartTag, skipSpaces } from './html-tags.js';
import { linkEntity, timeEntity } from './special-entities.js';

interface Open {
  tag: string;
  attributes: Map<string, string>;
  /** Where its text begins, in the text without tags. */
  offset: number;
}

const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
};
/**
 * Parses `parse_mode: HTML` into a text and its entities, with Telegram's own errors; their offsets count bytes of the raw text.
 * The rules were taken from the tests of TDLib's parse_html.
 */
export function parseHtml(raw: string): Outcome<Formatted> {
  const open: Open[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  const fail = (reason: string, position?: number): Outcome<Formatted> =>
    bad(
      `can't parse entities: ${reason}${position === undefined ? '' : ` at byte offset ${byteOffset(raw, position)}`}`,
    );

  while (at < raw.length) {
    const plain = nextMark(raw, at);
    text += raw.slice(at, plain);
    at = plain;
    if (at >= raw.length) break;
    if (raw[at] === '&') {
      const { decoded, end } = decode(raw, at);
      text += decoded;
      at = end;
      continue;
    }
    const begin = at;
    if (raw[at + 1] !== '/') {
      const read = readStartTag(raw, begin);
      if ('reason' in read) return fail(read.reason, read.position);
      open.push({ tag: read.tag, attributes: read.attributes, offset: text.length });
      at = read.end;
      continue;
    }
    const top = open.pop();
    if (!top) return fail('Unexpected end tag', begin);
    let nameEnd = at + 2;
    while (nameEnd < raw.length && !isSpace(raw, nameEnd) && raw[nameEnd] !== '>') nameEnd += 1;
    const name = raw.slice(at + 2, nameEnd).toLowerCase();
    at = skipSpaces(raw, nameEnd);
    if (raw[at] !== '>') return fail('Unclosed end tag', begin);
    if (name !== '' && name !== top.tag) {
      return bad(
        `can't parse entities: Unmatched end tag at byte offset ${byteOffset(raw, begin)}, expected "</${top.tag}>", found "</${name}>"`,
      );
    }
    at += 1;
    const problem = close(top, text, entities);
    if (problem !== undefined) return fail(problem);
  }
  const unclosed = open.at(-1);
  if (unclosed) return fail(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  if (/\p{Surrogate}/u.test(text)) {
    return bad(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  for (const entity of entities) if (entity.type === 'code') delete entity.language;
  return { text, entities: sortEntities(entities) };
}

/** Ends the topmost tag: adds its entity, or returns what is wrong with it. */
function close({ tag, attributes, offset }: Open, text: string, entities: Entity[]): string | undefined {
  const length = text.length - offset;
  if (length === 0) return undefined;
  const range = { offset, length };
  const type = TYPES[tag];
  if (type) entities.push({ type, ...range });
  else if (tag === 'blockquote') {
    entities.push({ type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...range });
  } else if (tag === 'a') {
    const entity = linkEntity(attributes.get('href') || text.slice(offset), range);
    if (entity) entities.push(entity);
  } else if (tag === 'tg-emoji') {
    const id = attributes.get('emoji-id') ?? '';
    if (!/^[1-9]\d{0,18}$/.test(id)) return 'Invalid custom emoji identifier specified';
    entities.push({ type: 'custom_emoji', ...range, custom_emoji_id: id });
  } else if (tag === 'tg-time') {
    const entity = timeEntity(attributes.get('unix') ?? '', attributes.get('format') ?? '', range);
    if (typeof entity === 'string') return entity;
    entities.push(entity);
  } else {
    closeVerbatim(tag, attributes, range, entities);
  }
  return undefined;
}

/** `<pre><code class="language-x">`, in either order and over the same text, is one block with a language. */
function closeVerbatim(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  range: { offset: number; length: number },
  entities: Entity[],
): void {
  const css = attributes.get('class') ?? '';
  const language = tag === 'code' && css.startsWith('language-') ? css.slice('language-'.length) : '';
  const last = entities.at(-1);
  const other = tag === 'pre' ? 'code' : 'pre';
  const same = last?.type === other && last.offset === range.offset && last.length === range.length;
  if (last && same && (language !== '' || last.language)) {
    last.type = 'pre';
    last.language = language || last.language || '';
  } else {
    entities.push({ type: tag, ...range, ...(language !== '' && { language }) });
  }
}

function nextMark(raw: string, from: number): number {
  for (let at = from; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at);
    if (unit === 0x3c || unit === 0x26) return at;
  }
  return raw.length;
}
