import type { Reach } from '../../delivery/audience.store.js';
import type { Broadcast } from '../../newsroom/broadcast.js';
import type { Warning } from '../../newsroom/check-broadcast.js';
import type { TopicDirectory } from '../../newsroom/topic-directory.js';
import { formatList, formatMoment, formatNumber, formatTime } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { audienceText, reachText } from './audience-words.view.js';
import { levelKeys, nameIn, warningsText } from './draft.view.js';
import type { Onlooker } from './draft.view.js';
import type { Screen } from './screen.js';

/** What an approver decides on, below the message as readers will see it. */
export function askScreen(
  t: Translator,
  onlooker: Onlooker,
  view: { broadcast: Broadcast; reach: Reach; directory: TopicDirectory; warnings: readonly Warning[] },
): Screen {
  const { locale, now, timeZone } = onlooker;
  const { broadcast, reach, directory, warnings } = view;
  const { id: broadcastId, version, askExpiresAt, sendAt } = broadcast;
  const text = t.html(locale, 'broadcast-ask', {
    id: broadcastId,
    ...asked(onlooker, broadcast),
    level: broadcast.level === null ? '–' : t.plain(locale, levelKeys[broadcast.level]),
    audience: audienceText(t, locale, broadcast.audience, directory),
    reach: { html: reachText(t, locale, reach) },
  });
  const hour =
    sendAt === null
      ? ''
      : t.html(locale, 'broadcast-ask-hour-line', {
          at: formatMoment(sendAt, now, broadcast.sendZone ?? timeZone, locale),
        });
  const until =
    askExpiresAt === null
      ? ''
      : t.html(locale, 'broadcast-ask-until', { until: formatTime(askExpiresAt, timeZone, locale) });
  const last = [hour, until].filter((line) => line !== '').join(' ');
  return {
    text: [text, warningsText(t, onlooker, warnings), last].filter((part) => part !== '').join('\n\n'),
    keyboard: keyboard([
      [
        button(t.plain(locale, sendAt === null ? 'button-approve' : 'button-approve-later'), {
          kind: 'broadcast-approve',
          broadcastId,
          version,
        }),
        button(t.plain(locale, 'button-reject'), { kind: 'broadcast-reject', broadcastId, version }),
      ],
    ]),
  };
}

/**
 * In place of the question where Telegram does not take the photo: nobody says yes to what they cannot see. What helps is a
 * no, so that its author puts in another photo, or to take the photo out, which makes it a draft again.
 */
export function unseenScreen(t: Translator, onlooker: Onlooker, broadcast: Broadcast): Screen {
  const { locale } = onlooker;
  const { id: broadcastId, version } = broadcast;
  return {
    text: t.html(locale, 'broadcast-ask-unseen', { id: broadcastId, ...asked(onlooker, broadcast) }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-reject'), { kind: 'broadcast-reject', broadcastId, version }),
        button(t.plain(locale, 'button-picture-off'), { kind: 'draft-picture', broadcastId, on: 0 }),
      ],
    ]),
  };
}

/** In place of the question where the message above it did not arrive, for whatever reason: it can be looked at. */
export function notShownScreen(t: Translator, onlooker: Onlooker, broadcast: Broadcast): Screen {
  const { locale } = onlooker;
  const { id: broadcastId } = broadcast;
  return {
    text: t.html(locale, 'broadcast-ask-not-shown', { id: broadcastId, ...asked(onlooker, broadcast) }),
    keyboard: keyboard([[button(t.plain(locale, 'button-see-message'), { kind: 'draft-open', broadcastId })]]),
  };
}

/** Who asked, and when. */
function asked(onlooker: Onlooker, { askedBy, askedAt }: Broadcast): { by: string; at: string } {
  const { locale, now, timeZone } = onlooker;
  return {
    by: nameIn(onlooker, askedBy),
    at: askedAt === null ? '–' : formatMoment(askedAt, now, timeZone, locale),
  };
}

/** What who asked sees until somebody has decided. */
export function waitingScreen(
  t: Translator,
  onlooker: Onlooker,
  broadcast: Broadcast,
  approvers: readonly string[],
): Screen {
  const { locale, timeZone } = onlooker;
  const { id: broadcastId, askExpiresAt } = broadcast;
  return {
    text: t.html(locale, 'broadcast-waiting', {
      id: broadcastId,
      title: t.plain(locale, 'broadcast-kind-title', { kind: broadcast.kind }),
      approvers: formatList([...approvers], locale),
      until: askExpiresAt === null ? '–' : formatTime(askExpiresAt, timeZone, locale),
    }),
    keyboard: keyboard([[button(t.plain(locale, 'button-cancel-ask'), { kind: 'broadcast-take-back', broadcastId })]]),
  };
}

/** A broadcast that goes in ten seconds, or at its hour. */
export function scheduledScreen(t: Translator, onlooker: Onlooker, broadcast: Broadcast, reach: Reach): Screen {
  const { locale, now, timeZone } = onlooker;
  const { id: broadcastId, sendAt, sendZone } = broadcast;
  const count = formatNumber(reach.now + reach.later, locale);
  const isSoon = sendZone === null;
  const seconds = sendAt === null ? 0 : Math.max(0, Math.round((sendAt.getTime() - now.getTime()) / 1000));
  const at = sendAt === null ? '–' : formatMoment(sendAt, now, sendZone ?? timeZone, locale);
  return {
    text: isSoon
      ? t.html(locale, 'broadcast-soon', { id: broadcastId, seconds, count })
      : t.html(locale, 'broadcast-scheduled', { id: broadcastId, at, count }),
    keyboard: keyboard([
      [
        button(t.plain(locale, isSoon ? 'button-undo-send' : 'button-cancel-schedule'), {
          kind: 'broadcast-take-back',
          broadcastId,
        }),
      ],
    ]),
  };
}
