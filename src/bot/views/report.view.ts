import type { Broadcast } from '../../newsroom/broadcast.js';
import type { BroadcastFigures } from '../../newsroom/broadcast-report.store.js';
import type { Locale } from '../../readers/chat.js';
import { formatDuration } from '../format-duration.js';
import { formatNewsTime, formatNumber, formatShare } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Reading } from './correction.view.js';
import { doubtsButton } from './doubts.view.js';
import type { Screen } from './screen.js';

type Reported = Pick<Broadcast, 'id' | 'kind' | 'state' | 'originalId'>;

const heads = {
  update: 'report-head-update',
  correction: 'report-head-correction',
  withdrawal: 'report-head-withdrawal',
} as const;

/**
 * What became of a broadcast: what was delivered, how long it took, and what is known of readers since. What was read is not
 * told, since nobody can know it.
 */
export function reportScreen(
  t: Translator,
  broadcast: Reported,
  figures: BroadcastFigures,
  reading: Reading,
  maySend: boolean,
): Screen {
  const { locale } = reading;
  const { id, kind, state } = broadcast;
  const head =
    kind === 'news'
      ? t.html(locale, 'report-head', { id, state })
      : t.html(locale, heads[kind], { id, original: broadcast.originalId ?? 0 });
  const made = figures.sent + figures.edited + figures.deleted;
  const lines = [
    head,
    ...(kind === 'news' ? newsLines(t, locale, figures) : changeLines(t, locale, kind, figures)),
    ...timeLine(t, figures, reading),
    ...(made === 0 ? [t.html(locale, 'report-nothing')] : []),
    ...count(t, locale, 'report-blocked', figures.blocked),
    ...count(t, locale, 'report-failed', figures.failed),
    ...count(t, locale, 'report-doubt', figures.inDoubt),
    ...count(t, locale, 'report-cancelled', figures.cancelled),
    ...sinceLines(t, locale, figures),
  ];
  return {
    text: lines.join('\n'),
    keyboard: keyboard([
      ...(kind === 'news' && made + figures.inDoubt > 0 ? changeRows(t, locale, id) : []),
      maySend && kind === 'news' && figures.inDoubt > 0 && state !== 'stopped' ? [doubtsButton(t, locale, id)] : [],
      maySend ? [button(t.plain(locale, 'button-report-csv'), { kind: 'report-csv', broadcastId: id })] : [],
    ]),
  };
}

/** What can still be done with a broadcast that went out. */
function changeRows(t: Translator, locale: Locale, broadcastId: number) {
  const how = (key: string, number: number) =>
    button(t.plain(locale, key), { kind: 'change-begin', broadcastId, how: number });
  return [[how('button-change-update', 0), how('button-change-correction', 1)], [how('button-change-withdrawal', 2)]];
}

/** A line where there is something to count. */
const count = (t: Translator, locale: Locale, key: string, value: number): string[] =>
  value === 0 ? [] : [t.html(locale, key, { count: formatNumber(value, locale) })];

function newsLines(t: Translator, locale: Locale, figures: BroadcastFigures): string[] {
  const { sent, blocked, failed, inDoubt, cancelled, planned } = figures;
  const total = sent + blocked + failed + inDoubt + cancelled + planned;
  if (sent === 0) return [];
  return [
    t.html(locale, 'report-sent', {
      sent: formatNumber(sent, locale),
      total: formatNumber(total, locale),
      share: formatShare(sent / total, locale),
    }),
  ];
}

function changeLines(
  t: Translator,
  locale: Locale,
  kind: Exclude<Broadcast['kind'], 'news'>,
  { sent, edited, deleted }: BroadcastFigures,
): string[] {
  return [
    ...count(t, locale, 'report-deleted', deleted),
    ...count(t, locale, kind === 'withdrawal' ? 'report-replaced' : 'report-edited', edited),
    ...count(t, locale, 'report-lines', sent),
  ];
}

function timeLine(t: Translator, { firstAt, lastAt }: BroadcastFigures, { locale, timeZone, now }: Reading): string[] {
  if (firstAt === null || lastAt === null) return [];
  const duration = formatDuration(t, locale, (lastAt.getTime() - firstAt.getTime()) / 1000);
  const [from, to] = [firstAt, lastAt].map((at) => formatNewsTime(at, now, timeZone, locale));
  return from === to
    ? [t.html(locale, 'report-time-at', { duration, at: from ?? '–' })]
    : [t.html(locale, 'report-time', { duration, from: from ?? '–', to: to ?? '–' })];
}

/** What readers did since. */
function sinceLines(t: Translator, locale: Locale, { sent, tapped, stopped, left }: BroadcastFigures): string[] {
  const taps =
    tapped === 0
      ? []
      : [
          t.html(locale, 'report-tapped', {
            count: formatNumber(tapped, locale),
            share: formatShare(tapped / Math.max(1, sent), locale),
          }),
        ];
  return [...taps, ...count(t, locale, 'report-stopped', stopped), ...count(t, locale, 'report-left', left)];
}

/** The same readers a day later. */
export function followUpScreen(t: Translator, id: number, figures: BroadcastFigures, locale: Locale): Screen {
  const lines = sinceLines(t, locale, figures);
  return {
    text: [
      t.html(locale, 'follow-up-head', { id }),
      ...newsLines(t, locale, figures),
      ...(lines.length > 0 ? lines : [t.html(locale, 'follow-up-none')]),
    ].join('\n'),
  };
}
