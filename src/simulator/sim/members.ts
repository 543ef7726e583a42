import { Refused, type Outcome } from '../answer.js';
import { userOfBot } from '../world/bots.js';
import { ADMIN_RIGHTS, adminRights, isIn, MEMBER_PERMISSIONS, setMembership } from '../world/members.js';
import { tellBots } from '../world/hearing.js';
import { addMessage } from '../world/messages.js';
import type { ChatRecord, User } from '../world/types.js';
import { whoIs } from '../world/who-is.js';
import type { World } from '../world/world.js';
import { fieldsOf, impossible, missing, wholeNumber, wrong, type SimRoute } from './answer.js';
import { botMeant, chatMeant } from './lookup.js';
import { ownerOf } from './make-chat.js';
import { chatView } from './views.js';

type Fields = Readonly<Record<string, unknown>>;

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

/** Routes by which people and bots come, go, rise and fall in a group. */
export function memberRoutes(world: World): Readonly<Record<string, SimRoute>> {
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
    if (chat.type !== 'channel') tellBots(world, addMessage(world, chat, { user: by, service: true }, content));
  };
  return {
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
    'POST /sim/chats/*/restrict': change((chat, who, owner, fields) => {
      const unknown = Object.keys(fields).find((name) => name !== 'id' && !MEMBER_PERMISSIONS.includes(name));
      if (unknown) return wrong(`There is no permission "${unknown}"; there are ${MEMBER_PERMISSIONS.join(', ')}.`);
      if (chat.type !== 'supergroup') return wrong('Only in a supergroup can a single member be restricted.');
      if (!isIn(chat.members?.get(who.id))) return impossible(`${who.first_name} is not in this chat.`);
      const rights = Object.fromEntries(MEMBER_PERMISSIONS.map((name) => [name, fields[name] === true]));
      setMembership(world, chat, who, { status: 'restricted', rights }, owner);
      return undefined;
    }),
    'POST /sim/chats/*/delete': change((chat) => {
      chat.deleted = true;
      world.events.publish('chat', { chat_id: chat.id });
    }),
  };
}
