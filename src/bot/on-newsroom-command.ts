import type { Composer } from 'grammy';
import type { Right } from '../newsroom/rights.js';
import type { BotCollaborators, KabarContext } from './context.js';
import { notYours } from './not-yours.js';
import { onCommand } from './on-command.js';
import { send } from './show.js';

/** Answers a command that takes a right in the newsroom; the right is looked up at every use. */
export function onNewsroomCommand(
  feature: Composer<KabarContext>,
  bot: Pick<BotCollaborators, 'may' | 'newsroom' | 'translator'>,
  names: readonly [string, ...string[]],
  right: Right,
  handle: (ctx: KabarContext, words: string, actorId: number) => Promise<void>,
): void {
  onCommand(feature, names, async (ctx, words) => {
    const actorId = ctx.from?.id;
    if (actorId === undefined || !(await bot.may(actorId, right))) return send(ctx, { text: await notYours(bot, ctx) });
    await handle(ctx, words, actorId);
  });
}
