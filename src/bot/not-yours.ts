import type { BotCollaborators, KabarContext } from './context.js';
import { roleName } from './views/team.view.js';

/**
 * What somebody is told who may not do something: a stranger that it is for the newsroom, one of its people that their role
 * does not cover it, so that they do not think they have been removed. Plain words, for a message and a toast alike.
 */
export async function notYours(
  { newsroom, translator: t }: Pick<BotCollaborators, 'newsroom' | 'translator'>,
  ctx: KabarContext,
): Promise<string> {
  const person = ctx.from === undefined ? null : await newsroom.people.find(ctx.from.id);
  return person === null
    ? t.plain(ctx.locale, 'not-newsroom')
    : t.plain(ctx.locale, 'not-your-role', { role: roleName(t, ctx.locale, person.role) });
}
