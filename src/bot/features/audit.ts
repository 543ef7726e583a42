import { Composer } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatMoment } from '../format.js';
import { onNewsroomCommand } from '../on-newsroom-command.js';
import { send } from '../show.js';

/** Lines of the log of actions: one message's worth. */
const mostLines = 30;

/** /audit: who did what lately. */
export function auditFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onNewsroomCommand(feature, bot, ['audit', 'audit'], 'audit', async (ctx) => {
    const entries = await bot.audit.latest(mostLines);
    if (entries.length === 0) return send(ctx, { text: t.html(ctx.locale, 'audit-none') });
    const lines = entries.map((entry) =>
      t.html(ctx.locale, 'audit-line', {
        at: formatMoment(entry.at, bot.clock.now(), bot.defaults.timeZone, ctx.locale),
        actor: entry.actorId === null ? 'Kabar' : String(entry.actorId),
        action: entry.action,
        subject: entry.subject,
      }),
    );
    await send(ctx, { text: [`<b>${t.html(ctx.locale, 'audit-title')}</b>`, lines.join('\n')].join('\n') });
  });

  return feature;
}
