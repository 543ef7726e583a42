import { Refused, type Outcome } from '../answer.js';
import { whoIs } from '../methods/chats.js';
import { openTopic, setTopicClosed } from '../methods/forum.js';
import { userOfBot } from '../world/bots.js';
import { createGroup } from '../world/chats.js';
import { ADMIN_RIGHTS, adminRights, isIn, MEMBER_PERMISSIONS, setBlocked, setMembership } from '../world/members.js';
import { post, tellBots } from '../world/messages.js';
import type { ChatRecord, Membership, User } from '../world/types.js';
import type { World } from '../world/world.js';
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
import { botMeant, chatMeant, cannotWrite, personMeant } from './lookup.js';
import { chatSummary, chatView } from './views.js';

type Fields = Readonly<Record<string, unknown>>;

/** Makes a group, supergroup or channel with its people and the bot. */
function makeChat(world: World, { body, query }: SimRequest): Outcome<ChatRecord> {
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

function ownerOf(world: World, chat: ChatRecord): User | undefined {
  for (const [id, { status }] of chat.members ?? []) if (status === 'creator') return whoIs(world, id);
  return undefined;
}

function setPermissions(chat: ChatRecord, given: Fields): Outcome<true> {
  for (const [name, value] of Object.entries(given)) {
    if (!MEMBER_PERMISSIONS.includes(name))
      return wrong(`There is no permission "${name}"; there are ${MEMBER_PERMISSIONS.join(', ')}.`);
    if (typeof value !== 'boolean') return wrong(`"${name}" must be true or false.`);
    chat.permissions = { ...chat.permissions, [name]: value };
  }
  return true;
}

/** Who is meant by `{"id"}`; the bot if there is none. */
function memberMeant(world: World, fields: Fields, query: URLSearchParams): Outcome<User> {
  if (fields['id'] !== undefined) {
    const id = wholeNumber(fields, 'id');
    if (id instanceof Refused) return id;
    return whoIs(world, id) ?? missing(`There is nobody with the id ${id}.`);
  }
  const bot = botMeant(world, query);
  return bot instanceof Refused ? bot : userOfBot(bot);
}

/** Routes about chats and who is in them. */
export function chatRoutes(world: World): Readonly<Record<string, SimRoute>> {
  /** A change in a group by its owner: finds chat and member, does it, shows the chat. */
  const change =
    (act: (chat: ChatRecord, who: User, owner: User, fields: Fields) => Refused | undefined | void): SimRoute =>
    ({ parts, query, body }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      if (!chat.members) return wrong('This is a private chat; only groups and channels have members.');
      const fields = fieldsOf(body ?? {});
      if (fields instanceof Refused) return fields;
      const who = memberMeant(world, fields, query);
      if (who instanceof Refused) return who;
      const refused = act(chat, who, ownerOf(world, chat) ?? who, fields);
      return refused ?? { chat: chatView(world, chat) };
    };
  /** A message of Telegram's own; channels have none for members. */
  const announce = (chat: ChatRecord, by: User, content: Record<string, unknown>): void => {
    if (chat.type !== 'channel') tellBots(world, post(world, chat, { user: by, service: true }, content));
  };
  const setBlockedRoute =
    (blocked: boolean): SimRoute =>
    ({ parts, query }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      if (!chat.bot || !chat.person)
        return wrong('Only a person can block a bot; a group kicks it: POST /sim/chats/ID/kick.');
      setBlocked(world, chat, chat.bot, chat.person.user, blocked);
      return { chat: chatView(world, chat) };
    };
  const topicRoute =
    (act: 'close' | 'reopen' | 'delete'): SimRoute =>
    ({ parts, query, body }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      const topic = chat.topics?.get(Number(parts[1]));
      if (!topic) return missing(`There is no topic ${parts[1]} in this chat.`);
      const fields = fieldsOf(body ?? {});
      if (fields instanceof Refused) return fields;
      const person = fields['from'] === undefined ? undefined : personMeant(world, fields, 'from');
      if (person instanceof Refused) return person;
      const user = person?.user ?? ownerOf(world, chat);
      if (act === 'delete') {
        chat.topics?.delete(topic.message_thread_id);
        world.events.publish('chat', { chat_id: chat.id });
      } else if (topic.is_closed !== (act === 'close')) {
        setTopicClosed({ world }, chat, topic, user ? { user } : {}, act === 'close');
      }
      const { creator: _creator, ...view } = topic;
      return { topic: view };
    };
  return {
    'GET /sim/chats': ({ query }) => {
      const chats = [...world.groups.values()];
      for (const bot of world.bots.values())
        for (const chat of bot.privateChats.values()) if (chat.opened || chat.total > 0) chats.push(chat);
      const lastDate = (chat: ChatRecord): number => chat.kept.at(-1)?.message.date ?? 0;
      chats.sort((a, b) => lastDate(b) - lastDate(a));
      return { chats: chats.slice(0, limitOf(query, 'limit', 1000, 1000)).map((chat) => chatSummary(world, chat)) };
    },
    'POST /sim/chats': (request) => {
      const chat = makeChat(world, request);
      if (chat instanceof Refused) return chat;
      world.events.publish('chat', { chat_id: chat.id });
      return { chat: chatView(world, chat) };
    },
    'GET /sim/chats/*': ({ parts, query }) => {
      const chat = chatMeant(world, parts[0], query);
      return chat instanceof Refused ? chat : { chat: chatView(world, chat) };
    },
    'POST /sim/chats/*/join': change((chat, who, owner) => {
      if (isIn(chat.members?.get(who.id))) return impossible(`${who.first_name} is in this chat already.`);
      const admin = who.is_bot && chat.type === 'channel';
      setMembership(
        world,
        chat,
        who,
        admin ? { status: 'administrator', rights: adminRights(chat) } : { status: 'member', rights: {} },
        who.is_bot ? owner : who,
      );
      announce(chat, who.is_bot ? owner : who, {
        new_chat_members: [who],
        new_chat_member: who,
        new_chat_participant: who,
      });
      return undefined;
    }),
    'POST /sim/chats/*/kick': change((chat, who, owner) => {
      announce(chat, owner, { left_chat_member: who, left_chat_participant: who });
      setMembership(world, chat, who, { status: 'kicked', rights: {} }, owner);
    }),
    'POST /sim/chats/*/leave': change((chat, who) => {
      announce(chat, who, { left_chat_member: who, left_chat_participant: who });
      setMembership(world, chat, who, { status: 'left', rights: {} }, who);
    }),
    'POST /sim/chats/*/promote': change((chat, who, owner, fields) => {
      const known = chat.type === 'private' ? [] : ADMIN_RIGHTS[chat.type];
      const unknown = Object.keys(fields).find((name) => name !== 'id' && !known.includes(name));
      if (unknown) return wrong(`There is no right "${unknown}" in a ${chat.type}; there are ${known.join(', ')}.`);
      if (!isIn(chat.members?.get(who.id))) return impossible(`${who.first_name} is not in this chat.`);
      setMembership(world, chat, who, { status: 'administrator', rights: adminRights(chat, fields) }, owner);
      return undefined;
    }),
    'POST /sim/chats/*/demote': change((chat, who, owner) => {
      setMembership(world, chat, who, { status: 'member', rights: {} }, owner);
    }),
    'POST /sim/chats/*/permissions': ({ parts, query, body }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      if (!chat.members) return wrong('A private chat has no permissions.');
      const fields = fieldsOf(body);
      if (fields instanceof Refused) return fields;
      const set = setPermissions(chat, fields);
      if (set instanceof Refused) return set;
      world.events.publish('chat', { chat_id: chat.id });
      return { chat: chatView(world, chat) };
    },
    'POST /sim/chats/*/migrate': ({ parts, query, body }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      if (chat.type !== 'group') return wrong('Only a basic group becomes a supergroup.');
      if (chat.migratedTo !== undefined) return impossible(`It became ${chat.migratedTo} already.`);
      const fields = fieldsOf(body ?? {});
      if (fields instanceof Refused) return fields;
      const id = fields['id'] === undefined ? -1_000_000_000_000 + chat.id : wholeNumber(fields, 'id');
      if (id instanceof Refused) return id;
      if (id >= -1_000_000_000_000 || world.groups.has(id)) return wrong('"id" must be free and below -1000000000000.');
      const next = createGroup(world, { id, type: 'supergroup', title: chat.title });
      for (const [who, membership] of chat.members ?? []) next.members?.set(who, membership);
      next.permissions = { ...chat.permissions };
      const owner = ownerOf(world, chat);
      const by = owner ? { user: owner } : {};
      tellBots(world, post(world, chat, { ...by, service: true }, { migrate_to_chat_id: id }));
      tellBots(world, post(world, next, { ...by, service: true }, { migrate_from_chat_id: chat.id }));
      chat.migratedTo = id;
      world.events.publish('chat', { chat_id: chat.id });
      return { chat: chatView(world, next), migrate_to_chat_id: id };
    },
    'POST /sim/chats/*/topics': ({ parts, query, body }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      if (!chat.isForum) return wrong('This chat is no forum; make it with "is_forum": true.');
      const fields = fieldsOf(body);
      if (fields instanceof Refused) return fields;
      const person = personMeant(world, fields, 'from');
      if (person instanceof Refused) return person;
      const refused = cannotWrite(chat, person);
      if (refused) return refused;
      const name = optionalText(fields, 'name');
      if (name instanceof Refused) return name;
      if (!name) return wrong('"name" must be a string that is not empty.');
      const colour = fields['icon_color'] === undefined ? 0x6fb9f0 : wholeNumber(fields, 'icon_color');
      if (colour instanceof Refused) return colour;
      const { creator: _creator, ...topic } = openTopic(
        { world },
        chat,
        { user: person.user },
        { name, icon_color: colour, creator: person.user.id },
      );
      return { message_thread_id: topic.message_thread_id, topic };
    },
    'POST /sim/chats/*/topics/*/close': topicRoute('close'),
    'POST /sim/chats/*/topics/*/reopen': topicRoute('reopen'),
    'POST /sim/chats/*/topics/*/delete': topicRoute('delete'),
    'POST /sim/chats/*/delete': change((chat) => {
      chat.deleted = true;
      world.events.publish('chat', { chat_id: chat.id });
    }),
    'POST /sim/chats/*/block': setBlockedRoute(true),
    'POST /sim/chats/*/unblock': setBlockedRoute(false),
  };
}
