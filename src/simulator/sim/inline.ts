import { Refused } from '../answer.js';
import { randomDigits } from '../random.js';
import { tellBots } from '../world/hearing.js';
import { addMessage, viewOf } from '../world/messages.js';
import type { Query } from '../world/queries.js';
import type { ChatRecord, Kept, Person } from '../world/types.js';
import { nowOf, type World } from '../world/world.js';
import { fieldsOf, impossible, missing, optionalText, wholeNumber, type SimRoute } from './answer.js';
import { botMeant, cannotWrite, chatMeant, personMeant } from './lookup.js';
import { heard } from './messages.js';
import { secondsOfWait, type Wait } from './wait.js';

/** How long an inline query can be answered. */
const INLINE_MS = 30_000;

/** Routes by which people ask inline and choose a result. */
export function inlineRoutes(world: World, wait: Wait): Readonly<Record<string, SimRoute>> {
  return {
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

function choose(world: World, { bot, text }: Query, person: Person, chat: ChatRecord, result: Result): object {
  const inlineMessageId = `BAAA${randomDigits(world.random, 18)}`;
  heard(world, chat);
  const via = { id: bot.id, is_bot: true, first_name: bot.firstName, username: bot.username };
  const kept: Kept = addMessage(
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
