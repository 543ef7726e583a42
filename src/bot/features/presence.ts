import { Composer } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';

/**
 * Whether people let the bot write to them. Blocking ends what is planned; unblocking brings the choices back. Telegram
 * sends these from a queue of their own, so either may come before or after a /start: both ways lead to the same.
 */
export function presenceFeature(bot: BotCollaborators): Composer<KabarContext> {
  const feature = new Composer<KabarContext>();
  feature.on('my_chat_member').filter(
    (ctx) => ctx.chat.type === 'private',
    async (ctx) => {
      const { status } = ctx.myChatMember.new_chat_member;
      if (status === 'kicked') {
        await bot.chats.markGone(ctx.chat.id, 'bot was blocked by the user', bot.clock.now());
        await bot.cancelPlanned(ctx.chat.id);
      } else if (status === 'member') {
        const known = await bot.chats.find(ctx.chat.id);
        if (known?.status !== 'gone') return;
        await bot.chats.meet({
          id: known.id,
          type: known.type,
          locale: known.locale,
          timeZone: known.timeZone,
          now: bot.clock.now(),
        });
        await bot.chats.returned(known.id, bot.clock.now());
        await bot.reschedule(known.id);
      }
    },
  );
  return feature;
}
