import type { DigestParams } from '../../editions/digest-params.js';
import { articlesOf } from '../../editions/digest.js';
import { storiesBeforeAd } from '../../editions/ad-choice.js';
import type { Ad } from '../../newsroom/ad.js';
import type { Article } from '../../newsroom/article.js';
import type { Chat } from '../../readers/chat.js';
import { formatList } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { checkHtml, link } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText, sourceLine } from './article.view.js';
import { missedKeyboard } from './contents.view.js';
import { digestHeader } from './digest-header.js';
import { adLine } from './ad.view.js';
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
  /** Null: a preview, which nothing has been sent of. */
  deliveryId: number | null;
  chat: Chat;
  params: DigestParams;
  articles: ReadonlyMap<number, Article>;
  topics: ReadonlyMap<number, Named>;
  /** How many sources tell an article's story. */
  sources: ReadonlyMap<number, number>;
  /** What was wrong in earlier ones, as HTML; null: nothing. */
  corrections: string | null;
  /** After the third story; null: none. */
  ad: Ad | null;
  now: Date;
  botUsername: string;
}

/** How much of a digest is written: what does not fit gives way in this order, from the end. */
interface Room {
  /** Full stories with their summary. */
  summaries: number;
  /** Stories in one line. */
  headlines: number;
  /** Full stories at all. */
  stories: number;
}

/** A full story with the heading that it stands under. */
interface Told {
  articleId: number;
  heading: string | null;
  /** Further topics that are named beside it. */
  tags: string[];
}

/**
 * One digest in one message: header, stories under their topics, the rest in an expandable quote. Never longer than Telegram
 * takes: where the stories are too long, summaries give way from the end, then headlines, then stories, and what is left out
 * is counted.
 */
export function digestScreen(t: Translator, view: DigestView): Screen {
  const { chat, params } = view;
  const { locale } = chat;
  const isShown = (id: number) => view.articles.get(id)?.status === 'published';
  const stories = storiesOf(t, view).filter(({ articleId }) => isShown(articleId));
  const more = params.more.filter(isShown);
  const room: Room = { summaries: stories.length, headlines: more.length, stories: stories.length };
  const fits = (text: string) => {
    const check = checkHtml(text);
    return check.kind === 'ok' && check.length <= longest;
  };
  let text = write(t, view, stories, more, room);
  while (!fits(text) && room.stories > 1) {
    if (room.summaries > 0) room.summaries--;
    else if (room.headlines > 0) room.headlines--;
    else room.stories--;
    text = write(t, view, stories, more, room);
  }
  const lead = chat.pictures ? view.articles.get(stories[0]?.articleId ?? 0) : undefined;
  return {
    text,
    ...(lead === undefined || lead.image === null ? {} : { picture: lead.url }),
    keyboard: keyboard([
      [
        view.deliveryId === null
          ? null
          : button(t.plain(locale, 'button-details'), { kind: 'details', deliveryId: view.deliveryId }),
      ],
      [
        view.ad === null
          ? null
          : button(t.plain(locale, 'button-ad-open', { name: view.ad.name }), { kind: 'ad-open', adId: view.ad.id }),
      ],
      ...(params.kind === 'catch-up' ? missedKeyboard(t, locale).inline_keyboard : []),
      [
        button(t.plain(locale, 'button-pause'), { kind: 'pauses' }),
        button(t.plain(locale, 'button-settings'), { kind: 'settings' }),
      ],
    ]),
  };
}

/** The full stories in their order, the one from outside the reader's topics last. */
function storiesOf(t: Translator, { params, topics, chat }: DigestView): Told[] {
  const { locale } = chat;
  const named = (topicId: number): string[] => {
    const topic = topics.get(topicId);
    return topic === undefined ? [] : [safeText(nameOf(topic, locale))];
  };
  const told = params.groups.flatMap(({ topicId, articleIds }) => {
    const topic = topics.get(topicId);
    const heading = topic === undefined ? null : safeText(nameOf(topic, locale).toLocaleUpperCase(locale));
    return articleIds.map((articleId) => {
      const also = params.also.find((entry) => entry.articleId === articleId)?.topicIds ?? [];
      return { articleId, heading, tags: also.flatMap(named) };
    });
  });
  const { outside = null } = params;
  if (outside === null) return told;
  const heading = t.html(locale, 'digest-outside');
  return [...told, { articleId: outside.articleId, heading, tags: named(outside.topicId) }];
}

function write(t: Translator, view: DigestView, stories: readonly Told[], more: readonly number[], room: Room): string {
  const { chat, params, articles } = view;
  const { locale } = chat;
  // Numbers are places among all that was delivered: what was withdrawn meanwhile leaves a gap, and the buttons still fit.
  const place = new Map(articlesOf(params).map((id, index) => [id, index + 1]));
  const blocks: string[] = [];
  let words = 0;
  let heading: string | null = null;
  const full = stories.slice(0, room.stories);
  for (const [index, told] of full.entries()) {
    const article = articles.get(told.articleId);
    if (article === undefined) continue;
    const story = storyText(t, view, article, place.get(article.id) ?? 0, told.tags, index < room.summaries);
    words += story.words;
    const isNew = told.heading !== null && told.heading !== heading;
    blocks.push(isNew ? `<b>${told.heading}</b>\n${story.text}` : story.text);
    heading = told.heading;
    if (view.ad !== null && index === storiesBeforeAd - 1) blocks.push(adLine(t, locale, view.ad));
  }
  const rest = more.slice(0, room.headlines);
  const lines = rest.flatMap((id) => {
    const article = articles.get(id);
    if (article === undefined) return [];
    words += countWords(article.title);
    const headline = link(article.url, safeText(article.title, longestHeadline));
    return [`${place.get(id) ?? 0}. ${headline} · ${safeText(article.sourceName, 60)}`];
  });
  if (lines.length > 0)
    blocks.push(
      `<b>${t.html(locale, 'digest-more', { count: lines.length })}</b>\n<blockquote expandable>${lines.join('\n')}</blockquote>`,
    );
  const left = params.left + more.length - rest.length + stories.length - full.length;
  if (left > 0) blocks.push(t.html(locale, isPrivate(view) ? 'digest-left' : 'digest-left-group', { count: left }));
  if (view.corrections !== null) blocks.push(view.corrections);
  blocks.push(view.deliveryId === null ? `<i>${t.html(locale, 'preview-note')}</i>` : reason(t, view));
  const minutes = Math.max(1, Math.round(words / wordsPerMinute));
  return [digestHeader(t, view, full.length + lines.length, minutes), ...blocks].join('\n\n');
}

function storyText(
  t: Translator,
  { chat, sources, now, botUsername }: DigestView,
  article: Article,
  number: number,
  tags: readonly string[],
  isFull: boolean,
): { text: string; words: number } {
  const { locale, timeZone } = chat;
  const summary = isFull ? article.summary.map((sentence) => safeText(sentence, longestSentence)).join(' ') : '';
  const count = sources.get(article.id) ?? 1;
  const others = t.html(locale, 'sources-count', { count });
  const source = [
    sourceLine(t, locale, article, 1, now, timeZone),
    // Opens the story with all that tell it.
    ...(count > 1 ? [link(`https://t.me/${botUsername}?start=a_${article.id}`, others)] : []),
    ...tags,
  ].join(' · ');
  return {
    text: [
      `${number}. <b>${link(article.url, safeText(article.title, longestHeadline))}</b>`,
      ...(summary === '' ? [] : [summary]),
      `<i>${source}</i>`,
    ].join('\n'),
    words: countWords(`${article.title} ${summary}`),
  };
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

function reason(t: Translator, view: DigestView): string {
  const { locale } = view.chat;
  const names = view.params.groups
    .filter(({ articleIds }) => articleIds.some((id) => view.articles.get(id)?.status === 'published'))
    .flatMap(({ topicId }) => view.topics.get(topicId) ?? [])
    .map((named) => nameOf(named, locale));
  return `<i>${t.html(locale, isPrivate(view) ? 'digest-reason' : 'digest-reason-group', { topics: formatList([...new Set(names)], locale, 3) })}</i>`;
}

/** A group or channel is nobody whom one could call "you". */
function isPrivate({ chat }: DigestView): boolean {
  return chat.type === 'private';
}
