import type { LocalTelegram, SeenMessage } from './telegram.js';
import { waitFor } from './wait.js';

/** A message of a group or channel, with where it stands. */
export interface PlaceMessage extends SeenMessage {
  message_thread_id?: number;
  sender_chat?: { id: number };
}

/** A group or channel as its members see it. */
export interface Place {
  id: number;
  /** A member writes. */
  write(from: number, text: string, thread?: number): Promise<void>;
  /** What the bot has written, oldest first. */
  fromBot(): Promise<PlaceMessage[]>;
  /** Waits until the bot writes something that holds these words, after the last look away. */
  reads(words: string | RegExp): Promise<PlaceMessage>;
  looksAway(): Promise<void>;
  /** Something that is done to the chat: "kick", "promote", … */
  act(what: string, body?: Record<string, unknown>): Promise<unknown>;
}

/** Makes a group, supergroup or channel; the first of its admins has made it. */
export async function openPlace(
  telegram: LocalTelegram,
  chat: { id: number; type: 'group' | 'supergroup' | 'channel'; title: string } & Record<string, unknown>,
): Promise<Place> {
  await telegram.sim('POST', '/chats', chat);
  return placeAt(telegram, chat.id);
}

/** A group or channel that is there already. */
export function placeAt(telegram: LocalTelegram, id: number): Place {
  let seen = 0;
  const messages = async (): Promise<PlaceMessage[]> => {
    const { messages: list } = (await telegram.sim('GET', `/chats/${id}/messages?limit=200`)) as {
      messages: PlaceMessage[];
    };
    return list;
  };
  const fromBot = async () =>
    (await messages()).filter(
      (message) =>
        (message.from?.is_bot === true && message.sender_chat === undefined) ||
        (message.sender_chat?.id === id && message.from === undefined),
    );
  return {
    id,
    fromBot,
    write: async (from, text, thread) => {
      await telegram.sim('POST', `/chats/${id}/messages`, { from, text, ...(thread === undefined ? {} : { thread }) });
    },
    reads: (words) =>
      waitFor(async () => {
        const fits = (message: PlaceMessage) => {
          const text = message.text ?? message.caption ?? '';
          return typeof words === 'string' ? text.includes(words) : words.test(text);
        };
        return (await fromBot()).toReversed().find((message) => message.message_id > seen && fits(message));
      }).catch(async () => {
        throw new Error(
          `nothing like “${String(words)}” in:\n${(await fromBot()).map((one) => one.text ?? one.caption).join('\n---\n')}`,
        );
      }),
    looksAway: async () => {
      seen = Math.max(0, ...(await messages()).map((message) => message.message_id));
    },
    act: (what, body = {}) => telegram.sim('POST', `/chats/${id}/${what}`, body),
  };
}
