import type { BroadcastContent } from '../../newsroom/broadcast-content.js';
import type { Broadcast } from '../../newsroom/broadcast.js';
import type { Locale } from '../../readers/chat.js';
import { formatMoment, formatNewsTime, formatNumber, formatTime } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { broadcastScreen, pictureOf } from './broadcast.view.js';
import type { Reading } from './correction.view.js';
import { nameIn, returnedText } from './draft.view.js';
import type { Onlooker } from './draft.view.js';
import type { Screen } from './screen.js';

/**
 * A broadcast as its readers have it by now: brought up to date, with its correction below it, or the reason in its place
 * where it was withdrawn.
 *
 * @param waited for a reader whose quiet hours held it back: when it was sent
 */
export function shownBroadcastScreen(
  t: Translator,
  content: BroadcastContent & { id: number },
  { locale, timeZone, now }: Reading,
  waited: string | null = null,
): Screen {
  const time = (at: Date) => formatNewsTime(at, now, timeZone, locale);
  const { withdrawnAt, corrected, updated } = content;
  if (withdrawnAt !== null)
    return {
      text: `<b>${t.html(locale, 'cabut-head', { time: time(withdrawnAt) })}</b>\n${content.html}`,
      ...pictureOf(content),
    };
  const screen = broadcastScreen(t, locale, content, waited);
  const parts = [screen.text];
  if (corrected !== null)
    parts.push(
      [`<b>${t.html(locale, 'ralat-head', { time: time(corrected.at) })}</b>`, corrected.line ?? ''].join('\n').trim(),
    );
  if (updated !== null)
    parts.push(`<i>${t.html(locale, 'broadcast-updated', { time: time(updated.at), times: updated.times })}</i>`);
  // Where more can be read the tap is counted, once for each chat.
  const more = button(t.plain(locale, 'button-broadcast-more'), { kind: 'from-broadcast', broadcastId: content.id });
  return {
    ...screen,
    text: parts.join('\n\n'),
    ...(content.articleId === null ? {} : { keyboard: keyboard([[more]]) }),
  };
}

/** What everybody who has a broadcast is told of its correction: a line without sound, in answer to the message. */
export function correctionLineScreen(t: Translator, line: string, at: Date, reading: Reading): Screen {
  const { locale, timeZone, now } = reading;
  const time = formatNewsTime(at, now, timeZone, locale);
  return { text: `<b>${t.html(locale, 'ralat-head', { time })}</b>\n${line}` };
}

/** A change with how many messages it concerns, and the line of a correction. */
export interface ChangeView {
  broadcast: Broadcast;
  count: number;
  line: string | null;
}

/** What a change is, below the message as it will be. */
function changeText(t: Translator, locale: Locale, { broadcast, count, line }: ChangeView): string {
  const { id, originalId, kind } = broadcast;
  return [
    t.html(locale, 'change-panel', { id, kind, original: originalId ?? 0, count: formatNumber(count, locale) }),
    ...(line === null ? [] : [`${t.html(locale, 'change-panel-line')}\n<blockquote>${line}</blockquote>`]),
    ...(kind === 'withdrawal' ? [t.html(locale, 'change-panel-withdrawal')] : []),
  ].join('\n\n');
}

/** A draft of a change, and what can be done with it. */
export function changePanelScreen(
  t: Translator,
  onlooker: Onlooker,
  view: ChangeView & { maySend: boolean; isAlone: boolean },
): Screen {
  const { locale } = onlooker;
  const { broadcast, count, maySend, isAlone } = view;
  const { id: broadcastId, version, returned } = broadcast;
  const go = isAlone
    ? button(t.plain(locale, 'button-let-go', { count: formatNumber(count, locale) }), {
        kind: 'broadcast-let-go',
        broadcastId,
        version,
      })
    : button(t.plain(locale, 'button-ask'), { kind: 'broadcast-ask', broadcastId, version });
  return {
    text: [
      changeText(t, locale, view),
      ...(returned === null ? [] : [`<i>${returnedText(t, onlooker, returned)}</i>`]),
      ...(maySend ? [] : [t.html(locale, 'broadcast-others-send')]),
    ].join('\n\n'),
    keyboard: keyboard([
      maySend ? [go] : [],
      [button(t.plain(locale, 'button-discard'), { kind: 'broadcast-discard', broadcastId })],
    ]),
  };
}

/** A change as whoever approves it sees it. */
export function askChangeScreen(t: Translator, onlooker: Onlooker, view: ChangeView): Screen {
  const { locale, now, timeZone } = onlooker;
  const { id: broadcastId, version, askedBy, askedAt, askExpiresAt } = view.broadcast;
  const asked = t.html(locale, 'change-asked', {
    by: nameIn(onlooker, askedBy),
    at: askedAt === null ? '–' : formatMoment(askedAt, now, timeZone, locale),
  });
  const until =
    askExpiresAt === null
      ? []
      : [t.html(locale, 'broadcast-ask-until', { until: formatTime(askExpiresAt, timeZone, locale) })];
  return {
    text: [changeText(t, locale, view), [asked, ...until].join(' ')].join('\n\n'),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-approve'), { kind: 'broadcast-approve', broadcastId, version }),
        button(t.plain(locale, 'button-reject'), { kind: 'broadcast-reject', broadcastId, version }),
      ],
    ]),
  };
}

/**
 * What stands in place of a preview whose photo Telegram does not take. A change leaves the photo where it is, so its words
 * can be shown without; a broadcast without its photo is not the message. Null: there is no photo.
 */
export function withoutPhotoScreen(
  t: Translator,
  locale: Locale,
  { kind }: Pick<Broadcast, 'kind'>,
  preview: Screen,
): Screen | null {
  if (preview.photo === undefined) return null;
  if (kind === 'news') return { text: t.html(locale, 'broadcast-photo-refused') };
  return { text: `${preview.text}\n\n${t.html(locale, 'change-photo-unseen')}` };
}
