import type { ClaimedDelivery, TargetMessage } from '../delivery/delivery.js';
import type { Chat } from '../readers/chat.js';
import { presentOf } from './broadcast-previews.js';
import type { BotCollaborators } from './context.js';
import { formatMoment } from './format.js';
import { alertScreen } from './render-alert.js';
import { presentProposal } from './render-proposal.js';
import type { Screen } from './views/screen.js';

/** What a message that was sent shows from now on. Null: nothing is to change. */
export async function changedScreen(
  bot: BotCollaborators,
  delivery: ClaimedDelivery,
  chat: Chat | null,
  botUsername: string,
): Promise<Screen | null> {
  const { target } = delivery;
  if (target === null) return null;
  if (delivery.kind === 'notice')
    return (await presentProposal(bot, target.params, delivery.chatId, chat))?.screen ?? null;
  if (chat === null) return null;
  if (target.kind === 'breaking') return presentScreen(bot, target, chat);
  if (target.kind !== 'alert') return null;
  return alertScreen(bot, { articleIds: target.articleIds, told: true }, chat, botUsername);
}

/** A broadcast's message as the broadcast stands by now, whichever change it was that asked for the edit. */
async function presentScreen(bot: BotCollaborators, target: TargetMessage, chat: Chat): Promise<Screen | null> {
  if (target.broadcastId === null) return null;
  const { locale, timeZone } = chat;
  const now = bot.clock.now();
  const original = target.params['waited'] === true ? await bot.broadcasts.find(target.broadcastId) : null;
  const sentAt = original?.confirmedAt ?? null;
  const waited = sentAt === null ? null : formatMoment(sentAt, now, timeZone, locale);
  return (await presentOf(bot, target.broadcastId, { locale, timeZone, now }, waited))?.screen ?? null;
}
