import { Composer } from 'grammy';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatMoment } from '../format.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send } from '../show.js';
import { nextWords } from '../views/settings.view.js';
import { categoriesScreen } from '../views/topics.view.js';

/** /ringkasan: what is new now. The digest itself goes through the ledger, so that its articles do not come again. */
export function digestFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['ringkasan', 'digest'], async (ctx) => sendDigest(ctx));
  onButton(feature, 'news-now', async (ctx) => {
    await answerTap(ctx);
    await sendDigest(ctx);
  });

  async function sendDigest(ctx: KabarContext): Promise<void> {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    if ((await bot.subscriptions.count(chat.id)) === 0) {
      const directory = await bot.directory();
      return send(
        ctx,
        categoriesScreen(t, chat.locale, t.html(chat.locale, 'digest-none-topics'), directory.categories, false),
      );
    }
    const digest = await bot.requestDigest(chat.id, 'requested');
    if (digest.kind === 'enqueued') return;
    const now = bot.clock.now();
    const since = formatMoment(digest.since, now, chat.timeZone, chat.locale);
    await send(ctx, { text: t.html(chat.locale, 'digest-none', { since, next: nextWords(chat, now, chat.locale) }) });
  }

  return feature;
}
