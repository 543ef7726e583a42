import { MAX_SCRIPT } from './page-json-ld.js';

/** Class and id words of things set beside or between the paragraphs of an article. */
const BESIDE =
  /(?:^|[\s_-])(?:captions?(?:-?text)?|photo-?credits?|image-?credits?|credits?|img-?credits?|wp-caption-text|gallery-?caption|media-?caption|rail|teaser|outbrain|taboola|related\w*|relateds?|terkait|recommend\w*|rekomendasi|baca-?juga|read-?(?:more|next|also)|most-?(?:read|popular)|terpopuler|trending|newsletter\w*|sign-?up|subscribe\w*|popup|pop-up|tooltip|rollover|hover-?card|modal|share|share-?\w*|sharing|standfirst|dek|sub-?headline|social(?:-?(?:share|sharing|media|links?|icons?|buttons?|bar|follow|list|nav))?|breadcrumbs?|author-?(?:bio|box|info|card|description)|about-?(?:the-?)?author|disqus\w*|comments?-?(?:area|list|section|form|wrap\w*)|cookie\w*|gdpr|paywall-?\w*|linksisip\w*|lihatjg\w*|parallax\w*|ads?|adv|advert\w*|ad-?(?:slot|unit|container|wrapper)|sponsor\w*|print-?only|sr-only|screen-reader-text|visually-hidden|visuallyhidden|hidden-print|skip-?link)(?:$|[\s_-])/i;

/** An element that carries more than this share of the page's paragraphs, or of all its words, may hold the article. */
const MOST = 0.2;
const MOST_WORDS = 0.3;

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/**
 * Takes out of a document what its own class names call a caption, a teaser, a share bar, a pop-up or the like, and what
 * it hides, unless it carries a good part of the page's running text. Changes the document in place.
 */
export function pruneDocument(document: Document): void {
  for (const silent of document.querySelectorAll('script:not([type="application/ld+json"]), style, noscript'))
    silent.remove();
  // Readability would make objects of all of it, whatever its size.
  for (const data of document.querySelectorAll('script'))
    if ((data.textContent ?? '').length > MAX_SCRIPT) data.remove();
  const root = document.body ?? document.documentElement;
  const total = paragraphLength(root);
  const words = wordLength(root);
  for (const element of document.querySelectorAll('[class], [id], [style], [hidden], [aria-hidden="true"]')) {
    if (!isBeside(element)) continue;
    if (element.contains(document.body) || element.nodeName === 'BODY' || element.nodeName === 'HTML') continue;
    if (paragraphLength(element) > MOST * total || wordLength(element) > MOST_WORDS * words) continue;
    const caption = captionAround(element);
    if (caption === null) element.remove();
    else caption.remove();
  }
}

const CREDIT = /(?:^|[\s_-])(?:\w*-?captions?|\w*-?credits?)(?:$|[\s_-])/i;

/** The caption that a credit stands in: its parent, when that is one short line besides. */
function captionAround(element: Element): Element | null {
  if (!CREDIT.test(namesOf(element))) return null;
  const parent = element.parentElement;
  const length = parent?.textContent?.length ?? 0;
  return parent !== null &&
    length > 0 &&
    length < 300 &&
    /^(?:SPAN|P|DIV|EM|SMALL|FIGURE)$/.test(parent.nodeName) &&
    parent.querySelector('p + p') === null
    ? parent
    : null;
}

function isBeside(element: Element): boolean {
  if (HIDDEN_STYLE.test(element.getAttribute('style') ?? '')) return true;
  return BESIDE.test(namesOf(element));
}

/** Class and id, with the words of camelCase parted. */
function namesOf(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** Characters of an element's text, a run of white space counted as one. */
function wordLength(root: Element): number {
  const text = root.textContent ?? '';
  let { length } = text;
  for (const [run] of text.matchAll(/\s{2,}/g)) length -= run.length - 1;
  return length;
}

function paragraphLength(root: Element): number {
  if (root.nodeName === 'P') return root.textContent?.length ?? 0;
  let length = 0;
  for (const paragraph of root.getElementsByTagName('p')) length += paragraph.textContent?.length ?? 0;
  return length;
}
