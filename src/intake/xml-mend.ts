import { FeedRefusal } from './feed-shape.js';

const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';
/** End tags that cannot stand in a text on purpose: a CDATA section that runs over one was never closed. */
const FIELD_END = /<\/(?:title|description|content:encoded|content|summary|item|entry|link|guid|category)\s*>/i;

/** The W3C's own lists of character names, which old RDF feeds point to. They are never fetched. */
const W3C_SETS = /<!ENTITY\s+%\s+\w+\s+PUBLIC\s+"-\/\/W3C\/\/ENTITIES [^"<>]*"\s+"[^"<>]*"\s*>/gi;

/** Most repairs in one document; one with more is not XML at all. */
const MAX_REPAIRS = 50_000;

/** The sentence for documents that try what feeds have no need of. */
export const XML_FEATURES = 'Feed uses XML features we do not accept.';

/** Finds a text from growing positions on; asking again before the last find costs nothing, so that all searches stay linear. */
function createFinder(text: string, sought: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(sought, from);
    return found;
  };
}

interface Source {
  text: string;
  tagEnd: (from: number) => number;
  instructionEnd: (from: number) => number;
  cdataEnd: (from: number) => number;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}

/** Whether the quotes in a stretch of a tag are all closed. */
function quotesClosed(stretch: string): boolean {
  let open = '';
  for (const character of stretch) {
    if (open === '') {
      if (character === '"' || character === "'") open = character;
    } else if (character === open) open = '';
  }
  return open === '';
}

/**
 * Makes a document readable for a parser that believes in markup, and changes nothing in one that is sound: a "<" that opens
 * no tag becomes text, processing instructions and CDATA sections that were never closed are closed where they must have
 * ended, document types are taken out. Refuses document types that define entities. One pass, linear in the length.
 */
export function mendXml(text: string): string {
  const source: Source = {
    text,
    tagEnd: createFinder(text, '>'),
    instructionEnd: createFinder(text, '?>'),
    cdataEnd: createFinder(text, CDATA_END),
  };
  const parts: string[] = [];
  let copied = 0;
  const replace = (from: number, to: number, by: string): void => {
    if (parts.length > MAX_REPAIRS * 2) throw new FeedRefusal('E_XML', 'This is not XML: too many stray marks.');
    parts.push(text.slice(copied, from), by);
    copied = to;
  };
  let position = text.indexOf('<');
  while (position !== -1) {
    const code = text.charCodeAt(position + 1);
    let next: number;
    if (code === 33 /* ! */) next = passDeclaration(source, position, replace);
    else if (code === 63 /* ? */) next = passInstruction(source, position, replace);
    else {
      const nameStart = isNameStart(code === 47 ? text.charCodeAt(position + 2) : code);
      const end = source.tagEnd(position);
      const following = text.indexOf('<', position + 1);
      const interrupted = following !== -1 && (end === -1 || following < end);
      if (!nameStart || (interrupted && quotesClosed(text.slice(position, Math.min(following, position + 8192))))) {
        replace(position, position + 1, '&lt;');
        next = position + 1;
      } else next = end === -1 ? text.length : end + 1;
    }
    position = text.indexOf('<', next);
  }
  if (copied === 0) return text;
  parts.push(text.slice(copied));
  return parts.join('');
}

type Replace = (from: number, to: number, by: string) => void;

/** A processing instruction; one that ends with ">" alone has swallowed the document in more than one parser. */
function passInstruction({ text, tagEnd, instructionEnd }: Source, start: number, replace: Replace): number {
  const proper = instructionEnd(start + 2);
  const following = text.indexOf('<', start + 2);
  if (proper !== -1 && (following === -1 || proper < following)) return proper + 2;
  const end = tagEnd(start);
  const stop = end === -1 ? text.length : end + 1;
  replace(start, stop, '');
  return stop;
}

/** A comment, a CDATA section or a document type. */
function passDeclaration(source: Source, start: number, replace: Replace): number {
  const { text } = source;
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start + 4);
    return end === -1 ? text.length : end + 3;
  }
  if (text.startsWith(CDATA_START, start)) return passCdata(source, start, replace);
  const head = text.slice(start, start + 12).toUpperCase();
  if (head.startsWith('<!ENTITY')) throw new FeedRefusal('E_XML', XML_FEATURES);
  if (!head.startsWith('<!DOCTYPE')) {
    replace(start, start + 1, '&lt;');
    return start + 1;
  }
  const end = source.tagEnd(start);
  if (end === -1) return text.length;
  let stop = end + 1;
  const subset = text.slice(start, end).indexOf('[');
  if (subset !== -1) {
    const close = text.indexOf(']', start + subset);
    const body = text.slice(start + subset, close === -1 ? text.length : close);
    if (/<!ENTITY/i.test(body.replace(W3C_SETS, ''))) throw new FeedRefusal('E_XML', XML_FEATURES);
    const after = text.indexOf('>', close === -1 ? text.length : close);
    stop = after === -1 ? text.length : after + 1;
  }
  if (/^<!DOCTYPE\s+html/i.test(text.slice(start, start + 40))) return stop;
  replace(start, stop, '');
  return stop;
}

function passCdata({ text, cdataEnd }: Source, start: number, replace: Replace): number {
  const inside = start + CDATA_START.length;
  const end = cdataEnd(inside);
  const nested = text.indexOf(CDATA_START, inside);
  if (end !== -1 && (nested === -1 || end < nested)) return end + CDATA_END.length;
  // Another section begins before this one ends, or nothing ends it: look for the tag that must have come after it.
  const stretch = text.slice(inside, nested === -1 ? text.length : nested);
  const field = FIELD_END.exec(stretch);
  if (field === null) return end === -1 ? text.length : end + CDATA_END.length;
  const stop = inside + field.index;
  replace(stop, stop, CDATA_END);
  return stop;
}
