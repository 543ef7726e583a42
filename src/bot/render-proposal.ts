import type { ClaimedDelivery } from '../delivery/delivery.js';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { decidedScreen, proposalScreen } from './views/proposal.view.js';
import type { Screen } from './views/screen.js';

/** Whether a notice tells of a proposal. */
export function isProposal({ params }: Pick<ClaimedDelivery, 'params'>): boolean {
  return params['type'] === 'proposed-correction' || params['type'] === 'proposed-withdrawal';
}

/**
 * A proposal as it stands now, in the eyes of whoever was told of it: what it says and what they may do, or what became of
 * it. Who has nothing to do with it any more sees no more of it.
 *
 * @returns null: none of their business
 */
export async function presentProposal(
  bot: BotCollaborators,
  { proposalId }: Record<string, unknown>,
  personId: number,
  chat: Chat | null,
): Promise<{ screen: Screen; isOpen: boolean } | null> {
  const found = await bot.proposals.notice(Number(proposalId), personId);
  if (found === null) return null;
  const { proposal, params } = found;
  const { locale, timeZone } = chat ?? bot.defaults;
  return proposal.state === 'open'
    ? { isOpen: true, screen: proposalScreen(bot.translator, locale, params, proposal.mayDecide) }
    : { isOpen: false, screen: decidedScreen(bot.translator, locale, proposal, bot.clock.now(), timeZone) };
}
