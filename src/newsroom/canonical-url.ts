import { createHash } from 'node:crypto';
import { isBesideArticle } from './address-parameters.js';
import { fold, tokenise } from './tokens.js';
import { isUrl } from '../is-url.js';

const HOST_SHAPE = /^(?:www\d?|m|mobile|amp|wap|touch)\.(?=[^.]+\.[^.]+)/;
const PATH_SHAPE = /\/(?:amp|amp\.html|print|cetak)$/i;
const INDEX_PAGE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;

/** Addresses of caches that carry the publisher's own address inside. */
const AMP_CACHE = /^\/(?:amp\/s|c\/s|v\/s)\/(.+)$/;

/**
 * The address by which a page is known, however it was reached: https, a lower-case host without "www", "m" or "amp", no default
 * port, fragment, user name, tracking or shape parameters, AMP or print endings, index page or trailing slash; what parameters
 * remain are sorted. Blogger's country hosts are folded. An address that is not http(s) or cannot be read comes back trimmed and
 * otherwise as it is. Doing it twice changes nothing.
 */
export function canonicalUrl(address: string): string {
  const trimmed = address.trim();
  if (!isUrl(trimmed)) return trimmed;
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return trimmed;

  const inside = innerAddress(url);
  if (inside !== undefined) return canonicalUrl(inside);

  const port = url.port === '80' || url.port === '443' ? '' : url.port;
  const host = canonicalHost(url.hostname);
  const path = canonicalPath(url.pathname);
  const query = canonicalQuery(url.searchParams);
  return `https://${host}${port === '' ? '' : `:${port}`}${path}${query}`;
}

function innerAddress(url: URL): string | undefined {
  const cached =
    /(?:^|\.)cdn\.ampproject\.org$|^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && AMP_CACHE.exec(url.pathname);
  return cached && cached[1] !== undefined ? `https://${cached[1]}${url.search}` : undefined;
}

function canonicalHost(hostname: string): string {
  let host = hostname.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$|^\[/.test(host)) return host;
  for (let shorter = host.replace(HOST_SHAPE, ''); shorter !== host; shorter = host.replace(HOST_SHAPE, ''))
    host = shorter;
  return host.replace(/\.blogspot\.(?:co(?:m)?\.)?[a-z]{2}$/, '.blogspot.com');
}

function canonicalPath(pathname: string): string {
  let path = pathname.replaceAll(/\/{2,}/g, '/').replaceAll(/%[0-9a-f]{2}/g, (hex) => hex.toUpperCase());
  for (let before = ''; before !== path;) {
    before = path;
    path = path.replace(PATH_SHAPE, '').replace(INDEX_PAGE, '').replace(/\/+$/, '');
  }
  return path === '' ? '/' : path;
}

function canonicalQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => !isBesideArticle(name, value));
  if (kept.length === 0) return '';
  kept.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  return `?${new URLSearchParams(kept).toString()}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The fingerprint that decides whether a known page says something else now: SHA-256, as hex, over title and text without capitals,
 * diacritics, punctuation and layout, so that a mended quote mark or a new line break is no change.
 */
export function contentHash(article: { title: string; text: string }): string {
  const words = (text: string): string =>
    tokenise(text)
      .map((token) => fold(token.text))
      .join(' ');
  return createHash('sha256')
    .update(`${words(article.title)}\n${words(article.text)}`)
    .digest('hex');
}
