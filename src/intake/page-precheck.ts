import { Parser } from 'htmlparser2';

/** 3 MB of characters: ten times a heavy news page. */
const MAX_CHARACTERS = 3_000_000;
/** Readability and linkedom recurse; 10,000 nested divisions exhausted the stack, real pages stay below 100. */
const MAX_DEPTH = 512;
/** 100,000 links took 5 s to read; a heavy news page has 8,000 elements. */
const MAX_ELEMENTS = 50_000;
const MAX_ATTRIBUTES = 200_000;
/** Pieces of text and comments: each becomes a node, and a page of stray brackets has as many as characters. */
const MAX_PIECES = 200_000;
/** The parser is fed in pieces so that it can be stopped soon after a limit is met. */
const PIECE = 16_384;

/** What a cheap look at the markup says before a tree is built of it. */
export type Precheck = { readonly kind: 'fine' } | { readonly kind: 'too-large' | 'too-deep'; readonly detail: string };

/** Streams HTML once, counting size, depth, elements and attributes; never builds a tree, and stops at the first limit. */
export function precheckHtml(html: string): Precheck {
  if (html.length > MAX_CHARACTERS) {
    return { kind: 'too-large', detail: `The page has ${html.length} characters; the limit is ${MAX_CHARACTERS}.` };
  }
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  let attributes = 0;
  let pieces = 0;
  const parser = new Parser({
    onopentag: () => {
      elements += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onattribute: () => {
      attributes += 1;
    },
    ontext: () => {
      pieces += 1;
    },
    oncomment: () => {
      pieces += 1;
    },
    onclosetag: () => {
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
    ] as const) {
      if (count > limit) return { kind: 'too-large', detail: `The page has more than ${limit} ${things}.` };
    }
  }
  return { kind: 'fine' };
}
