import { createSimulator } from '../../src/simulator/simulator.js';
import type { CallRecord } from '../../src/simulator/world/calls.js';
import type { HandClock } from './clock.js';
import { createMessageRules } from './message-rules.js';
import { waitFor } from './wait.js';

/** A message as the chat shows it. */
export interface SeenMessage {
  message_id: number;
  text?: string;
  caption?: string;
  edit_date?: number;
  document?: { file_name?: string; file_id: string };
  /** A photo in its sizes, the largest last. */
  photo?: { file_id: string }[];
  link_preview_options?: { url?: string; is_disabled?: boolean };
  from?: { id: number; is_bot: boolean };
  entities?: { type: string; offset: number; length: number; url?: string }[];
  reply_markup?: { inline_keyboard: { text: string; callback_data?: string; url?: string }[][] };
}

/** A person with a phone: writes, taps, blocks, and looks at the chat with the bot. */
export interface Person {
  id: number;
  write(text: string): Promise<void>;
  /** Taps the button with this text (or its beginning) on the latest message that has it. @returns the toast's text */
  tap(label: string): Promise<string | null>;
  /** Taps a button by raw data: one of the message, or any other, as only a forged client can. */
  forge(messageId: number, data: string): Promise<Response>;
  block(): Promise<void>;
  unblock(): Promise<void>;
  messages(): Promise<SeenMessage[]>;
  /** What the bot has written, oldest first. */
  fromBot(): Promise<SeenMessage[]>;
  /** Waits until the bot writes (or edits to) something that holds these words. */
  reads(words: string | RegExp): Promise<SeenMessage>;
  /** Marks what has been read: `reads` then only looks at what comes later. */
  looksAway(): Promise<void>;
}

export interface LocalTelegram {
  url: string;
  token: string;
  person(id: number, languageCode?: string, firstName?: string): Promise<Person>;
  /** Anything else of /sim. */
  sim(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Texts that reached a chat as new messages, of all time. */
  delivered(chatId: number): Promise<{ text: string; message_id: number; kind: string }[]>;
  /** Ends it. Fails if a message that the bot sent breaks a rule that holds for all of them. */
  close(): Promise<void>;
}

/** Starts a local Telegram on a free port, on the test's clock. */
export async function startTelegram(clock: HandClock): Promise<LocalTelegram> {
  const token = '100200300:test-token-of-the-local-telegram';
  const simulator = createSimulator({ clock, token, botUsername: 'kabar_bot' });
  const rules = createMessageRules();
  simulator.world.events.listen(({ name, data }) => {
    if (name === 'call' && isCall(data)) rules.look(data);
  });
  const { url } = await simulator.listen({ host: '127.0.0.1', port: 0 });

  const sim = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/sim${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${method} /sim${path}: ${JSON.stringify(json)}`);
    return json;
  };

  const person = async (id: number, languageCode = 'id', firstName = 'Sari'): Promise<Person> => {
    await sim('POST', '/people', { id, first_name: firstName, language_code: languageCode });
    const messages = async (): Promise<SeenMessage[]> => {
      const answer = await fetch(`${url}/sim/chats/${id}/messages?limit=200`);
      if (!answer.ok) return [];
      const { messages: list } = (await answer.json()) as { messages: SeenMessage[] };
      return list;
    };
    let seen = 0;
    let seenAt = 0;
    const stamp = (message: SeenMessage) => message.edit_date ?? 0;
    const fromBot = async () => (await messages()).filter((message) => message.from?.is_bot === true);
    const tapOnce = async (label: string): Promise<string | null> => {
      const message = await waitFor(async () =>
        (await fromBot())
          .toReversed()
          .find((one) => one.reply_markup?.inline_keyboard.flat().some((key) => key.text.startsWith(label))),
      ).catch(async () => {
        throw new Error(
          `no button “${label}” in:\n${(await fromBot()).map((one) => `${one.text}\n${JSON.stringify(one.reply_markup?.inline_keyboard)}`).join('\n---\n')}`,
        );
      });
      const key = message.reply_markup?.inline_keyboard.flat().find((one) => one.text.startsWith(label));
      const answer = (await sim('POST', `/chats/${id}/taps`, {
        from: id,
        message_id: message.message_id,
        data: key?.callback_data,
        wait: 5,
      })) as {
        answer?: { text?: string } | null;
      };
      if (answer.answer === null || answer.answer === undefined)
        throw new Error(`nobody answered the tap on “${label}”`);
      return answer.answer.text ?? null;
    };
    return {
      id,
      messages,
      fromBot,
      write: async (text) => {
        await sim('POST', `/chats/${id}/messages`, { from: id, text });
      },
      tap: (label) =>
        tapOnce(label).catch((error: unknown) => {
          // The message was edited between the look and the tap: people tap what they see then.
          if (error instanceof Error && error.message.includes('has no such button')) return tapOnce(label);
          throw error;
        }),
      forge: async (messageId, data) => {
        const tap = (on: number) =>
          fetch(`${url}/sim/chats/${id}/taps`, {
            method: 'POST',
            body: JSON.stringify({ from: id, message_id: on, data, wait: 5 }),
          });
        const answer = await tap(messageId);
        if (answer.ok) return answer;
        // The bot hears only of buttons on its messages: one of its own gets this one.
        clock.advance(3_000);
        const forged = {
          text: 'Dipalsukan',
          reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: data }]] },
        };
        const sent = await fetch(`${url}/bot${token}/sendMessage`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ chat_id: id, ...forged }),
        });
        const { result } = (await sent.json()) as { result: { message_id: number } };
        return tap(result.message_id);
      },
      block: async () => {
        await sim('POST', `/chats/${id}/block`, {});
      },
      unblock: async () => {
        await sim('POST', `/chats/${id}/unblock`, {});
      },
      reads: (words) =>
        waitFor(async () => {
          const fits = (message: SeenMessage) => {
            const text = message.text ?? message.caption ?? '';
            return typeof words === 'string' ? text.includes(words) : words.test(text);
          };
          return (await fromBot())
            .toReversed()
            .find((message) => (message.message_id > seen || stamp(message) > seenAt) && fits(message));
        }).catch(async () => {
          throw new Error(
            `nothing like “${String(words)}” in:\n${(await fromBot()).map((one) => one.text ?? one.caption).join('\n---\n')}`,
          );
        }),
      looksAway: async () => {
        const all = await messages();
        seen = Math.max(0, ...all.map((message) => message.message_id));
        seenAt = Math.floor(clock.now().getTime() / 1000);
        clock.advance(1000);
      },
    };
  };

  return {
    url,
    token,
    person,
    sim,
    delivered: async (chatId) => {
      const { deliveries } = (await sim('GET', `/deliveries?chat_id=${chatId}`)) as {
        deliveries: { text: string; message_id: number; kind: string }[];
      };
      return deliveries;
    },
    close: async () => {
      await simulator.close();
      const breaches = rules.breaches();
      if (breaches.length > 0) throw new Error(`messages that break the rules:\n${breaches.slice(0, 20).join('\n')}`);
    },
  };
}

function isCall(event: object): event is CallRecord {
  return 'method' in event && 'parameters' in event;
}
