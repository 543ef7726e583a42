import { saysLate } from '../../editions/digest-params.js';
import type { DigestParams } from '../../editions/digest-params.js';
import { slotName } from '../../editions/hour.js';
import type { Article } from '../../newsroom/article.js';
import type { Chat } from '../../readers/chat.js';
import { checkHtml, link } from '../telegram-html.js';
import { formatDay, formatList, formatMoment } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { safeText, sourceLine } from './article.view.js';
import type { Screen } from './screen.js';
import { nameOf } from './topics.view.js';

/** Code points of a digest at the most. Telegram takes 4,096; what is left is room for a longer title after a correction. */
const longest = 3_900;

/** Words an adult reads in a minute, for the reading time in the header. */
const wordsPerMinute = 220;

/** Two sentences of this length fit a phone's screen with their headline. */
const longestSentence = 240;

/** Headlines longer than this are cut between words. */
const longestHeadline = 160;

type Named = { nameId: string; nameEn: string };

export interface DigestView {
  deliveryId: number;
  chat: Chat;
  params: DigestParams;
  articles: ReadonlyMap<number, Article>;
  topics: ReadonlyMap<number, Named>;
  /** How many sources tell an article's story. */
  sources: ReadonlyMap<number, number>;
  /** What was wrong in earlier ones, as HTML; null: nothing. */
  corrections: string | null;
  now: Date;
}

/**
 * One digest in one message: header, stories under their topics, the rest in an expandable quote. Never longer than Telegram
 * takes: where the stories are too long, summaries give way from the end, then headlines, and what is left out is counted.
 */
export function digestScreen(t: Translator, view: DigestView): Screen {
  const { chat, params } = view;
  const { locale } = chat;
  const shown = (id: number) => view.articles.get(id)?.status === 'published';
  const stories = params.groups
    .map((group) => ({ ...group, articleIds: group.articleIds.filter(shown) }))
    .filter((group) => group.articleIds.length > 0);
  const more = params.more.filter(shown);
  const full = stories.reduce((sum, group) => sum + group.articleIds.length, 0);

  for (let summaries = full, headlines = more.length; ; summaries > 0 ? summaries-- : headlines--) {
    const text = write(t, view, stories, more, { summaries, headlines: Math.max(0, headlines) });
    const check = checkHtml(text);
    if ((check.kind === 'ok' && check.length <= longest) || headlines <= 0) {
      return {
        text,
        ...pictureOf(view, stories[0]?.articleIds[0]),
        keyboard: keyboard([
          [button(t.plain(locale, 'button-details'), { kind: 'details', deliveryId: view.deliveryId })],
          [
            button(t.plain(locale, 'button-pause'), { kind: 'pauses' }),
            button(t.plain(locale, 'button-settings'), { kind: 'settings' }),
          ],
        ]),
      };
    }
  }
}

function pictureOf(view: DigestView, articleId: number | undefined): { picture?: string } {
  const lead = articleId === undefined ? undefined : view.articles.get(articleId);
  return lead === undefined || lead.image === null ? {} : { picture: lead.url };
}

function write(
  t: Translator,
  view: DigestView,
  stories: { topicId: number; articleIds: number[] }[],
  more: number[],
  room: { summaries: number; headlines: number },
): string {
  const { chat, params, now } = view;
  const { locale, timeZone } = chat;
  const blocks: string[] = [];
  let number = 0;
  let words = 0;
  for (const group of stories) {
    const topic = view.topics.get(group.topicId);
    const heading = topic === undefined ? [] : [`<b>${safeText(nameOf(topic, locale).toLocaleUpperCase(locale))}</b>`];
    const told = group.articleIds.flatMap((id) => {
      const article = view.articles.get(id);
      if (article === undefined) return [];
      number++;
      const summary =
        number <= room.summaries
          ? article.summary.map((sentence) => safeText(sentence, longestSentence)).join(' ')
          : '';
      words += `${article.title} ${summary}`.split(/\s+/).length;
      const also = params.also.find((entry) => entry.articleId === id)?.topicIds ?? [];
      const tags = also
        .flatMap((topicId) => view.topics.get(topicId) ?? [])
        .map((named) => safeText(nameOf(named, locale)));
      const source = [sourceLine(t, locale, article, view.sources.get(id) ?? 1, now, timeZone), ...tags].join(' · ');
      return [
        [
          `${number}. <b>${link(article.url, safeText(article.title, longestHeadline))}</b>`,
          ...(summary === '' ? [] : [summary]),
          `<i>${source}</i>`,
        ].join('\n'),
      ];
    });
    blocks.push([...heading, told.join('\n\n')].join('\n'));
  }
  const rest = more.slice(0, room.headlines);
  if (rest.length > 0) {
    const lines = rest.flatMap((id) => {
      const article = view.articles.get(id);
      if (article === undefined) return [];
      number++;
      words += article.title.split(/\s+/).length;
      return [
        `${number}. ${link(article.url, safeText(article.title, longestHeadline))} · ${safeText(article.sourceName, 60)}`,
      ];
    });
    blocks.push(
      `<b>${t.html(locale, 'digest-more', { count: rest.length })}</b>\n<blockquote expandable>${lines.join('\n')}</blockquote>`,
    );
  }
  const left = params.left + more.length - rest.length;
  if (left > 0) blocks.push(t.html(locale, isPrivate(view) ? 'digest-left' : 'digest-left-group', { count: left }));
  if (view.corrections !== null) blocks.push(view.corrections);
  blocks.push(reason(t, view, stories));
  return [header(t, view, number, Math.max(1, Math.round(words / wordsPerMinute))), ...blocks].join('\n\n');
}

function header(t: Translator, view: DigestView, count: number, minutes: number): string {
  const { chat, params, now } = view;
  const { locale, timeZone } = chat;
  const due = new Date(params.slot);
  const day = formatDay(params.kind === 'scheduled' ? due : now, timeZone, locale);
  const title =
    params.kind === 'scheduled'
      ? t.html(locale, 'digest-title', { slot: t.plain(locale, `slot-${slotName(hourIn(due, timeZone))}`), day })
      : t.html(locale, params.kind === 'first' ? 'digest-title-first' : 'digest-title-now', { day });
  const lines = [`<b>${title}</b>`, t.html(locale, 'digest-size', { count, minutes })];
  if (saysLate(params, now))
    lines.push(`<i>${t.html(locale, 'digest-late', { due: formatMoment(due, now, timeZone, locale) })}</i>`);
  return lines.join('\n');
}

function reason(t: Translator, view: DigestView, stories: { topicId: number }[]): string {
  const { locale } = view.chat;
  const names = stories.flatMap((group) => view.topics.get(group.topicId) ?? []).map((named) => nameOf(named, locale));
  return `<i>${t.html(locale, isPrivate(view) ? 'digest-reason' : 'digest-reason-group', { topics: formatList([...new Set(names)], locale, 3) })}</i>`;
}

/** A group or channel is nobody whom one could call "you". */
function isPrivate({ chat }: DigestView): boolean {
  return chat.type === 'private';
}

/** "HH:MM" on the wall clock of a zone. */
function hourIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    instant,
  );
}
