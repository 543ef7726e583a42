import { squeeze } from './html-to-blocks.js';

const LEAD =
  /^(?:by|oleh|penulis|reporter|pewarta|wartawan|author|written by|ditulis oleh|posted by|diposting oleh|diposkan oleh|laporan|jurnalis)\b\s*[:|–-]?\s*/i;
const AGENCIES =
  /^(?:antara(?: ?news)?|reuters|afp|ap|associated press|agence france-presse|xinhua|bbc|cnn|dpa|bernama|anadolu|kyodo|sputnik|tass|vo[ai]|dw|ant|rtr)$/i;
/** Names that systems put where no author is set. */
const NOBODY =
  /^(?:admin\w*|administrator|redaksi|redaktur|editor|unknown|anonymous|anonim|none|null|user|webmaster|guest|staff)$/i;

/** What themes print behind a name: an account, or the day. */
const AFTER_NAME =
  /\s+(?:@\w+\b.*|(?:on |pada )?(?:(?:sen|sel|rab|kam|jum|sab|ming|mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6},? )?(?:\d{1,2} (?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)|(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)\p{L}{0,6}\.? \d{1,2},? \d{4}).*)$/iu;

/**
 * An author's name without "Oleh:" and "By", without a date or a role after it; null for an address, the site's own name,
 * a system's account or what is too long to be names.
 */
export function cleanByline(text: string | null, site: string | null = null): string | null {
  if (text === null) return null;
  const bare = squeeze(text)
    .replace(LEAD, '')
    .replace(/\s*[|•·–-]\s.*$/, '')
    .replace(/,?\s*(?:editor|reporter|penulis)\s*:.*$/i, '')
    .replace(/^@(?=\w)/, '')
    .replace(AFTER_NAME, '')
    .replace(/[\s,;:|]+$/, '');
  if (bare.length < 2 || bare.length > 100 || /https?:|www\.|@\w+\.|[<>{}]/.test(bare) || NOBODY.test(bare))
    return null;
  if (site !== null && bare.toLowerCase() === site.toLowerCase()) return null;
  return /\p{L}/u.test(bare) ? bare : null;
}

/** What stood in brackets at the very end of an article. */
export interface SignOff {
  /** The text without the brackets. */
  readonly text: string;
  /** Initials or names of writers; null where only an agency or an editor's mark stood there. */
  readonly byline: string | null;
}

const BRACKETS = /^(.*?)\s*(?:\(([^()[\]]{1,48})\)|\[([^()[\]]{1,48})\])\s*[.*#]*\s*$/su;
const INITIALS = /^\*{0,3}[\p{L}]{1,12}\d{0,3}(?:\s?[/&,-]\s?[\p{L}*]{1,12}\d{0,3}){0,4}\*{0,3}$/u;
const NAMES = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:\s?[/,&]\s?\p{L}[\p{L}.'’ -]{0,30}){0,3}$/u;
const MARK = /^(?:\*+|#|adv|advertorial|bersambung|selesai|habis|tamat|end|[A-Z]\d{3}|ant|pariwara)$/i;

/**
 * Splits the initials off an article's last paragraph: "… asal Rusia. [SB]", "(rsa/abc)", "(Antara/les)", "(D011)".
 * Brackets count only after the end of a sentence or alone in their paragraph, so "(KPK)" inside one stays.
 */
export function splitSignOff(text: string): SignOff | null {
  const match = BRACKETS.exec(text);
  if (match === null) return null;
  const [, before = '', round, square] = match;
  const inside = squeeze(round ?? square ?? '');
  if (before !== '' && !/[.!?…]["”’'»)]*$/.test(before)) return null;
  if (MARK.test(inside)) return { text: before, byline: null };
  if (!INITIALS.test(inside) && !NAMES.test(inside)) return null;
  const named = inside
    .replaceAll('*', '')
    .split(/\s?[/,&]\s?/)
    .filter((name) => name !== '');
  const people = named.filter((name) => !AGENCIES.test(name));
  const unique = [...new Set(people)];
  if (unique.length === 0) return { text: before, byline: null };
  return { text: before, byline: unique.length === named.length ? inside.replaceAll('*', '') : unique.join('/') };
}
