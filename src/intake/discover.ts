import { decodeHTMLStrict } from 'entities';
import { webAddress } from './entry-address.js';
import { titleText } from './entry-text.js';
import { isUrl } from '../is-url.js';

/** Part of a page that is searched. */
const SEARCHED = 1024 * 1024;
/** Most candidates given back. */
const MAX_CANDIDATES = 20;

/** An address at which a site may have a feed. */
export interface FeedCandidate {
  url: string;
  title: string;
  /** The type as the page declares it; empty for a guess. */
  type: string;
  /** `declared` by the page's head, `linked` from its text, or `guessed` from what sites of its kind use. */
  from: 'declared' | 'linked' | 'guessed';
}

const FEED_TYPE = /^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|xml|json|rss|atom)\b/i;
const FEED_PATH = /(?:^|[/._-])(?:rss2?|feeds?|atom|rdf|index\.xml)(?:$|[/._?#-])|[?&]feed=|\.(?:rss|atom|rdf)$/i;
const COMMENTS = /comments?\b|komentar|\/comments\//i;

/** A tag's attributes, names in lower case, references resolved. */
function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of tag.matchAll(/\s([a-z:-]{1,40})\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi)) {
    const name = (part[1] ?? '').toLowerCase();
    if (!found.has(name)) found.set(name, decodeHTMLStrict(part[2] ?? part[3] ?? part[4] ?? ''));
  }
  return found;
}

function declared(html: string, base: string): FeedCandidate[] {
  const found: FeedCandidate[] = [];
  for (const [tag] of html.matchAll(/<link\s[^<>]*>/gi)) {
    const attributes = attributesOf(tag);
    const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const type = (attributes.get('type') ?? '').trim();
    const named = relations.includes('feed') || (relations.includes('alternate') && FEED_TYPE.test(type));
    const url = named ? webAddress(attributes.get('href'), base) : null;
    if (url === null || /oembed|wp-json\/wp\//i.test(url)) continue;
    found.push({ url, title: titleText(attributes.get('title') ?? '', 'text'), type, from: 'declared' });
  }
  return found;
}

function linked(html: string, base: string): FeedCandidate[] {
  const found: FeedCandidate[] = [];
  for (const part of html.matchAll(/<a\s[^<>]*>(?:([^<]{0,80}))?/gi)) {
    const href = attributesOf(part[0])?.get('href');
    if (href === undefined || !FEED_PATH.test(href)) continue;
    const url = webAddress(href, base);
    if (url !== null) found.push({ url, title: titleText(part[1] ?? '', 'html'), type: '', from: 'linked' });
  }
  return found;
}

/** Where sites of the page's kind have their feeds: beside the page itself first, then at the top. */
function guessed(html: string, page: URL): FeedCandidate[] {
  const folder = page.pathname.replace(/\/[^/]*\.[a-z0-9]{2,5}$/i, '').replace(/\/+$/, '');
  const blogger =
    /\.blogspot\./.test(page.hostname) ||
    /name=["']generator["'][^<>]*blogger|blogger\.com\/(?:static|feeds)/i.test(html);
  const wordpress = /wp-content|wp-includes|generator["'][^<>]*wordpress/i.test(html);
  const paths = [
    ...(blogger ? ['/feeds/posts/default'] : []),
    ...(wordpress && folder !== '' ? [`${folder}/feed/`] : []),
    ...(wordpress ? ['/feed/'] : []),
    ...(folder === '' ? [] : [`${folder}/rss`]),
    '/feed',
    '/rss',
    '/rss.xml',
    '/feed.xml',
    '/atom.xml',
    '/index.xml',
    '/feed.json',
  ];
  return paths.map((path) => ({ url: new URL(path, page).href, title: '', type: '', from: 'guessed' }));
}

/**
 * The addresses at which a page's site may have its feed, likeliest first: what the page declares (comments last), what it
 * links to, then guesses. An address stands there once.
 */
export function findFeeds(html: string, url: string): FeedCandidate[] {
  if (!isUrl(url)) return [];
  const head = html.slice(0, SEARCHED);
  const said = /<base\s[^<>]*href\s?=\s?["']?([^"'\s<>]+)/i.exec(head)?.[1];
  const base = webAddress(said, url) ?? url;
  const sure = declared(head, base);
  const all = [
    ...sure.filter((one) => !COMMENTS.test(`${one.title} ${one.url}`)),
    ...linked(head, base).filter((one) => !COMMENTS.test(one.url)),
    ...sure.filter((one) => COMMENTS.test(`${one.title} ${one.url}`)),
    ...guessed(head, new URL(url)),
  ];
  const once = new Map<string, FeedCandidate>();
  for (const one of all) {
    const key = one.url.replace(/\/$/, '');
    if (!once.has(key)) once.set(key, one);
  }
  return [...once.values()].slice(0, MAX_CANDIDATES);
}
