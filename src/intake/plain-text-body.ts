import type { Block } from './html-to-blocks.js';
import { endsArticle, isAround, isBoilerplate, stripInserts } from './page-boilerplate.js';
import { isProse } from './page-cleaning.js';
import { readCredit } from './plain-text-head.js';
import { isMenuLine, pointsToNext, type Line } from './plain-text-lines.js';

/** The lines of a copied page from its first paragraph on, told apart. */
export interface TextBody {
  /** Paragraphs and, where they stood, subheadings. */
  readonly blocks: readonly Block[];
  /** What stood below the article. */
  readonly rest: readonly Line[];
}

/** A line as a block of running text. */
export const toBlock = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({
  kind,
  text,
  linked: 0,
  strong: 0,
});

/** Where the first paragraph stands, or -1. */
export function firstProse(lines: readonly Line[]): number {
  return lines.findIndex((line) => isProse(toBlock(line.text)) && !isMenuLine(line.text) && !isAround(line.text));
}

const SENTENCE = /[.!?…:;。！？]["”’'»)\]]*(?:\s*[([][^()[\]]{1,48}[)\]])?$/;
/** A quotation and who said it, with the full stop forgotten. */
const SPOKEN = /[,.!?]["”’'] ?\p{Ll}+(?: [\p{L}.]+){0,5}[*]?$/u;
const ENTRY = /^(?:[-–•*▪◦·]|\d{1,3}[.)]|[a-z][.)])\s?\S/;

/**
 * Reads paragraphs and subheadings from the first paragraph on, up to the line that opens what comes after an article
 * ("Komentar", "Berita Terkait", tags) or to the last paragraph. A short line without a full stop is a subheading when a
 * paragraph follows it; entries of lists stay paragraphs.
 */
export function readBody(lines: readonly Line[]): TextBody {
  const end = findEnd(lines);
  const own = dropPointed(lines.slice(0, end)).filter(
    (line) => !isMenuLine(line.text) && readCredit(line.text, undefined) === null,
  );
  const clean = own.map((line) => ({ ...line, text: stripInserts(line.text) })).filter((line) => line.text !== '');
  const last = clean.findLastIndex((line) => isText(line.text));
  const blocks: Block[] = [];
  for (const [at, line] of clean.slice(0, last + 1).entries()) {
    const next = clean[at + 1];
    const heading = isHeading(line, next);
    if (at >= clean.length - 6 && isAround(line.text)) continue;
    blocks.push(toBlock(line.text, heading ? 'heading' : ENTRY.test(line.text) ? 'entry' : 'paragraph'));
  }
  // List entries may close an article without a full stop.
  for (const line of clean.slice(last + 1)) {
    if (!ENTRY.test(line.text)) break;
    blocks.push(toBlock(line.text, 'entry'));
  }
  return { blocks, rest: [...clean.slice(last + 1), ...lines.slice(end)] };
}

/** Whether a line near the end still belongs to the text: a sentence, a quotation, or the writer's initials in brackets. */
function isText(text: string): boolean {
  return SENTENCE.test(text) || SPOKEN.test(text) || isProse(toBlock(text)) || /^[([]/.test(text);
}

function isHeading(line: Line, next: Line | undefined): boolean {
  if (next === undefined || line.text.length > 110 || SENTENCE.test(line.text) || ENTRY.test(next.text)) return false;
  if (ENTRY.test(line.text) && !/^\d{1,2}[.)]\s\p{Lu}/u.test(line.text)) return false;
  return /^["“‘'(]?[\p{Lu}\p{N}]/u.test(line.text) && isProse(toBlock(next.text));
}

/** "Baca juga:" on a line of its own takes the headline under it along. */
function dropPointed(lines: readonly Line[]): Line[] {
  return lines.filter((line, at) => {
    const above = lines[at - 1];
    return above === undefined || !pointsToNext(above.text) || SENTENCE.test(line.text) || line.text.length > 180;
  });
}

/** The line at which the article is over: the first sign of its end with at least a third of the paragraphs above it. */
function findEnd(lines: readonly Line[]): number {
  const weights = lines.map((line) =>
    isProse(toBlock(line.text)) && !isBoilerplate(line.text) ? line.text.length : 0,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let seen = 0;
  for (const [at, line] of lines.entries()) {
    if (seen >= total / 3 && (endsArticle(line.text) || isFoot(line.text)) && !isPointerBetween(lines, at)) return at;
    seen += weights[at] ?? 0;
  }
  return lines.length;
}

const FOOT =
  /^(?:tags?|label|labels|topik|kata kunci|keywords?|kategori|categories|category|filed under|posted in)\s*:|^(?:copyright|©|hak cipta|all rights reserved)|^(?:sumber|source|editor|penulis|pewarta|reporter)\s*:|^#\p{L}|^(?:post a comment|posting komentar|kirim komentar|tulis komentar|leave a reply|leave a comment|tinggalkan (?:balasan|komentar)|\d+ (?:komentar|comments?)|komentar|comments?|tidak ada komentar)\b.{0,20}$|^(?:bagikan|share)(?: (?:this|ke|berita|artikel|:).{0,30})?:?$|^(?:postingan (?:lebih )?(?:lama|baru)|older posts?|newer posts?|artikel (?:sebelumnya|selanjutnya)|(?:previous|next) (?:article|post))\b/iu;

function isFoot(text: string): boolean {
  return text.length <= 160 && FOOT.test(text);
}

/** "Baca juga" and share buttons stand between paragraphs too: they end nothing where a whole sentence follows soon. */
function isPointerBetween(lines: readonly Line[], at: number): boolean {
  const coming = lines.slice(at + 1, at + 9).map((line) => line.text);
  return (
    /^(?:baca|lihat|simak|tonton|bagikan|share|related|don)/i.test(lines[at]?.text ?? '') &&
    coming.some((text) => text.split(' ').length >= 5 && /[.!]["”’')\]]*$/.test(text) && !isAround(text))
  );
}
