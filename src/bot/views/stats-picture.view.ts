import type { SourceFigures, TopicFigures } from '../../newsroom/figures.js';
import { formatDays, formatZone } from '../format.js';
import type { Translator } from '../translate.js';
import { deliveriesPicture } from './stats-deliveries.view.js';
import { hoursPicture } from './stats-hours.view.js';
import { sourcesPicture, topicsPicture } from './stats-ranks.view.js';
import { leftPicture, readersPicture } from './stats-readers.view.js';
import { noon } from './stats-reading.js';
import type { Head, Made, StatsReading } from './stats-reading.js';
import type { StatsPicture } from './stats.view.js';

/** A picture with its numbers in words, or the sentence that says why there is none. */
export type StatsView = { kind: 'picture'; svg: string; caption: string } | { kind: 'nothing'; text: string };

const titles: Record<StatsPicture, string> = {
  readers: 'stats-title-readers',
  topics: 'stats-title-topics',
  hours: 'stats-title-hours',
  left: 'stats-title-left',
  deliveries: 'stats-title-deliveries',
  sources: 'stats-title-sources',
};

/** Creates the picture of one kind. */
export function statsView(
  t: Translator,
  picture: StatsPicture,
  reading: StatsReading,
  more: { topics: readonly TopicFigures[]; sources: readonly SourceFigures[] },
): StatsView {
  const { locale, period, days } = reading;
  const title = t.plain(locale, titles[picture]);
  const [first, last] = [days[0], days.at(-1)];
  const nothing: StatsView = {
    kind: 'nothing',
    text: t.html(locale, 'stats-none', { title, picture, days: period }),
  };
  if (first === undefined || last === undefined) return nothing;
  const span = formatDays(noon(first.day), noon(last.day), 'UTC', locale);
  const head = { title, subtitle: span };
  const made = make(t, picture, reading, more, head);
  if (made === null) return nothing;
  const notes = [
    ...made.notes,
    ...(days.length < period && picture !== 'topics' && picture !== 'sources'
      ? [t.html(locale, 'stats-since', { day: formatDays(noon(first.day), noon(first.day), 'UTC', locale) })]
      : []),
    t.html(locale, 'stats-zone', { zone: formatZone(reading.timeZone, reading.now) }),
  ];
  return {
    kind: 'picture',
    svg: made.svg,
    caption: [`<b>${title}</b> · ${span}`, ...made.lines, '', ...notes].join('\n'),
  };
}

function make(
  t: Translator,
  picture: StatsPicture,
  reading: StatsReading,
  { topics, sources }: { topics: readonly TopicFigures[]; sources: readonly SourceFigures[] },
  head: Head,
): Made {
  switch (picture) {
    case 'readers':
      return readersPicture(t, reading, head);
    case 'left':
      return leftPicture(t, reading, head);
    case 'deliveries':
      return deliveriesPicture(t, reading, head);
    case 'hours':
      return hoursPicture(t, reading, head);
    case 'topics':
      return topicsPicture(t, reading, head, topics);
    case 'sources':
      return sourcesPicture(t, reading, head, sources);
  }
}
