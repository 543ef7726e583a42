import type { Locale } from '../../readers/chat.js';
import type { TopicDelivery } from '../../readers/subscriptions.store.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { modeOf, nameOf, topicsPerPage } from './topics.view.js';

type Named = { nameId: string; nameEn: string };

/** The topics a chat follows, each with how it comes; a tap leads to its own screen. */
export function myTopicsScreen(
  t: Translator,
  locale: Locale,
  topics: ({ id: number; delivery: TopicDelivery; isHidden: boolean } & Named)[],
  wanted: number,
  more: { suggestions: boolean; mutes: boolean },
): Screen {
  const pages = Math.max(1, Math.ceil(topics.length / topicsPerPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const rows = inRows(
    topics
      .slice(page * topicsPerPage, (page + 1) * topicsPerPage)
      .map((topic) => button(labelOf(t, locale, topic), { kind: 'topic-screen', topicId: topic.id, page })),
    2,
  );
  if (pages > 1)
    rows.push([
      page > 0 ? button('«', { kind: 'my-topics', page: page - 1 }) : null,
      page < pages - 1 ? button('»', { kind: 'my-topics', page: page + 1 }) : null,
    ]);
  rows.push([
    button(t.plain(locale, 'button-add-topics'), { kind: 'categories' }),
    button(t.plain(locale, 'button-bundles'), { kind: 'bundles' }),
  ]);
  rows.push([
    more.suggestions ? button(t.plain(locale, 'button-suggested'), { kind: 'suggested' }) : null,
    more.mutes ? button(t.plain(locale, 'button-mutes'), { kind: 'mutes', page: 0 }) : null,
  ]);
  rows.push([button(t.plain(locale, 'button-hours'), { kind: 'hours' })]);
  return { text: t.html(locale, 'my-topics', { count: topics.length }), keyboard: keyboard(rows) };
}

function labelOf(t: Translator, locale: Locale, topic: { delivery: TopicDelivery; isHidden: boolean } & Named): string {
  const name = nameOf(topic, locale);
  const values = { topic: topic.isHidden ? t.plain(locale, 'desk-hidden-chip', { topic: name }) : name };
  switch (modeOf(topic.delivery)) {
    case 1:
      return t.plain(locale, 'my-topic-digest', values);
    case 2:
      return t.plain(locale, 'my-topic-at-once', values);
    case 3:
      return t.plain(locale, 'my-topic-both', values);
  }
}
