import type { Block } from './html-to-blocks.js';
import { endsArticle, isAround, isBoilerplate, stripInserts } from './page-boilerplate.js';

/** What is known of a page besides its text, to tell its frame from its text. */
export interface PageFrame {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
}

/** How many blocks at either end are looked at for invitations, credits and portraits. */
const EDGE = 6;

/**
 * Keeps the blocks that are the article's own: drops blocks made of links, adverts, pointers, captions, everything after
 * a heading that opens another section, and at both ends bylines, dates, invitations, rights, the author's portrait.
 */
export function cleanBlocks(blocks: readonly Block[], frame: PageFrame): Block[] {
  const own = blocks
    .map((block): Block => (block.kind === 'verbatim' ? block : { ...block, text: stripInserts(block.text) }))
    .filter((block) => block.text !== '' && (endsArticle(block.text) || !isBoilerplate(block.text)));
  const unlinked = own.filter((block, at) => !isLinked(block) || leadsText(block, own[at + 1]));
  return withoutRepeats(trimEnd(trimStart(cutSections(unlinked), frame), frame));
}

/** A block that is nearly all link leads elsewhere; long ones are paragraphs wrapped in a link by mistake. */
function isLinked(block: Block): boolean {
  return block.text.length < 400 && block.linked > 0.8 * block.text.length;
}

/** A linked heading with running text under it (a list of products, a round-up) belongs to the text. */
function leadsText(block: Block, next: Block | undefined): boolean {
  return (
    block.kind === 'heading' &&
    next !== undefined &&
    next.kind !== 'heading' &&
    next.text.length >= 120 &&
    next.linked < 0.5 * next.text.length
  );
}

/** The end of a sentence, initials in brackets after it allowed. */
const SENTENCE_END = /[.!?…:;。！？：」』]["”’'»)\]]*(?:\s*[([][^()[\]]{1,48}[)\]])?$/;

/** Whether a block reads as running text. Chinese, Japanese and Korean say as much in a third of the characters. */
export function isProse(block: Block): boolean {
  if (block.kind === 'heading') return false;
  const length = block.text.length * (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(block.text) ? 3 : 1);
  return length >= 140 || (length >= 70 && SENTENCE_END.test(block.text));
}

/** What stands below these is never the article's own: comments, the author's portrait. */
const NEVER_OWN = /author|writer|penulis|comment|komentar|reply|balasan/i;

/**
 * Ends the text at a heading such as "Komentar" or "Berita Terkait" in its second half. "Baca juga" and the like stand
 * between paragraphs too: where prose follows one, or in the first half, only the line itself goes.
 */
function cutSections(blocks: readonly Block[]): Block[] {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const kept: Block[] = [];
  let seen = 0;
  for (const [at, block] of blocks.entries()) {
    if (!endsArticle(block.text)) {
      seen += block.text.length;
      kept.push(block);
    } else if (seen >= total / 2 && (NEVER_OWN.test(block.text) || !blocks.slice(at + 1).some(isProse))) break;
  }
  return kept;
}

const DATE_LINE =
  /^(?:(?:last )?updated|published|posted|diperbarui|diterbitkan|terbit|tayang|dipublikasikan)\b|\b(?:19|20)\d\d\b.{0,40}\d{1,2}[:.]\d\d|\b(?:jan|feb|mar|apr|ma[yi]|jun|jul|a[gu]\w+|sep|o[kc]t|no[vp]|de[sc])\w*\.?\s+\d{1,2},?\s+(?:19|20)\d\d|\d{1,2}\s+(?:jan|feb|mar|apr|ma[yi]|jun|jul|a[gu]\w+|sep|o[kc]t|no[vp]|de[sc])\w*\.?\s+(?:19|20)\d\d|https?:\/\//i;

/** So few lines above the first paragraph are its frame; more are a list, a table of results or a poem. */
const FRAME_LINES = 3;

/** Drops what stands above the first paragraph: title, byline, date, agency, buttons. A subheading right above it stays. */
function trimStart(blocks: readonly Block[], frame: PageFrame): Block[] {
  const first = blocks.findIndex(isProse);
  if (first <= 0) return [...blocks];
  const title = fold(frame.title ?? '');
  const above = blocks.slice(0, first).filter((block) => {
    const text = fold(block.text);
    if (text === '' || text === title || (title.length > 20 && text.startsWith(title))) return false;
    return !(block.text.length < 160 && (DATE_LINE.test(block.text) || isAround(block.text)));
  });
  const kept = above.filter((block, at) =>
    block.kind === 'heading' ? at === above.length - 1 : block.kind !== 'paragraph' || SENTENCE_END.test(block.text),
  );
  return [...(above.length - kept.length <= FRAME_LINES ? kept : above), ...blocks.slice(first)];
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Drops what stands below the last paragraph: rights, invitations, portrait, headings with nothing under them. */
function trimEnd(blocks: readonly Block[], frame: PageFrame): Block[] {
  const kept = [...blocks];
  const edge = Math.max(1, kept.length - EDGE);
  for (let at = kept.length - 1; at >= edge; at -= 1) {
    const block = kept[at];
    if (block !== undefined && (isAround(block.text) || isPortrait(block.text, frame))) kept.splice(at, 1);
  }
  for (let last = kept.at(-1); last !== undefined && kept.length > 1 && last.kind === 'heading'; last = kept.at(-1))
    kept.pop();
  return kept;
}

/** "Zac Hall covers Apple news …": a sentence about the author, under the text. */
function isPortrait(text: string, frame: PageFrame): boolean {
  if (frame.byline === null || text.length > 500) return false;
  const [first = ''] = frame.byline.split(/\s/);
  if (first.length < 3 || !text.startsWith(first)) return false;
  return /^\S+(?:\s\S+){0,3}\s(?:is|was|covers?|writes?|has|joined|adalah|merupakan|menulis)\b/.test(text);
}

/** A text that repeats itself more often than this does so on purpose (a recipe, a table in words). */
const PULL_QUOTES = 3;

/** Pull quotes and teasers repeat a paragraph in full: only its first appearance stays. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  const once = blocks.filter((block) => {
    if (block.text.length < 40) return true;
    const again = seen.has(block.text);
    seen.add(block.text);
    return !again;
  });
  return blocks.length - once.length <= PULL_QUOTES ? once : [...blocks];
}
