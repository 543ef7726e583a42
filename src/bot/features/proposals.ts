import { Composer } from 'grammy';
import type { Filter } from 'grammy';
import { dismissals } from '../../newsroom/correction.js';
import type { Decision } from '../../newsroom/proposal-decisions.store.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { conversationIds } from '../conversations/conversation.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { answerTap, show } from '../show.js';
import { decidedScreen, dismissalScreen, proposalScreen } from '../views/proposal.view.js';

/**
 * Deciding on what a source's change asks for: publish the correction or withdraw the article, or let it fall with a
 * reason; and writing what a correction says. Rights are checked at the tap, and again within the statement that decides.
 */
export function proposalsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  // The button of an earlier release, in which nobody could write another sentence.
  onButton(feature, 'proposal-accept', (ctx, { proposalId, revision }) => accept(ctx, proposalId, revision, 0));
  onButton(feature, 'proposal-publish', (ctx, { proposalId, revision, wording }) =>
    accept(ctx, proposalId, revision, wording),
  );

  onButton(feature, 'proposal-rewrite', async (ctx, { proposalId }) => {
    const proposal = await bot.proposals.find(proposalId, ctx.from.id);
    if (proposal?.kind !== 'correction') return answerTap(ctx, t.plain(ctx.locale, 'proposal-unknown'));
    await answerTap(ctx);
    if (proposal.state !== 'open') return show(ctx, await decided(ctx, proposal));
    await remember(ctx);
    await ctx.conversation.enter(
      conversationIds.rewriteCorrection,
      proposalId,
      proposal.afterRevision ?? 0,
      proposal.wording,
    );
  });

  onButton(feature, 'proposal-unwrite', async (ctx, { proposalId, revision, wording }) => {
    const outcome = await bot.proposals.rewrite(proposalId, { revision, wording }, null, ctx.from.id);
    if (outcome.kind !== 'done') return answer(ctx, proposalId, outcome);
    await answerTap(ctx);
    await showProposal(ctx, proposalId);
  });

  onButton(feature, 'proposal-dismiss', async (ctx, { proposalId }) => {
    const proposal = await bot.proposals.find(proposalId, ctx.from.id);
    if (proposal?.mayDecide !== true) return answerTap(ctx, t.plain(ctx.locale, 'proposal-unknown'));
    await answerTap(ctx);
    await show(
      ctx,
      proposal.state === 'open' ? dismissalScreen(t, ctx.locale, proposal) : await decided(ctx, proposal),
    );
  });

  onButton(feature, 'proposal-reason', async (ctx, { proposalId, reason: index }) => {
    const reason = dismissals[index];
    if (reason === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await remember(ctx);
    await answer(ctx, proposalId, await bot.proposals.dismiss(proposalId, reason, ctx.from.id));
  });

  onButton(feature, 'proposal-back', async (ctx, { proposalId }) => {
    if ((await bot.proposals.find(proposalId, ctx.from.id)) === null)
      return answerTap(ctx, t.plain(ctx.locale, 'proposal-unknown'));
    await answerTap(ctx);
    await showProposal(ctx, proposalId);
  });

  type Tap = Filter<KabarContext, 'callback_query:data'>;
  type Found = NonNullable<Awaited<ReturnType<BotCollaborators['proposals']['find']>>>;

  /** The others read who decided. */
  const remember = (ctx: Tap): Promise<void> =>
    bot.newsroom.people.remember(ctx.from.id, ctx.from.first_name, bot.clock.now());

  async function accept(ctx: Tap, proposalId: number, revision: number, wording: number): Promise<void> {
    await remember(ctx);
    await answer(ctx, proposalId, await bot.proposals.accept(proposalId, revision, wording, ctx.from.id));
  }

  /** The proposal as it is now, in place of the tapped message. */
  async function showProposal(ctx: Tap, proposalId: number): Promise<void> {
    const notice = await bot.proposals.notice(proposalId, ctx.from.id);
    if (notice === null) return;
    const { proposal, params } = notice;
    await show(
      ctx,
      proposal.state === 'open'
        ? proposalScreen(t, ctx.locale, params, proposal.mayDecide)
        : await decided(ctx, proposal),
    );
  }

  async function decided(ctx: Tap, proposal: Found) {
    const timeZone = (await bot.chats.find(ctx.from.id))?.timeZone ?? bot.defaults.timeZone;
    return decidedScreen(t, ctx.locale, proposal, bot.clock.now(), timeZone);
  }

  async function answer(ctx: Tap, proposalId: number, decision: Decision): Promise<void> {
    if (decision.kind === 'noRight') return answerTap(ctx, await notYours(bot, ctx));
    if (decision.kind === 'unknown') return answerTap(ctx, t.plain(ctx.locale, 'proposal-unknown'));
    if (decision.kind === 'own') return answerTap(ctx, t.plain(ctx.locale, 'proposal-own'));
    const isOther = decision.kind === 'changed' || decision.kind === 'reworded';
    await answerTap(
      ctx,
      isOther ? t.plain(ctx.locale, decision.kind === 'changed' ? 'proposal-changed' : 'proposal-reworded') : undefined,
    );
    await showProposal(ctx, proposalId);
  }

  return feature;
}
