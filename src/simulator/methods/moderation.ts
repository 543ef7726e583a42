import { bad, Refused } from '../answer.js';
import { userOfBot } from '../world/bots.js';
import { adminRights, isAllowed, setMembership } from '../world/members.js';
import type { Handler } from './call.js';
import { groupOf, userOf } from './meant.js';

const banChatMember: Handler = (call) => {
  const chat = groupOf(call);
  if (chat instanceof Refused) return chat;
  const who = userOf(call, chat);
  if (who instanceof Refused) return who;
  const { world, bot } = call;
  if (who.id === bot.id) return bad("can't restrict self");
  if (!isAllowed(chat.members?.get(bot.id), 'can_restrict_members'))
    return bad('not enough rights to restrict/unrestrict chat member');
  const status = chat.members?.get(who.id)?.status;
  if (status === 'creator') return bad("can't remove chat owner");
  if (status === 'administrator') return bad('user is an administrator of the chat');
  setMembership(world, chat, who, { status: 'kicked', rights: {} }, userOfBot(bot));
  return true;
};

const unbanChatMember: Handler = (call) => {
  const chat = groupOf(call);
  if (chat instanceof Refused) return chat;
  if (chat.type === 'group') return bad('method is available for supergroup and channel chats only');
  const who = userOf(call, chat);
  if (who instanceof Refused) return who;
  const { world, bot } = call;
  if (!isAllowed(chat.members?.get(bot.id), 'can_restrict_members'))
    return bad('not enough rights to restrict/unrestrict chat member');
  const banned = chat.members?.get(who.id)?.status === 'kicked';
  if (banned || !call.args.flag('only_if_banned'))
    setMembership(world, chat, who, { status: 'left', rights: {} }, userOfBot(bot));
  return true;
};

const promoteChatMember: Handler = (call) => {
  const chat = groupOf(call);
  if (chat instanceof Refused) return chat;
  if (chat.type === 'group') return bad('method is available for supergroup and channel chats only');
  const who = userOf(call, chat);
  if (who instanceof Refused) return who;
  const { world, bot, args } = call;
  if (!isAllowed(chat.members?.get(bot.id), 'can_promote_members')) return bad('not enough rights');
  const named = Object.fromEntries(Object.keys(adminRights(chat)).map((right) => [right, args.flag(right)]));
  const any = Object.values(named).some(Boolean);
  const membership = any
    ? { status: 'administrator' as const, rights: named }
    : { status: 'member' as const, rights: {} };
  setMembership(world, chat, who, membership, userOfBot(bot));
  return true;
};

/** Methods by which a bot removes and promotes members. */
export const moderationMethods: Readonly<Record<string, Handler>> = {
  banchatmember: banChatMember,
  kickchatmember: banChatMember,
  unbanchatmember: unbanChatMember,
  promotechatmember: promoteChatMember,
};
