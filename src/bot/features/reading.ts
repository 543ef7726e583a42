import { Composer } from 'grammy';
import { readAction } from '../callback-data.js';
import type { BotCollaborators, KabarContext } from '../context.js';

/** Counts, for each topic of an article that is opened, that it was: what suggestions are made of. Stands before what opens it. */
export function readingFeature(bot: BotCollaborators): Composer<KabarContext> {
  const feature = new Composer<KabarContext>();
  feature.on('callback_query:data', async (ctx, next) => {
    await next();
    const action = readAction(ctx.callbackQuery.data);
    if (action?.kind === 'article')
      await bot.interests.opened(ctx.callbackQuery.from.id, action.articleId, bot.clock.now());
  });
  return feature;
}
