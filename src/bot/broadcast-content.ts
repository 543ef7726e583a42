import type { DraftContent } from '../newsroom/broadcast-drafts.store.js';
import type { Article } from '../newsroom/article.js';
import { isPhoto } from '../newsroom/broadcast-content.js';
import { canonicalUrl } from '../newsroom/canonical-url.js';
import type { Locale } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { entitiesToHtml, isFormatted } from './entities-to-html.js';
import type { Sent, Words } from './sent-for-broadcast.js';
import { checkHtml, escapeHtml, link, oneLine } from './telegram-html.js';
import { labelRoom } from './views/broadcast.view.js';
import { longestCaption, longestMessage } from './views/screen.js';
import { isUrl } from '../is-url.js';

/** Telegram's limits, after parsing, less the room for what the code puts above the text. */
export const longestText = longestMessage - labelRoom;
export const longestBelowPhoto = longestCaption - labelRoom;

type CheckedText =
  | { kind: 'ok'; html: string; length: number }
  /** `withoutPhoto`: it could go without its photo. */
  | { kind: 'refused'; say: string; withoutPhoto: boolean };

/**
 * Takes the words of a message as a broadcast: formatted by Telegram's means, or written as HTML.
 *
 * @param belowPhoto they are to be the caption of a photo
 */
export function checkText(
  bot: Pick<BotCollaborators, 'translator'>,
  locale: Locale,
  message: Words | undefined,
  belowPhoto = false,
): CheckedText {
  const { translator: t } = bot;
  const text = message?.text ?? message?.caption ?? '';
  const entities = message?.entities ?? message?.caption_entities ?? [];
  const html = isFormatted(entities) ? entitiesToHtml(text, entities) : text;
  const refused = (say: string, withoutPhoto = false): CheckedText => ({ kind: 'refused', say, withoutPhoto });
  const checked = checkHtml(html);
  if (checked.kind === 'broken') {
    const reason = t.html(locale, `html-${checked.reason}`, { tag: checked.tag, position: checked.position + 1 });
    return refused(t.html(locale, 'broadcast-bad-html', { reason: { html: reason } }));
  }
  const { length } = checked;
  if (length === 0) return refused(t.html(locale, 'broadcast-empty'));
  if (length > longestText)
    return refused(
      t.html(locale, 'broadcast-too-long', { length, limit: belowPhoto ? longestBelowPhoto : longestText }),
    );
  if (belowPhoto && length > longestBelowPhoto)
    return refused(t.html(locale, 'broadcast-caption-too-long', { length, limit: longestBelowPhoto }), true);
  return { kind: 'ok', html: html.trim(), length };
}

/** What a draft has already: new words keep its picture, a new picture keeps its words. */
export interface Before {
  html: string | null;
  picture: string | null;
}

export type ReadContent =
  | { kind: 'ok'; content: DraftContent }
  /** A photo alone, and there are no words yet. */
  | { kind: 'wordless'; photo: string }
  /** A photo for the words that are there. */
  | { kind: 'photo'; photo: string }
  | { kind: 'refused'; say: string; withoutPhoto: boolean };

/**
 * Reads what a broadcast is to say from a message: its words and its photo, or the article that it names by number or
 * address. An article's own picture is not taken: it is offered afterwards.
 */
export async function readContent(
  bot: BotCollaborators,
  locale: Locale,
  sent: Sent,
  before: Before,
): Promise<ReadContent> {
  const { translator: t } = bot;
  const refused = (say: string): ReadContent => ({ kind: 'refused', say, withoutPhoto: false });
  if (sent.cannot !== null)
    return refused(t.html(locale, sent.cannot === 'file' ? 'broadcast-picture-file' : 'broadcast-other-media'));
  const named = nameOfArticle(sent.text ?? '');
  if (named !== null) return readArticle(bot, locale, named, before);
  const picture = sent.photo ?? before.picture;
  if (sent.photo !== null && (sent.caption ?? '').trim() === '') {
    if (before.html === null) return { kind: 'wordless', photo: sent.photo };
    const length = lengthOf(before.html);
    return length > longestBelowPhoto
      ? refused(t.html(locale, 'broadcast-photo-no-room', { length, limit: longestBelowPhoto }))
      : { kind: 'photo', photo: sent.photo };
  }
  const checked = checkText(bot, locale, sent, isPhoto(picture));
  if (checked.kind === 'refused') return checked;
  const deadLinks = await bot.newsroom.deadLinks(checked.html);
  return { kind: 'ok', content: { html: checked.html, picture, articleId: null, deadLinks } };
}

/** An article in short. A photo that was sent stays with it; the picture of another article does not. */
async function readArticle(
  bot: BotCollaborators,
  locale: Locale,
  named: number | string,
  before: Before,
): Promise<ReadContent> {
  const id = typeof named === 'number' ? named : ((await bot.articles.known(canonicalUrl(named)))?.id ?? 0);
  const [article] = await bot.articles.byIds([id]);
  if (article === undefined || article.status !== 'published')
    return { kind: 'refused', say: bot.translator.html(locale, 'broadcast-no-article'), withoutPhoto: false };
  const html = articleHtml(article);
  const picture = isPhoto(before.picture) ? before.picture : null;
  const length = lengthOf(html);
  if (picture !== null && length > longestBelowPhoto) {
    const say = bot.translator.html(locale, 'broadcast-caption-too-long', { length, limit: longestBelowPhoto });
    return { kind: 'refused', say, withoutPhoto: true };
  }
  return { kind: 'ok', content: { html, picture, articleId: article.id, deadLinks: [] } };
}

/** What a broadcast says of an article until somebody writes it anew. */
export function articleHtml(article: Pick<Article, 'title' | 'summary' | 'url' | 'sourceName'>): string {
  const parts = [
    `<b>${escapeHtml(oneLine(article.title))}</b>`,
    article.summary.map((sentence) => escapeHtml(oneLine(sentence, 600))).join(' '),
    link(article.url, escapeHtml(oneLine(article.sourceName, 60))),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function lengthOf(html: string): number {
  const checked = checkHtml(html);
  return checked.kind === 'ok' ? checked.length : html.length;
}

/** An article's number ("12", "#12", or our own link to it) or its address; null: a text. */
function nameOfArticle(text: string): number | string | null {
  const trimmed = text.trim();
  const id = /^#?(\d{1,12})$/.exec(trimmed)?.[1] ?? /^https?:\/\/t\.me\/\w+\?start=a_(\d{1,12})$/.exec(trimmed)?.[1];
  if (id !== undefined) return Number(id);
  return /^https?:\/\/\S+$/i.test(trimmed) && isUrl(trimmed) ? trimmed : null;
}
