import { Parser } from 'htmlparser2';

/** 3 MB of characters: ten times a heavy news page. */
const MAX_CHARACTERS = 3_000_000;
/** Readability and linkedom recurse; 10,000 nested divisions exhausted the stack, real pages stay below 100. */
const MAX_DEPTH = 512;
/** What is read, scripts and styles left out: as much as copied text may have, ten times the longest article. */
const MAX_TEXT = 1_000_000;
/** A heavy news page has 8,000 elements; each costs a kilobyte of tree, and 100,000 links took 5 s to read. */
const MAX_ELEMENTS = 20_000;
const MAX_ATTRIBUTES = 40_000;
/** Pieces of text and comments: each becomes a node, and a page of stray brackets has as many as characters. */
const MAX_PIECES = 80_000;
/** The parser is fed in pieces so that it can be stopped soon after a limit is met. */
const PIECE = 16_384;

/** What a cheap look at the markup says before a tree is built of it. */
export type Precheck = { readonly kind: 'fine' } | { readonly kind: 'too-large' | 'too-deep'; readonly detail: string };

/** Streams HTML once, counting size, depth, elements, attributes and text; never builds a tree, and stops at the first limit. */
export function precheckHtml(html: string): Precheck {
  if (html.length > MAX_CHARACTERS) {
    return { kind: 'too-large', detail: `The page has ${html.length} characters; the limit is ${MAX_CHARACTERS}.` };
  }
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  let attributes = 0;
  let pieces = 0;
  let text = 0;
  let isSilent = false;
  const parser = new Parser({
    onopentag: (name) => {
      isSilent = name === 'script' || name === 'style';
      elements += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onattribute: () => {
      attributes += 1;
    },
    ontext: (piece) => {
      pieces += 1;
      if (!isSilent) text += piece.length;
    },
    oncomment: () => {
      pieces += 1;
    },
    onclosetag: () => {
      isSilent = false;
      depth -= 1;
    },
  });
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    if (deepest > MAX_DEPTH)
      return { kind: 'too-deep', detail: `The page nests elements more than ${MAX_DEPTH} deep.` };
    for (const [count, limit, things] of [
      [elements, MAX_ELEMENTS, 'elements'],
      [attributes, MAX_ATTRIBUTES, 'attributes'],
      [pieces, MAX_PIECES, 'pieces of text'],
      [text, MAX_TEXT, 'characters of text'],
    ] as const) {
      if (count > limit) return { kind: 'too-large', detail: `The page has more than ${limit} ${things}.` };
    }
  }
  return { kind: 'fine' };
}
