import type { Composer } from 'grammy';
import type { KabarContext } from './context.js';

/**
 * Answers a command and its alias in another language.
 *
 * @param handle gets the words after the command, trimmed
 */
export function onCommand(
  feature: Composer<KabarContext>,
  names: readonly [string, ...string[]],
  handle: (ctx: KabarContext, words: string) => Promise<void>,
): void {
  feature.command([...names], (ctx) => handle(ctx, ctx.match.trim()));
}
