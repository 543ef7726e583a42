/** One block of running text as a reader sees it: a paragraph, a subheading, an entry of a list, a quotation, a row. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'entry' | 'quote' | 'verbatim' | 'row';
  readonly text: string;
  /** How many characters of `text` stand inside links. */
  readonly linked: number;
  /** How many characters of `text` are set in bold. */
  readonly strong: number;
}

/** Elements that start and end a line of their own. Everything else flows with its neighbours. */
const BREAKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

/** Elements whose content is never text of the article. */
const SILENT = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO SELECT OPTION TEXTAREA INPUT ' +
    'FIGCAPTION ASIDE FORM BUTTON NAV FOOTER H1 TIME HEAD'
  ).split(' '),
);

const BOLD = new Set(['B', 'STRONG']);

const KINDS: Readonly<Record<string, Block['kind']>> = {
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'entry',
  DT: 'entry',
  DD: 'entry',
  BLOCKQUOTE: 'quote',
  PRE: 'verbatim',
  TR: 'row',
};

const ELEMENT = 1;
const TEXT = 3;

/**
 * Turns a tree of HTML into blocks of text, as a browser would break its lines: block elements and two `<br>` in a row
 * end a block, a single `<br>` is a space, cells of a table row are joined by spaces. Captions, side notes, forms,
 * buttons, menus, footers, the headline and times are left out (each measured to raise the F1 of article texts).
 * The walk keeps its own stack, so depth cannot exhaust the engine's.
 */
export function htmlToBlocks(root: Node): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  const kinds: Block['kind'][] = ['paragraph'];
  let links = 0;
  let strong = 0;
  let bolds = 0;

  const end = (): void => {
    const clean = squeeze(text);
    if (clean !== '')
      blocks.push({
        kind: kinds.at(-1) ?? 'paragraph',
        text: clean,
        linked: Math.min(linked, clean.length),
        strong: Math.min(strong, clean.length),
      });
    text = '';
    linked = 0;
    strong = 0;
  };

  const enter = (element: Node, tag: string): void => {
    if (tag === 'BR') {
      if (/\n[^\S\n]*$/.test(text.slice(-20))) end();
      else text += '\n';
    }
    if (tag === 'TD' || tag === 'TH') text += ' ';
    if (tag === 'A' && isLink(element)) links += 1;
    if (BOLD.has(tag)) bolds += 1;
    if (!BREAKS.has(tag)) return;
    end();
    const outer = kinds.at(-1) ?? 'paragraph';
    const kind = KINDS[tag] ?? outer;
    // A heading inside an entry of a list is a teaser's; a paragraph inside a quotation or an entry belongs to it.
    kinds.push(kind === 'heading' && outer === 'entry' ? 'entry' : kind);
  };

  const leave = (element: Node, tag: string): void => {
    if (tag === 'A' && isLink(element)) links -= 1;
    if (BOLD.has(tag)) bolds -= 1;
    if (!BREAKS.has(tag)) return;
    end();
    kinds.pop();
  };

  let node: Node | null = root;
  while (node !== null) {
    let descend = false;
    if (node.nodeType === TEXT) {
      const data: string = node.textContent ?? '';
      text += kinds.at(-1) === 'verbatim' ? data : data.replace(/\s+/g, ' ');
      if (links > 0) linked += squeeze(data).length;
      if (bolds > 0) strong += squeeze(data).length;
    } else if (node.nodeType === ELEMENT) {
      const tag = node.nodeName.toUpperCase();
      if (!SILENT.has(tag)) {
        enter(node, tag);
        descend = true;
      }
    }
    const child: Node | null = descend ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    if (descend) leave(node, node.nodeName.toUpperCase());
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave(node, node.nodeName.toUpperCase());
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  end();
  return blocks;
}

/** Anchors without an address are marks, not links. */
const isLink = (node: Node): boolean => 'hasAttribute' in node && (node as Element).hasAttribute('href');

/** One line without control characters, invisible spaces and runs of white space. */
export function squeeze(text: string): string {
  return text
    .replace(/[\p{Cc}\s\u00ad\u200b\u2060]+/gu, (run) => (/^[\u00ad\u200b\u2060\ufeff]+$/.test(run) ? '' : ' '))
    .trim();
}

/** How many characters are none that text has: control characters besides white space, and U+FFFD. */
export function countStray(text: string): number {
  let stray = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 32 && (code < 9 || code > 13) && code !== 27) || code === 0xfffd) stray += 1;
  }
  return stray;
}
