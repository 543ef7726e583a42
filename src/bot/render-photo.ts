import type { Rendering } from '../delivery/delivery.js';
import type { BotCollaborators } from './context.js';
import { checkHtml } from './telegram-html.js';
import { screenParameters } from './views/screen.js';
import type { Screen } from './views/screen.js';

/** Telegram's limit for the words below a picture. */
const longestCaption = 1_024;

/** A screen as a message of its own. */
export function asMessage(screen: Screen): Rendering {
  return { kind: 'message', method: 'sendMessage', payload: { text: screen.text, ...screenParameters(screen) } };
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
    const { reply_markup } = screenParameters(screen);
    return {
      kind: 'message',
      method: 'sendPhoto',
      payload: { caption: screen.text, parse_mode: 'HTML', ...(reply_markup === undefined ? {} : { reply_markup }) },
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
