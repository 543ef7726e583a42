import type { StoredTopic } from '../../newsroom/catalogue.store.js';
import type { Chat } from '../../readers/chat.js';
import { formatList } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { hoursWords, nextWords, pauseWords } from './settings.view.js';
import { nameOf } from './topics.view.js';

/** What a reader who followed a topic by link or name is told. */
export function welcomeTopicScreen(
  t: Translator,
  chat: Chat,
  topic: StoredTopic,
  state: { isNewReader: boolean; already: boolean; now: Date },
): Screen {
  const { locale } = chat;
  const name = nameOf(topic, locale);
  const text = state.isNewReader
    ? t.html(locale, 'welcome-topic', { topic: name, hour: hoursWords(chat, state.now, locale) })
    : t.html(locale, state.already ? 'follow-already' : 'follow-now', {
        topic: name,
        next: nextWords(chat, state.now, locale),
      });
  return {
    text,
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-add-topics'), { kind: 'categories' }),
        button(t.plain(locale, 'button-hours'), { kind: 'hours' }),
      ],
    ]),
  };
}

/** Where a reader stands, on /start: the choices that were kept, and when the next digest comes. */
export function statusScreen(
  t: Translator,
  chat: Chat,
  topics: { nameId: string; nameEn: string }[],
  state: { isBack: boolean; now: Date },
): Screen {
  const { locale } = chat;
  const names = formatList(
    topics.map((topic) => nameOf(topic, locale)),
    locale,
  );
  const paused = pauseWords(t, chat, state.now, locale);
  const next = nextWords(chat, state.now, locale);
  const text =
    paused !== null
      ? t.html(locale, 'status-paused', { topics: names, until: paused })
      : t.html(locale, state.isBack ? 'welcome-back' : 'status', { topics: names, next });
  return {
    text,
    keyboard: keyboard([
      [
        paused === null
          ? button(t.plain(locale, 'button-news-now'), { kind: 'news-now' })
          : button(t.plain(locale, 'button-resume'), { kind: 'resume' }),
      ],
      [
        button(t.plain(locale, 'button-topics'), { kind: 'my-topics', page: 0 }),
        button(t.plain(locale, 'button-settings'), { kind: 'settings' }),
      ],
    ]),
  };
}
