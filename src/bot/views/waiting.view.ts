import type { Alarm } from '../../newsroom/alarm.js';
import { button, keyboard } from '../keyboard.js';
import { oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { openText } from './alarm.view.js';
import { nameIn } from './draft.view.js';
import type { Onlooker } from './draft.view.js';
import type { Screen } from './screen.js';

/** What can wait for somebody of the newsroom. Its order is in buttons of messages that were sent. */
export const waitingKinds = ['alarm', 'broadcast', 'proposal'] as const;

/** What goes on and what waits for somebody who was not there. */
export interface Waiting {
  alarms: readonly Alarm[];
  /** Broadcasts that wait for their approval. */
  broadcasts: readonly { id: number; headline: string; askedBy: number | null }[];
  /** Corrections and withdrawals that wait for their decision. */
  proposals: readonly { id: number; kind: 'correction' | 'withdrawal'; title: string }[];
}

/** Of each kind so many are named: the rest is found where it always is. */
const mostNamed = 5;
const longestLabel = 60;

/** One message of all that waits, each with its button; null: nothing does. */
export function waitingScreen(
  t: Translator,
  viewer: Onlooker,
  { alarms, broadcasts, proposals }: Waiting,
): Screen | null {
  const { locale } = viewer;
  const entries = [
    ...alarms.slice(0, mostNamed).map((alarm) => ({
      what: 0,
      id: alarm.id,
      line: openText(t, locale, alarm),
      label: openText(t, locale, alarm),
    })),
    ...broadcasts.slice(0, mostNamed).map(({ id, headline, askedBy }) => ({
      what: 1,
      id,
      line: { html: t.html(locale, 'waiting-broadcast', { id, headline, by: nameIn(viewer, askedBy) }) },
      label: `#${id} ${headline}`,
    })),
    ...proposals.slice(0, mostNamed).map(({ id, kind, title }) => {
      const line = t.plain(locale, 'waiting-proposal', { kind, title: oneLine(title, 100) });
      return { what: 2, id, line, label: line };
    }),
  ];
  if (entries.length === 0) return null;
  const rest = alarms.length + broadcasts.length + proposals.length - entries.length;
  const lines = entries.map(({ line }) => t.html(locale, 'waiting-line', { line }));
  return {
    text: [
      t.html(locale, 'waiting-head'),
      lines.join('\n'),
      ...(rest === 0 ? [] : [t.html(locale, 'waiting-more', { count: rest })]),
    ].join('\n\n'),
    keyboard: keyboard(
      entries.map(({ what, id, label }) => [button(oneLine(label, longestLabel), { kind: 'waiting', what, id })]),
    ),
  };
}
