import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../clock.js';
import { isDatabaseAway } from '../db/errors.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import { localeFor } from '../readers/chat.js';
import type { Locale } from '../readers/chat.js';
import type { Translator } from './translate.js';
import type { UpdateInbox } from './update-inbox.js';

/** A database that says nothing for so long is away for people, too. */
const patienceMs = 3_000;
/** Then the update is left with Telegram, which brings it again; one that was written down after all is known by its id. */
const deadlineMs = 15_000;
/** Whoever writes again and again is told so often. */
const againAfterMs = 5 * 60_000;
/** Chats that are remembered as told. */
const mostRemembered = 10_000;

/**
 * Answers out of memory while the inbox cannot be written: who wrote hears once that we are back soon, a tap gets a toast.
 * The update itself stays with Telegram and is handled when the database is back.
 *
 * @returns the inbox; its `accept` throws as before, so that Telegram does not take the updates for received
 */
export function sayBackSoon(
  inbox: UpdateInbox,
  parts: {
    api: () => Pick<Api, 'sendMessage' | 'answerCallbackQuery'>;
    translator: Pick<Translator, 'plain'>;
    locale: Locale;
    clock: Clock;
    log: Log;
  },
): UpdateInbox {
  const { translator, clock, log } = parts;
  /** When a chat or a tap was told last, the oldest first. */
  const told = new Map<number | string, number>();

  const isNews = (key: number | string): boolean => {
    const now = clock.now().getTime();
    const last = told.get(key);
    if (last !== undefined && Math.abs(now - last) < againAfterMs) return false;
    told.delete(key);
    told.set(key, now);
    for (const oldest of told.keys()) {
      if (told.size <= mostRemembered) break;
      told.delete(oldest);
    }
    return true;
  };
  const say = async ({ message, callback_query: tap }: Update): Promise<void> => {
    const locale = localeFor((tap ?? message)?.from?.language_code, parts.locale);
    if (tap !== undefined && isNews(tap.id))
      await parts.api().answerCallbackQuery(tap.id, { text: translator.plain(locale, 'back-soon') });
    if (message?.chat.type === 'private' && isNews(message.chat.id))
      await parts.api().sendMessage(message.chat.id, translator.plain(locale, 'back-soon-kept'));
  };
  const sayAll = (updates: readonly Update[]): void => {
    for (const update of updates)
      void say(update).catch((error: unknown) =>
        log.warn({ updateId: update.update_id, error: describeError(error) }, 'nobody could be told: back soon'),
      );
  };

  const accept = async (updates: readonly Update[]): Promise<Update[]> => {
    if (updates.length === 0) return inbox.accept(updates);
    const timers: NodeJS.Timeout[] = [];
    const tooLong = new Promise<never>((_, reject) => {
      timers.push(setTimeout(() => sayAll(updates), patienceMs));
      timers.push(setTimeout(() => reject(new Error('The inbox could not be written in time.')), deadlineMs));
    });
    try {
      return await Promise.race([inbox.accept(updates), tooLong]);
    } catch (error) {
      if (isDatabaseAway(error)) sayAll(updates);
      throw error;
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  };
  return { ...inbox, accept };
}
