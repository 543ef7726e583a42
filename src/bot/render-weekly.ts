import type { ClaimedDelivery, Rendering } from '../delivery/delivery.js';
import { dayLater } from '../newsroom/figures.js';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { asMessage, asPhoto } from './render-photo.js';
import { statsView } from './views/stats-picture.view.js';
import { weeklyScreen, weeklySkippedScreen } from './views/weekly.view.js';

/** After a downtime it still comes within a day; then it is only said that it did not. */
const latestMs = 86_400_000;

/** The week's summary as it is when it is sent. Null: the notice is another one. */
export async function weeklyNotice(
  bot: BotCollaborators,
  { params, chatId }: ClaimedDelivery,
  chat: Chat | null,
): Promise<Rendering | null> {
  if (params['type'] !== 'weekly-summary') return null;
  // Rights may have ended since it was planned, or it was switched off.
  if (!(await bot.may(chatId, 'figures'))) return { kind: 'drop', reason: 'left the newsroom' };
  if (!(await bot.weeklySummaries.isWanted(chatId))) return { kind: 'drop', reason: 'not wanted any more' };
  const { translator: t } = bot;
  const { locale } = chat ?? bot.defaults;
  const monday = String(params['week']);
  const now = bot.clock.now();
  if (now.getTime() - new Date(String(params['dueAt'])).getTime() > latestMs)
    return asMessage(weeklySkippedScreen(t, locale, monday));
  const [days, topics, sources, broadcasts] = await Promise.all([
    bot.figures.days(28, now),
    bot.figures.topics(7, now),
    bot.figures.sources(7, now),
    bot.figures.broadcasts(dayLater(monday, -7), monday),
  ]);
  const within = (from: string, to: string) => days.filter(({ day }) => day >= from && day < to);
  const week = within(dayLater(monday, -7), monday);
  const before = within(dayLater(monday, -14), dayLater(monday, -7));
  const screen = weeklyScreen(t, locale, { monday, week, before, topics, sources, broadcasts, now });
  const { timeZone } = bot.defaults;
  const view = statsView(t, 'readers', { locale, timeZone, now, period: 7, days: week }, { topics, sources });
  return view.kind === 'picture' ? asPhoto(bot, view.svg, `week-${monday}`, screen) : asMessage(screen);
}
