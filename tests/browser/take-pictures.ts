import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { ask, messages } from './visit.js';

/** A message as the chat holds it. */
interface Shown {
  message_id: number;
  text?: string;
  caption?: string;
  from?: { is_bot: boolean };
  reply_markup?: { inline_keyboard?: { text: string; callback_data?: string }[][] };
}

/** Tells a story in the local Telegram, and keeps pictures of what people see in it. */
export interface PictureTaker {
  /** Somebody writes, to the bot or into a group. */
  say(person: number, text: string, chat?: number): Promise<void>;
  /** Somebody taps the newest button whose label begins so. */
  tap(person: number, label: string): Promise<void>;
  /** Waits until the newest message of the bot that holds these words is there. @returns its text */
  reads(person: number, words: string | RegExp): Promise<string>;
  /** Opens the page anew, at a chat. */
  open(chat: number): Promise<void>;
  /** Keeps a picture of the newest message with these words, buttons and all; or of all from one message to another. */
  picture(name: string, words: string | RegExp, to?: string | RegExp): Promise<void>;
  pause(ms: number): Promise<void>;
}

const patienceMs = 20_000;

/**
 * Creates a taker of pictures on a page that shows one chat.
 *
 * @param prefix what the names of the files begin with
 */
export async function createPictureTaker(
  url: string,
  page: Page,
  { folder, prefix }: { folder: string; prefix: string },
): Promise<PictureTaker> {
  await mkdir(folder, { recursive: true });
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const inChat = async (chat: number): Promise<Shown[]> =>
    (await ask<{ messages: Shown[] }>(url, `/sim/chats/${chat}/messages?limit=60`)).messages.toReversed();
  const until = async <Value>(find: () => Promise<Value | undefined>, what: string): Promise<Value> => {
    for (const end = Date.now() + patienceMs; Date.now() < end; await pause(200)) {
      const found = await find();
      if (found !== undefined) return found;
    }
    throw new Error(`There is no ${what}.`);
  };
  const fits = (text: string, words: string | RegExp): boolean =>
    typeof words === 'string' ? text.includes(words) : words.test(text);

  return {
    pause,

    async say(person, text, chat = person) {
      await ask(url, `/sim/chats/${chat}/messages`, { from: person, text });
      // Telegram takes a message a second in one chat.
      await pause(1_200);
    },

    async tap(person, label) {
      const [message_id, data] = await until(async () => {
        for (const { message_id: id, reply_markup } of await inChat(person)) {
          const key = reply_markup?.inline_keyboard?.flat().find(({ text }) => text.startsWith(label));
          if (key !== undefined) return [id, key.callback_data] as const;
        }
        return undefined;
      }, `button “${label}”`);
      await ask(url, `/sim/chats/${person}/taps`, { from: person, message_id, data, wait: 10 });
      await pause(1_200);
    },

    reads: (person, words) =>
      until(
        async () => {
          const texts = (await inChat(person)).filter(({ from }) => from?.is_bot === true);
          return texts.map(({ text, caption }) => text ?? caption ?? '').find((text) => fits(text, words));
        },
        `message “${String(words)}”`,
      ),

    async open(chat) {
      await page.goto('about:blank');
      await page.goto(`${url}/#${chat}`);
      await page.waitForTimeout(1_500);
    },

    async picture(name, words, to = words) {
      const path = `${folder}/${prefix}-${name}.png`;
      const [first, last] = [messages(page, words).last(), messages(page, to).last()];
      await first.waitFor();
      await last.waitFor();
      await page.mouse.move(5, 5);
      await page.waitForTimeout(700);
      if (to === words) await first.screenshot({ path });
      else {
        const [from, until] = [await first.boundingBox(), await last.boundingBox()];
        if (from === null || until === null) throw new Error(`${name} is not on the screen.`);
        const x = Math.min(from.x, until.x);
        const width = Math.max(from.x + from.width, until.x + until.width) - x;
        await page.screenshot({ path, clip: { x, y: from.y, width, height: until.y + until.height - from.y } });
      }
      process.stdout.write(`${path}\n`);
    },
  };
}
