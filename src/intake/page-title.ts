import { decodeHTMLStrict } from 'entities';
import { squeeze } from './html-to-blocks.js';

/**
 * An article's headline: what JSON-LD or the social cards give, or the title element without the site's name. The
 * headline that people see is preferred where the head repeats it with the site or a section added. Null when none is there.
 */
export function readTitle(document: Document, declared: string | null, site: string | null): string | null {
  const headlines = [...document.querySelectorAll('h1')]
    .map((heading) => plain(heading.textContent ?? ''))
    .filter((text) => text !== '');
  const page = plain(document.querySelector('title')?.textContent ?? '');
  const given = plain(declared ?? '');
  const whole = given || page;
  const seen = headlines.find((text) => text.length >= 15 && (whole.startsWith(text) || page.startsWith(text)));
  if (seen !== undefined && !given.startsWith(`${seen}:`)) return seen;
  const title = stripSite(whole, site);
  if (title !== '') return title;
  return headlines[0] ?? null;
}

/** References that are still there were escaped twice ("doesn&#8217;t"). */
const plain = (text: string): string => squeeze(decodeHTMLStrict(text));

/** A title without " - Site", " | Section | Site" and the like at its end. */
function stripSite(title: string, site: string | null): string {
  let bare = title;
  const separated = /^(.{10,}?)\s+(?:[|»·•]|::|[-–—])\s+([^|»·•]{2,40})$/;
  for (let match = separated.exec(bare); match !== null; match = separated.exec(bare)) {
    const [, head = '', tail = ''] = match;
    const fold = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .replace(/(com|net|coid|id)$/, '');
    const isSite = site !== null && (fold(site).includes(fold(tail)) || fold(tail).includes(fold(site)));
    const isBar = bare.slice(head.length).trimStart().startsWith('|');
    if (!isSite && !isBar && !/\.(com|net|org|co|id)$/i.test(tail)) break;
    bare = head;
  }
  return bare.trim();
}
