import type { Language } from './language.js';
import { candidatesOf, type Candidate } from './summary-candidates.js';
import { chooseSentences, type Length } from './summary-choice.js';
import { featuresOf, plainWords } from './summary-features.js';
import { worthOf } from './summary-model.js';
import { shortened } from './summary-shorten.js';
import { leansBack, namelessSpeaker, standsAlone } from './summary-standing.js';

/** What a summary is made from. The title may be empty; headings are lines of the text that are no sentences of it. */
export interface Summarisable {
  readonly title: string;
  readonly text: string;
  readonly language: Language;
  readonly headings?: readonly string[];
}

/** Two sentences for a digest, four for the longer form, or as many as make a paragraph of some fifty words. */
export type SummarySize = 2 | 4 | 'adaptive';

/** Gives the sentences of a summary, in the article's order. */
export type Summarise = (article: Summarisable, options: { sentences: SummarySize }) => string[];

const LENGTHS: Readonly<Record<SummarySize, Length>> = {
  2: { least: 2, most: 2, words: 45 },
  4: { least: 4, most: 4, words: 85 },
  adaptive: { least: 2, most: 6, words: 55 },
};

/** Longest sentence, in characters, where the text allows it. */
const LONGEST = 240;
/** How much of the text is read: a summary of a book's first pages is what its news would be. */
const READ = 40_000;
/** A digest tells what happened first: the opening of the article is worth so much more there than references make it. */
const LEAD = 1.4;
/** Worth of a piece of a quotation whose speaker is named in another piece. */
const UNATTRIBUTED = 0.4;

/** Whether a sentence is somebody's words and nothing about who said them. */
const isOnlyQuotation = (text: string): boolean =>
  /["“]/.test(text) && !/\p{L}/u.test(text.replaceAll(/["“][^"“”]*["”]/g, ''));

/** Pieces that no summary wants while there are others: headings, list entries, "Berikut daftarnya:", a repeated title. */
function isProse(candidate: Candidate, title: string): boolean {
  if (candidate.unfinished || /:\s*["”]?$/.test(candidate.text)) return false;
  const words = plainWords(candidate.text);
  return words.length >= 4 && words.join(' ') !== title;
}

/**
 * Summarises an article in sentences of its own, in its order: no dateline, byline or page furniture, quotations closed, nothing
 * twice, and a first sentence that stands alone where there is one. Sentences over 240 characters are shortened where that leaves a
 * whole sentence; the forms of two and four pass over the others while shorter ones remain, the adaptive one takes them as they are.
 *
 * Outcomes at the edges: empty text or text without words gives []; one sentence gives that one; a list without sentences gives its
 * first entries; all-capitals text is summarised as written, since lower-casing would damage names.
 */
export const summarise: Summarise = createSummariser(worthOf);

/** Makes a summariser that judges sentences by `worth` over the rows of `featuresOf`; the benches try other weights with it. */
export function createSummariser(worth: (row: readonly number[]) => number): Summarise {
  return (article, { sentences }) => summaryBy(worth, article, sentences);
}

function summaryBy(worth: (row: readonly number[]) => number, article: Summarisable, sentences: SummarySize): string[] {
  const length = LENGTHS[sentences];
  const all = candidatesOf(article.text.slice(0, READ), article.language, article.headings);
  const title = plainWords(article.title).join(' ');
  const rows = featuresOf(article.title, all);
  const judged = all.flatMap((candidate, place) => {
    const short = shortened(candidate.text, LONGEST);
    const text = short ?? candidate.text;
    const words = plainWords(text);
    const loose = isOnlyQuotation(text);
    return {
      text,
      prose: isProse(candidate, title),
      fits: short !== undefined,
      worth:
        worth(rows[place] ?? []) * (loose ? UNATTRIBUTED : 1) * (place === 0 && sentences !== 'adaptive' ? LEAD : 1),
      words: words.length,
      stands: standsAlone(text) && !loose,
      leans: leansBack(text) || namelessSpeaker(text),
      set: new Set(words),
    };
  });
  const prose = judged.filter((sentence) => sentence.prose);
  if (prose.length === 0) return judged.slice(0, length.least).map((sentence) => sentence.text);
  const fitting = prose.filter((sentence) => sentence.fits);
  const usable = sentences !== 'adaptive' && fitting.length >= length.least ? fitting : prose;
  return chooseSentences(usable, length).flatMap((place) => usable[place]?.text ?? []);
}
