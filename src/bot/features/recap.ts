import { Composer } from 'grammy';
import type { ChatChoices } from '../../readers/chats.store.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { forReader, showBeside } from '../for-reader.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { tappedHour } from '../views/hours.view.js';
import { recapScreen, usualRecapHour } from '../views/recap.view.js';

/** The look back on the week: which day, which hour, or not at all. */
export function recapFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  const showRecap = (ctx: KabarContext) =>
    forReader(ctx, bot, (chat) => showBeside(ctx, recapScreen(t, chat, bot.clock.now())));
  onCommand(feature, ['rekap', 'recap'], showRecap);
  onButton(feature, 'recap', showRecap);

  const choose = (ctx: KabarContext, choice: (hour: string | null) => Partial<ChatChoices>) =>
    forReader(ctx, bot, async (chat) => {
      await bot.chats.choose(chat.id, choice(chat.recapHour));
      await bot.reschedule(chat.id);
      const fresh = (await bot.chats.find(chat.id)) ?? chat;
      await showBeside(ctx, recapScreen(t, fresh, bot.clock.now()));
    });
  onButton(feature, 'recap-day', (ctx, { day }) =>
    choose(ctx, (hour) => ({ recapDay: day % 7, recapHour: hour ?? usualRecapHour })),
  );
  onButton(feature, 'recap-hour', (ctx, { minutes }) =>
    choose(ctx, (hour) => (hour === null ? {} : { recapHour: tappedHour(minutes) ?? hour })),
  );
  onButton(feature, 'recap-off', (ctx) => choose(ctx, () => ({ recapDay: null, recapHour: null })));

  return feature;
}
