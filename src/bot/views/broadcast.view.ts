import type { Broadcast, BroadcastCounts } from '../../newsroom/broadcast.js';
import type { Locale } from '../../readers/chat.js';
import { formatNumber } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { escapeHtml } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

/** The message that readers get: also the preview, so that nothing can differ. */
export function broadcastScreen(broadcast: Pick<Broadcast, 'html'>): Screen {
  return { text: broadcast.html };
}

/** What an author decides on, below the preview. */
export function broadcastDecisionScreen(
  t: Translator,
  locale: Locale,
  view: { id: number; count: number; audience: string; length: number; sendRate: number },
): Screen {
  const seconds = Math.ceil(view.count / view.sendRate);
  const duration = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    style: 'unit',
    unit: seconds < 90 ? 'second' : 'minute',
    unitDisplay: 'long',
  }).format(seconds < 90 ? seconds : Math.ceil(seconds / 60));
  return {
    text: t.html(locale, 'broadcast-preview', {
      id: view.id,
      count: view.count,
      audience: view.audience,
      length: view.length,
      minutes: duration,
    }),
    keyboard: keyboard([
      [button(t.plain(locale, 'button-send', { count: view.count }), { kind: 'broadcast-send', broadcastId: view.id })],
      [button(t.plain(locale, 'button-discard'), { kind: 'broadcast-discard', broadcastId: view.id })],
    ]),
  };
}

/** While it is being sent: what can be done about it. */
export function broadcastSendingScreen(t: Translator, locale: Locale, id: number, count: number): Screen {
  return {
    text: t.html(locale, 'broadcast-sending', { id, count }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-pause-broadcast'), { kind: 'broadcast-pause', broadcastId: id }),
        button(t.plain(locale, 'button-stop-broadcast'), { kind: 'broadcast-stop', broadcastId: id }),
      ],
    ]),
  };
}

/** While it is paused. */
export function broadcastPausedScreen(t: Translator, locale: Locale, id: number, counts: BroadcastCounts): Screen {
  return {
    text: t.html(locale, 'broadcast-paused', { id, sent: counts.sent, planned: counts.planned + counts.sending }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-resume-broadcast'), { kind: 'broadcast-resume', broadcastId: id }),
        button(t.plain(locale, 'button-stop-broadcast'), { kind: 'broadcast-stop', broadcastId: id }),
      ],
    ]),
  };
}

/** The report: who got it, who did not, and every doubt by its chat. */
export function broadcastReportScreen(
  t: Translator,
  locale: Locale,
  view: { broadcast: Broadcast; counts: BroadcastCounts; doubts: { chatId: number }[] },
): Screen {
  const { broadcast, counts, doubts } = view;
  const lines = [
    t.html(locale, 'broadcast-report', {
      id: broadcast.id,
      state: broadcast.state,
      sent: formatNumber(counts.sent, locale),
      blocked: counts.blocked,
      failed: counts.failed,
      doubt: counts.inDoubt,
      cancelled: counts.cancelled,
    }),
  ];
  if (doubts.length > 0)
    lines.push(
      t.html(locale, 'broadcast-doubts', {
        chats: { html: doubts.map(({ chatId }) => escapeHtml(String(chatId))).join(', ') },
      }),
    );
  return { text: lines.join('\n\n') };
}
