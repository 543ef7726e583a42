import type { StoredTopic } from '../../newsroom/catalogue.store.js';
import type { Locale } from '../../readers/chat.js';
import type { FollowedTopic, TopicDelivery } from '../../readers/subscriptions.store.js';
import type { TopicHours } from '../../readers/topic-hours.store.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { writeOwnHours } from '../own-hours-code.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { modeOf, nameOf } from './topics.view.js';

/** Limits that are offered for what is sent at once; 0: none. */
const offeredLimits = [1, 3, 5, 10, 0];

/**
 * One followed topic: what it covers, how it comes, and how to stop it.
 *
 * @param known the topic in the catalogue; undefined for a reader's own words
 * @param page of the list that it was opened from
 */
export function topicScreen(
  t: Translator,
  locale: Locale,
  view: { topic: FollowedTopic; known: StoredTopic | undefined; page: number },
): Screen {
  const { topic, known, page } = view;
  const { delivery } = topic;
  const mode = modeOf(delivery);
  const chosen = (label: string, isChosen: boolean) => (isChosen ? t.plain(locale, 'button-chosen', { label }) : label);
  const modes = [
    [1, 'button-mode-digest'],
    [2, 'button-mode-at-once'],
    [3, 'button-mode-both'],
  ] as const;
  const covers = known === undefined ? '' : locale === 'id' ? known.coversId : known.coversEn;
  return {
    text: [
      t.html(locale, 'topic-title', { topic: nameOf(topic, locale) }),
      ...(covers === '' ? [] : [t.html(locale, 'topic-covers', { covers })]),
      ...(known?.isHidden === true ? [t.html(locale, 'topic-hidden')] : []),
      '',
      ...howItComes(t, locale, delivery),
    ].join('\n'),
    keyboard: keyboard([
      // A phone cuts longer words in rows of three.
      ...modes.map(([to, label]) => [
        button(chosen(t.plain(locale, label), mode === to), { kind: 'topic-mode', topicId: topic.id, mode: to, page }),
      ]),
      ...inRows(
        (delivery.atOnce ? offeredLimits : []).map((perDay) =>
          button(
            chosen(
              perDay === 0 ? t.plain(locale, 'button-no-limit') : t.plain(locale, 'button-per-day', { count: perDay }),
              delivery.atOncePerDay === perDay,
            ),
            { kind: 'topic-limit', topicId: topic.id, perDay, page },
          ),
        ),
        3,
      ),
      [
        delivery.digest
          ? button(t.plain(locale, 'button-topic-hours'), { kind: 'topic-hours', topicId: topic.id })
          : null,
      ],
      [button(t.plain(locale, 'button-stop-topic'), { kind: 'topic-stop', topicId: topic.id, page })],
      [button(t.plain(locale, 'button-my-topics'), { kind: 'my-topics', page })],
    ]),
  };
}

function howItComes(t: Translator, locale: Locale, delivery: TopicDelivery): string[] {
  const limit =
    delivery.atOncePerDay === 0
      ? t.html(locale, 'topic-no-limit')
      : t.html(locale, 'topic-per-day', { count: delivery.atOncePerDay });
  switch (modeOf(delivery)) {
    case 1:
      return [t.html(locale, 'topic-digest')];
    case 2:
      return [t.html(locale, 'topic-at-once'), limit];
    case 3:
      return [t.html(locale, 'topic-both'), limit];
  }
}

/**
 * A topic was let go from its own screen: how to have it back. Own words come back by their words.
 *
 * @param own the hours that the topic had for itself; null: it came with the others
 */
export function topicStoppedScreen(
  t: Translator,
  locale: Locale,
  topic: FollowedTopic,
  own: Pick<TopicHours, 'hours' | 'days'> | null,
): Screen {
  const { delivery } = topic;
  const typed = topic.words === null ? null : wordsToType(topic.words);
  const undo = t.plain(locale, 'button-undo');
  const at = topic.followedAt.getTime();
  const asItWas = { topicId: topic.id, mode: modeOf(delivery), perDay: delivery.atOncePerDay, at };
  const back =
    typed !== null
      ? button(undo, { kind: 'words-again', words: typed })
      : own === null
        ? button(undo, { kind: 'topic-back', ...asItWas })
        : button(undo, { kind: 'topic-back-hours', ...asItWas, own: writeOwnHours(own) });
  return {
    text: [
      t.html(locale, 'topic-stopped', { topic: nameOf(topic, locale) }),
      // Words too long for a button are at least there to be copied.
      ...(back === null && typed !== null ? [t.html(locale, 'topic-stopped-again', { words: typed })] : []),
    ].join('\n'),
    keyboard: keyboard([[back], [button(t.plain(locale, 'button-my-topics'), { kind: 'my-topics', page: 0 })]]),
  };
}

/** Own words as /ikuti takes them. */
function wordsToType({ words, without }: { words: string; without: readonly string[] }): string {
  const excluded = without.map((one) => (one.includes(' ') ? `"${one}"` : one)).join(', ');
  return excluded === '' ? `"${words}"` : `"${words}" tanpa ${excluded}`;
}
