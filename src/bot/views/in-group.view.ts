import type { Chat, Locale } from '../../readers/chat.js';
import { formatList } from '../format.js';
import { groupSetupLink } from '../group-links.js';
import { button, keyboard, urlButton } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { nextWords } from './settings.view.js';
import { nameOf } from './topics.view.js';

type Named = { nameId: string; nameEn: string };

/** Topics named in one line. */
export const mostNamed = 8;

/** Topics of a group, in one line. */
export const topicNames = (topics: readonly Named[], locale: Locale): string =>
  formatList(
    topics.map((topic) => nameOf(topic, locale)),
    locale,
    mostNamed,
  );

/** A text of the group itself, with the way to its settings in the private chat. */
export function inGroupScreen(
  t: Translator,
  locale: Locale,
  text: string,
  chatId: number,
  botUsername: string,
): Screen {
  return {
    text,
    keyboard: keyboard([[urlButton(t.plain(locale, 'button-group-setup'), groupSetupLink(botUsername, chatId))]]),
  };
}

/** What a group is told when a thread is closed or gone; without topics it was the thread of all its news. */
export function threadGoneText(t: Translator, locale: Locale, topics: readonly Named[]): string {
  if (topics.length === 0) return t.html(locale, 'group-thread-gone-all');
  return t.html(locale, 'group-thread-gone', { topics: topicNames(topics, locale) });
}

/**
 * What is told when the main thread of a forum takes nothing: to whoever set the group up, or in another thread of it. The
 * group's name is not kept; its settings, one tap on, show it.
 */
export function mainClosedScreen(t: Translator, locale: Locale, groupId: number, isInGroup: boolean): Screen {
  if (isInGroup) return { text: t.html(locale, 'group-main-closed-here') };
  return {
    text: t.html(locale, 'group-main-closed'),
    keyboard: keyboard([[button(t.plain(locale, 'button-group-which'), { kind: 'group', group: -groupId })]]),
  };
}

/** What a group has chosen, in one line. */
export function groupTopicsText(t: Translator, chat: Chat, topics: readonly Named[], now: Date): string {
  const { locale } = chat;
  return topics.length === 0
    ? t.html(locale, 'group-topics-none')
    : t.html(locale, 'group-topics', { topics: topicNames(topics, locale), next: nextWords(chat, now, locale) });
}
