import type { Message } from 'grammy/types';
import type { DraftContent } from '../newsroom/broadcast-drafts.store.js';
import { canonicalUrl } from '../newsroom/canonical-url.js';
import type { Locale } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { entitiesToHtml, isFormatted } from './entities-to-html.js';
import { checkHtml, escapeHtml, link, oneLine } from './telegram-html.js';
import { labelRoom } from './views/broadcast.view.js';

/** Telegram's limit for a text, after parsing, less the room for what the code puts above it. */
export const longestText = 4_096 - labelRoom;

type CheckedText = { kind: 'ok'; html: string; length: number } | { kind: 'refused'; say: string };

/** The parts of a message that say something; a picture's caption counts as its text. */
export type Written = Pick<Message, 'text' | 'entities' | 'caption' | 'caption_entities'>;

/** Takes the text of a message as a broadcast: formatted by Telegram's means, or written as HTML. */
export function checkText(
  bot: Pick<BotCollaborators, 'translator'>,
  locale: Locale,
  message: Written | undefined,
): CheckedText {
  const { translator: t } = bot;
  const text = message?.text ?? message?.caption ?? '';
  const entities = message?.entities ?? message?.caption_entities ?? [];
  const html = isFormatted(entities) ? entitiesToHtml(text, entities) : text;
  const checked = checkHtml(html);
  if (checked.kind === 'broken') {
    const reason = t.html(locale, `html-${checked.reason}`, { tag: checked.tag, position: checked.position + 1 });
    return { kind: 'refused', say: t.html(locale, 'broadcast-bad-html', { reason: { html: reason } }) };
  }
  if (checked.length === 0) return { kind: 'refused', say: t.html(locale, 'broadcast-empty') };
  if (checked.length > longestText)
    return {
      kind: 'refused',
      say: t.html(locale, 'broadcast-too-long', { length: checked.length, limit: longestText }),
    };
  return { kind: 'ok', html: html.trim(), length: checked.length };
}

export type ReadContent = { kind: 'ok'; content: DraftContent } | { kind: 'refused'; say: string };

/** Reads what a broadcast is to say from a message: its text, or the article that it names by number or address. */
export async function readContent(
  bot: BotCollaborators,
  locale: Locale,
  message: Written | undefined,
): Promise<ReadContent> {
  const named = nameOfArticle(message?.text ?? '');
  if (named !== null) {
    const id = typeof named === 'number' ? named : ((await bot.articles.known(canonicalUrl(named)))?.id ?? 0);
    const [article] = await bot.articles.byIds([id]);
    if (article === undefined || article.status !== 'published')
      return { kind: 'refused', say: bot.translator.html(locale, 'broadcast-no-article') };
    const parts = [
      `<b>${escapeHtml(oneLine(article.title))}</b>`,
      article.summary.map((sentence) => escapeHtml(oneLine(sentence, 600))).join(' '),
      link(article.url, escapeHtml(oneLine(article.sourceName, 60))),
    ];
    const html = parts.filter((part) => part !== '').join('\n\n');
    return { kind: 'ok', content: { html, picture: article.image, articleId: article.id, deadLinks: [] } };
  }
  const checked = checkText(bot, locale, message);
  if (checked.kind === 'refused') return checked;
  const deadLinks = await bot.newsroom.deadLinks(checked.html);
  return { kind: 'ok', content: { html: checked.html, picture: null, articleId: null, deadLinks } };
}

/** An article's number ("12", "#12", or our own link to it) or its address; null: a text. */
function nameOfArticle(text: string): number | string | null {
  const trimmed = text.trim();
  const id = /^#?(\d{1,12})$/.exec(trimmed)?.[1] ?? /^https?:\/\/t\.me\/\w+\?start=a_(\d{1,12})$/.exec(trimmed)?.[1];
  if (id !== undefined) return Number(id);
  return /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}
