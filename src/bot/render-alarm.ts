import type { ClaimedDelivery, Rendering } from '../delivery/delivery.js';
import { isToldOnce } from '../newsroom/alarm.js';
import type { Alarm } from '../newsroom/alarm.js';
import { createBroadcastScreens } from './broadcast-screens.js';
import type { BotCollaborators } from './context.js';
import { asMessage } from './render-photo.js';
import { alarmOverScreen, alarmScreen } from './views/alarm.view.js';
import type { StoryTold } from './views/alarm.view.js';

/** Sources of a story that are named. */
const mostNamed = 6;

/**
 * What an alarm says when it is sent. One that is over before the word of it could go is told by its end alone. Null: the
 * notice is another one.
 */
export async function alarmNotice(
  bot: BotCollaborators,
  { params, chatId }: ClaimedDelivery,
): Promise<Rendering | null> {
  if (params['type'] !== 'alarm') return null;
  const alarm = await bot.alarms.find(Number(params['alarmId']));
  if (alarm === null) return { kind: 'drop', reason: 'there is no such alarm' };
  // Rights may have ended since it was planned, or it was switched off.
  if (!(await bot.alarms.isFor(chatId, alarm))) return { kind: 'drop', reason: 'not wanted any more' };
  const by = Number(alarm.facts['by'] ?? 0);
  const viewer = await createBroadcastScreens(bot).onlooker(chatId, [by]);
  const story = alarm.kind === 'story' ? await storyTold(bot, alarm) : null;
  if (params['over'] === true) return asMessage(alarmOverScreen(bot.translator, viewer, alarm, story));
  const happened = alarm.endedAt?.getTime() === alarm.raisedAt.getTime();
  if (alarm.endedAt !== null && !happened && !isToldOnce(alarm.kind)) return { kind: 'drop', reason: 'over already' };
  if (alarm.kind === 'story' && story === null) return { kind: 'drop', reason: 'the article was withdrawn' };
  return asMessage(alarmScreen(bot.translator, viewer, alarm, story));
}

/** A story as it is told now; null: nothing of it is published any more. */
export async function storyTold(bot: BotCollaborators, alarm: Alarm): Promise<StoryTold | null> {
  const articleId = await bot.alarms.articleOf(alarm);
  if (articleId === null) return null;
  const [[article], { tellings, total }] = await Promise.all([
    bot.articles.byIds([articleId]),
    bot.readingOn.tellings(articleId, mostNamed - 1),
  ]);
  if (article === undefined || article.status !== 'published') return null;
  const first = { articleId, title: article.title, url: article.url, sourceName: article.sourceName };
  return { article, tellings: [first, ...tellings], total: total + 1 };
}
