import type { Article } from '../../newsroom/article.js';
import { longestSentence } from '../../newsroom/correction.js';
import type { Correction, CorrectionLine } from '../../newsroom/correction.js';
import type { Locale } from '../../readers/chat.js';
import { formatNewsTime } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { link } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import type { Screen } from './screen.js';

/** Corrections shown with an article; the older ones are in its history. */
const mostShown = 2;
/** Corrections in one message. */
const mostListed = 6;
const longestHeadline = 160;

/** The clock and the language of whoever reads. */
export interface Reading {
  locale: Locale;
  timeZone: string;
  now: Date;
}

/** What was wrong and what is right, a line each, or the sentence that somebody wrote in their place. */
export function correctionLinesText(t: Translator, locale: Locale, lines: readonly CorrectionLine[]): string {
  if (lines.length === 0) return t.html(locale, 'ralat-plain');
  return lines
    .map(({ before, after, words }) =>
      words === undefined ? lineText(t, locale, before, after) : safeText(words, longestSentence),
    )
    .join('\n');
}

function lineText(t: Translator, locale: Locale, before: string | null, after: string | null): string {
  const html = (text: string) => ({ html: safeText(text) });
  if (before === null) return t.html(locale, 'ralat-added', { after: html(after ?? '') });
  if (after === null) return t.html(locale, 'ralat-removed', { before: html(before) });
  return t.html(locale, 'ralat-changed', { before: html(before), after: html(after) });
}

/** "RALAT 07.05 WIB" or "DICABUT 09.30 WIB", and below it what was wrong or why. */
export function correctionText(t: Translator, correction: Correction, { locale, timeZone, now }: Reading): string {
  const time = formatNewsTime(correction.createdAt, now, timeZone, locale);
  return correction.kind === 'withdrawal'
    ? `<b>${t.html(locale, 'cabut-head', { time })}</b>\n${t.html(locale, 'cabut-why', { reason: correction.reason ?? 'other' })}`
    : `<b>${t.html(locale, 'ralat-head', { time })}</b>\n${correctionLinesText(t, locale, correction.lines)}`;
}

/** Puts what was corrected above an article's own screen; a withdrawn article's screen is replaced by the reason. */
export function correctedScreen(
  t: Translator,
  screen: Screen,
  article: Pick<Article, 'title' | 'sourceName' | 'status'>,
  corrections: readonly Correction[],
  reading: Reading,
): Screen {
  const withdrawal = corrections.findLast(({ kind }) => kind === 'withdrawal');
  if (article.status !== 'published')
    return {
      text: [
        withdrawal === undefined ? t.html(reading.locale, 'article-withdrawn') : correctionText(t, withdrawal, reading),
        `<s>${safeText(article.title, longestHeadline)}</s> · ${safeText(article.sourceName, 60)}`,
      ].join('\n'),
    };
  const shown = corrections.filter(({ kind }) => kind === 'correction').slice(-mostShown);
  return { ...screen, text: [...shown.map((one) => correctionText(t, one, reading)), screen.text].join('\n\n') };
}

/** Corrections with their headlines, one after the other: for the end of a digest, or for a message. */
function listed(
  t: Translator,
  corrections: readonly Correction[],
  articles: ReadonlyMap<number, Article>,
  reading: Reading,
): string[] {
  return corrections.slice(-mostListed).flatMap((correction) => {
    const article = articles.get(correction.articleId);
    if (article === undefined) return [];
    const title = safeText(article.title, longestHeadline);
    const headline = article.status === 'published' ? link(article.url, title) : `<s>${title}</s>`;
    // The heading above says that these are corrections.
    const said =
      correction.kind === 'withdrawal'
        ? correctionText(t, correction, reading)
        : correctionLinesText(t, reading.locale, correction.lines);
    return [`${headline} · ${safeText(article.sourceName, 60)}\n${said}`];
  });
}

/**
 * The corrections at the end of a digest, under a heading, each with its first line; null: there is none to tell.
 *
 * @param corrections the oldest first
 */
export function digestCorrections(
  t: Translator,
  corrections: readonly Correction[],
  articles: ReadonlyMap<number, Article>,
  reading: Reading,
): string | null {
  const short = corrections.map((correction) => ({ ...correction, lines: correction.lines.slice(0, 1) }));
  const lines = listed(t, short, articles, reading);
  return lines.length === 0
    ? null
    : [`<b>${t.html(reading.locale, 'ralat-digest')}</b>`, lines.join('\n\n')].join('\n');
}

/** The message for those whose next digest is far away; null: there is none to tell. */
export function correctionsScreen(
  t: Translator,
  corrections: readonly Correction[],
  articles: ReadonlyMap<number, Article>,
  reading: Reading,
): Screen | null {
  const { locale } = reading;
  const lines = listed(t, corrections, articles, reading);
  if (lines.length === 0) return null;
  const told = corrections.slice(-mostListed).filter(({ articleId }) => articles.has(articleId));
  const onlyKind = told.length === 1 ? told[0]?.kind : undefined;
  const head =
    onlyKind !== undefined
      ? t.html(locale, onlyKind === 'withdrawal' ? 'ralat-message-withdrawn' : 'ralat-message-one')
      : t.html(locale, 'ralat-message-many', { count: lines.length });
  const isMany = lines.length > 1;
  const buttons = told.map(({ articleId }, index) =>
    articles.get(articleId)?.status === 'published'
      ? button(isMany ? String(index + 1) : t.plain(locale, 'button-open-article'), { kind: 'article', articleId })
      : null,
  );
  const numbered = isMany ? lines.map((line, index) => `${index + 1}. ${line}`) : lines;
  return { text: [`<b>${head}</b>`, ...numbered].join('\n\n'), keyboard: keyboard(inRows(buttons, 5)) };
}
