import { Refused, type Outcome } from '../answer.js';
import { sortEntities } from '../text/entity.js';
import { REACTIONS } from '../methods/gestures.js';
import { react } from './react.js';
import { findKept, addMessage, removeMessage, replaceMessage, viewOf } from '../world/messages.js';
import { tellBots } from '../world/hearing.js';
import type { ChatRecord, Kept, Person } from '../world/types.js';
import { nowOf, secondsOf, type World } from '../world/world.js';
import {
  fieldsOf,
  impossible,
  limitOf,
  missing,
  optionalText,
  wholeNumber,
  wrong,
  type SimRequest,
  type SimRoute,
} from './answer.js';
import { readContent, type Fields } from './contents.js';
import { personText } from './person-text.js';
import { cannotWrite, chatMeant, personMeant } from './lookup.js';

/** The chat, the fields and the person of a request in which a person does something in a chat. */
export function deedOf(
  world: World,
  { parts, query, body }: SimRequest,
): Outcome<{ chat: ChatRecord; fields: Fields; person: Person }> {
  const chat = chatMeant(world, parts[0], query);
  if (chat instanceof Refused) return chat;
  const fields = fieldsOf(body);
  if (fields instanceof Refused) return fields;
  const person = personMeant(world, fields, 'from');
  if (person instanceof Refused) return person;
  return cannotWrite(chat, person) ?? { chat, fields, person };
}

/** Whether a person writes in the name of the group: an admin who has chosen to. */
function isAnonymous(chat: ChatRecord, person: Person): boolean {
  return chat.type !== 'channel' && chat.members?.get(person.user.id)?.rights['is_anonymous'] === true;
}

/** Notes that a person was heard: what the bot now sends there is a reply. */
export function heard(world: World, chat: ChatRecord): void {
  chat.lastHeard = nowOf(world);
  if (chat.type === 'private') chat.opened = true;
}

function replyAndThread(chat: ChatRecord, fields: Fields): Outcome<Record<string, unknown>> {
  const extra: Record<string, unknown> = {};
  if (fields['reply_to'] !== undefined) {
    const id = wholeNumber(fields, 'reply_to');
    if (id instanceof Refused) return id;
    const found = findKept(chat, id);
    if (!found) return missing(`There is no message ${id} to reply to in this chat.`);
    const { reply_to_message: _nested, ...message } = found.message;
    extra['reply_to_message'] = message;
  }
  if (fields['thread'] !== undefined) {
    const id = wholeNumber(fields, 'thread');
    if (id instanceof Refused) return id;
    const topic = chat.topics?.get(id);
    if (!topic) return missing(`There is no topic ${id} in this chat.`);
    if (topic.is_closed) return impossible(`The topic "${topic.name}" is closed.`);
    Object.assign(extra, { message_thread_id: id, is_topic_message: true });
  }
  return extra;
}

/** Routes about messages of people. */
export function messageRoutes(world: World): Readonly<Record<string, SimRoute>> {
  const own = (request: SimRequest): Outcome<{ chat: ChatRecord; fields: Fields; kept: Kept }> => {
    const deed = deedOf(world, request);
    if (deed instanceof Refused) return deed;
    const id = Number(request.parts[1]);
    const kept = findKept(deed.chat, id);
    if (!kept) return missing(`There is no message ${id} in this chat.`);
    const mine = deed.chat.type === 'channel' || kept.message.from?.id === deed.person.user.id;
    return mine
      ? { chat: deed.chat, fields: deed.fields, kept }
      : impossible(`Message ${id} is not of ${deed.person.user.first_name}.`);
  };
  return {
    'GET /sim/chats/*/messages': ({ parts, query }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY);
      const thread = query.get('thread');
      const fitting = chat.kept.filter(
        ({ message }) =>
          message.message_id < before && (thread === null || String(message.message_thread_id) === thread),
      );
      const limit = limitOf(query, 'limit', 50, 200);
      return { messages: limit === 0 ? [] : fitting.slice(-limit).map(viewOf), total: chat.total };
    },
    'POST /sim/chats/*/messages': (request) => {
      const deed = deedOf(world, request);
      if (deed instanceof Refused) return deed;
      const { chat, fields, person } = deed;
      const content = readContent(world, chat, fields);
      if (content instanceof Refused) return content;
      const extra = replyAndThread(chat, fields);
      if (extra instanceof Refused) return extra;
      const signature = optionalText(fields, 'author_signature');
      if (signature instanceof Refused) return signature;
      heard(world, chat);
      const kept = addMessage(
        world,
        chat,
        { user: person.user, anonymous: isAnonymous(chat, person) },
        { ...extra, ...content, ...(signature && { author_signature: signature }) },
      );
      return { message: viewOf(kept), update_id: tellBots(world, kept) };
    },
    'PATCH /sim/chats/*/messages/*': (request) => {
      const found = own(request);
      if (found instanceof Refused) return found;
      const { fields, kept } = found;
      const name = kept.message.text === undefined ? 'caption' : 'text';
      const text = optionalText(fields, name);
      if (text instanceof Refused) return text;
      if (text === undefined) return wrong(`"${name}" must be a string.`);
      const formatted = personText(text, fields['entities']);
      if (name === 'text' && formatted.text === '') return wrong('"text" must not be empty.');
      const { [name]: _old, entities: _e, caption_entities: _c, ...rest } = kept.message;
      const entities =
        formatted.entities.length > 0
          ? { [name === 'text' ? 'entities' : 'caption_entities']: sortEntities(formatted.entities) }
          : {};
      const { message_id, date, chat } = kept.message;
      replaceMessage(world, kept, {
        ...rest,
        message_id,
        date,
        chat,
        edit_date: secondsOf(world),
        [name]: formatted.text,
        ...entities,
      });
      return { message: viewOf(kept), update_id: tellBots(world, kept, true) };
    },
    'DELETE /sim/chats/*/messages/*': ({ parts, query }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      const id = Number(parts[1]);
      if (!findKept(chat, id)) return missing(`There is no message ${id} in this chat.`);
      removeMessage(world, chat, id);
      return { deleted: true };
    },
    'POST /sim/chats/*/reactions': (request) => {
      const deed = deedOf(world, request);
      if (deed instanceof Refused) return deed;
      const { chat, fields, person } = deed;
      const id = wholeNumber(fields, 'message_id');
      if (id instanceof Refused) return id;
      const kept = findKept(chat, id);
      if (!kept) return missing(`There is no message ${id} in this chat.`);
      const emoji = optionalText(fields, 'emoji');
      if (emoji instanceof Refused) return emoji;
      if (emoji && !REACTIONS.has(emoji))
        return wrong(`"${emoji}" is no reaction; there are ${[...REACTIONS].join(' ')}.`);
      return { update_id: react(world, kept, person, emoji ? [emoji] : []) };
    },
  };
}
