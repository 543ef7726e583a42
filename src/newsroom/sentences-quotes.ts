/** A quotation in a text: the offsets of its opening and of its closing mark. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
}

const OPENERS = '“„«';
const CLOSERS = '”»';
const SPACE = /\s/;

/** A straight mark says by its neighbours which way it looks; with space on both sides (tokenised text) it does not. */
function directionOf(text: string, at: number): 'opens' | 'closes' | 'unknown' {
  const before = at === 0 || SPACE.test(text[at - 1] ?? ' ') || '([—–-'.includes(text[at - 1] ?? '');
  const after = at === text.length - 1 || SPACE.test(text[at + 1] ?? ' ');
  if (before === after) return at === 0 ? 'opens' : 'unknown';
  return before ? 'opens' : 'closes';
}

/**
 * Finds the quotations of one paragraph, in order, not nested. Straight and typographic double marks may be mixed, as sloppy
 * pages do. A mark that is never closed opens nothing: what follows it is read as plain text.
 */
export function quotationsOf(paragraph: string): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (let at = 0; at < paragraph.length; at++) {
    const mark = paragraph[at] ?? '';
    if (mark === '"') {
      const direction = directionOf(paragraph, at);
      if (open < 0) {
        if (direction !== 'closes') open = at;
      } else if (direction === 'opens') {
        open = at;
      } else {
        found.push({ open, close: at });
        open = -1;
      }
    } else if (OPENERS.includes(mark)) {
      open = at;
    } else if (CLOSERS.includes(mark) && open >= 0) {
      found.push({ open, close: at });
      open = -1;
    }
  }
  return found;
}
