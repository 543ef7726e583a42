import { bad, forbidden, Refused } from '../answer.js';
import { userOfBot } from '../world/bots.js';
import { chatObject } from '../world/chats.js';
import { isIn, MEMBER_PERMISSIONS, memberObject, setMembership } from '../world/members.js';
import { findKept, addMessage } from '../world/messages.js';
import { tellBots } from '../world/hearing.js';
import { whoIs } from '../world/who-is.js';
import type { Handler } from './call.js';
import { chatOf, groupOf, userOf } from './meant.js';

const getChat: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const pinned = chat.pinned.at(-1);
  const message = pinned === undefined ? undefined : findKept(chat, pinned)?.message;
  return {
    ...chatObject(chat),
    accent_color_id: Math.abs(chat.id) % 7,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: true,
      limited_gifts: true,
      unique_gifts: true,
      premium_subscription: true,
      gifts_from_channels: true,
    },
    ...(chat.type === 'group' || chat.type === 'supergroup'
      ? {
          permissions: Object.fromEntries(MEMBER_PERMISSIONS.map((name) => [name, chat.permissions?.[name] !== false])),
        }
      : {}),
    ...(message && { pinned_message: message }),
  };
};

const getChatMember: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const who = userOf(call, chat);
  if (who instanceof Refused) return who;
  if (chat.members) return memberObject(who, chat.members.get(who.id));
  const inside = who.id === chat.id || who.id === call.bot.id;
  return memberObject(who, inside ? { status: 'member', rights: {} } : undefined);
};

const getChatAdministrators: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  if (!chat.members) return bad('there are no administrators in the private chat');
  const admins: object[] = [];
  for (const [id, membership] of chat.members) {
    const who = whoIs(call.world, id);
    const isAdmin = membership.status === 'creator' || membership.status === 'administrator';
    // Other bots are left out, as the public server does.
    if (who && isAdmin && (!who.is_bot || id === call.bot.id)) admins.push(memberObject(who, membership));
  }
  return admins;
};

const getChatMemberCount: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  return chat.members ? [...chat.members.values()].filter(isIn).length : 2;
};

const leaveChat: Handler = (call) => {
  const chat = groupOf(call);
  if (chat instanceof Refused)
    return chat.description.includes('only for groups')
      ? bad("chat member status can't be changed in private chats")
      : chat;
  const { world, bot } = call;
  const me = userOfBot(bot);
  if (!isIn(chat.members?.get(bot.id))) return forbidden(`bot is not a member of the ${chat.type} chat`);
  setMembership(world, chat, me, { status: 'left', rights: {} }, me);
  if (chat.type !== 'channel')
    tellBots(world, addMessage(world, chat, { bot, service: true }, { left_chat_member: me }));
  return true;
};

const getUserProfilePhotos: Handler = (call) => {
  const who = userOf(call);
  return who instanceof Refused
    ? who.description.includes('PARTICIPANT')
      ? bad('user not found')
      : who
    : { total_count: 0, photos: [] };
};

/** Methods about chats and their members. */
export const chatMethods: Readonly<Record<string, Handler>> = {
  getchat: getChat,
  getchatmember: getChatMember,
  getchatadministrators: getChatAdministrators,
  getchatmembercount: getChatMemberCount,
  getchatmemberscount: getChatMemberCount,
  leavechat: leaveChat,
  getuserprofilephotos: getUserProfilePhotos,
};
