import type { Chat } from '../../readers/chat.js';
import type { Mute } from '../../readers/mutes.js';
import type { MutableArticle } from '../../readers/mutes.store.js';
import { formatMoment } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import type { Screen } from './screen.js';

/** Mutes on one page of the list. */
export const mutesPerPage = 8;

/** Letters of a headline or name in a list, and on a button. */
const shownLetters = { line: 120, button: 40 };

/** What of an article can be muted. */
export function muteMenuScreen(t: Translator, chat: Chat, articleId: number, article: MutableArticle): Screen {
  const { locale } = chat;
  const source = oneLine(article.sourceName, shownLetters.button);
  return {
    text: t.html(locale, 'mute-menu', { title: { html: safeText(article.title, shownLetters.line) } }),
    keyboard: keyboard([
      [button(t.plain(locale, 'button-mute-story'), { kind: 'mute-story', articleId })],
      [button(t.plain(locale, 'button-mute-source', { source }), { kind: 'mute-source', articleId })],
      [button(t.plain(locale, 'button-mutes'), { kind: 'mutes', page: 0 })],
    ]),
  };
}

/** Something is muted: for how long, how to change that, and how to take it back. */
export function mutedScreen(t: Translator, chat: Chat, mute: Mute, state: { already: boolean; now: Date }): Screen {
  const { locale } = chat;
  const end = (label: string, days: number) => button(label, { kind: 'mute-end', muteId: mute.id, days });
  return {
    text: [
      ...(state.already ? [t.html(locale, 'mute-already')] : []),
      doneText(t, chat, mute),
      mute.endsAt === null
        ? t.html(locale, 'mute-open')
        : t.html(locale, 'mute-until', { until: formatMoment(mute.endsAt, state.now, chat.timeZone, locale) }),
    ].join('\n'),
    keyboard: keyboard([
      [end(t.plain(locale, 'button-mute-day'), 1), end(t.plain(locale, 'button-mute-week'), 7)],
      [end(t.plain(locale, 'button-mute-month'), 30), end(t.plain(locale, 'button-mute-open'), 0)],
      [
        button(t.plain(locale, 'button-undo'), { kind: 'mute-lift', muteId: mute.id, page: 0 }),
        button(t.plain(locale, 'button-mutes'), { kind: 'mutes', page: 0 }),
      ],
    ]),
  };
}

function doneText(t: Translator, { locale }: Chat, mute: Mute): string {
  const name = { html: safeText(mute.name, shownLetters.line) };
  switch (mute.kind) {
    case 'story':
      return t.html(locale, 'mute-done-story', { name });
    case 'source':
      return t.html(locale, 'mute-done-source', { name });
    case 'word':
      return t.html(locale, 'mute-done-word', { name });
  }
}

/** All that is muted, each to be lifted by a tap. */
export function mutesScreen(t: Translator, chat: Chat, mutes: Mute[], wanted: number, now: Date): Screen {
  const { locale } = chat;
  if (mutes.length === 0) return { text: t.html(locale, 'mutes-none') };
  const pages = Math.ceil(mutes.length / mutesPerPage);
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const first = page * mutesPerPage;
  const shown = mutes.slice(first, first + mutesPerPage);
  const lines = shown.map((mute, index) => {
    const line = lineOf(t, chat, mute, first + index + 1);
    return mute.endsAt === null
      ? line
      : `${line} · ${t.html(locale, 'mutes-line-end', { until: formatMoment(mute.endsAt, now, chat.timeZone, locale) })}`;
  });
  const lifts = shown.map((mute) =>
    button(t.plain(locale, 'button-unmute', { name: oneLine(mute.name, shownLetters.button) }), {
      kind: 'mute-lift',
      muteId: mute.id,
      page,
    }),
  );
  return {
    text: [t.html(locale, 'mutes-title', { count: mutes.length }), '', ...lines].join('\n'),
    keyboard: keyboard([
      ...inRows(lifts, 1),
      [
        page > 0 ? button('«', { kind: 'mutes', page: page - 1 }) : null,
        page < pages - 1 ? button('»', { kind: 'mutes', page: page + 1 }) : null,
      ],
    ]),
  };
}

function lineOf(t: Translator, { locale }: Chat, mute: Mute, number: number): string {
  const values = { number, name: { html: safeText(mute.name, shownLetters.line) } };
  switch (mute.kind) {
    case 'story':
      return t.html(locale, 'mutes-line-story', values);
    case 'source':
      return t.html(locale, 'mutes-line-source', values);
    case 'word':
      return t.html(locale, 'mutes-line-word', values);
  }
}
