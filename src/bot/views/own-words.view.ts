import type { InlineKeyboardButton } from 'grammy/types';
import type { FollowedRequest } from '../../newsroom/followed-words-command.js';
import { LONGEST_PHRASE, MOST_WITHOUT } from '../../newsroom/followed-words-command.js';
import { MOST_FOLLOWED_WORDS } from '../../newsroom/followed-words.js';
import type { WordsFound } from '../../newsroom/look-back-for-words.js';
import { asTyped } from '../../newsroom/own-words.js';
import type { OwnWords } from '../../newsroom/own-words.js';
import type { Chat, Locale } from '../../readers/chat.js';
import { button, keyboard } from '../keyboard.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { nextWords } from './settings.view.js';
import { nameOf } from './topics.view.js';

type Refusal = Extract<FollowedRequest, { kind: 'refused' }>['reason'];

const refusals = {
  empty: 'follow-usage',
  tooShort: 'own-too-short',
  tooLong: 'own-too-long',
  onlyStopWords: 'own-only-stop-words',
  severalPhrases: 'own-several-phrases',
  tooManyWithout: 'own-too-many-without',
  sameWord: 'own-same-word',
} as const satisfies Record<Refusal, string>;

/** Why words cannot be followed, in one sentence. */
export function refusalText(t: Translator, locale: Locale, reason: Refusal): string {
  return t.html(locale, refusals[reason], {
    words: MOST_FOLLOWED_WORDS,
    letters: LONGEST_PHRASE,
    without: MOST_WITHOUT,
  });
}

/** What a reader who now follows words is told: what they are, how often the news had them, when the next digest comes. */
export function ownWordsScreen(
  t: Translator,
  chat: Chat,
  phrase: OwnWords,
  state: { already: boolean; found: WordsFound; now: Date },
): Screen {
  const { locale } = chat;
  const { count, isMore } = state.found;
  const values = { topic: nameOf(phrase, locale), next: nextWords(chat, state.now, locale) };
  return {
    text: [
      t.html(locale, state.already ? 'follow-already' : 'follow-now', values),
      t.html(locale, 'own-found', { count, more: isMore ? 'yes' : 'no' }),
    ].join('\n'),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-topics'), { kind: 'my-topics', page: 0 }),
        button(t.plain(locale, 'button-hours'), { kind: 'hours' }),
      ],
    ]),
  };
}

/**
 * The button that follows words which are no topic. The words travel in the button, so that nothing of what was typed is
 * kept before it is tapped. Null: they do not fit.
 */
export function followWordsButton(
  t: Translator,
  locale: Locale,
  text: string,
  words: string,
): InlineKeyboardButton | null {
  const typed = asTyped(text, words);
  const label = t.plain(locale, 'button-follow-words', { words: typed });
  return button(label, { kind: 'own-words', words: typed }) ?? button(label, { kind: 'own-words', words });
}

/** The same button below a search: whoever taps it hears of everything new that has these words. */
export function tellMeButton(t: Translator, locale: Locale, text: string, words: string): InlineKeyboardButton | null {
  const label = t.plain(locale, 'button-tell-me');
  return (
    button(label, { kind: 'own-words', words: asTyped(text, words) }) ?? button(label, { kind: 'own-words', words })
  );
}
