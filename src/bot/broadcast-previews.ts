import { contentAfter } from '../newsroom/broadcast-content.js';
import type { Broadcast } from '../newsroom/broadcast.js';
import type { BotCollaborators } from './context.js';
import { shownBroadcastScreen } from './views/broadcast-change.view.js';
import type { Reading } from './views/correction.view.js';
import type { Screen } from './views/screen.js';

type Wanted = Pick<BotCollaborators, 'translator' | 'broadcasts' | 'broadcastChanges'>;

/**
 * A broadcast as its readers will see it: for previews, tests to oneself, and whoever approves. One that changes an earlier
 * broadcast is shown as that one will be.
 *
 * @param writtenLine of a correction that is not stored yet, what everybody is to be told
 */
export async function previewOf(
  bot: Wanted,
  broadcast: Broadcast,
  reading: Reading,
  writtenLine?: string | null,
): Promise<Screen> {
  const { kind, originalId, html } = broadcast;
  if (kind === 'news' || originalId === null)
    return shownBroadcastScreen(bot.translator, { ...contentAfter(broadcast, []), id: broadcast.id }, reading);
  const [original, made, line] = await Promise.all([
    bot.broadcasts.find(originalId),
    bot.broadcastChanges.made(originalId),
    writtenLine === undefined ? bot.broadcastChanges.line(broadcast.id) : writtenLine,
  ]);
  const changes = [...made, { kind, html, line, at: broadcast.confirmedAt ?? reading.now }];
  return shownBroadcastScreen(
    bot.translator,
    { ...contentAfter(original ?? broadcast, changes), id: originalId },
    reading,
  );
}

/** A broadcast that went out, as it stands by now; null: there is none. */
export async function presentOf(
  bot: Wanted,
  originalId: number,
  reading: Reading,
  waited: string | null = null,
): Promise<{ screen: Screen; isWithdrawn: boolean } | null> {
  const [original, made] = await Promise.all([bot.broadcasts.find(originalId), bot.broadcastChanges.made(originalId)]);
  if (original === null) return null;
  const content = { ...contentAfter(original, made), id: originalId };
  return {
    screen: shownBroadcastScreen(bot.translator, content, reading, waited),
    isWithdrawn: content.withdrawnAt !== null,
  };
}
