import type { Context } from 'grammy';
import { GrammyError } from 'grammy';
import type { BroadcastView } from './broadcast-screens.js';
import { send, show } from './show.js';
import type { Screen } from './views/screen.js';

/** In place of the tapped message, or as a new one. */
type How = 'in place' | 'new';

/**
 * Shows a broadcast as readers will get it. A photo that Telegram does not take (any more) is said in place of the preview:
 * so whoever looks can still replace it, and nobody takes a message without its photo for the message.
 *
 * @returns whether it stands there as readers will get it
 */
export async function showPreview(
  ctx: Context,
  preview: Screen,
  withoutPhoto: Screen | null,
  how: How,
): Promise<boolean> {
  const tell = how === 'new' ? send : show;
  try {
    await tell(ctx, preview);
    return true;
  } catch (error) {
    if (withoutPhoto === null || !(error instanceof GrammyError) || error.error_code !== 400) throw error;
    await tell(ctx, withoutPhoto);
    return false;
  }
}

/**
 * Shows a broadcast's preview, where it has one.
 *
 * @returns what is to be shown below it
 */
export async function showAbove(ctx: Context, view: BroadcastView, how: How): Promise<Screen> {
  const { preview, panel, withoutPhoto } = view;
  if (preview === null) return panel;
  const isSeen = await showPreview(ctx, preview, withoutPhoto?.preview ?? null, how);
  return isSeen ? panel : (withoutPhoto?.panel ?? panel);
}

/** Sends a broadcast as it stands: the message as readers will get it, and below it what can be done. */
export async function sendView(ctx: Context, view: BroadcastView): Promise<void> {
  await send(ctx, await showAbove(ctx, view, 'new'));
}
