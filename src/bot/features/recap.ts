import { Composer } from 'grammy';
import type { Chat } from '../../readers/chat.js';
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

  const choose = (ctx: KabarContext, choice: (chat: Chat) => Pick<Chat, 'recapDay' | 'recapHour'>) =>
    forReader(ctx, bot, async (chat) => {
      const chosen = choice(chat);
      // What is chosen already looks no different.
      if (chosen.recapDay === chat.recapDay && chosen.recapHour === chat.recapHour) return;
      await bot.chats.choose(chat.id, chosen);
      await bot.reschedule(chat.id);
      await showBeside(ctx, recapScreen(t, { ...chat, ...chosen }, bot.clock.now()));
    });
  onButton(feature, 'recap-day', (ctx, { day }) =>
    choose(ctx, ({ recapHour }) => ({ recapDay: day % 7, recapHour: recapHour ?? usualRecapHour })),
  );
  onButton(feature, 'recap-hour', (ctx, { minutes }) =>
    // Of an older message, after the recap was switched off: an hour alone is none.
    choose(ctx, ({ recapDay, recapHour }) => ({
      recapDay,
      recapHour: recapDay === null ? null : (tappedHour(minutes) ?? recapHour),
    })),
  );
  onButton(feature, 'recap-off', (ctx) => choose(ctx, () => ({ recapDay: null, recapHour: null })));

  return feature;
}
