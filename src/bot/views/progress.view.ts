import type { Broadcast, BroadcastCounts } from '../../newsroom/broadcast.js';
import type { Locale } from '../../readers/chat.js';
import { formatDuration } from '../format-duration.js';
import { formatNumber } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';

const barLength = 20;

export interface ProgressView {
  broadcast: Broadcast;
  counts: BroadcastCounts;
  /** Of those still planned, how many wait for their hour. */
  waiting: number;
  /** Messages a second lately; null: not known yet. */
  rate: number | null;
  /** Milliseconds that Telegram still holds sending back. */
  heldMs: number;
}

/** A broadcast while it is sent, and at its end: how far it is, how fast, and what became of the messages. */
export function progressScreen(t: Translator, locale: Locale, view: ProgressView): Screen {
  const { broadcast, counts, waiting, rate, heldMs } = view;
  const { id: broadcastId, kind, state } = broadcast;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const open = counts.planned + counts.sending;
  // What was called off never went anywhere.
  const settled = total - open - counts.cancelled;
  const share = total === 0 ? (broadcast.isFannedOut ? 1 : 0) : settled / total;
  const full = Math.floor(share * barLength);
  const number = (count: number) => ({ count: formatNumber(count, locale) });
  const isOpen = state === 'sending' || state === 'paused';
  const later = isOpen ? Math.min(open, waiting) : 0;
  const figures = [
    ...(counts.blocked > 0 ? [t.html(locale, 'progress-blocked', number(counts.blocked))] : []),
    ...(counts.failed > 0 ? [t.html(locale, 'progress-failed', number(counts.failed))] : []),
    ...(counts.inDoubt > 0 ? [t.html(locale, 'progress-doubt', number(counts.inDoubt))] : []),
    ...(counts.cancelled > 0 ? [t.html(locale, 'progress-cancelled', number(counts.cancelled))] : []),
    ...(later > 0 ? [t.html(locale, 'progress-later', number(later))] : []),
  ];
  const lines = [
    t.html(locale, 'broadcast-progress', {
      id: broadcastId,
      kind,
      lower: t.plain(locale, 'broadcast-kind', { kind }),
      title: t.plain(locale, 'broadcast-kind-title', { kind }),
      state,
      bar: '▓'.repeat(full) + '░'.repeat(barLength - full),
      percent: String(Math.floor(share * 100)),
      sent: formatNumber(counts.sent, locale),
      total: formatNumber(total, locale),
    }),
  ];
  if (state === 'sending' && rate !== null && rate > 0 && open > later) {
    const digits = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
    const left = formatDuration(t, locale, (open - later) / rate);
    lines.push(t.html(locale, 'progress-pace', { rate: digits.format(rate), left }));
  }
  if (state === 'sending' && !broadcast.isFannedOut) lines.push(t.html(locale, 'progress-planning'));
  if (figures.length > 0) lines.push(figures.join(' · '));
  if (state === 'sending' && heldMs > 0)
    lines.push(t.html(locale, 'progress-held', { seconds: Math.ceil(heldMs / 1000) }));
  if (broadcast.trouble !== null)
    lines.push(
      broadcast.trouble === 'restored'
        ? t.html(locale, 'progress-restored')
        : t.html(locale, 'progress-trouble', { reason: oneLine(broadcast.trouble, 200) }),
    );
  const stop = button(t.plain(locale, 'button-stop-broadcast'), { kind: 'broadcast-stop', broadcastId });
  const turn =
    state === 'sending'
      ? button(t.plain(locale, 'button-pause-broadcast'), { kind: 'broadcast-pause', broadcastId })
      : button(t.plain(locale, 'button-resume-broadcast'), { kind: 'broadcast-resume', broadcastId });
  return { text: lines.join('\n'), ...(isOpen ? { keyboard: keyboard([[turn, stop]]) } : {}) };
}
