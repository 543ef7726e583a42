import type { Rendering } from '../delivery/delivery.js';
import type { BotCollaborators } from './context.js';
import { checkHtml } from './telegram-html.js';
import { captionParameters, longestCaption, screenParameters } from './views/screen.js';
import type { Screen } from './views/screen.js';

/**
 * A screen as a message of its own: a photo with its caption, or a text.
 *
 * @param more further parameters, which both kinds of message have
 */
export function asMessage(screen: Screen, more: Record<string, unknown> = {}): Rendering {
  const { photo, text } = screen;
  return photo === undefined
    ? { kind: 'message', method: 'sendMessage', payload: { text, ...screenParameters(screen), ...more } }
    : { kind: 'message', method: 'sendPhoto', payload: { photo, ...captionParameters(screen), ...more } };
}

/** A screen in place of the one that was sent. A photo stays as it is: what changes is what stands below it. */
export function asEdit(screen: Screen): Rendering {
  return screen.photo === undefined
    ? {
        kind: 'message',
        method: 'editMessageText',
        payload: { text: screen.text, ...screenParameters(screen) },
      }
    : { kind: 'message', method: 'editMessageCaption', payload: { ...captionParameters(screen) } };
}

/** A message with a photo, or an edit of one, for a chat that takes no photos: its words as a text. */
export function asText(rendering: Rendering): Rendering {
  if (rendering.kind !== 'message') return rendering;
  const { method, payload } = rendering;
  if (method !== 'sendPhoto' && method !== 'editMessageCaption') return rendering;
  const { photo: _, caption, ...rest } = payload;
  return {
    kind: 'message',
    method: method === 'sendPhoto' ? 'sendMessage' : 'editMessageText',
    payload: { ...rest, text: caption, link_preview_options: { is_disabled: true } },
  };
}

/** A screen below a picture of ours; alone where it is too long for that, or the picture cannot be made. */
export async function asPhoto(
  bot: Pick<BotCollaborators, 'paint' | 'log'>,
  svg: string,
  name: string,
  screen: Screen,
): Promise<Rendering> {
  const checked = checkHtml(screen.text);
  if (checked.kind !== 'ok' || checked.length > longestCaption) return asMessage(screen);
  try {
    const bytes = await bot.paint(svg);
    return {
      kind: 'message',
      method: 'sendPhoto',
      payload: { ...captionParameters(screen) },
      file: { field: 'photo', name: `${name}.png`, type: 'image/png', bytes },
    };
  } catch (error) {
    // The figures are what counts: they come without the picture.
    bot.log.warn(
      { picture: name, error: error instanceof Error ? error.message : 'unknown' },
      'a picture was not drawn',
    );
    return asMessage(screen);
  }
}
