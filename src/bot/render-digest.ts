import { isRunning } from '../newsroom/ad.js';
import { articlesOf } from '../editions/digest.js';
import type { DigestParams } from '../editions/digest-params.js';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { digestScreen } from './views/digest.view.js';
import type { Screen } from './views/screen.js';

/** What a digest's message is made of, beside what is read for it. */
export interface DigestToRender {
  chat: Chat;
  params: DigestParams;
  /** Null: a preview, which no delivery carries. */
  deliveryId: number | null;
  /** What was wrong in earlier ones, as HTML; null: nothing. */
  corrections: string | null;
}

/** Makes a digest's message from its ids, with everything as it is now. */
export async function digestOf(
  bot: BotCollaborators,
  { chat, params, deliveryId, corrections }: DigestToRender,
  botUsername: string,
): Promise<Screen> {
  const [articles, directory] = await Promise.all([bot.articles.byIds(articlesOf(params)), bot.directory()]);
  const [names, ownWords, ad] = await Promise.all([
    bot.articles.storySources(articles.flatMap((article) => article.storyId ?? [])),
    bot.ownWords.names(topicsOf(params).filter((id) => !directory.topicById.has(id))),
    params.adId === undefined ? null : bot.ads.find(params.adId),
  ]);
  const now = bot.clock.now();
  return digestScreen(bot.translator, {
    deliveryId,
    chat,
    params,
    articles: new Map(articles.map((article) => [article.id, article])),
    topics: ownWords.size === 0 ? directory.topicById : new Map([...directory.topicById, ...ownWords]),
    sources: new Map(
      articles.map((article) => [article.id, article.storyId === null ? 1 : (names.get(article.storyId)?.length ?? 1)]),
    ),
    corrections,
    // Stopped or over by now: the digest goes out without it.
    ad: ad !== null && isRunning(ad, now) ? ad : null,
    now,
    botUsername,
  });
}

/** All topics that a digest names. */
function topicsOf(params: DigestParams): number[] {
  return [
    ...params.groups.map(({ topicId }) => topicId),
    ...params.also.flatMap(({ topicIds }) => topicIds),
    ...(params.outside == null ? [] : [params.outside.topicId]),
  ];
}
