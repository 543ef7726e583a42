import type { ArticleHistory, HistoryEntry } from '../../newsroom/tell-history.js';
import type { Article } from '../../newsroom/article.js';
import { longestSentence } from '../../newsroom/correction.js';
import type { Locale } from '../../readers/chat.js';
import { formatNewsTime } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { link } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import type { Screen } from './screen.js';
import { nameOf } from './topics.view.js';

/** Topics that can be stopped from below an answer: a phone shows no more without scrolling. */
const mostStops = 4;
/** Entries of a history that are told. */
const mostEntries = 10;
/** Words of a change are cut to this. */
const longestWords = 160;

/** Why an article came to a chat, and one button for each topic that brought it. */
export function whyScreen(
  t: Translator,
  locale: Locale,
  reasons: readonly { topicId: number; nameId: string; nameEn: string; because: string; place: string }[],
): Screen {
  if (reasons.length === 0) return { text: t.html(locale, 'why-none') };
  const lines = reasons.map((reason) =>
    t.html(locale, 'why-topic', { topic: nameOf(reason, locale), because: reason.because, place: reason.place }),
  );
  return {
    text: lines.join('\n'),
    keyboard: keyboard(
      reasons.slice(0, mostStops).map((reason) => [
        button(t.plain(locale, 'button-why-stop', { topic: nameOf(reason, locale) }), {
          kind: 'topic-stop',
          topicId: reason.topicId,
          page: 0,
        }),
      ]),
    ),
  };
}

/** How an article was changed and corrected, the newest first. */
export function historyScreen(
  t: Translator,
  locale: Locale,
  view: { article: Article; history: ArticleHistory; now: Date; timeZone: string },
): Screen {
  const { article, history } = view;
  const blocks = history.entries.slice(0, mostEntries).map((entry) => {
    const time = formatNewsTime(entry.at, view.now, view.timeZone, locale);
    return entryLines(t, locale, entry, time).join('\n');
  });
  const older = history.older + Math.max(0, history.entries.length - mostEntries);
  if (history.small > 0) blocks.push(t.html(locale, 'history-small', { count: history.small }));
  if (older > 0) blocks.push(t.html(locale, 'history-older', { count: older }));
  if (blocks.length === 0) blocks.push(t.html(locale, 'history-none'));
  const title = `${t.html(locale, 'history-title')}\n${link(article.url, safeText(article.title, 160))}`;
  return { text: [title, ...blocks].join('\n\n') };
}

function entryLines(t: Translator, locale: Locale, entry: HistoryEntry, time: string): string[] {
  if (entry.kind === 'changed') {
    const { addedWords: added, removedWords: removed } = entry;
    return [
      t.html(locale, 'history-changed', { time }),
      ...changeLines(t, locale, entry.before, entry.after),
      t.html(locale, 'history-words', { added, removed }),
    ];
  }
  if (entry.correction.kind === 'withdrawal') return [t.html(locale, 'history-withdrawn', { time })];
  return [
    t.html(locale, 'history-told', { time }),
    ...entry.correction.lines.flatMap(({ before, after, words }) =>
      words === undefined ? changeLines(t, locale, before ?? '', after ?? '') : [safeText(words, longestSentence)],
    ),
  ];
}

function changeLines(t: Translator, locale: Locale, before: string, after: string): string[] {
  const words = (text: string) => ({ html: safeText(text, longestWords) });
  if (before !== '' && after !== '')
    return [
      t.html(locale, 'history-before', { words: words(before) }),
      t.html(locale, 'history-after', { words: words(after) }),
    ];
  if (after !== '') return [t.html(locale, 'history-added', { words: words(after) })];
  return before === '' ? [] : [t.html(locale, 'history-removed', { words: words(before) })];
}
