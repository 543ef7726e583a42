import type { Broadcast } from '../../newsroom/broadcast.js';
import { isPhoto } from '../../newsroom/broadcast-content.js';
import type { Locale } from '../../readers/chat.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

const labels = {
  emergency: 'broadcast-label-emergency',
  breaking: 'broadcast-label-breaking',
  update: 'broadcast-label-update',
} as const;

/** What comes before the text of a broadcast takes no more room than this, in characters. */
export const labelRoom = 80;

/**
 * The message that readers get: also the preview, the test and what an approver sees, so that nothing can differ.
 *
 * @param waited for a reader whose quiet hours held it back: when it was sent, as the reader's clock says it
 */
export function broadcastScreen(
  t: Translator,
  locale: Locale,
  broadcast: Pick<Broadcast, 'html' | 'level' | 'picture'>,
  waited: string | null = null,
): Screen {
  const { html, level } = broadcast;
  const head = [
    ...(level === null ? [] : [`<b>${t.html(locale, labels[level])}</b>`]),
    ...(waited === null ? [] : [`<i>${t.html(locale, 'broadcast-waited', { at: waited })}</i>`]),
  ];
  return {
    text: [head.join('\n'), html].filter((part) => part !== '').join('\n\n'),
    ...pictureOf(broadcast),
  };
}

/** The picture of a broadcast as a screen has it. */
export function pictureOf({ picture }: Pick<Broadcast, 'picture'>): Pick<Screen, 'picture' | 'photo'> {
  if (picture === null) return {};
  return isPhoto(picture) ? { photo: picture } : { picture };
}
