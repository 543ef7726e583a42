import { cleanByline } from './page-byline.js';
import { findDate, type DateReading } from './page-date.js';
import { isMenuLine, type Line } from './plain-text-lines.js';

/** What stands above a copied article's first paragraph. */
export interface TextHead {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: Date | null;
  readonly updated: Date | null;
}

const UPDATED =
  /(?:last |terakhir )?(?:updated?|modified|diperbarui|dimutakhirkan|diubah|pembaruan|pemutakhiran)(?: (?:on|at|pada|terakhir))?\s*:?/i;
const CREDITS =
  /^(?:oleh|penulis|pewarta|reporter|wartawan|jurnalis|by|written by|author|ditulis oleh|laporan|posted by|diposting oleh|diposkan oleh|tim)\b\s*:?\s*(.*)$/i;
/** "Anggi Muliawati - detikNews", "Haryanti Puspa Sari, Kompas.com": a name with the outlet after it. */
const NAME_AND_OUTLET =
  /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4})(?:\s+[-–—|/]\s+|,\s+)(?:detik\w*|[CB][NB]\w{1,2} Indonesia|Kompas|Tempo|Okezone|SINDOnews|Liputan6|[\w-]+\.(?:com|co|id|co\.id|net|org)|[Jj]urnalis|[Rr]eporter|[Ww]artawan|[CKck]ontribut\w+)(?=$|\s*[|,–-]?\s*(?:\d|Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu|\p{L}+day))/u;
const NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4}$/u;

/**
 * Finds title, dates and author among the lines above the first paragraph. The title is the line of several words next
 * above the date, or next above the text where no date stands; a page's clock in its menu is told from the article's date
 * by standing above the title.
 */
export function readHead(lines: readonly Line[], reading: DateReading): TextHead {
  const dates = lines.map((line) => readStamp(line.text, reading));
  const dated = dates.map((date) => date.published !== null || date.updated !== null);
  const titleAt = findTitle(lines, dated);
  const order = [...lines.keys()];
  // Below the title first, then upwards from it.
  const nearest = titleAt === null ? order : [...order.slice(titleAt), ...order.slice(0, titleAt).toReversed()];
  const first = (pick: (at: number) => Date | null): Date | null => {
    for (const at of nearest) {
      const date = pick(at);
      if (date !== null) return date;
    }
    return null;
  };
  const title = titleAt === null ? null : lines[titleAt];
  return {
    title:
      title === undefined || title === null
        ? null
        : title.text.replace(/\s+[|–-]\s+[\w.]+\.(?:com|co|id|net|org)(?:\.\w+)?$/i, ''),
    byline: findByline(lines.slice(titleAt === null ? 0 : titleAt + 1)),
    published: first((at) => dates[at]?.published ?? null),
    updated: first((at) => dates[at]?.updated ?? null),
  };
}

/** The dates on a line: "Januari 21, 2024 Last Updated 2024-01-21T07:24:44Z" gives both. */
export function readStamp(text: string, reading: DateReading): { published: Date | null; updated: Date | null } {
  if (text.length > 200) return { published: null, updated: null };
  const mark = UPDATED.exec(text);
  const before = mark === null ? text : text.slice(0, mark.index);
  const after = mark === null ? '' : text.slice(mark.index + mark[0].length);
  return { published: findDate(before, reading)?.instant ?? null, updated: findDate(after, reading)?.instant ?? null };
}

/** The author named by a line such as "Oleh: Rina Sari" or "Rina Sari - detikNews"; null for any other line. */
export function readCredit(text: string, next: string | undefined): string | null {
  if (text.length > 120) return null;
  const credit = CREDITS.exec(text);
  if (credit !== null) {
    const named = (credit[1] ?? '').split(/\s+[|•·]\s+|\s{2,}|,? (?:editor|pada|on)\b/i)[0] ?? '';
    if (named === '') return next !== undefined && NAME.test(next) ? cleanByline(next) : null;
    // "By the time …", "Tim SAR …" are sentences, not credits.
    return /:/.test(text.slice(0, 20)) || /^(?:by|oleh)\s/i.test(text)
      ? nameOnly(named)
      : NAME.test(named) && !/^tim\b/i.test(text)
        ? cleanByline(named)
        : null;
  }
  const outlet = NAME_AND_OUTLET.exec(text);
  return outlet === null ? null : cleanByline(outlet[1] ?? null);
}

function nameOnly(text: string): string | null {
  const name = cleanByline(text.replace(/\s*[-–—|].*$/, ''));
  return name !== null && name.split(/\s+/).length <= 8 && !/[.!?]$/.test(name.replace(/\b\p{Lu}\.$/u, ''))
    ? name
    : null;
}

function findByline(lines: readonly Line[]): string | null {
  for (const [at, line] of lines.entries()) {
    const name = readCredit(line.text, lines[at + 1]?.text);
    if (name !== null) return name;
  }
  return null;
}

function findTitle(lines: readonly Line[], dated: readonly boolean[]): number | null {
  const fits = (at: number, words: number): boolean => {
    const text = lines[at]?.text ?? '';
    if (dated[at] === true && (text.match(/\p{L}{2,}/gu) ?? []).length < 8) return false;
    if (text.length < 8 || text.length > 220 || isMenuLine(text) || readCredit(text, undefined) !== null) return false;
    return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= words && !/[^.]\.$/.test(text) && !/^https?:/.test(text);
  };
  const lastDate = dated.lastIndexOf(true);
  for (const words of [4, 2]) {
    // Above the article's date; else between it and the text; without a date next above the text.
    for (const [from, to] of [
      [lastDate === -1 ? lines.length - 1 : lastDate, 0],
      [lines.length - 1, lastDate + 1],
    ] as const) {
      for (let at = from; at >= to; at -= 1)
        if (fits(at, words)) return topOfGroup(lines, at, (above) => fits(above, Math.max(4, words)));
    }
  }
  return null;
}

/** A title with a standfirst under it: both fit, the upper one is the title. */
function topOfGroup(lines: readonly Line[], at: number, fits: (at: number) => boolean): number {
  const upper = lines[at - 1];
  return upper !== undefined && fits(at - 1) && !isMenuLine(upper.text) ? at - 1 : at;
}
