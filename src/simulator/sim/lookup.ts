import { Refused, type Outcome } from '../answer.js';
import { privateChat } from '../world/chats.js';
import { isIn } from '../world/members.js';
import type { Bot, ChatRecord, Person } from '../world/types.js';
import type { World } from '../world/world.js';
import { impossible, missing, wrong, wholeNumber } from './answer.js';

/** The bot that a request means by `?bot=` (id or username); the first one if it does not say. */
export function botMeant(world: World, query: URLSearchParams): Outcome<Bot> {
  const wanted = query.get('bot')?.replace(/^@/, '').toLowerCase();
  for (const bot of world.bots.values()) {
    if (wanted === undefined || String(bot.id) === wanted || bot.username.toLowerCase() === wanted) return bot;
  }
  if (wanted !== undefined) return missing(`There is no bot "${wanted}"; GET /sim/bots lists them.`);
  return impossible('No bot is there yet: one comes with its first call, or by POST /sim/bots {"token":"1:abc"}.');
}

/** The chat of a path: a group or channel, or the private chat of a person with the bot that is meant. */
export function chatMeant(world: World, id: string | undefined, query: URLSearchParams): Outcome<ChatRecord> {
  const number = Number(id);
  if (!Number.isSafeInteger(number) || number === 0) return wrong(`"${id}" is no chat id.`);
  if (number < 0) {
    return world.groups.get(number) ?? missing(`There is no chat ${number}; make it by POST /sim/chats.`);
  }
  const person = world.people.get(number);
  if (!person) return missing(`There is no person ${number}; make one by POST /sim/people.`);
  const bot = botMeant(world, query);
  return bot instanceof Refused ? bot : privateChat(bot, person);
}

/** The person that a field names. */
export function personMeant(world: World, fields: Readonly<Record<string, unknown>>, name: string): Outcome<Person> {
  const id = wholeNumber(fields, name);
  if (id instanceof Refused) return id;
  return world.people.get(id) ?? missing(`There is no person ${id}; make one by POST /sim/people.`);
}

/** Why a person cannot write in a chat now; undefined if they can. */
export function cannotWrite(chat: ChatRecord, person: Person): Refused | undefined {
  const { id, first_name } = person.user;
  if (person.deactivated) return impossible(`${first_name} is deactivated; POST /sim/people/${id}/reactivate first.`);
  if (chat.deleted || chat.migratedTo !== undefined) return impossible('This chat is no longer there.');
  if (chat.type === 'private') {
    if (chat.id !== id) return wrong(`In the private chat of ${chat.id} only that person writes.`);
    return chat.blocked
      ? impossible(`${first_name} has blocked the bot; POST /sim/chats/${id}/unblock first.`)
      : undefined;
  }
  const membership = chat.members?.get(id);
  if (!isIn(membership))
    return impossible(`${first_name} is not in this chat; POST /sim/chats/${chat.id}/join {"id":${id}} first.`);
  const leads = membership?.status === 'creator' || membership?.status === 'administrator';
  if (chat.type === 'channel' && !leads) return impossible('Only administrators write in a channel.');
  if (!leads && chat.permissions?.['can_send_messages'] === false)
    return impossible('Members may not write in this chat now.');
  return undefined;
}
