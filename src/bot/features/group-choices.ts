import { Composer } from 'grammy';
import { offeredZones } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import type { GroupDesk } from '../group-desk.js';
import { groupHoursScreen, groupPauseScreen, groupZoneScreen } from '../views/group-choices.view.js';
import { hourOf, pauseWithoutEnd } from '../views/settings.view.js';

/** When a group gets its digest, in which zone and language, and pauses. */
export function groupChoicesFeature(bot: BotCollaborators, desk: GroupDesk): Composer<KabarContext> {
  const { translator: t } = bot;
  const { onGroup, changed, panelAfter } = desk;
  const feature = new Composer<KabarContext>();

  onGroup(feature, 'group-hours', async (view) => ({ screen: groupHoursScreen(t, view) }));
  onGroup(feature, 'group-hour', async (view, { minutes }) => {
    if (minutes >= 24 * 60) return { screen: null, toast: t.plain(view.locale, 'stale-button') };
    const hour = hourOf(minutes);
    const { id, digestHours } = view.chat;
    const hours = digestHours.includes(hour) ? digestHours.filter((one) => one !== hour) : [...digestHours, hour];
    if (hours.length === 0) return { screen: null, toast: t.plain(view.locale, 'group-hours-last') };
    await bot.chats.choose(id, { digestHours: hours.toSorted() });
    return { screen: groupHoursScreen(t, await changed(view)) };
  });
  onGroup(feature, 'group-zones', async (view) => ({ screen: groupZoneScreen(t, view) }));
  onGroup(feature, 'group-zone', async (view, { index }) => {
    const timeZone = offeredZones[index];
    if (timeZone !== undefined) await bot.chats.choose(view.chat.id, { timeZone });
    return panelAfter(view);
  });
  onGroup(feature, 'group-language', async (view, { index }) => {
    await bot.chats.choose(view.chat.id, { locale: index === 1 ? 'en' : 'id' });
    return panelAfter(view);
  });
  onGroup(feature, 'group-pauses', async (view) => ({ screen: groupPauseScreen(t, view) }));
  onGroup(feature, 'group-pause', async (view, { days }) => {
    const now = bot.clock.now().getTime();
    const pausedUntil = days === 0 ? pauseWithoutEnd : new Date(now + Math.min(days, 366) * 86_400_000);
    await bot.chats.choose(view.chat.id, { pausedUntil });
    return panelAfter(view);
  });
  onGroup(feature, 'group-resume', async (view) => {
    const { id, type, locale, timeZone } = view.chat;
    await bot.chats.meet({ id, type, locale, timeZone, now: bot.clock.now() });
    await bot.chats.choose(id, { pausedUntil: null });
    return panelAfter(view);
  });
  return feature;
}
