import { Composer } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { parseFollowedWords } from '../../newsroom/followed-words-command.js';
import { detectLanguage } from '../../newsroom/language.js';
import { ownWordsOf } from '../../newsroom/own-words.js';
import type { SearchRequest } from '../../newsroom/search-articles.js';
import { offeredOf } from '../../newsroom/topic-directory.js';
import { findTopics, topicCalled } from '../../newsroom/topic-finder.js';
import { topicWords } from '../../newsroom/topic-words.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { button } from '../keyboard.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { oneLine } from '../telegram-html.js';
import { foundNothingScreen } from '../views/found-nothing.view.js';
import { tellMeButton } from '../views/own-words.view.js';
import type { Screen } from '../views/screen.js';
import { everything, hitsPerPage, narrowedBy, narrowScreen, searchScreen } from '../views/search.view.js';
import type { NamedNarrowing, Narrowing } from '../views/search.view.js';
import { nameOf } from '../views/topics.view.js';

/** Words longer than this are cut: nobody searches for a paragraph. */
const longestQuery = 100;
/** A text behind its first line that is longer than this is about something. */
const worthReading = 100;
/** Topics or sources that a search can be narrowed to by a tap. */
const mostChoices = 10;

/**
 * Searches the archive for words and shows a page of what was found; where nothing was, what else could be done.
 *
 * @param text all that was sent, where the words are only its first line
 */
export async function searchResults(
  ctx: KabarContext,
  bot: BotCollaborators,
  words: string,
  page: number,
  narrowing: Narrowing = everything,
  text: string = words,
): Promise<Screen> {
  const { translator: t } = bot;
  const query = oneLine(words, longestQuery);
  const now = bot.clock.now();
  const [found, chat, named] = await Promise.all([
    bot.search.find(query, { ...requestOf(narrowing), offset: page * hitsPerPage, limit: hitsPerPage, now }),
    readerOf(ctx, bot),
    namesOf(ctx, bot, narrowing),
  ]);
  if (found.isTooCommon) return { text: t.html(ctx.locale, 'search-too-common', { query }) };
  // The archive may have changed since the button was made: the page is gone, but not what was found.
  if (found.hits.length === 0 && page > 0) return searchResults(ctx, bot, words, 0, narrowing);
  const followed = ctx.chat === undefined ? [] : await bot.subscriptions.list(ctx.chat.id);
  const searched = found.searched === '' ? query : found.searched;
  const told = found.hits.map(({ title, snippet }) => `${title.text} ${snippet.text}`).join(' ');
  const tellMe = chat === null ? null : await tellMeOf(ctx, bot, searched, told, followed);
  if (found.hits.length === 0) return foundNothing(ctx, bot, { query, text, narrowing: named, followed, tellMe });
  return searchScreen(t, ctx.locale, {
    typed: query,
    found,
    page,
    articles: await bot.articles.byIds(found.articleIds),
    narrowing: named,
    tellMe,
    now,
    timeZone: chat?.timeZone ?? bot.defaults.timeZone,
  });
}

/** Searching the archive: /cari, its pages and filters. */
export function searchFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['cari', 'search'], async (ctx, words) => {
    if (words === '') return send(ctx, { text: t.html(ctx.locale, 'search-usage') });
    await send(ctx, await searchResults(ctx, bot, words, 0));
  });

  onButton(feature, 'search', async (ctx, { query, page }) => {
    await answerTap(ctx);
    await show(ctx, await searchResults(ctx, bot, query, page));
  });

  onButton(feature, 'find', async (ctx, { query, page, ...narrowing }) => {
    await answerTap(ctx);
    await show(ctx, await searchResults(ctx, bot, query, page, narrowing));
  });

  onButton(feature, 'narrow', async (ctx, { by: number, query, ...narrowing }) => {
    const by = (['topic', 'days', 'source'] as const).find((one) => narrowedBy[one] === number);
    if (by === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await answerTap(ctx);
    const choices = by === 'days' ? [] : await choicesFor(ctx, by, query, narrowing);
    await show(ctx, narrowScreen(t, ctx.locale, { query, by, narrowing, choices }));
  });

  /** What the first results are about or come from, and the topics that the reader follows. */
  async function choicesFor(
    ctx: KabarContext,
    by: 'topic' | 'source',
    query: string,
    narrowing: Narrowing,
  ): Promise<{ id: number; name: string }[]> {
    const without = { ...narrowing, ...(by === 'topic' ? { topicId: 0 } : { sourceId: 0 }) };
    const request = { ...requestOf(without), offset: 0, limit: mostChoices, now: bot.clock.now() };
    const { articleIds } = await bot.search.find(query, request);
    const { topics, sources } = await bot.readingOn.subjects(articleIds);
    if (by === 'source') return sources.slice(0, mostChoices);
    const followed = ctx.chat === undefined ? [] : await bot.subscriptions.list(ctx.chat.id);
    const mine = new Set(followed.map(({ id }) => id));
    const first = topics.filter(({ id }) => mine.has(id));
    return [...first, ...topics.filter(({ id }) => !mine.has(id))]
      .slice(0, mostChoices)
      .map((topic) => ({ id: topic.id, name: nameOf(topic, ctx.locale) }));
  }

  return feature;
}

/** A narrowing as the search takes it. */
function requestOf({ topicId, days, sourceId }: Narrowing): Pick<SearchRequest, 'topicId' | 'days' | 'sourceId'> {
  return {
    ...(topicId === 0 ? {} : { topicId }),
    ...(days === 0 ? {} : { days }),
    ...(sourceId === 0 ? {} : { sourceId }),
  };
}

/** What a narrowing is called. A topic that is not in the catalogue is somebody's own words: it has no name here. */
async function namesOf(ctx: KabarContext, bot: BotCollaborators, narrowing: Narrowing): Promise<NamedNarrowing> {
  const [directory, source] = await Promise.all([
    narrowing.topicId === 0 ? null : bot.directory(),
    narrowing.sourceId === 0 ? null : bot.readingOn.sourceName(narrowing.sourceId),
  ]);
  const topic = directory?.topicById.get(narrowing.topicId);
  return { ...narrowing, topic: topic === undefined ? null : nameOf(topic, ctx.locale), source };
}

/**
 * The button that brings what is new on a search: the topic of that name, or the words themselves, or else a topic that is
 * named in them. Words are followed as they stand side by side, so those that were only found apart would bring nothing.
 *
 * @param told what the hits say, as far as it is shown; empty: there were none
 */
async function tellMeOf(
  ctx: KabarContext,
  bot: BotCollaborators,
  query: string,
  told: string,
  followed: readonly { id: number; slug: string }[],
): Promise<InlineKeyboardButton | null> {
  const { locale } = ctx;
  const { topics } = await bot.directory();
  const request = parseFollowedWords(`"${query.replaceAll('"', '')}"`);
  const words = ` ${topicWords(told)
    .map(({ key }) => key)
    .join(' ')} `;
  const isApart =
    request.kind === 'phrase' && told !== '' && request.words.includes(' ') && !words.includes(` ${request.words} `);
  const topic =
    topicCalled(query, topics, locale) ?? (isApart ? findTopics(query, topics, locale)[0]?.topic : undefined);
  if (topic !== undefined)
    return followed.some(({ id }) => id === topic.id)
      ? null
      : button(bot.translator.plain(locale, 'button-tell-me-topic', { topic: nameOf(topic, locale) }), {
          kind: 'follow',
          topicId: topic.id,
        });
  if (request.kind === 'refused' || isApart) return null;
  const { slug } = ownWordsOf(request, query);
  return followed.some((one) => one.slug === slug) ? null : tellMeButton(bot.translator, locale, query, request.words);
}

/** Where nothing was found: topics that what was sent may mean or is about, and the way on. */
async function foundNothing(
  ctx: KabarContext,
  bot: BotCollaborators,
  view: {
    query: string;
    text: string;
    narrowing: NamedNarrowing;
    followed: readonly { id: number }[];
    tellMe: InlineKeyboardButton | null;
  },
): Promise<Screen> {
  const { query, text } = view;
  const directory = await bot.directory();
  const named = findTopics(query.slice(0, 60), directory.topics, ctx.locale).map(({ topic }) => topic);
  const rest = text.slice(text.indexOf(query) + query.length).trim();
  const about =
    rest.length < worthReading
      ? []
      : directory.matcher.match({ title: query, text: rest, labels: [], language: detectLanguage(rest) });
  const found = [...named, ...about.flatMap(({ slug }) => directory.topicBySlug.get(slug) ?? [])];
  const topics = offeredOf(found).slice(0, 4);
  return foundNothingScreen(bot.translator, ctx.locale, {
    ...view,
    topics,
    followed: new Set(view.followed.map(({ id }) => id)),
  });
}
