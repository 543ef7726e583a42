import { Refused, type Outcome } from '../answer.js';
import { userOfBot } from '../world/bots.js';
import { createGroup } from '../world/chats.js';
import { adminRights, MEMBER_PERMISSIONS, setMembership } from '../world/members.js';
import type { ChatRecord, Membership, User } from '../world/types.js';
import { whoIs } from '../world/who-is.js';
import type { World } from '../world/world.js';
import { fieldsOf, impossible, optionalText, wholeNumber, wrong, type SimRequest } from './answer.js';
import { botMeant, personMeant } from './lookup.js';

type Fields = Readonly<Record<string, unknown>>;

/** Makes a group, supergroup or channel with its people and the bot. */
export function makeChat(world: World, { body, query }: SimRequest): Outcome<ChatRecord> {
  const fields = fieldsOf(body);
  if (fields instanceof Refused) return fields;
  const { type } = fields;
  if (type !== 'group' && type !== 'supergroup' && type !== 'channel') {
    return wrong(
      '"type" must be "group", "supergroup" or "channel"; a private chat is there as soon as its person is.',
    );
  }
  const id = wholeNumber(fields, 'id');
  if (id instanceof Refused) return id;
  const inRange = type === 'group' ? id < 0 && id >= -999_999_999_999 : id < -1_000_000_000_000;
  if (!inRange)
    return wrong(
      `"id" of a ${type} must be ${type === 'group' ? 'between -1 and -999999999999' : 'below -1000000000000'}.`,
    );
  if (world.groups.has(id)) return impossible(`Chat ${id} is there already.`);
  const title = optionalText(fields, 'title');
  const username = optionalText(fields, 'username');
  if (title instanceof Refused) return title;
  if (username instanceof Refused) return username;
  if (!title) return wrong('"title" must be a string that is not empty.');
  const people = readPeople(world, fields);
  if (people instanceof Refused) return people;
  const isForum = fields['is_forum'] === true;
  if (isForum && type !== 'supergroup') return wrong('Only a supergroup can be a forum.');
  const chat = createGroup(world, {
    id,
    type,
    title,
    isForum,
    ...(username && { username: username.replace(/^@/, '') }),
  });
  for (const [personId, named] of people) {
    const membership: Membership =
      named === 'creator'
        ? { status: 'creator', rights: {} }
        : named
          ? { status: 'administrator', rights: adminRights(chat, named) }
          : { status: 'member', rights: {} };
    chat.members?.set(personId, membership);
  }
  if (typeof fields['permissions'] === 'object') setPermissions(chat, { ...fields['permissions'] });
  const joined = addBots(world, chat, fields, query);
  if (joined instanceof Refused) {
    world.groups.delete(id);
    return joined;
  }
  return chat;
}

function readPeople(world: World, fields: Fields): Outcome<Map<number, 'creator' | Fields | undefined>> {
  const people = new Map<number, 'creator' | Fields | undefined>();
  for (const name of ['admins', 'members'] as const) {
    const list = fields[name] ?? [];
    if (!Array.isArray(list)) return wrong(`"${name}" must be an array of person ids.`);
    for (const one of list) {
      const entry: Fields = typeof one === 'object' && one !== null ? { ...one } : { id: one };
      const person = personMeant(world, entry, 'id');
      if (person instanceof Refused) return person;
      const { id } = person.user;
      if (name === 'members') people.set(id, people.get(id));
      else people.set(id, people.size === 0 ? 'creator' : entry);
    }
  }
  return people;
}

function addBots(world: World, chat: ChatRecord, fields: Fields, query: URLSearchParams): Outcome<true> {
  const wanted = fields['bot'] ?? (chat.type === 'channel' ? 'administrator' : 'member');
  if (wanted === 'absent' || world.bots.size === 0) return true;
  const bot = botMeant(world, query);
  if (bot instanceof Refused) return bot;
  const rights = typeof wanted === 'object' && wanted !== null ? { ...wanted } : undefined;
  if (!rights && wanted !== 'member' && wanted !== 'administrator')
    return wrong('"bot" must be "member", "administrator", "absent" or an object of rights.');
  const membership: Membership =
    rights || wanted === 'administrator'
      ? { status: 'administrator', rights: adminRights(chat, rights) }
      : { status: 'member', rights: {} };
  setMembership(
    world,
    chat,
    userOfBot(bot),
    membership,
    ownerOf(world, chat) ?? userOfBot(bot),
    fields['quiet'] === true,
  );
  return true;
}

/** The creator of a chat, if it has one. */
export function ownerOf(world: World, chat: ChatRecord): User | undefined {
  for (const [id, { status }] of chat.members ?? []) if (status === 'creator') return whoIs(world, id);
  return undefined;
}

/** Changes what members may do. */
export function setPermissions(chat: ChatRecord, given: Fields): Outcome<true> {
  for (const [name, value] of Object.entries(given)) {
    if (!MEMBER_PERMISSIONS.includes(name))
      return wrong(`There is no permission "${name}"; there are ${MEMBER_PERMISSIONS.join(', ')}.`);
    if (typeof value !== 'boolean') return wrong(`"${name}" must be true or false.`);
    chat.permissions = { ...chat.permissions, [name]: value };
  }
  return true;
}
