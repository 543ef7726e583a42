import type { Reach } from '../../delivery/audience.store.js';
import { askMinutes } from '../../newsroom/broadcast-steps.js';
import type { Refusal } from '../../newsroom/broadcast-steps.js';
import type { Broadcast, Returned } from '../../newsroom/broadcast.js';
import type { Warning } from '../../newsroom/check-broadcast.js';
import type { TopicDirectory } from '../../newsroom/topic-directory.js';
import type { Locale } from '../../readers/chat.js';
import { formatDuration } from '../format-duration.js';
import { formatMoment, formatNumber } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { checkHtml, oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { audienceText, reachText } from './audience-words.view.js';
import type { Screen } from './screen.js';

export const levels = ['emergency', 'breaking', 'update'] as const;
export const levelKeys = { emergency: 'level-emergency', breaking: 'level-breaking', update: 'level-update' } as const;

/** Whoever looks at a broadcast: their language, clock, and the names of the people in it. */
export interface Onlooker {
  locale: Locale;
  timeZone: string;
  now: Date;
  names: ReadonlyMap<number, string>;
}

/** What somebody is called. */
export const nameIn = (onlooker: Onlooker, id: number | null): string =>
  id === null ? '–' : (onlooker.names.get(id) ?? String(id));

const returnedKeys = {
  rejected: 'returned-rejected',
  expired: 'returned-expired',
  rights: 'returned-rights',
  overdue: 'returned-overdue',
  stopped: 'returned-stopped',
} as const;

/** Why a broadcast came back, in words. */
export function returnedText(t: Translator, onlooker: Onlooker, returned: Returned): string {
  return t.html(onlooker.locale, returnedKeys[returned.why], {
    by: nameIn(onlooker, returned.by ?? null),
    words: oneLine(returned.words ?? '–', 500),
    minutes: askMinutes,
  });
}

const refusalKeys: Record<Exclude<Refusal, 'early' | 'overdue'>, string> = {
  gone: 'refused-gone',
  rights: 'refused-rights',
  decided: 'refused-decided',
  changed: 'refused-changed',
  expired: 'refused-expired',
  own: 'refused-own',
  asker: 'refused-asker',
  incomplete: 'refused-incomplete',
  twoPeople: 'refused-twoPeople',
  stopped: 'refused-stopped',
};

/** Why a step was not taken, as plain text for a toast. */
export function refusalText(t: Translator, locale: Locale, id: number, why: Refusal): string {
  const key = why === 'early' || why === 'overdue' ? refusalKeys.decided : refusalKeys[why];
  return t.plain(locale, key, { id });
}

/** The question how urgent a broadcast is. */
export function levelScreen(t: Translator, locale: Locale, broadcastId: number): Screen {
  return {
    text: t.html(locale, 'broadcast-ask-level', { id: broadcastId }),
    keyboard: keyboard(
      levels.map((level, index) => [
        button(t.plain(locale, levelKeys[level]), { kind: 'draft-level', broadcastId, level: index }),
      ]),
    ),
  };
}

export interface DraftView {
  broadcast: Broadcast;
  reach: Reach;
  directory: TopicDirectory;
  warnings: readonly Warning[];
  sendRate: number;
  /** The picture of its article, if there is one that could be shown. */
  articlePicture: string | null;
  /** They may ask for it to be sent. */
  maySend: boolean;
  /** Approval by two is off, and they are alone. */
  isAlone: boolean;
}

/** A draft below its preview: what it is, what to look at, and what can be done with it. */
export function draftScreen(t: Translator, onlooker: Onlooker, view: DraftView): Screen {
  const { locale } = onlooker;
  const { broadcast, reach, warnings } = view;
  const lines = [panelText(t, onlooker, view)];
  lines.push(peopleText(t, onlooker, broadcast));
  if (broadcast.returned !== null) lines.push(`<i>${returnedText(t, onlooker, broadcast.returned)}</i>`);
  lines.push(warningsText(t, onlooker, warnings));
  if (view.articlePicture !== null && broadcast.picture === null)
    lines.push(t.html(locale, 'broadcast-picture-offered'));
  if (reach.now + reach.later === 0) lines.push(t.html(locale, 'broadcast-nobody'));
  else if (!view.maySend) lines.push(t.html(locale, 'broadcast-others-send'));
  return { text: lines.filter((line) => line !== '').join('\n\n'), keyboard: draftButtons(t, locale, view) };
}

function panelText(t: Translator, onlooker: Onlooker, view: DraftView): string {
  const { locale } = onlooker;
  const { broadcast, reach, directory, sendRate } = view;
  const checked = checkHtml(broadcast.html);
  return t.html(locale, 'broadcast-panel', {
    id: broadcast.id,
    state: broadcast.state,
    level: broadcast.level === null ? '–' : t.plain(locale, levelKeys[broadcast.level]),
    audience: audienceText(t, locale, broadcast.audience, directory),
    reach: { html: reachText(t, locale, reach) },
    length: formatNumber(checked.kind === 'ok' ? checked.length : 0, locale),
    duration: formatDuration(t, locale, reach.now / sendRate),
  });
}

function peopleText(t: Translator, onlooker: Onlooker, broadcast: Broadcast): string {
  const { locale, now, timeZone } = onlooker;
  const lines = [t.html(locale, 'broadcast-panel-by', { author: nameIn(onlooker, broadcast.authorId) })];
  const moment = (at: Date) => formatMoment(at, now, broadcast.sendZone ?? timeZone, locale);
  if (broadcast.changedBy !== null && broadcast.changedBy !== broadcast.authorId && broadcast.changedAt !== null)
    lines.push(
      t.html(locale, 'broadcast-panel-changed', {
        at: formatMoment(broadcast.changedAt, now, timeZone, locale),
        by: nameIn(onlooker, broadcast.changedBy),
      }),
    );
  if (broadcast.sendAt !== null) lines.push(t.html(locale, 'broadcast-panel-hour', { at: moment(broadcast.sendAt) }));
  return lines.join('\n');
}

/** What somebody should look at before it goes; empty where there is nothing. */
export function warningsText(t: Translator, onlooker: Onlooker, warnings: readonly Warning[]): string {
  if (warnings.length === 0) return '';
  const lines = warnings.map((warning) => `• ${warningText(t, onlooker, warning)}`);
  return [t.html(onlooker.locale, 'broadcast-warnings'), ...lines].join('\n');
}

function warningText(t: Translator, onlooker: Onlooker, warning: Warning): string {
  const { locale, now, timeZone } = onlooker;
  switch (warning.kind) {
    case 'similar':
      return t.html(locale, 'warning-similar', {
        id: warning.id,
        at: formatMoment(warning.at, now, timeZone, locale),
        percent: warning.percent,
      });
    case 'no-source':
      return t.html(locale, 'warning-no-source');
    case 'capitals':
      return t.html(locale, 'warning-capitals');
    case 'dead-link':
      return t.html(locale, 'warning-dead-link', { url: oneLine(warning.url, 80) });
  }
}

function draftButtons(t: Translator, locale: Locale, view: DraftView) {
  const { broadcast, reach, articlePicture, maySend, isAlone } = view;
  const { id: broadcastId, version, picture } = broadcast;
  const label = (key: string, values?: Record<string, string | number>) => t.plain(locale, key, values);
  const canGo = maySend && reach.now + reach.later > 0;
  const count = formatNumber(reach.now + reach.later, locale);
  const go = isAlone
    ? button(label(broadcast.sendAt === null ? 'button-let-go' : 'button-let-go-later', { count }), {
        kind: 'broadcast-let-go',
        broadcastId,
        version,
      })
    : button(label('button-ask'), { kind: 'broadcast-ask', broadcastId, version });
  return keyboard([
    canGo ? [go] : [],
    levels.map((level, index) =>
      button(`${broadcast.level === level ? '✓ ' : ''}${label(levelKeys[level])}`, {
        kind: 'draft-level',
        broadcastId,
        level: index,
      }),
    ),
    [
      button(label('button-audience'), { kind: 'draft-audience', broadcastId }),
      button(label('button-text'), { kind: 'draft-text', broadcastId }),
    ],
    [
      button(label('button-test'), { kind: 'draft-test', broadcastId }),
      broadcast.sendAt === null
        ? button(label('button-schedule-broadcast'), { kind: 'draft-schedule', broadcastId })
        : button(label('button-no-schedule'), { kind: 'draft-unscheduled', broadcastId }),
    ],
    [
      articlePicture === null || articlePicture === picture
        ? null
        : button(label('button-picture-on'), { kind: 'draft-picture', broadcastId, on: 1 }),
      button(label(picture === null ? 'button-photo' : 'button-photo-other'), { kind: 'draft-photo', broadcastId }),
      picture === null ? null : button(label('button-picture-off'), { kind: 'draft-picture', broadcastId, on: 0 }),
    ],
    [button(label('button-discard'), { kind: 'broadcast-discard', broadcastId })],
  ]);
}
