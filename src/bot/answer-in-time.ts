import type { MiddlewareFn } from 'grammy';
import { describeError } from '../log.js';
import type { BotCollaborators, KabarContext } from './context.js';

/** A tap shows a spinner until it is answered: it is answered by then, whatever the handler is still doing. */
const patienceMs = 800;

/**
 * Answers every tap once: by the handler, or without a word when the handler takes long or forgets. Later answers of the
 * handler would be refused as too old, so they are left out.
 */
export function answerInTime(bot: Pick<BotCollaborators, 'log'>): MiddlewareFn<KabarContext> {
  return async (ctx, next) => {
    if (ctx.callbackQuery === undefined) return next();
    const answer = ctx.answerCallbackQuery.bind(ctx);
    let answered = false;
    ctx.answerCallbackQuery = (...given) => {
      if (answered) return Promise.resolve(true);
      answered = true;
      return answer(...given);
    };
    const timer = setTimeout(() => {
      ctx
        .answerCallbackQuery()
        .catch((error: unknown) => bot.log.warn({ error: describeError(error) }, 'a tap could not be answered'));
    }, patienceMs);
    try {
      await next();
    } finally {
      clearTimeout(timer);
      await ctx
        .answerCallbackQuery()
        .catch((error: unknown) => bot.log.debug({ error: describeError(error) }, 'a tap was too old to be answered'));
    }
  };
}
