import type { Context } from 'grammy';
import type { KabarConversation } from './conversation.js';

/**
 * Waits for text while a screen is shown that takes some. A tap ends the conversation and is handled as if there had been
 * none, and so is text that `isMeant` says is not for the screen; what is no text at all is passed on.
 */
export async function nextTyped(
  conversation: KabarConversation,
  isMeant: (text: string) => boolean,
): Promise<{ ctx: Context; text: string }> {
  for (;;) {
    const ctx = await conversation.wait();
    const text = ctx.message?.text;
    if (ctx.callbackQuery?.data !== undefined || (text !== undefined && !isMeant(text)))
      await conversation.halt({ next: true });
    if (text !== undefined) return { ctx, text };
    await conversation.skip({ next: true });
  }
}
