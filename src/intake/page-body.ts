import { Readability } from '@mozilla/readability';
import { htmlToBlocks, type Block } from './html-to-blocks.js';
import { cleanBlocks, type PageFrame } from './page-cleaning.js';
import { pruneDocument } from './page-pruning.js';

/** The text of an article as blocks, and what was found beside it. */
export interface PageBody {
  readonly blocks: readonly Block[];
  /** All blocks of the element that Readability chose, before cleaning. */
  readonly raw: readonly Block[];
  /** The first picture in the text, address as written. */
  readonly image: string | null;
}

const NOTHING: PageBody = { blocks: [], raw: [], image: null };

/** Containers that themes mark as the text of an article, best first. */
const MARKED =
  '[itemprop~="articleBody"], .post-body, .entry-content, .article-body, .article__body, .detail__body-text, .read__content, article, main, [role="main"]';

/**
 * The article's own blocks of a document, in order; none when there is no running text. Changes the document.
 * Readability finds the element, the rest is told apart block by block.
 */
export function extractBody(document: Document, frame: PageFrame): PageBody {
  pruneDocument(document);
  const content = readable(document);
  if (content === null) return NOTHING;
  const raw = htmlToBlocks(content.node);
  return { blocks: cleanBlocks(raw, frame), raw, image: content.image };
}

/** What the theme itself marks as the article; for pages on which Readability found next to nothing. */
export function extractMarked(document: Document, frame: PageFrame): PageBody {
  pruneDocument(document);
  let best = NOTHING;
  for (const element of [...document.querySelectorAll(MARKED)].slice(0, 20)) {
    const raw = htmlToBlocks(element);
    const blocks = cleanBlocks(raw, frame);
    if (textLength(blocks) > 1.2 * textLength(best.blocks)) best = { blocks, raw, image: firstImage(element) };
  }
  return best;
}

/** Characters of text in a list of blocks. */
export function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function readable(document: Document): { node: Node; image: string | null } | null {
  const content = tryReadability(document);
  if (content === null) return null;
  return { node: content, image: firstImage(content) };
}

function tryReadability(document: Document): Element | null {
  try {
    const parsed = new Readability<Node>(document, { serializer: (node) => node }).parse();
    const content = parsed?.content;
    return content !== null && content !== undefined && content.nodeType === 1 ? (content as Element) : null;
  } catch {
    // Readability expects a browser's tree; on one that linkedom mended otherwise it may throw. That is a page without an article.
    return null;
  }
}

function firstImage(root: Element): string | null {
  for (const image of root.querySelectorAll('img')) {
    const address = image.getAttribute('data-src') ?? image.getAttribute('src') ?? '';
    if (address !== '' && !/^data:|pixel|spacer|blank|1x1|\.gif$/i.test(address)) return address;
  }
  return null;
}
