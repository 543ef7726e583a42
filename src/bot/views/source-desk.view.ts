import type { ReviewedArticle } from '../../newsroom/review.store.js';
import type { SourceHealth, Trust } from '../../newsroom/source-desk.store.js';
import type { SourceState } from '../../intake/sources.store.js';
import type { Locale } from '../../readers/chat.js';
import { formatMoment, formatNumber } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { escapeHtml, link, oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import type { Screen } from './screen.js';
import { sourceTroubleText } from './source-trouble.view.js';

/** Whoever looks: their language, clock and zone. */
export interface Looking {
  locale: Locale;
  timeZone: string;
  now: Date;
}

const trusts: readonly Trust[] = ['publish', 'review', 'off'];
const trustKeys = { publish: 'source-trust-publish', review: 'source-trust-review', off: 'source-trust-off' } as const;
const trustButtons = {
  publish: 'button-trust-publish',
  review: 'button-trust-review',
  off: 'button-trust-off',
} as const;

/** What a trust is called in a button's data. */
export const trustOf = (index: number): Trust | null => trusts[index] ?? null;

function stateKey(source: SourceState, now: Date): string {
  if (source.trust === 'off') return 'source-state-off';
  if (source.mutedUntil !== null && source.mutedUntil > now) return 'source-state-muted';
  if (source.failures > 0) return 'source-state-failing';
  return source.trust === 'review' ? 'source-state-review' : 'source-state-ok';
}

/** Buttons below the list of sources: one for each that is read, the queue, and the list as a file. */
export function sourcesKeyboard(
  t: Translator,
  { locale, now }: Looking,
  sources: readonly SourceState[],
  waiting: number,
): NonNullable<Screen['keyboard']> {
  const once = [...new Map(sources.filter((one) => one.retiredAt === null).map((one) => [one.sourceId, one])).values()];
  return keyboard([
    ...once.slice(0, 40).map((source) => [
      button(
        t.plain(locale, 'button-source', {
          name: oneLine(source.name, 40),
          state: t.plain(locale, stateKey(source, now)),
        }),
        { kind: 'source', sourceId: source.sourceId },
      ),
    ]),
    waiting > 0 ? [button(t.plain(locale, 'button-sources-review', { count: waiting }), { kind: 'review' })] : [],
    once.length > 0 ? [button(t.plain(locale, 'button-sources-export'), { kind: 'sources-export' })] : [],
  ]);
}

/** One source: how it does, and what can be decided about it. */
export function sourceDeskScreen(t: Translator, { locale, timeZone, now }: Looking, source: SourceHealth): Screen {
  const moment = (at: Date | null) => (at === null ? '–' : formatMoment(at, now, timeZone, locale));
  const muted = source.mutedUntil !== null && source.mutedUntil > now;
  const lines = [
    t.html(locale, 'source-desk', {
      name: { html: safeText(source.name, 80) },
      trust: t.plain(locale, trustKeys[source.trust]),
      aDay: formatNumber(Math.round(source.aDay * 10) / 10, locale),
      last: moment(source.lastArticleAt),
    }),
    ...(muted ? [t.html(locale, 'source-muted-until', { until: moment(source.mutedUntil) })] : []),
    ...source.feeds.map((feed) =>
      [
        t.html(locale, 'source-desk-feed', {
          url: { html: link(feed.url, escapeHtml(oneLine(feed.url, 120))) },
          success: moment(feed.lastSuccessAt),
          next: source.trust === 'off' ? '–' : moment(feed.nextLookAt),
        }),
        ...(feed.failures > 0
          ? [
              t.html(locale, 'source-desk-failing', {
                failures: feed.failures,
                error: sourceTroubleText(t, locale, feed.lastError),
              }),
            ]
          : []),
      ].join('\n'),
    ),
  ];
  const { sourceId } = source;
  return {
    text: lines.join('\n\n'),
    keyboard: keyboard([
      trusts.map((trust, index) =>
        trust === source.trust
          ? null
          : button(t.plain(locale, trustButtons[trust]), { kind: 'source-trust', sourceId, trust: index }),
      ),
      muted
        ? [button(t.plain(locale, 'button-source-unmute'), { kind: 'source-mute', sourceId, days: 0 })]
        : [
            button(t.plain(locale, 'button-source-mute-day'), { kind: 'source-mute', sourceId, days: 1 }),
            button(t.plain(locale, 'button-source-mute-week'), { kind: 'source-mute', sourceId, days: 7 }),
          ],
      [button(t.plain(locale, 'button-source-remove'), { kind: 'source-drop', sourceId })],
      [button(t.plain(locale, 'button-sources'), { kind: 'sources' })],
    ]),
  };
}

/** Whether a source is really to be taken off the list. */
export function sourceRemovalScreen(t: Translator, { locale }: Looking, source: SourceHealth): Screen {
  const { sourceId } = source;
  return {
    text: t.html(locale, 'source-remove-question', { name: { html: safeText(source.name, 80) } }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-source-remove-sure'), { kind: 'source-remove', sourceId }),
        button(t.plain(locale, 'button-back'), { kind: 'source', sourceId }),
      ],
    ]),
  };
}

/** The article that waits longest, with what can be done about it. */
export function reviewScreen(
  t: Translator,
  { locale, timeZone, now }: Looking,
  article: ReviewedArticle | null,
): Screen {
  const back = [button(t.plain(locale, 'button-sources'), { kind: 'sources' } as const)];
  if (article === null) return { text: t.html(locale, 'review-none'), keyboard: keyboard([back]) };
  const articleId = article.id;
  const blocks = [
    t.html(locale, 'review-head', { count: article.waiting }),
    [
      `<b>${link(article.url, safeText(article.title, 200))}</b>`,
      ...(article.summary.length === 0 ? [] : [article.summary.map((sentence) => safeText(sentence, 400)).join(' ')]),
      `<i>${t.html(locale, 'review-article', {
        source: oneLine(article.sourceName, 60),
        time: formatMoment(article.publishedAt, now, timeZone, locale),
      })}</i>`,
    ].join('\n'),
    ...(article.others > 0 ? [t.html(locale, 'review-others', { count: article.others })] : []),
  ];
  return {
    text: blocks.join('\n\n'),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-review-publish'), { kind: 'review-publish', articleId }),
        button(t.plain(locale, 'button-review-later'), { kind: 'review-later', articleId }),
        button(t.plain(locale, 'button-review-reject'), { kind: 'review-reject', articleId }),
      ],
      [article.others > 0 ? null : button(t.plain(locale, 'button-review-merge'), { kind: 'review-merge', articleId })],
      back,
    ]),
  };
}

/** The stories that an article may be another telling of. */
export function mergeScreen(
  t: Translator,
  locale: Locale,
  articleId: number,
  stories: readonly { storyId: number; title: string }[],
): Screen {
  return {
    text: t.html(locale, stories.length === 0 ? 'review-merge-none' : 'review-merge-which'),
    keyboard: keyboard([
      ...stories.map(({ storyId, title }) => [
        button(oneLine(title, 60), { kind: 'review-merge-into', articleId, storyId }),
      ]),
      [button(t.plain(locale, 'button-review-later'), { kind: 'review' })],
    ]),
  };
}
