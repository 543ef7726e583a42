import { Composer } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { storyTold } from '../render-alarm.js';
import { presentProposal } from '../render-proposal.js';
import { answerTap, send } from '../show.js';
import { sendView } from '../show-preview.js';
import { alarmScreen } from '../views/alarm.view.js';
import { waitingKinds } from '../views/waiting.view.js';

/** Opens what waits for somebody, each as a message of its own, so that the list of them stays. Rights are asked anew. */
export function waitingFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();
  const screens = createBroadcastScreens(bot);

  onButton(feature, 'waiting', async (ctx, { what, id }) => {
    const personId = ctx.from.id;
    if ((await bot.newsroom.people.find(personId)) === null) return answerTap(ctx, await notYours(bot, ctx));
    const over = () => answerTap(ctx, t.plain(ctx.locale, 'waiting-over'));
    switch (waitingKinds[what]) {
      case 'alarm': {
        const alarm = await bot.alarms.find(id);
        if (alarm === null || alarm.endedAt !== null || !(await bot.alarms.isFor(personId, alarm))) return over();
        const story = alarm.kind === 'story' ? await storyTold(bot, alarm) : null;
        if (alarm.kind === 'story' && story === null) return over();
        await answerTap(ctx);
        return send(ctx, alarmScreen(t, await screens.onlooker(personId, []), alarm, story));
      }
      case 'broadcast': {
        if (!(await bot.may(personId, 'draft'))) return answerTap(ctx, await notYours(bot, ctx));
        const view = await screens.open(id, personId);
        if (view === null) return over();
        await answerTap(ctx);
        return sendView(ctx, view);
      }
      case 'proposal': {
        const found = await presentProposal(bot, { proposalId: id }, personId, await bot.chats.find(personId));
        if (found === null) return over();
        await answerTap(ctx);
        return send(ctx, found.screen);
      }
      case undefined:
        return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    }
  });

  return feature;
}
