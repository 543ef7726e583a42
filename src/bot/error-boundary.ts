import type { BotError } from 'grammy';
import { GrammyError } from 'grammy';
import { isDatabaseAway } from '../db/errors.js';
import { describeError } from '../log.js';
import type { BotCollaborators, KabarContext } from './context.js';

/**
 * The one place where a handler's fault ends: it is logged without what the person wrote, and the person gets a sentence. A
 * chat that has blocked the bot in the middle is no fault.
 */
export function sayWhatWentWrong(bot: Pick<BotCollaborators, 'log' | 'translator' | 'defaults'>) {
  return async (caught: BotError<KabarContext>): Promise<void> => {
    const { ctx, error } = caught;
    if (error instanceof GrammyError && error.error_code === 403) return;
    bot.log.error({ updateId: ctx.update.update_id, error: describeError(error) }, 'a handler failed');
    const locale = ctx.locale ?? bot.defaults.locale;
    const text = bot.translator.plain(locale, isDatabaseAway(error) ? 'back-soon' : 'error-sorry');
    try {
      if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery({ text });
      else if (ctx.chat?.type === 'private') await ctx.reply(text);
    } catch (failure) {
      bot.log.warn({ updateId: ctx.update.update_id, error: describeError(failure) }, 'a fault could not be told');
    }
  };
}
