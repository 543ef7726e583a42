import { Composer } from 'grammy';
import type { Filter } from 'grammy';
import { dismissals } from '../../newsroom/correction.js';
import type { Decision } from '../../newsroom/proposal-decisions.store.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { onButton } from '../on-button.js';
import { answerTap, show } from '../show.js';
import { decidedScreen, dismissalScreen, proposalScreen } from '../views/proposal.view.js';

/**
 * Deciding on what a source's change asks for: publish the correction or withdraw the article, or let it fall with a
 * reason. Rights are checked within the statement that decides.
 */
export function proposalsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onButton(feature, 'proposal-accept', async (ctx, { proposalId, revision }) => {
    await remember(ctx);
    await answer(ctx, proposalId, await bot.proposals.accept(proposalId, revision, ctx.from.id));
  });

  onButton(feature, 'proposal-dismiss', async (ctx, { proposalId }) => {
    const proposal = await bot.proposals.find(proposalId, ctx.from.id);
    if (proposal === null) return answerTap(ctx, t.plain(ctx.locale, 'proposal-unknown'));
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
    const notice = await bot.proposals.notice(proposalId, ctx.from.id);
    if (notice === null) return answerTap(ctx, t.plain(ctx.locale, 'proposal-unknown'));
    await answerTap(ctx);
    await show(
      ctx,
      notice.proposal.state === 'open'
        ? proposalScreen(t, ctx.locale, notice.params)
        : await decided(ctx, notice.proposal),
    );
  });

  type Tap = Filter<KabarContext, 'callback_query:data'>;
  type Found = NonNullable<Awaited<ReturnType<BotCollaborators['proposals']['find']>>>;

  /** The others read who decided. */
  const remember = (ctx: Tap): Promise<void> =>
    bot.newsroom.people.remember(ctx.from.id, ctx.from.first_name, bot.clock.now());

  async function decided(ctx: Tap, proposal: Found) {
    const timeZone = (await bot.chats.find(ctx.from.id))?.timeZone ?? bot.defaults.timeZone;
    return decidedScreen(t, ctx.locale, proposal, bot.clock.now(), timeZone);
  }

  async function answer(ctx: Tap, proposalId: number, decision: Decision): Promise<void> {
    if (decision.kind === 'noRight') return answerTap(ctx, t.plain(ctx.locale, 'not-newsroom'));
    if (decision.kind === 'unknown') return answerTap(ctx, t.plain(ctx.locale, 'proposal-unknown'));
    if (decision.kind === 'changed') {
      const notice = await bot.proposals.notice(proposalId, ctx.from.id);
      await answerTap(ctx, t.plain(ctx.locale, 'proposal-changed'));
      if (notice !== null) await show(ctx, proposalScreen(t, ctx.locale, notice.params));
      return;
    }
    const proposal = await bot.proposals.find(proposalId, ctx.from.id);
    await answerTap(ctx);
    if (proposal !== null) await show(ctx, await decided(ctx, proposal));
  }

  return feature;
}
