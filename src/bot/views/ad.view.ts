import { adWeights, adsPerDay, adsPerReader, isRunning } from '../../newsroom/ad.js';
import type { Ad } from '../../newsroom/ad.js';
import type { AdReport } from '../../newsroom/ads.store.js';
import type { Locale } from '../../readers/chat.js';
import { formatList, formatMoment } from '../format.js';
import { button, keyboard, urlButton } from '../keyboard.js';
import { escapeHtml, link } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import type { Screen } from './screen.js';

/** The line in a digest, label first: whatever the advertiser wrote comes after it. */
export function adLine(t: Translator, locale: Locale, ad: Pick<Ad, 'name' | 'text'>): string {
  return t.html(locale, 'ad-line', { name: { html: safeText(ad.name) }, text: { html: safeText(ad.text) } });
}

/** The message of its own that opens an ad. It is a caption where the ad has a picture. */
export function adScreen(t: Translator, locale: Locale, ad: Ad, hidden: boolean): Screen {
  return {
    text: t.html(locale, 'ad-opened', { name: { html: safeText(ad.name) }, text: { html: safeText(ad.text) } }),
    keyboard: keyboard([
      [urlButton(t.plain(locale, 'button-ad-visit'), ad.url)],
      [
        button(t.plain(locale, 'button-ad-why'), { kind: 'ad-why', adId: ad.id }),
        button(t.plain(locale, hidden ? 'button-ad-unhide' : 'button-ad-hide'), {
          kind: 'ad-hide',
          adId: ad.id,
          yes: hidden ? 0 : 1,
        }),
      ],
    ]),
  };
}

/** Why a reader sees an ad. */
export function adReasonText(t: Translator, locale: Locale, ad: Ad, topics: readonly string[]): string {
  return topics.length === 0
    ? t.html(locale, 'ad-why-all', { name: ad.name })
    : t.html(locale, 'ad-why-topics', { name: ad.name, topics: formatList([...topics], locale, 5) });
}

type AdState = 'draft' | 'running' | 'waiting' | 'stopped' | 'over';

function stateOf(ad: Ad, now: Date): AdState {
  if (ad.state === 'draft') return 'draft';
  if (ad.endsAt <= now) return 'over';
  if (ad.state === 'stopped') return 'stopped';
  return isRunning(ad, now) ? 'running' : 'waiting';
}

const stateKeys = {
  draft: 'ad-state-draft',
  running: 'ad-state-running',
  waiting: 'ad-state-waiting',
  stopped: 'ad-state-stopped',
  over: 'ad-state-over',
} as const;

/** All ads, for those who look after them. */
export function adsScreen(t: Translator, locale: Locale, ads: readonly Ad[], now: Date): Screen {
  return {
    text: [t.html(locale, 'ads-title'), t.html(locale, ads.length === 0 ? 'ads-none' : 'ads-some')].join('\n'),
    keyboard: keyboard([
      ...ads.map((ad) => [
        button(t.plain(locale, 'button-ad', { name: ad.name, state: t.plain(locale, stateKeys[stateOf(ad, now)]) }), {
          kind: 'ad',
          adId: ad.id,
        }),
      ]),
      [button(t.plain(locale, 'button-ad-new'), { kind: 'ad-new' })],
    ]),
  };
}

export interface AdDeskView {
  ad: Ad;
  topics: readonly string[];
  report: AdReport;
  now: Date;
  timeZone: string;
}

/** One ad as its newsroom sees it: the line as readers get it, what holds for it, what became of it. */
export function adDeskScreen(t: Translator, locale: Locale, view: AdDeskView): Screen {
  const { ad, topics, report, now, timeZone } = view;
  const state = stateOf(ad, now);
  const facts = t.html(locale, 'ad-facts', {
    url: { html: link(ad.url, escapeHtml(ad.url)) },
    picture: t.plain(locale, ad.picture === null ? 'ad-picture-no' : 'ad-picture-yes'),
    readers: topics.length === 0 ? t.plain(locale, 'ad-readers-all') : formatList([...topics], locale, 8),
    from: formatMoment(ad.startsAt, now, timeZone, locale),
    to: formatMoment(ad.endsAt, now, timeZone, locale),
    weight: ad.weight,
    perDay: ad.perDay,
    perReader: ad.perReader,
  });
  const blocks = [
    t.html(locale, 'ad-title', { id: ad.id, state: t.plain(locale, stateKeys[state]) }),
    `${t.html(locale, 'ad-as-seen')}\n<blockquote>${adLine(t, locale, ad)}</blockquote>`,
    facts,
    ...(state === 'draft' ? [] : [t.html(locale, 'ad-report', { ...report })]),
  ];
  const start = button(t.plain(locale, 'button-ad-start'), { kind: 'ad-start', adId: ad.id });
  return {
    text: blocks.join('\n\n'),
    keyboard: keyboard([
      state === 'running' || state === 'waiting'
        ? [button(t.plain(locale, 'button-ad-stop'), { kind: 'ad-stop', adId: ad.id })]
        : state === 'over'
          ? []
          : [start],
      ...(state === 'over' ? [] : [changes(t, locale, ad)]),
      [
        button(t.plain(locale, 'button-ad-preview'), { kind: 'ad-preview', adId: ad.id }),
        state === 'draft' ? button(t.plain(locale, 'button-ad-discard'), { kind: 'ad-discard', adId: ad.id }) : null,
      ],
      [button(t.plain(locale, 'button-ads'), { kind: 'ads' })],
    ]),
  };
}

/** The choices that a tap moves on, in the order of `what` in the button. */
export const adChoices = [
  { field: 'weight', label: 'button-ad-weight', values: adWeights },
  { field: 'perDay', label: 'button-ad-per-day', values: adsPerDay },
  { field: 'perReader', label: 'button-ad-per-reader', values: adsPerReader },
] as const;

/** Each says what a tap would make of it. */
function changes(t: Translator, locale: Locale, ad: Ad) {
  return adChoices.map(({ field, label, values }, what) => {
    const value = values.find((next) => next > ad[field]) ?? values[0];
    return button(t.plain(locale, label, { value }), { kind: 'ad-set', adId: ad.id, what, value });
  });
}
