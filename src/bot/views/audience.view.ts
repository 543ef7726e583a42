import type { Reach } from '../../delivery/audience.store.js';
import type { Broadcast } from '../../newsroom/broadcast.js';
import type { TopicDirectory } from '../../newsroom/topic-directory.js';
import { offeredZones } from '../../readers/chat.js';
import type { Locale } from '../../readers/chat.js';
import { formatNumber, formatZone } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import { audienceKinds, audienceText, kindKeys, localeKeys, reachText } from './audience-words.view.js';
import type { Screen } from './screen.js';
import { nameOf } from './topics.view.js';

/** The question who gets a broadcast, with the count as it is now. Every button names what it leads to, so a double tap changes nothing. */
export function audienceScreen(
  t: Translator,
  locale: Locale,
  view: { broadcast: Broadcast; reach: Reach; directory: TopicDirectory; offered: readonly number[]; now: Date },
): Screen {
  const { broadcast, reach, directory, offered, now } = view;
  const { id: broadcastId, audience } = broadcast;
  const [topics, without] = [audience?.topics ?? [], audience?.without ?? []];
  const chip = (isOn: boolean, label: string) => (isOn ? `✓ ${label}` : label);
  const topicButtons = [...new Set([...topics, ...without, ...offered])].flatMap((topicId) => {
    const topic = directory.topicById.get(topicId);
    if (topic === undefined) return [];
    const isWithout = without.includes(topicId);
    const isOn = topics.includes(topicId);
    const label = isWithout ? `− ${nameOf(topic, locale)}` : chip(isOn, nameOf(topic, locale));
    return [button(label, { kind: 'draft-topic', broadcastId, topicId, how: isOn || isWithout ? 0 : 1 })];
  });
  const isEveryone = audience !== null && topics.length === 0 && audience.categories.length === 0;
  const locales = audience?.locales ?? [];
  const kinds = audience?.kinds ?? [];
  const zones = audience?.zones ?? [];
  return {
    text:
      audience === null
        ? // A count below "not chosen" would read as if it were.
          t.html(locale, 'audience-first-question', {
            id: broadcastId,
            count: formatNumber(reach.now + reach.later, locale),
          })
        : t.html(locale, 'audience-question', {
            id: broadcastId,
            audience: audienceText(t, locale, audience, directory),
            reach: { html: reachText(t, locale, reach) },
          }),
    keyboard: keyboard([
      [button(chip(isEveryone, t.plain(locale, 'button-everyone')), { kind: 'draft-everyone', broadcastId })],
      ...inRows(topicButtons, 2),
      [
        button(t.plain(locale, 'button-add-topic'), { kind: 'draft-add-topic', broadcastId, how: 1 }),
        button(t.plain(locale, 'button-add-without'), { kind: 'draft-add-topic', broadcastId, how: 2 }),
      ],
      topics.length < 2
        ? []
        : [
            button(chip(audience?.match === 'any', t.plain(locale, 'button-match-any')), {
              kind: 'draft-match',
              broadcastId,
              all: 0,
            }),
            button(chip(audience?.match === 'all', t.plain(locale, 'button-match-all')), {
              kind: 'draft-match',
              broadcastId,
              all: 1,
            }),
          ],
      [
        button(
          t.plain(locale, 'button-categories') +
            (audience?.categories.length ? ` (${audience.categories.length})` : ''),
          {
            kind: 'draft-categories',
            broadcastId,
          },
        ),
      ],
      audience === null
        ? []
        : [
            button(chip(locales.length === 0, t.plain(locale, 'button-locale-all')), {
              kind: 'draft-locale',
              broadcastId,
              index: 0,
            }),
            ...(['id', 'en'] as const).map((one, index) =>
              button(chip(locales.includes(one), t.plain(locale, localeKeys[one])), {
                kind: 'draft-locale',
                broadcastId,
                index: index + 1,
              }),
            ),
          ],
      audience === null
        ? []
        : [
            button(chip(zones.length === 0, t.plain(locale, 'button-zone-all')), {
              kind: 'draft-zone',
              broadcastId,
              index: 0,
              on: 1,
            }),
            ...offeredZones.map((zone, index) =>
              button(chip(zones.includes(zone), formatZone(zone, now).replace(/^.*\((.*)\)$/, '$1')), {
                kind: 'draft-zone',
                broadcastId,
                index: index + 1,
                on: zones.includes(zone) ? 0 : 1,
              }),
            ),
          ],
      audience === null
        ? []
        : audienceKinds.map((kind, index) =>
            button(chip(kinds.length === 0 || kinds.includes(kind), t.plain(locale, kindKeys[kind])), {
              kind: 'draft-kind',
              broadcastId,
              index,
              on: kinds.length === 0 || kinds.includes(kind) ? 0 : 1,
            }),
          ),
      audience === null ? [] : [button(t.plain(locale, 'button-done'), { kind: 'draft-done', broadcastId })],
    ]),
  };
}

/** The categories to choose from. */
export function audienceCategoriesScreen(
  t: Translator,
  locale: Locale,
  broadcast: Broadcast,
  directory: TopicDirectory,
): Screen {
  const chosen = new Set(broadcast.audience?.categories ?? []);
  const buttons = directory.categories.map((category) =>
    button(`${chosen.has(category.id) ? '✓ ' : ''}${nameOf(category, locale)}`, {
      kind: 'draft-category',
      broadcastId: broadcast.id,
      categoryId: category.id,
      on: chosen.has(category.id) ? 0 : 1,
    }),
  );
  return {
    text: t.html(locale, 'audience-categories-question', { id: broadcast.id }),
    keyboard: keyboard([
      ...inRows(buttons, 2),
      [button(t.plain(locale, 'button-back'), { kind: 'draft-audience', broadcastId: broadcast.id })],
    ]),
  };
}
