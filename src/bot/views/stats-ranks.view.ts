import { silentMs } from '../../newsroom/figures.js';
import type { SourceFigures, TopicFigures } from '../../newsroom/figures.js';
import { formatNumber } from '../format.js';
import { rankedBars } from '../pictures/ranked-bars.js';
import { oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import { formatShortDay } from './stats-reading.js';
import type { Head, Made, StatsReading } from './stats-reading.js';
import { formatChange } from './stats.view.js';

const mostRows = 8;

/** The most followed topics. */
export function topicsPicture(
  t: Translator,
  { locale }: StatsReading,
  head: Head,
  topics: readonly TopicFigures[],
): Made {
  if (topics.length === 0) return null;
  const rows = topics.map(({ nameId, nameEn, followers, grown }) => ({
    name: locale === 'id' ? nameId : nameEn,
    value: followers,
    followers: formatNumber(followers, locale),
    grown: grown === null ? 'none' : formatChange(grown, locale),
  }));
  return {
    svg: rankedBars({
      ...head,
      rows: rows.map(({ name, value, followers, grown }) => ({
        name,
        value,
        text: grown === 'none' ? followers : `${followers} (${grown})`,
      })),
    }),
    lines: rows.map(({ name, followers, grown }) =>
      t.html(locale, 'stats-line-topic', { name: { html: safeText(name, 60) }, followers, grown }),
    ),
    notes: [t.html(locale, 'stats-topics-note', { known: rows.some(({ grown }) => grown !== 'none') ? 'yes' : 'no' })],
  };
}

/** How a source does, in one word that the views know. */
export function stateOf(source: SourceFigures, now: Date): 'failing' | 'silent' | 'ok' {
  if (source.failures > 0) return 'failing';
  return now.getTime() - source.lastArticleAt.getTime() > silentMs ? 'silent' : 'ok';
}

/** How much each source brought. */
export function sourcesPicture(
  t: Translator,
  { locale, now, days, period, timeZone }: StatsReading,
  head: Head,
  sources: readonly SourceFigures[],
): Made {
  if (sources.length === 0) return null;
  // The largest, and before all those in trouble: they are why somebody looks.
  const troubled = sources.filter((source) => stateOf(source, now) !== 'ok').slice(0, mostRows - 3);
  const others = sources.filter((source) => !troubled.includes(source)).slice(0, mostRows - troubled.length);
  const shown = [...others, ...troubled];
  const over = Math.min(period, Math.max(1, days.length));
  const aDay = (count: number) =>
    t.plain(locale, 'stats-a-day', { count: formatNumber(Math.round((count / over) * 10) / 10, locale) });
  return {
    svg: rankedBars({
      ...head,
      rows: shown.map((source) => {
        const state = stateOf(source, now);
        const word =
          state === 'ok' ? '' : ` · ${t.plain(locale, state === 'failing' ? 'stats-row-failing' : 'stats-row-silent')}`;
        return {
          name: oneLine(source.name, 80),
          value: source.articles,
          text: `${aDay(source.articles)}${word}`,
          marked: state !== 'ok',
        };
      }),
    }),
    lines: shown.map((source) =>
      t.html(locale, 'stats-line-source', {
        name: { html: safeText(source.name, 40) },
        count: formatNumber(source.articles, locale),
        state: stateOf(source, now),
        since: formatShortDay(source.lastArticleAt, timeZone, locale),
      }),
    ),
    notes: [],
  };
}
