import type { StoredTopic } from '../../newsroom/catalogue.store.js';
import type { Chat } from '../../readers/chat.js';
import { formatList } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { scheduleWords } from './schedule-words.js';
import { hoursWords, nextWords, pauseWords } from './settings.view.js';
import type { Undo } from './topics.view.js';
import { chipText, nameOf, undoButton } from './topics.view.js';

/** How a reader came: to a new chat, back to one that had stopped or was blocked, or from elsewhere in the chat. */
export type Arrival = 'new' | 'back' | 'here';

/** The first choice: a few wide topics, bundles, all sections. Taps follow at once; "done" ends it. */
export function startScreen(
  t: Translator,
  chat: Chat,
  view: { text: string; topics: StoredTopic[]; followed: ReadonlySet<number>; undo?: Undo | null },
): Screen {
  const { locale } = chat;
  const chips = view.topics.map((topic) =>
    button(chipText(t, locale, topic, view.followed), { kind: 'start-topic', topicId: topic.id }),
  );
  return {
    text: view.text,
    keyboard: keyboard([
      ...inRows(chips, 2),
      [
        button(t.plain(locale, 'button-bundles'), { kind: 'bundles' }),
        button(t.plain(locale, 'button-all-categories'), { kind: 'categories' }),
      ],
      [undoButton(t, locale, view.undo ?? null, 0, 0)],
      [button(t.plain(locale, 'picker-done', { count: view.followed.size }), { kind: 'picked' })],
      // In the other language, so that whoever needs it can read it.
      [
        locale === 'id'
          ? button('English', { kind: 'start-language', index: 1 })
          : button('Bahasa Indonesia', { kind: 'start-language', index: 0 }),
      ],
    ]),
  };
}

/**
 * What a reader who followed a topic by link or name is told.
 *
 * @param state `others`: how many topics are followed beside it
 */
export function welcomeTopicScreen(
  t: Translator,
  chat: Chat,
  topic: StoredTopic,
  state: { arrival: Arrival; already: boolean; others: number; now: Date },
): Screen {
  const { locale } = chat;
  return {
    text: welcomeTopicText(t, chat, topic, state),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-add-topics'), { kind: 'categories' }),
        button(t.plain(locale, 'button-hours'), { kind: 'hours' }),
      ],
    ]),
  };
}

function welcomeTopicText(
  t: Translator,
  chat: Chat,
  topic: StoredTopic,
  { arrival, already, others, now }: Parameters<typeof welcomeTopicScreen>[3],
): string {
  const { locale } = chat;
  const name = nameOf(topic, locale);
  const next = nextWords(chat, now, locale);
  if (arrival === 'new') return t.html(locale, 'welcome-topic', { topic: name, hour: hoursWords(chat, now, locale) });
  if (arrival === 'back') return t.html(locale, 'welcome-back-topic', { topic: name, others, next });
  return t.html(locale, already ? 'follow-already' : 'follow-now', { topic: name, next });
}

/** What a reader who has picked topics is told: all that is followed, and when the digest comes. */
export function pickedScreen(
  t: Translator,
  chat: Chat,
  followed: { nameId: string; nameEn: string }[],
  now: Date,
): Screen {
  const { locale } = chat;
  const values = {
    topics: namesOf(followed, chat),
    when: scheduleWords(t, { hours: chat.digestHours, days: chat.digestDays }, chat, now),
  };
  return {
    text:
      chat.nextEditionAt === null
        ? t.html(locale, 'picker-finished-atonce', { topics: values.topics })
        : t.html(locale, 'picker-finished', { ...values, next: nextWords(chat, now, locale) }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-hours'), { kind: 'hours' }),
        button(t.plain(locale, 'button-topics'), { kind: 'my-topics', page: 0 }),
      ],
    ]),
  };
}

/** Names of what is followed, as many as are read in one go. */
function namesOf(topics: { nameId: string; nameEn: string }[], { locale }: Chat): string {
  return formatList(
    topics.map((topic) => nameOf(topic, locale)),
    locale,
    mostNames,
  );
}

/** Topics named in a sentence. */
const mostNames = 8;

/** Where a reader stands, on /start: the choices that were kept, and when the next digest comes. */
export function statusScreen(
  t: Translator,
  chat: Chat,
  topics: { nameId: string; nameEn: string }[],
  state: { isBack: boolean; now: Date },
): Screen {
  const { locale } = chat;
  const names = namesOf(topics, chat);
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
