import type { Context, NextFunction } from 'grammy';
import { readAction, writeAction } from './callback-data.js';
import type { BotCollaborators } from './context.js';

/**
 * Buttons live for months, and a topic that one names may have been merged into another: the tap is then for that one. What
 * is rewritten is the update itself, before any conversation or feature sees it, so it holds for every kind of button.
 */
export function followMerged(bot: Pick<BotCollaborators, 'directory'>) {
  return async (ctx: Context, next: NextFunction): Promise<void> => {
    const tap = ctx.callbackQuery;
    const action = tap?.data === undefined ? null : readAction(tap.data);
    // The desk speaks of the topics themselves: one that is gone is gone.
    if (tap !== undefined && action !== null && 'topicId' in action && !action.kind.startsWith('desk')) {
      const present = (await bot.directory()).topicById.get(action.topicId)?.id ?? action.topicId;
      const data = present === action.topicId ? null : writeAction({ ...action, topicId: present });
      if (data !== null) tap.data = data;
    }
    await next();
  };
}
