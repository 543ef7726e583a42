import { countStray, type Block } from './html-to-blocks.js';
import { isAround } from './page-boilerplate.js';
import { foldAddress } from './page-address.js';
import { cleanByline } from './page-byline.js';
import type { DateReading } from './page-date.js';
import { finishArticle } from './page-finish.js';
import { pageLanguage } from './page-language.js';
import { judgeText } from './page-refusal.js';
import { refusePage, type PageOutcome } from './page.js';
import { firstProse, readBody, toBlock } from './plain-text-body.js';
import { readCredit, readHead, readStamp } from './plain-text-head.js';
import { isMenuLine, toLines, type Line } from './plain-text-lines.js';

/** A million characters: a long novel's chapter, far beyond any page. */
const MAX_CHARACTERS = 1_000_000;
const MAX_LINES = 20_000;
/** A file that is no text shows it in its first characters. */
const HEAD = 4096;
const STRAY = 0.05;

/**
 * Reads the text of a page as someone copied it out of a browser: drops the words of menus, buttons and footers, finds
 * title, dates, author, subheadings and paragraphs. Subheadings are listed and left out of `text`, for in copied text
 * they are told only by their shape. Never throws on any string.
 */
export function readPlainText(text: string, context: { url?: string | null; now: Date }): PageOutcome {
  if (text.trim() === '') return refusePage('empty', 'The text is empty.');
  if (text.length > MAX_CHARACTERS) {
    return refusePage('too-large', `The text has ${text.length} characters; the limit is ${MAX_CHARACTERS}.`);
  }
  if (countStray(text.slice(0, HEAD)) > STRAY * Math.min(HEAD, text.length)) {
    return refusePage('not-text', 'What was given is not text.');
  }
  const lines = toLines(text);
  if (lines.length > MAX_LINES) return refusePage('too-large', `The text has more than ${MAX_LINES} lines.`);

  const start = firstProse(lines);
  const from = start === -1 ? firstSentence(lines) : withLead(lines, start);
  const above = lines.slice(0, from === -1 ? lines.length : from);
  const body = readBody(from === -1 ? [] : lines.slice(from));
  const language = pageLanguage(body.blocks.map((block) => block.text).join(' ') || text, null);
  const reading: DateReading = { now: context.now, language };
  const head = readHead(above, reading);
  const refusal = judge(head.title, body.blocks, lines);
  if (refusal !== null) return refusal;

  const article = finishArticle(body.blocks, language ?? 'id');
  const foot = body.rest.slice(0, 30);
  const stamps = head.published === null ? foot.map((line) => readStamp(line.text, reading)) : [];
  return {
    kind: 'page',
    page: {
      title: head.title,
      byline: head.byline ?? creditBelow(lines.slice(Math.max(0, from))) ?? cleanByline(article.byline),
      published: head.published ?? stamps.find((stamp) => stamp.published !== null)?.published ?? null,
      updated: head.updated ?? stamps.find((stamp) => stamp.updated !== null)?.updated ?? null,
      language,
      image: null,
      site: null,
      canonicalUrl: context.url === undefined || context.url === null ? null : foldAddress(context.url),
      text: article.paragraphs.join('\n\n'),
      headings: article.headings,
      nextPage: null,
    },
  };
}

/** Short sentences right above the first long paragraph belong to it, unless they are a frame's: a title never ends in a full stop. */
function withLead(lines: readonly Line[], start: number): number {
  let from = start;
  for (let at = start - 1; at >= 0; at -= 1) {
    const text = lines[at]?.text ?? '';
    if (!/[^.]\.["”’')]*$|:$|["”]$/.test(text) || text.split(' ').length < 3 || isMenuLine(text) || isAround(text))
      break;
    if (readCredit(text, undefined) !== null || isByText(text)) break;
    from = at;
  }
  return from;
}

const isByText = (text: string): boolean => /^(?:oleh|by|penulis|editor|reporter)\b/i.test(text);

/** Where the first whole sentence stands: short notices have no long paragraph. */
function firstSentence(lines: readonly Line[]): number {
  return lines.findIndex(
    (line) => line.text.split(' ').length >= 5 && /[.!?]["”’')\]]*$/.test(line.text) && !isMenuLine(line.text),
  );
}

function creditBelow(lines: readonly Line[]): string | null {
  for (const [at, line] of lines.entries()) {
    const name = /:/.test(line.text.slice(0, 16)) ? readCredit(line.text, lines[at + 1]?.text) : null;
    if (name !== null) return name;
  }
  return null;
}

function judge(title: string | null, blocks: readonly Block[], lines: readonly Line[]): PageOutcome | null {
  const headlines = lines.filter(
    (line) => line.text.split(' ').length >= 4 && !/[.!?]["”’')\]]*$/.test(line.text),
  ).length;
  const sentences = blocks.filter((block) => /[.!?]["”’')\]]*$/.test(block.text)).length;
  const words = lines
    .map((line) => line.text)
    .join(' ')
    .slice(0, 3000);
  const passwordField = lines.some((line) => line.text.length < 40 && /^(?:password|kata sandi)\b/i.test(line.text));
  if (headlines >= 5 && sentences < 2 && blocks.length < headlines) {
    return refusePage('list-only', 'The text lists headlines and has no article.');
  }
  return judgeText(
    { title: title ?? '', passwordField, video: false, article: false, free: true, words },
    blocks.length > 0 ? blocks : [toBlock('')],
    [],
  );
}
