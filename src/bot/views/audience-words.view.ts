import type { Audience } from '../../delivery/audience.js';
import type { Reach } from '../../delivery/audience.store.js';
import type { TopicDirectory } from '../../newsroom/topic-directory.js';
import type { Locale } from '../../readers/chat.js';
import { formatList, formatNumber } from '../format.js';
import type { Translator } from '../translate.js';
import { nameOf } from './topics.view.js';

/** Topics named in a line; further ones are counted. */
const mostNamed = 6;

/** The kinds of chats that an audience may have. */
export const audienceKinds = ['private', 'group', 'channel'] as const;
/** What the kinds of chats are called. */
export const kindKeys = { private: 'kind-private', group: 'kind-group', channel: 'kind-channel' } as const;
/** What the languages are called. */
export const localeKeys = { id: 'button-locale-id', en: 'button-locale-en' } as const;

/** Who an audience is, in words: "pengikut Korea Utara atau Rusia; bahasa Indonesia". */
export function audienceText(
  t: Translator,
  locale: Locale,
  audience: Audience | null,
  directory: TopicDirectory,
): string {
  if (audience === null) return t.plain(locale, 'audience-unchosen');
  const names = (ids: readonly number[], type: 'conjunction' | 'disjunction') =>
    listOf(
      ids.map((id) => {
        const topic = directory.topicById.get(id);
        return topic === undefined ? `#${id}` : nameOf(topic, locale);
      }),
      locale,
      type,
    );
  const { topics, match, without, categories, locales, zones, kinds } = audience;
  const parts: string[] = [];
  if (topics.length > 0)
    parts.push(
      match === 'all' && topics.length > 1
        ? t.plain(locale, 'audience-all', { topics: names(topics, 'conjunction') })
        : t.plain(locale, 'audience-any', { topics: names(topics, 'disjunction') }),
    );
  if (categories.length > 0) {
    const named = categories.flatMap((id) => directory.categoryById.get(id) ?? []).map((one) => nameOf(one, locale));
    parts.push(t.plain(locale, 'audience-categories', { categories: listOf(named, locale, 'disjunction') }));
  }
  if (parts.length === 0) parts.push(t.plain(locale, 'audience-everyone'));
  if (without.length > 0) parts.push(t.plain(locale, 'audience-without', { topics: names(without, 'disjunction') }));
  if (locales.length > 0)
    parts.push(
      t.plain(locale, 'audience-languages', {
        languages: formatList(
          locales.map((one) => t.plain(locale, localeKeys[one])),
          locale,
        ),
      }),
    );
  if (zones.length > 0) parts.push(t.plain(locale, 'audience-zones', { zones: formatList(zones.map(cityOf), locale) }));
  if (kinds.length > 0 && kinds.length < audienceKinds.length)
    parts.push(
      t.plain(locale, 'audience-kinds', {
        kinds: formatList(
          kinds.map((kind) => t.plain(locale, kindKeys[kind]).toLocaleLowerCase(locale)),
          locale,
        ),
      }),
    );
  return parts.join('; ');
}

const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

function listOf(names: string[], locale: Locale, type: 'conjunction' | 'disjunction'): string {
  const shown = names.length > mostNamed ? [...names.slice(0, mostNamed), `+${names.length - mostNamed}`] : names;
  return new Intl.ListFormat(locale === 'id' ? 'id-ID' : 'en-GB', { type }).format(shown);
}

/** "Penerima: 18.604" and, below it, who gets it later or is left out, and why. */
export function reachText(t: Translator, locale: Locale, reach: Reach): string {
  const number = (count: number) => ({ count: formatNumber(count, locale) });
  const left = [
    ...(reach.later > 0 ? [t.html(locale, 'reach-later', number(reach.later))] : []),
    ...(reach.paused > 0 ? [t.html(locale, 'reach-paused', number(reach.paused))] : []),
    ...(reach.quiet > 0 ? [t.html(locale, 'reach-quiet', number(reach.quiet))] : []),
    ...(reach.limit > 0 ? [t.html(locale, 'reach-limit', number(reach.limit))] : []),
  ];
  const now = t.html(locale, 'reach-now', number(reach.now));
  return left.length === 0 ? now : `${now}\n${left.join(' · ')}`;
}
