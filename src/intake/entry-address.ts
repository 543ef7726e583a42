import { isUrl } from '../is-url.js';
/** Longest address kept, as at the door. */
const MAX_LENGTH = 2048;

/**
 * An absolute http(s) address from what a feed wrote, or null. One that is absolute already stays letter for letter as it is
 * but for blanks: it is compared with what the same feed says next time.
 */
export function webAddress(text: string | null | undefined, base: string | null): string | null {
  // An address never means &amp; itself: it was escaped once too often.
  const trimmed = text
    ?.replace(/[\r\n\t]+/g, '')
    .replace(/&amp;/g, '&')
    .trim();
  if (trimmed === undefined || trimmed === '' || trimmed.length > MAX_LENGTH) return null;
  const written = trimmed.replace(/ /g, '%20');
  if (/^https?:\/\/[^/?#]/i.test(written)) return isUrl(written) ? written : null;
  if (/^feed:/i.test(written))
    return webAddress(
      written
        .slice(5)
        .replace(/^\/\/(?!https?:)/i, 'http://')
        .replace(/^\/\//, ''),
      base,
    );
  if (base === null || !isUrl(written, base)) return null;
  const { href, protocol } = new URL(written, base);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

const ATTRIBUTES = 'href|src|srcset|poster|cite|background|longdesc|action|data';
// Something in the text begins an address that is neither absolute nor a place on the page nor inline.
const RELATIVE = new RegExp(
  `\\b(?:${ATTRIBUTES})\\s{0,3}=\\s{0,3}["']?\\s{0,3}(?!["'\\s]{0,7}(?:https?:|data:|mailto:|tel:|javascript:|#|["'>]))`,
  'i',
);
const ATTRIBUTE = new RegExp(`(\\s(?:${ATTRIBUTES})\\s*=\\s*)(?:"([^"]*)"|'([^']*)'|([^\\s"'<>]+))`, 'gi');
/** Most addresses made absolute in one text; the longest articles have hundreds. */
const MAX_RESOLVED = 5_000;
const START_TAG = /<[a-z][^<>]*>/gi;

function resolve(address: string, base: string): string {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return address;
  const plain = trimmed.replace(/&amp;/g, '&');
  return isUrl(plain, base) ? new URL(plain, base).href.replace(/&/g, '&amp;') : address;
}

function resolveSet(value: string, base: string): string {
  if (value.length > 4_096) return value;
  return value.replace(
    /(^|,\s+|,(?=\S+:))\s*([^\s,]+)/g,
    (_, comma: string, address: string) => `${comma}${resolve(address, base)}`,
  );
}

/** HTML with the relative addresses of its links and pictures made absolute; an xml:base on an element counts from there on. */
export function resolveAddresses(html: string, base: string | null): string {
  let here = base;
  let resolved = 0;
  if (!RELATIVE.test(html)) return html;
  return html.replace(START_TAG, (tag) => {
    const own = tag.includes('xml:base') ? /\sxml:base\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1] : undefined;
    if (own !== undefined && isUrl(own, here ?? undefined)) here = new URL(own, here ?? undefined).href;
    const from = here;
    if (from === null || resolved > MAX_RESOLVED) return tag;
    return tag.replace(ATTRIBUTE, (whole, lead: string, double?: string, single?: string, bare?: string) => {
      const value = double ?? single ?? bare ?? '';
      resolved += 1;
      if (resolved > MAX_RESOLVED) return whole;
      const absolute = /srcset/i.test(lead) ? resolveSet(value, from) : resolve(value, from);
      if (absolute === value) return whole;
      return `${lead}"${absolute.replace(/"/g, '%22')}"`;
    });
  });
}
