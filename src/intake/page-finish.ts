import type { Block } from './html-to-blocks.js';
import { splitSignOff } from './page-byline.js';
import { withoutDateline } from '../newsroom/dateline.js';

/** An article's text ready to store. */
export interface FinishedArticle {
  /** Everything, subheadings where they stand, joined by empty lines. */
  readonly text: string;
  /** The same without the subheadings. */
  readonly paragraphs: readonly string[];
  readonly headings: readonly string[];
  /** Initials or names found in brackets under the text. */
  readonly byline: string | null;
}

/** So many captions and standfirsts may stand above the paragraph with the dateline, where the article begins. */
const CAPTIONS = 2;

/**
 * Puts blocks together to a text: an Indonesian article begins at its dateline, which goes, and ends with its writer's
 * initials, which go too; subheadings stay in the text where they stand and are listed besides. A short line all in bold above a
 * paragraph is a subheading too, as most Indonesian sites set them.
 */
export function finishArticle(blocks: readonly Block[], language: string | null): FinishedArticle {
  const kept = [...blocks];
  let byline: string | null = null;
  if (language === 'id') {
    const last = kept.at(-1);
    const signed = last === undefined ? null : splitSignOff(last.text);
    if (last !== undefined && signed !== null) {
      byline = signed.byline;
      kept.splice(-1, 1, ...(signed.text === '' ? [] : [{ ...last, text: signed.text }]));
    }
    const opening = kept.findIndex((block, at) => at <= CAPTIONS && withoutDateline(block.text) !== block.text);
    const lead = kept[opening];
    const above = kept.slice(0, Math.max(0, opening));
    if (lead !== undefined && above.every((block) => block.text.length < 300)) {
      kept.splice(0, opening + 1, { ...lead, text: withoutDateline(lead.text) });
    }
  }
  const marks = kept.map((block, at) => isHeading(block, kept[at + 1]));
  const texts = kept.map((block) => block.text);
  return {
    text: texts.join('\n\n'),
    paragraphs: texts.filter((_text, at) => marks[at] === false),
    headings: [...new Set(texts.filter((_text, at) => marks[at]))],
    byline,
  };
}

function isHeading(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph' || next === undefined || next.text.length < 60) return false;
  return block.text.length <= 100 && block.strong >= 0.95 * block.text.length && !/[.,;:]["”’')]*$/.test(block.text);
}
