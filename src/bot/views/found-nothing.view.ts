import type { InlineKeyboardButton } from 'grammy/types';
import type { StoredTopic } from '../../newsroom/catalogue.store.js';
import type { Locale } from '../../readers/chat.js';
import { button, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { filterRows, findAction, everything } from './search.view.js';
import type { NamedNarrowing } from './search.view.js';
import { foundTopicsScreen } from './topics.view.js';

/** That a search found nothing, and what can be done: other filters, topics like it, or being told when there is news. */
export function foundNothingScreen(
  t: Translator,
  locale: Locale,
  view: {
    query: string;
    narrowing: NamedNarrowing;
    topics: StoredTopic[];
    followed: ReadonlySet<number>;
    tellMe: InlineKeyboardButton | null;
  },
): Screen {
  const { query, narrowing, topics, tellMe } = view;
  if (narrowing.topicId !== 0 || narrowing.days !== 0 || narrowing.sourceId !== 0)
    return {
      text: t.html(locale, 'search-none-narrowed', { query }),
      keyboard: keyboard([
        ...filterRows(t, locale, query, narrowing),
        [button(t.plain(locale, 'button-filter-off'), findAction(query, 0, everything))],
        [tellMe],
      ]),
    };
  if (topics.length > 0)
    return foundTopicsScreen(t, locale, t.html(locale, 'search-none-topics', { query }), topics, view.followed, tellMe);
  return {
    text: t.html(locale, 'search-none', { query }),
    keyboard: keyboard([[tellMe], [button(t.plain(locale, 'button-choose-topics'), { kind: 'categories' })]]),
  };
}
