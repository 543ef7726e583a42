import { Refused } from '../answer.js';
import { createGroup } from '../world/chats.js';
import { setBlocked } from '../world/members.js';
import { tellBots } from '../world/hearing.js';
import { addMessage } from '../world/messages.js';
import type { ChatRecord } from '../world/types.js';
import type { World } from '../world/world.js';
import { fieldsOf, impossible, limitOf, wholeNumber, wrong, type SimRoute } from './answer.js';
import { chatMeant } from './lookup.js';
import { makeChat, ownerOf, setPermissions } from './make-chat.js';
import { chatSummary, chatView } from './views.js';

/** Routes about chats as a whole. */
export function chatRoutes(world: World): Readonly<Record<string, SimRoute>> {
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
      tellBots(world, addMessage(world, chat, { ...by, service: true }, { migrate_to_chat_id: id }));
      tellBots(world, addMessage(world, next, { ...by, service: true }, { migrate_from_chat_id: chat.id }));
      chat.migratedTo = id;
      world.events.publish('chat', { chat_id: chat.id });
      return { chat: chatView(world, next), migrate_to_chat_id: id };
    },
    'POST /sim/chats/*/block': setBlockedRoute(true),
    'POST /sim/chats/*/unblock': setBlockedRoute(false),
  };
}
