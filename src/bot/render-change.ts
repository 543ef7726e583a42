import type { ClaimedDelivery } from '../delivery/delivery.js';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
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
  return target.kind === 'alert' ? alertScreen(bot, target.articleIds, chat, botUsername) : null;
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
