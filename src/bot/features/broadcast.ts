import { Composer } from 'grammy';
import { conversationIds } from '../conversations/conversation.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { broadcastPausedScreen, broadcastSendingScreen } from '../views/broadcast.view.js';

/** /siaran and the decisions on a broadcast. Rights are checked at the command and again at every tap. */
export function broadcastFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['siaran', 'broadcast'], async (ctx) => {
    if (!mayBroadcast(ctx)) return send(ctx, { text: t.html(ctx.locale, 'not-newsroom') });
    await ctx.conversation.enter(conversationIds.composeBroadcast);
  });

  onButton(feature, 'broadcast-send', (ctx, { broadcastId }) =>
    forNewsroom(ctx, async () => {
      const broadcast = await bot.broadcasts.find(broadcastId);
      const now = bot.clock.now();
      if (broadcast === null || !(await bot.broadcasts.confirm(broadcastId, now)))
        return show(ctx, { text: t.html(ctx.locale, 'broadcast-gone', { id: broadcastId }) });
      await record(ctx, 'broadcast.send', broadcastId);
      bot.broadcastReleased(broadcastId);
      const count = await bot.subscriptions.audience(broadcast.topicId, now);
      await show(ctx, broadcastSendingScreen(t, ctx.locale, broadcastId, count));
    }),
  );

  onButton(feature, 'broadcast-discard', (ctx, { broadcastId }) =>
    forNewsroom(ctx, async () => {
      const discarded = await bot.broadcasts.discard(broadcastId);
      if (discarded) await record(ctx, 'broadcast.discard', broadcastId);
      await show(ctx, {
        text: t.html(ctx.locale, discarded ? 'broadcast-discarded' : 'broadcast-gone', { id: broadcastId }),
      });
    }),
  );

  onButton(feature, 'broadcast-pause', (ctx, { broadcastId }) =>
    forNewsroom(ctx, async () => {
      if (!(await bot.pauseBroadcast(broadcastId)))
        return show(ctx, { text: t.html(ctx.locale, 'broadcast-gone', { id: broadcastId }) });
      await record(ctx, 'broadcast.pause', broadcastId);
      await show(ctx, broadcastPausedScreen(t, ctx.locale, broadcastId, await bot.broadcasts.counts(broadcastId)));
    }),
  );

  onButton(feature, 'broadcast-resume', (ctx, { broadcastId }) =>
    forNewsroom(ctx, async () => {
      if (!(await bot.resumeBroadcast(broadcastId)))
        return show(ctx, { text: t.html(ctx.locale, 'broadcast-gone', { id: broadcastId }) });
      await record(ctx, 'broadcast.resume', broadcastId);
      const counts = await bot.broadcasts.counts(broadcastId);
      await show(ctx, broadcastSendingScreen(t, ctx.locale, broadcastId, counts.planned + counts.sending));
    }),
  );

  onButton(feature, 'broadcast-stop', (ctx, { broadcastId }) =>
    forNewsroom(ctx, async () => {
      if (!(await bot.stopBroadcast(broadcastId)))
        return show(ctx, { text: t.html(ctx.locale, 'broadcast-gone', { id: broadcastId }) });
      await record(ctx, 'broadcast.stop', broadcastId);
      await show(ctx, { text: t.html(ctx.locale, 'broadcast-stopped', { id: broadcastId }) });
    }),
  );

  function mayBroadcast(ctx: KabarContext): boolean {
    return ctx.from !== undefined && bot.ownerIds.has(ctx.from.id);
  }

  async function forNewsroom(ctx: KabarContext, act: () => Promise<void>): Promise<void> {
    if (!mayBroadcast(ctx)) return answerTap(ctx, t.plain(ctx.locale, 'not-newsroom'));
    await answerTap(ctx);
    await act();
  }

  async function record(ctx: KabarContext, action: string, broadcastId: number): Promise<void> {
    await bot.audit.add({
      at: bot.clock.now(),
      actorId: ctx.from?.id ?? null,
      action,
      subject: `broadcast:${broadcastId}`,
      detail: {},
    });
  }

  return feature;
}
