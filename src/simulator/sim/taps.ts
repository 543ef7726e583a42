import { Refused, type Outcome } from '../answer.js';
import { findKept } from '../world/messages.js';
import type { InlineButton, Kept } from '../world/types.js';
import { nowOf, type World } from '../world/world.js';
import { missing, wholeNumber, wrong, type SimRoute } from './answer.js';
import { deedOf, heard } from './messages.js';
import { secondsOfWait, type Wait } from './wait.js';

/** How long a tap can be answered. */
const TAP_MS = 150_000;

/** The route by which people tap buttons. */
export function tapRoutes(world: World, wait: Wait): Readonly<Record<string, SimRoute>> {
  return {
    'POST /sim/chats/*/taps': async (request) => {
      const deed = deedOf(world, request);
      if (deed instanceof Refused) return deed;
      const { chat, fields, person } = deed;
      const id = wholeNumber(fields, 'message_id');
      if (id instanceof Refused) return id;
      const kept = findKept(chat, id);
      if (!kept) return missing(`There is no message ${id} in this chat, or its content is no longer kept.`);
      const button = findButton(kept, fields);
      if (button instanceof Refused) return button;
      if (button.url !== undefined) return { url: button.url };
      if (button.callback_data === undefined || !kept.bot)
        return wrong(`The button "${button.text}" is not one that a bot hears of.`);
      const seconds = secondsOfWait(fields, 0);
      if (seconds instanceof Refused) return seconds;
      heard(world, chat);
      const { bot } = kept;
      const query = world.queries.open({
        kind: 'callback',
        bot,
        personId: person.user.id,
        chatId: chat.id,
        expires: nowOf(world) + TAP_MS,
        text: '',
      });
      const source =
        kept.inlineMessageId === undefined ? { message: kept.message } : { inline_message_id: kept.inlineMessageId };
      const content = {
        id: query.id,
        from: person.user,
        ...source,
        chat_instance: chatInstance(chat.id),
        data: button.callback_data,
      };
      const update_id = bot.updates.add('callback_query', content, chat.id, nowOf(world));
      const told = { callback_query_id: query.id, update_id };
      return seconds === 0 ? told : { ...told, answer: await wait(query, seconds) };
    },
  };
}

function findButton(kept: Kept, fields: Readonly<Record<string, unknown>>): Outcome<InlineButton> {
  const buttons = (kept.message.reply_markup?.inline_keyboard ?? []).flat();
  const { data, button } = fields;
  const found = buttons.find((one) => (data === undefined ? one.text === button : one.callback_data === data));
  if (found) return found;
  const there = buttons
    .map((one) => `"${one.text}"${one.callback_data === undefined ? '' : ` (${one.callback_data})`}`)
    .join(', ');
  return missing(`The message has no such button; it has ${there === '' ? 'none' : there}.`);
}

function chatInstance(chatId: number): string {
  return String((BigInt(Math.abs(chatId)) * 2_654_435_761n) % 9_000_000_000_000_000_000n);
}
