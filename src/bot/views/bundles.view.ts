import type { Bundle } from '../../newsroom/catalogue/bundles.js';
import type { StoredTopic } from '../../newsroom/catalogue.store.js';
import type { Locale } from '../../readers/chat.js';
import { formatList } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { chipText, nameOf } from './topics.view.js';

/** A bundle with those of its topics that there are. */
export interface OfferedBundle {
  bundle: Bundle;
  topics: StoredTopic[];
}

/** All bundles, what is in each, and which are followed as a whole. */
export function bundlesScreen(
  t: Translator,
  locale: Locale,
  view: { bundles: OfferedBundle[]; followed: ReadonlySet<number> },
): Screen {
  const { bundles, followed } = view;
  return {
    text: [
      t.html(locale, 'bundles-title'),
      '',
      ...bundles.map(({ bundle, topics }) =>
        t.html(locale, 'bundle-line', { bundle: nameOf(bundle, locale), topics: namesOf(topics, locale) }),
      ),
    ].join('\n'),
    keyboard: keyboard([
      ...inRows(
        bundles.map(({ bundle, topics }) => {
          const isFollowed = topics.every(({ id }) => followed.has(id));
          const label = isFollowed ? 'button-bundle-followed' : 'button-bundle';
          return button(t.plain(locale, label, { bundle: nameOf(bundle, locale) }), {
            kind: 'bundle',
            slug: bundle.slug,
          });
        }),
        2,
      ),
      lastRow(t, locale, followed.size),
    ]),
  };
}

/** A bundle was tapped: what is followed now, what found no room, and how to take it back. */
export function bundleDoneScreen(
  t: Translator,
  locale: Locale,
  view: { offered: OfferedBundle; followed: number[]; left: number; limit: number; at: number; count: number },
): Screen {
  const { offered, followed, left, limit } = view;
  const bundle = nameOf(offered.bundle, locale);
  const names = namesOf(
    offered.topics.filter(({ id }) => followed.includes(id)),
    locale,
  );
  return {
    text: [
      ...(followed.length > 0 ? [t.html(locale, 'bundle-done', { bundle, topics: names })] : []),
      ...(followed.length === 0 && left === 0 ? [t.html(locale, 'bundle-had', { bundle })] : []),
      ...(left > 0 ? [t.html(locale, 'bundle-left', { left, limit })] : []),
    ].join('\n'),
    keyboard: keyboard([
      [followed.length > 0 ? button(t.plain(locale, 'button-undo'), { kind: 'bundle-undo', at: view.at }) : null],
      [button(t.plain(locale, 'button-bundles'), { kind: 'bundles' })],
      lastRow(t, locale, view.count),
    ]),
  };
}

/** Topics suggested by what is read. */
export function suggestedScreen(
  t: Translator,
  locale: Locale,
  topics: StoredTopic[],
  followed: ReadonlySet<number>,
): Screen {
  return {
    text: t.html(locale, topics.length === 0 ? 'suggested-none' : 'suggested-title'),
    keyboard: keyboard([
      ...inRows(
        topics.map((topic) =>
          button(chipText(t, locale, topic, followed), { kind: 'suggested-topic', topicId: topic.id }),
        ),
        2,
      ),
      lastRow(t, locale, followed.size),
    ]),
  };
}

function lastRow(t: Translator, locale: Locale, count: number) {
  return [
    button(t.plain(locale, 'button-all-categories'), { kind: 'categories' }),
    button(t.plain(locale, 'picker-done', { count }), { kind: 'picked' }),
  ];
}

function namesOf(topics: StoredTopic[], locale: Locale): string {
  return formatList(
    topics.map((topic) => nameOf(topic, locale)),
    locale,
    topics.length,
  );
}
