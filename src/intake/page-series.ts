import { absoluteAddress, foldAddress } from './page-address.js';
import type { Page } from './page.js';

/** Ways in which addresses number the pages of one article, each leaving the same stem. */
const NUMBERED: readonly RegExp[] = [
  /[?&](?:page|halaman|hal|paged?|pg|p)=(\d{1,2})(?=&|$)/i,
  /\/(?:page|halaman|hal)[/-](\d{1,2})\/?(?=$|\?)/i,
  /\/(\d{1,2})\/?(?=$|\?)/,
  /[-_](?:page|halaman|hal)?[-_]?(\d{1,2})(?=\.html?(?:$|\?))/i,
];
const NEXT_WORDS =
  /^(?:next(?: page)?|older|selanjutnya|berikutnya|lanjut|halaman (?:selanjutnya|berikutnya)|baca (?:halaman )?(?:selanjutnya|berikutnya)|»|›|>|>>|→)\s*[»›>→]*$/i;

/**
 * The address of the article's following page, if it has one: a link that says so, and whose address is this one's with
 * the next number. Older themes name the *next article* in `rel="next"`, hence the check of the number.
 */
export function findNextPage(document: Document, address: string | null): string | null {
  if (address === null) return null;
  const here = numbered(address);
  const links = document.querySelectorAll(
    'link[rel~="next"][href], a[rel~="next"][href], [class*="pag"] a[href], [class*="next"][href], a[class*="selanjutnya"][href]',
  );
  for (const link of [...links].slice(0, 200)) {
    const target = absoluteAddress(link.getAttribute('href'), address);
    if (target === null) continue;
    const there = numbered(target);
    const words = (link.textContent ?? '').trim();
    const says =
      link.nodeName === 'LINK' ||
      link.getAttribute('rel') === 'next' ||
      NEXT_WORDS.test(words) ||
      words === String(there.number);
    if (says && there.number === here.number + 1 && there.stem === here.stem) return target;
  }
  return null;
}

function numbered(address: string): { stem: string; number: number } {
  const plain = address.replace(/#.*$/, '');
  for (const pattern of NUMBERED) {
    const match = pattern.exec(plain);
    const number = Number(match?.[1] ?? 0);
    if (match !== null && number >= 1) {
      const rest = plain.slice(0, match.index) + plain.slice(match.index + match[0].length);
      return { stem: stemOf(rest), number };
    }
  }
  return { stem: stemOf(plain), number: 1 };
}

function stemOf(address: string): string {
  const folded = foldAddress(address.replace(/^([^?]*)&/, '$1?')) ?? address;
  return folded.replace(/^https?:\/\/(?:www\.|m\.)?/, '').replace(/\/(?=$|\?)/, '');
}

/**
 * Joins the pages of one article, in order: the first page's fields, all texts without paragraphs that every page
 * repeats, all headings. Needs at least one page.
 */
export function joinPages(pages: readonly [Page, ...Page[]]): Page {
  const [first] = pages;
  const seen = new Set<string>();
  const paragraphs = pages.flatMap((page) => {
    const own = page.text.split('\n\n').filter((paragraph) => paragraph !== '' && !seen.has(paragraph));
    for (const paragraph of own) if (paragraph.length >= 20) seen.add(paragraph);
    return own;
  });
  return {
    ...first,
    byline: pages.map((page) => page.byline).find((byline) => byline !== null) ?? null,
    text: paragraphs.join('\n\n'),
    headings: [...new Set(pages.flatMap((page) => page.headings))],
    nextPage: pages.at(-1)?.nextPage ?? null,
  };
}
