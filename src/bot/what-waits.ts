import { createBroadcastScreens } from './broadcast-screens.js';
import type { BotCollaborators } from './context.js';
import { checkHtml, oneLine } from './telegram-html.js';
import type { Screen } from './views/screen.js';
import { waitingScreen } from './views/waiting.view.js';

/** Broadcasts that are looked through for those that wait. */
const mostOpen = 100;

/**
 * What goes on now and waits for somebody of the newsroom who was not there to be told: who never pressed Start cannot be
 * written to, and what was planned for somebody who blocked the bot was taken back.
 *
 * @returns null: nothing waits, or they are not of the newsroom
 */
export async function whatWaits(bot: BotCollaborators, personId: number): Promise<Screen | null> {
  if ((await bot.newsroom.people.find(personId)) === null) return null;
  const now = bot.clock.now();
  const [alarms, open, proposals] = await Promise.all([
    bot.alarms.openFor(personId),
    bot.broadcasts.open(mostOpen),
    bot.proposals.openFor(personId),
  ]);
  const asked = open.filter(
    ({ state, askedBy, askExpiresAt }) => state === 'asked' && askedBy !== personId && (askExpiresAt ?? now) > now,
  );
  const mine = await Promise.all(asked.map(({ categoryIds }) => bot.may(personId, 'approve', categoryIds)));
  const broadcasts = asked
    .filter((_, index) => mine[index])
    .map(({ id, html, askedBy }) => ({ id, headline: headlineOf(html), askedBy }));
  const viewer = await createBroadcastScreens(bot).onlooker(
    personId,
    broadcasts.map(({ askedBy }) => askedBy),
  );
  return waitingScreen(bot.translator, viewer, { alarms, broadcasts, proposals });
}

/** The first line of a broadcast, without its tags. */
export function headlineOf(html: string): string {
  const checked = checkHtml(html);
  return oneLine((checked.kind === 'ok' ? checked.text : html).split('\n')[0] ?? '', 60);
}
