import { GrammyError } from 'grammy';
import type { KabarContext } from './context.js';
import { send, show } from './show.js';
import type { Translator } from './translate.js';
import type { Screen } from './views/screen.js';

/**
 * Shows a broadcast as readers will get it. A photo that Telegram does not take (any more) is said in place of the preview:
 * so whoever looks can still replace it, and nobody takes a message without its photo for the message.
 *
 * @param how in place of the tapped message, or as a new one
 */
export async function showPreview(
  ctx: KabarContext,
  t: Translator,
  preview: Screen,
  how: 'in place' | 'new' = 'in place',
): Promise<void> {
  const tell = how === 'new' ? send : show;
  if (preview.photo === undefined) return tell(ctx, preview);
  try {
    await tell(ctx, preview);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    await tell(ctx, {
      text: t.html(ctx.locale, 'broadcast-photo-refused', { reason: error.description.replace(/^Bad Request: /, '') }),
    });
  }
}
