import type { ClaimedDelivery, Rendering } from '../delivery/delivery.js';
import type { Broadcast } from '../newsroom/broadcast.js';
import type { Chat } from '../readers/chat.js';
import { presentOf } from './broadcast-previews.js';
import type { BotCollaborators } from './context.js';
import { formatMoment } from './format.js';
import { placeNow } from './place-now.js';
import { asMessage } from './render-photo.js';
import { correctionLineScreen } from './views/broadcast-change.view.js';
import type { Screen } from './views/screen.js';

/** A new message of a broadcast: the news itself as it stands by now, or the line that tells of its correction. */
export async function broadcastRendering(
  bot: BotCollaborators,
  delivery: ClaimedDelivery,
  chat: Chat,
): Promise<Rendering> {
  const broadcast = delivery.broadcastId === null ? null : await bot.broadcasts.find(delivery.broadcastId);
  if (broadcast === null) return { kind: 'drop', reason: 'broadcast is gone' };
  return delivery.params['line'] === true
    ? correctionLine(bot, delivery, broadcast, chat)
    : news(bot, delivery, broadcast, chat);
}

/** A broadcast as its level and the reader's choices want it; one that waited for quiet hours to end says so. */
async function news(
  bot: BotCollaborators,
  delivery: ClaimedDelivery,
  broadcast: Broadcast,
  chat: Chat,
): Promise<Rendering> {
  const { locale, timeZone } = chat;
  const now = bot.clock.now();
  const placed = placeNow(broadcast, chat, now);
  if (placed.kind === 'later') return placed;
  if (placed.kind === 'none') return { kind: 'drop', reason: 'quiet hours' };
  const sentAt = delivery.params['waited'] === true ? broadcast.confirmedAt : null;
  const waited = sentAt === null ? null : formatMoment(sentAt, now, timeZone, locale);
  const isWanted = broadcast.level === 'emergency' && chat.emergencies;
  const silent = broadcast.level === 'update' || (chat.isSilent && !isWanted);
  const present = await presentOf(bot, broadcast.id, { locale, timeZone, now }, waited);
  if (present === null || present.isWithdrawn) return { kind: 'drop', reason: 'withdrawn' };
  return message(present.screen, { silent, answers: null });
}

/** In answer to the message that it is about, if there is one: a tap on it leads there. */
async function correctionLine(
  bot: BotCollaborators,
  delivery: ClaimedDelivery,
  correction: Broadcast,
  { locale, timeZone }: Chat,
): Promise<Rendering> {
  const line = await bot.broadcastChanges.line(correction.id);
  if (line === null) return { kind: 'drop', reason: 'nothing to tell' };
  const now = bot.clock.now();
  const screen = correctionLineScreen(bot.translator, line, correction.confirmedAt ?? now, { locale, timeZone, now });
  return message(screen, { silent: true, answers: delivery.target?.messageId ?? null });
}

function message(screen: Screen, { silent, answers }: { silent: boolean; answers: number | null }): Rendering {
  return asMessage(screen, {
    ...(silent ? { disable_notification: true } : {}),
    ...(answers === null ? {} : { reply_parameters: { message_id: answers, allow_sending_without_reply: true } }),
  });
}
