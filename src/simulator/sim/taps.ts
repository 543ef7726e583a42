import { createHmac } from 'node:crypto';
import { Refused, type Outcome } from '../answer.js';
import { randomDigits } from '../random.js';
import { findKept, post, tellBots, viewOf } from '../world/messages.js';
import type { Bot, InlineButton, Kept, Person } from '../world/types.js';
import type { Query } from '../world/queries.js';
import { nowOf, secondsOf, type World } from '../world/world.js';
import { fieldsOf, impossible, missing, optionalText, wholeNumber, wrong, type SimRoute } from './answer.js';
import { botMeant, cannotWrite, chatMeant, personMeant } from './lookup.js';
import { deedOf, heard } from './messages.js';

const TAP_MS = 150_000;
const INLINE_MS = 30_000;

/** Waits real seconds for a bot's answer; null if none came. */
type Wait = (query: Query, seconds: number) => Promise<unknown>;

/** Routes by which people tap, ask inline and open Mini Apps. */
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
    'POST /sim/chats/*/web_app': (request) => {
      const deed = deedOf(world, request);
      if (deed instanceof Refused) return deed;
      const url = optionalText(deed.fields, 'url');
      if (url instanceof Refused) return url;
      if (!url || !URL.canParse(url)) return wrong('"url" must be the address of the Mini App.');
      const bot = deed.chat.bot ?? botMeant(world, request.query);
      if (bot instanceof Refused) return bot;
      return {
        url: `${url}#tgWebAppData=${encodeURIComponent(initData(world, bot, deed.person.user))}&tgWebAppVersion=9.0&tgWebAppPlatform=web`,
      };
    },
    'POST /sim/inline': async ({ body, query }) => {
      const fields = fieldsOf(body);
      if (fields instanceof Refused) return fields;
      const person = personMeant(world, fields, 'from');
      if (person instanceof Refused) return person;
      const bot = botMeant(world, query);
      if (bot instanceof Refused) return bot;
      if (!bot.inline)
        return impossible(
          `@${bot.username} has inline mode switched off; POST /sim/bots with "supports_inline_queries": true.`,
        );
      const text = optionalText(fields, 'query');
      const offset = optionalText(fields, 'offset');
      const seconds = secondsOfWait(fields, 10);
      if (text instanceof Refused) return text;
      if (offset instanceof Refused) return offset;
      if (seconds instanceof Refused) return seconds;
      const chatId = fields['chat'] === undefined ? 0 : wholeNumber(fields, 'chat');
      if (chatId instanceof Refused) return chatId;
      const group = world.groups.get(chatId);
      const chatType =
        chatId > 0 ? (bot.privateChats.has(chatId) && chatId === person.user.id ? 'sender' : 'private') : group?.type;
      const opened = world.queries.open({
        kind: 'inline',
        bot,
        personId: person.user.id,
        chatId,
        expires: nowOf(world) + INLINE_MS,
        text: text ?? '',
      });
      const content = {
        id: opened.id,
        from: person.user,
        query: (text ?? '').slice(0, 256),
        offset: offset ?? '',
        ...(chatType && { chat_type: chatType }),
        ...(typeof fields['location'] === 'object' && { location: fields['location'] }),
      };
      if (bot.updates.add('inline_query', content, -person.user.id, nowOf(world)) === null) {
        return impossible('The bot does not ask for inline_query updates (allowed_updates).');
      }
      const answer = await wait(opened, seconds);
      if (!isInlineAnswer(answer))
        return new Refused(504, `The bot did not answer the inline query within ${seconds} s.`);
      return { inline_query_id: opened.id, ...answer, results: answer.results.map(({ shown }) => shown) };
    },
    'POST /sim/inline/*/choose': ({ parts, body, query }) => {
      const opened = world.queries.find(parts[0] ?? '');
      if (!opened || opened.kind !== 'inline' || !isInlineAnswer(opened.answer))
        return missing(`There is no answered inline query ${parts[0]}.`);
      const fields = fieldsOf(body);
      if (fields instanceof Refused) return fields;
      const resultId = optionalText(fields, 'result_id');
      if (resultId instanceof Refused) return resultId;
      const result = opened.answer.results.find(({ id }) => id === resultId);
      if (!result) return missing(`The answer has no result "${resultId}".`);
      const chatId = wholeNumber(fields, 'chat');
      if (chatId instanceof Refused) return chatId;
      const scope = new URLSearchParams(query);
      if (!scope.has('bot')) scope.set('bot', String(opened.bot.id));
      const chat = chatMeant(world, String(chatId), scope);
      if (chat instanceof Refused) return chat;
      const person = world.people.get(opened.personId);
      if (!person) return missing('The person who asked is no longer there.');
      const refused = cannotWrite(chat, person);
      if (refused) return refused;
      return choose(world, opened, person, chat, result);
    },
  };
}

function choose(
  world: World,
  { bot, text }: Query,
  person: Person,
  chat: Parameters<typeof post>[1],
  result: Result,
): object {
  const inlineMessageId = `BAAA${randomDigits(world.random, 18)}`;
  heard(world, chat);
  const via = { id: bot.id, is_bot: true, first_name: bot.firstName, username: bot.username };
  const kept: Kept = post(
    world,
    chat,
    { user: person.user },
    {
      via_bot: via,
      ...result.content,
      ...(result.keyboard && { reply_markup: result.keyboard }),
    },
  );
  const told = tellBots(world, kept);
  // From here on it is the bot's: it edits it by its inline id and hears of taps on it.
  Object.assign(kept, { bot, inlineMessageId });
  world.inlineMessages.set(inlineMessageId, kept);
  const chosen = {
    result_id: result.id,
    from: person.user,
    query: text,
    ...(result.keyboard && { inline_message_id: inlineMessageId }),
  };
  const feedback = bot.inlineFeedback
    ? bot.updates.add('chosen_inline_result', chosen, -person.user.id, nowOf(world))
    : null;
  return { message: viewOf(kept), update_id: feedback ?? told };
}

interface Result {
  readonly id: string;
  readonly shown: object;
  readonly content: Record<string, unknown>;
  readonly keyboard?: object;
}

function isInlineAnswer(answer: unknown): answer is { results: Result[] } {
  return typeof answer === 'object' && answer !== null && 'results' in answer && Array.isArray(answer.results);
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

function secondsOfWait(fields: Readonly<Record<string, unknown>>, missingValue: number): Outcome<number> {
  const value = fields['wait'] ?? missingValue;
  return typeof value === 'number' && value >= 0 && value <= 120
    ? value
    : wrong('"wait" must be seconds from 0 to 120.');
}

function chatInstance(chatId: number): string {
  return String((BigInt(Math.abs(chatId)) * 2_654_435_761n) % 9_000_000_000_000_000_000n);
}

/** The signed data that a Mini App gets, as documented under "Validating data received via the Mini App". */
function initData(world: World, bot: Bot, user: object): string {
  const fields = new Map([
    ['auth_date', String(secondsOf(world))],
    ['query_id', `AAH${randomDigits(world.random, 18)}`],
    ['user', JSON.stringify(user)],
  ]);
  // In the order of their names: auth_date, query_id, user.
  const check = [...fields].map(([name, value]) => `${name}=${value}`).join('\n');
  const secret = createHmac('sha256', 'WebAppData').update(bot.token).digest();
  fields.set('hash', createHmac('sha256', secret).update(check).digest('hex'));
  return new URLSearchParams([...fields]).toString();
}
