import type { Locale } from '../../readers/chat.js';
import { formatMoment } from '../format.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

/** How Telegram words that it does not take a photo. */
const aboutPicture = /file|photo|image|media/i;

/**
 * What the owners are told of a message that does not work, and a reader of a conversation that an update broke off.
 * `params.type` says which; a type that this release does not know is shown by its name, so that nothing is swallowed.
 */
export function noticeScreen(
  t: Translator,
  locale: Locale,
  params: Record<string, unknown>,
  now: Date,
  timeZone: string,
): Screen {
  switch (params['type']) {
    case 'conversation-lost':
      return { text: t.html(locale, 'conversation-lost') };
    case 'view':
      return { text: t.html(locale, 'trouble-view', { cause: String(params['cause']) }) };
    case 'restored': {
      const takenAt = new Date(String(params['takenAt']));
      return {
        text: t.html(locale, 'data-restored', {
          at: Number.isNaN(takenAt.getTime()) ? '–' : formatMoment(takenAt, now, timeZone, locale),
        }),
      };
    }
    case 'bad-content': {
      const reason = String(params['reason']);
      const lines = [t.html(locale, 'broadcast-trouble', { id: Number(params['broadcastId']), reason })];
      if (aboutPicture.test(reason)) lines.push(t.html(locale, 'broadcast-trouble-picture'));
      return { text: lines.join('\n') };
    }
    case 'topic-merged': {
      const [topic, into] =
        locale === 'id' ? [params['nameId'], params['intoNameId']] : [params['nameEn'], params['intoNameEn']];
      const names = { topic: String(topic), into: String(into) };
      return { text: t.html(locale, 'desk-merge-done', { ...names, count: Number(params['followers']) }) };
    }
    default:
      return { text: t.html(locale, 'trouble-other', { type: String(params['type']) }) };
  }
}
