import type { ClaimedDelivery, TargetMessage } from '../delivery/delivery.js';
import type { Chat } from '../readers/chat.js';
import { presentOf } from './broadcast-previews.js';
import type { BotCollaborators } from './context.js';
import { formatMoment } from './format.js';
import { alertScreen } from './render-alert.js';
import { decidedScreen } from './views/proposal.view.js';
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
  if (delivery.kind === 'notice') return closedProposal(bot, target.params, delivery.chatId, chat);
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

/** The message that told somebody of a proposal, after it was decided. Who may not decide any more sees no more of it. */
async function closedProposal(
  bot: BotCollaborators,
  params: Record<string, unknown>,
  personId: number,
  chat: Chat | null,
): Promise<Screen | null> {
  const proposal = await bot.proposals.find(Number(params['proposalId']), personId);
  if (proposal === null || proposal.state === 'open') return null;
  const { locale, timeZone } = chat ?? bot.defaults;
  return decidedScreen(bot.translator, locale, proposal, bot.clock.now(), timeZone);
}

/** Whether a notice tells of a proposal that was decided before it was sent, or that its receiver may not decide any more. */
export async function isClosedProposal(bot: BotCollaborators, { params, chatId }: ClaimedDelivery): Promise<boolean> {
  if (params['type'] !== 'proposed-correction' && params['type'] !== 'proposed-withdrawal') return false;
  return (await bot.proposals.find(Number(params['proposalId']), chatId))?.state !== 'open';
}
