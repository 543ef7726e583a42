import { bad, forbidden, notSimulated, type Outcome, Refused } from '../answer.js';
import { userOfBot } from '../world/bots.js';
import { chatObject, hasMet } from '../world/chats.js';
import { adminRights, isAllowed, isIn, memberObject, setMembership } from '../world/members.js';
import { botIdOf, findKept, post, tellBots } from '../world/messages.js';
import type { ChatRecord, User } from '../world/types.js';
import type { World } from '../world/world.js';
import { mayDo, readableChat } from './access.js';
import type { Call, Handler } from './call.js';

/** Who an id is, bot or person. */
export function whoIs(world: World, id: number): User | undefined {
  const bot = world.bots.get(id);
  return bot ? userOfBot(bot) : world.people.get(id)?.user;
}

function chatOf({ world, bot, args }: Call): Outcome<ChatRecord> {
  return readableChat(world, bot, args.text('chat_id'));
}

/** A group or channel. */
function groupOf(call: Call): Outcome<ChatRecord> {
  const chat = chatOf(call);
  return chat instanceof Refused || chat.members
    ? chat
    : bad('method is available only for groups, supergroups and channels');
}

function userIdOf({ world, bot, args }: Call, chat?: ChatRecord): Outcome<User> {
  const id = args.integer('user_id', 0, 0, Number.MAX_SAFE_INTEGER);
  if (id === 0) return bad('Invalid user_id specified');
  const who = whoIs(world, id);
  const known = who && (id === bot.id || chat?.members?.has(id) || bot.privateChats.has(id) || hasMet(world, bot, id));
  return known ? who : bad('PARTICIPANT_ID_INVALID');
}

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
    ...(chat.type === 'group' || chat.type === 'supergroup' ? { permissions: permissionsOf(chat) } : {}),
    ...(message && { pinned_message: message }),
  };
};

function permissionsOf(chat: ChatRecord): Record<string, boolean> {
  const names = [
    'can_send_messages',
    'can_send_audios',
    'can_send_documents',
    'can_send_photos',
    'can_send_videos',
    'can_send_video_notes',
  ];
  names.push(
    'can_send_voice_notes',
    'can_send_polls',
    'can_send_other_messages',
    'can_add_web_page_previews',
    'can_change_info',
  );
  names.push('can_invite_users', 'can_pin_messages', 'can_manage_topics');
  return Object.fromEntries(names.map((name) => [name, chat.permissions?.[name] !== false]));
}

const getChatMember: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const who = userIdOf(call, chat);
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
  if (chat.type !== 'channel') tellBots(world, post(world, chat, { bot, service: true }, { left_chat_member: me }));
  return true;
};

const banChatMember: Handler = (call) => {
  const chat = groupOf(call);
  if (chat instanceof Refused) return chat;
  const who = userIdOf(call, chat);
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
  const who = userIdOf(call, chat);
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
  const who = userIdOf(call, chat);
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

/** Pinning in private chats is always allowed; elsewhere it is a right. */
function pinProblem({ bot }: Call, chat: ChatRecord): Refused | undefined {
  if (chat.type === 'private') return undefined;
  const membership = chat.members?.get(bot.id);
  const right = chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages';
  const member = membership?.status === 'member' && chat.type !== 'channel' && chat.permissions?.[right] === true;
  return isAllowed(membership, right) || (member && mayDo(chat, membership, right))
    ? undefined
    : bad('not enough rights to manage pinned messages in the chat');
}

const pinChatMessage: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const id = call.args.integer('message_id', 0, 0, 2_147_483_647);
  const kept = findKept(chat, id);
  if (!kept) return bad('message to pin not found');
  if (kept.service) return bad("message can't be pinned");
  const refused = pinProblem(call, chat);
  if (refused) return refused;
  if (!chat.pinned.includes(id)) {
    chat.pinned.push(id);
    publishPins(call, chat);
    post(call.world, chat, { bot: call.bot, service: true }, { pinned_message: kept.message });
  }
  return true;
};

const unpinChatMessage: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const refused = pinProblem(call, chat);
  if (refused) return refused;
  const id =
    call.args.text('message_id') === '' ? chat.pinned.at(-1) : call.args.integer('message_id', 0, 0, 2_147_483_647);
  if (id === undefined || !chat.pinned.includes(id)) return bad('message to unpin not found');
  chat.pinned = chat.pinned.filter((one) => one !== id);
  publishPins(call, chat);
  return true;
};

const unpinAllChatMessages: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const refused = pinProblem(call, chat);
  if (refused) return refused;
  chat.pinned = [];
  publishPins(call, chat);
  return true;
};

function publishPins({ world }: Call, chat: ChatRecord): void {
  world.events.publish('pinned', { chat_id: chat.id, ...botIdOf(chat), pinned_message_ids: chat.pinned });
}

const ACTIONS = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice record_audio upload_audio ' +
    'upload_document choose_sticker find_location record_video_note upload_video_note pick_up_location cancel'
  ).split(' '),
);

const sendChatAction: Handler = (call) => {
  const { world, bot, args } = call;
  if (args.text('business_connection_id') !== '') return notSimulated('business connections');
  const action = args.text('action').toLowerCase();
  if (action === '') return bad('Parameter "action" is required');
  if (!ACTIONS.has(action)) return bad('wrong parameter action in request');
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  if (chat.blocked) return forbidden('bot was blocked by the user');
  const thread = args.integer('message_thread_id', 0, 0, 2_147_483_647);
  world.events.publish('action', {
    chat_id: chat.id,
    bot_id: bot.id,
    action,
    ...(thread > 0 && { message_thread_id: thread }),
  });
  return true;
};

const setMessageReaction: Handler = (call) => {
  const { world, bot, args } = call;
  const value = args.json('reaction', 'reaction types');
  if (value instanceof Refused) return value;
  if (value !== undefined && !Array.isArray(value)) return bad('Expected an Array of ReactionType');
  const emoji: string[] = [];
  for (const one of value ?? []) {
    if (typeof one !== 'object' || one === null) return bad("Can't parse ReactionType: expected an Object");
    if (one.type !== 'emoji' || typeof one.emoji !== 'string')
      return one.type === 'emoji' ? bad(`Can't parse ReactionType: Can't find field "emoji"`) : bad('REACTION_INVALID');
    if (!REACTIONS.has(one.emoji)) return bad('REACTION_INVALID');
    emoji.push(one.emoji);
  }
  if (emoji.length > 1) return bad('REACTIONS_TOO_MANY');
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const kept = findKept(chat, args.integer('message_id', 0, 0, 2_147_483_647));
  if (!kept) return bad('message to react not found');
  kept.reactions ??= new Map();
  if (emoji.length > 0) kept.reactions.set(bot.id, emoji);
  else kept.reactions.delete(bot.id);
  world.events.publish('reaction', {
    chat_id: chat.id,
    ...botIdOf(chat),
    message_id: kept.message.message_id,
    from: bot.id,
    reactions: emoji,
  });
  return true;
};

/** The emoji that are allowed as reactions. */
export const REACTIONS: ReadonlySet<string> = new Set(
  '❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
);

const getUserProfilePhotos: Handler = (call) => {
  const who = userIdOf(call);
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
  banchatmember: banChatMember,
  kickchatmember: banChatMember,
  unbanchatmember: unbanChatMember,
  promotechatmember: promoteChatMember,
  pinchatmessage: pinChatMessage,
  unpinchatmessage: unpinChatMessage,
  unpinallchatmessages: unpinAllChatMessages,
  sendchataction: sendChatAction,
  setmessagereaction: setMessageReaction,
  getuserprofilephotos: getUserProfilePhotos,
};
