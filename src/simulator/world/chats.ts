import { bad, type Outcome } from '../answer.js';
import { createArchive } from './archive.js';
import type { Bot, ChatRecord, Person } from './types.js';
import type { World } from './world.js';

/** The chat as Telegram's Chat. */
export function chatObject(chat: ChatRecord): { id: number; type: string; [field: string]: unknown } {
  const { id, type, person, title, username, isForum } = chat;
  if (person) {
    const { first_name, last_name, username: name } = person.user;
    return { id, first_name, ...(last_name && { last_name }), ...(name && { username: name }), type };
  }
  return { id, title, ...(username && { username }), ...(isForum && { is_forum: true }), type };
}

/** The private chat of a bot with a person, made if there is none yet. */
export function privateChat(bot: Bot, person: Person): ChatRecord {
  const known = bot.privateChats.get(person.user.id);
  if (known) return known;
  const chat: ChatRecord = {
    id: person.user.id,
    type: 'private',
    title: '',
    isForum: false,
    bot,
    person,
    opened: person.started,
    blocked: false,
    members: undefined,
    permissions: undefined,
    topics: undefined,
    pinned: [],
    deleted: false,
    ids: bot.privateIds,
    kept: [],
    total: 0,
    counts: [],
    pace: undefined,
    lastHeard: Number.NEGATIVE_INFINITY,
  };
  bot.privateChats.set(person.user.id, chat);
  return chat;
}

/** Makes a group, supergroup or channel without members. */
export function createGroup(
  world: World,
  group: { id: number; type: 'group' | 'supergroup' | 'channel'; title: string; username?: string; isForum?: boolean },
): ChatRecord {
  const chat: ChatRecord = {
    id: group.id,
    type: group.type,
    title: group.title,
    ...(group.username && { username: group.username }),
    isForum: group.isForum ?? false,
    opened: true,
    blocked: false,
    members: new Map(),
    permissions: {},
    topics: new Map(),
    pinned: [],
    deleted: false,
    // Message 1 of a supergroup or channel tells of its making, and is the General topic of a forum.
    ids: { next: group.type === 'group' ? 1 : 2, archive: createArchive() },
    kept: [],
    total: 0,
    counts: [],
    pace: undefined,
    lastHeard: Number.NEGATIVE_INFINITY,
  };
  world.groups.set(group.id, chat);
  return chat;
}

/**
 * The chat that a bot means by `chat_id`: a number, or @username of a supergroup or channel. A person whom the bot never met is not found,
 * and neither is a group in which it never was.
 */
export function findChat(world: World, bot: Bot, chatId: string): Outcome<ChatRecord> {
  const text = chatId.trim();
  if (text === '') return bad('chat_id is empty');
  if (text.startsWith('@')) {
    const name = text.slice(1).toLowerCase();
    for (const group of world.groups.values()) if (group.username?.toLowerCase() === name) return group;
    return bad('chat not found');
  }
  const id = /^-?\d{1,16}$/.test(text) ? Number(text) : 0;
  if (id > 0) {
    const known = bot.privateChats.get(id);
    if (known) return known;
    const person = world.people.get(id);
    return person && (person.started || hasMet(world, bot, id)) ? privateChat(bot, person) : bad('chat not found');
  }
  const group = world.groups.get(id);
  return group && (group.members?.has(bot.id) || group.username) ? group : bad('chat not found');
}

/** Whether a bot and a person are, or were, in a group together. */
export function hasMet(world: World, bot: Bot, personId: number): boolean {
  for (const { members } of world.groups.values()) if (members?.has(bot.id) && members.has(personId)) return true;
  return false;
}
