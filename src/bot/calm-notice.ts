import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import { localeFor } from '../readers/chat.js';
import type { Locale } from '../readers/chat.js';
import type { Translator } from './translate.js';

/**
 * Tells somebody who sends faster than can be answered to wait a moment: below the tap, or as a message. In the language of
 * their Telegram, since nothing is asked of the database during a flood. In groups nothing is said.
 */
export function createCalmNotice(parts: {
  api: () => Pick<Api, 'answerCallbackQuery' | 'sendMessage'>;
  translator: Pick<Translator, 'plain'>;
  locale: Locale;
  log: Log;
}) {
  return async ({ message, callback_query: tap }: Update): Promise<void> => {
    const person = message?.from ?? tap?.from;
    const text = parts.translator.plain(localeFor(person?.language_code, parts.locale), 'too-fast');
    try {
      if (tap !== undefined) await parts.api().answerCallbackQuery(tap.id, { text });
      else if (message?.chat.type === 'private') await parts.api().sendMessage(message.chat.id, text);
    } catch (error) {
      parts.log.debug({ error: describeError(error) }, 'a notice of too many messages could not be sent');
    }
  };
}
