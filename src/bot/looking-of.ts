import type { BotCollaborators, KabarContext } from './context.js';
import type { Looking } from './views/source-desk.view.js';

/** Whoever writes or taps, as views need it: their language, their zone, and now. */
export async function lookingOf(
  bot: Pick<BotCollaborators, 'chats' | 'defaults' | 'clock'>,
  ctx: KabarContext,
): Promise<Looking> {
  const chat = ctx.from === undefined ? null : await bot.chats.find(ctx.from.id);
  return { locale: ctx.locale, timeZone: chat?.timeZone ?? bot.defaults.timeZone, now: bot.clock.now() };
}
