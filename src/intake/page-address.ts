import { isBesideArticle } from '../newsroom/address-parameters.js';
import { isUrl } from '../is-url.js';

/**
 * The one address of an article: no fragment, no click tracking, no AMP, print or "all on one page" form, AMP caches and
 * viewers undone, known mobile hosts kept (they need not have the same path elsewhere), parameters sorted.
 * Returns null for what is not an http(s) address.
 */
export function foldAddress(address: string): string | null {
  const parsed = parseHttp(address);
  if (parsed === null) return null;
  const url = leaveAmpCache(parsed);
  url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/^amp\.(?=[^.]+\.[^.]+)/, 'www.');
  const kept = [...url.searchParams].filter(([name, value]) => !isBesideArticle(name, value));
  kept.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  url.search = new URLSearchParams(kept).toString();
  url.pathname = foldPath(url.pathname);
  return url.href;
}

/** `address` against `base`, if that gives an http(s) address of at most 2,048 characters; else null. */
export function absoluteAddress(address: string | null | undefined, base: string | null): string | null {
  if (address === null || address === undefined || address.trim() === '') return null;
  const url = parseHttp(address.trim(), base ?? undefined);
  return url === null || url.href.length > 2048 ? null : url.href;
}

function parseHttp(address: string, base?: string): URL | null {
  if (!isUrl(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** Google's viewer (google.com/amp/s/…) and the AMP caches (x.cdn.ampproject.org/c/s/…) carry the true address in the path. */
function leaveAmpCache(url: URL): URL {
  const viewer = /(^|\.)google\.[a-z.]+$/.test(url.hostname) ? /^\/amp\/(s\/)?(.+)$/ : null;
  const cache = /\.ampproject\.(org|net)$/.test(url.hostname) ? /^\/(?:[a-z]|wp)\/(s\/)?(.+)$/ : null;
  const match = (viewer ?? cache)?.exec(url.pathname);
  if (!match) return url;
  return parseHttp(`${match[1] === undefined ? 'http' : 'https'}://${match[2] ?? ''}${url.search}`) ?? url;
}

function foldPath(path: string): string {
  const folded = path
    .replace(/^\/amp(?=\/.)/, '')
    .replace(/\/(amp|print|printable)(\/|\.html?)?$/i, '')
    .replace(/\.amp(\.html?)?$/i, (_all, html: string | undefined) => html ?? '');
  return folded === '' ? '/' : folded;
}
