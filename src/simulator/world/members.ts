import { chatObject } from './chats.js';
import { userOfBot } from './bots.js';
import type { Bot, ChatRecord, Membership, User } from './types.js';
import { nowOf, secondsOf, type World } from './world.js';

/** The rights of administrators that there are in a chat of each type. */
export const ADMIN_RIGHTS: Readonly<Record<'group' | 'supergroup' | 'channel', readonly string[]>> = {
  group: (
    'can_manage_chat can_change_info can_delete_messages can_invite_users can_restrict_members ' +
    'can_pin_messages can_promote_members can_manage_video_chats is_anonymous'
  ).split(' '),
  supergroup: (
    'can_manage_chat can_change_info can_delete_messages can_invite_users can_restrict_members ' +
    'can_pin_messages can_manage_topics can_promote_members can_manage_video_chats is_anonymous ' +
    'can_post_stories can_edit_stories can_delete_stories'
  ).split(' '),
  channel: (
    'can_manage_chat can_change_info can_post_messages can_edit_messages can_delete_messages can_invite_users ' +
    'can_restrict_members can_promote_members can_manage_video_chats is_anonymous can_post_stories ' +
    'can_edit_stories can_delete_stories can_manage_direct_messages'
  ).split(' '),
};

/** What members may do unless it is taken from them. */
export const MEMBER_PERMISSIONS: readonly string[] = (
  'can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes ' +
  'can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_change_info ' +
  'can_invite_users can_pin_messages can_manage_topics'
).split(' ');

/** Telegram's ChatMember of somebody in a chat. */
export function memberObject(user: User, membership: Membership | undefined): object {
  const { status, rights, customTitle } = membership ?? { status: 'left' as const, rights: {}, customTitle: undefined };
  const title = customTitle ? { custom_title: customTitle } : {};
  switch (status) {
    case 'creator':
      return { user, status, is_anonymous: rights['is_anonymous'] ?? false, ...title };
    case 'administrator':
      return { user, status, can_be_edited: false, ...rights, ...title };
    case 'restricted':
      return { user, status, is_member: true, ...rights, until_date: 0 };
    case 'kicked':
      return { user, status, until_date: 0 };
    default:
      return { user, status };
  }
}

/** All rights of an administrator in this chat, or those that are named. `is_anonymous` only if named. */
export function adminRights(chat: ChatRecord, named?: Readonly<Record<string, unknown>>): Record<string, boolean> {
  const known = chat.type === 'private' ? [] : ADMIN_RIGHTS[chat.type];
  const given = Object.entries(named ?? {}).filter(([name]) => known.includes(name));
  const rights: Record<string, boolean> = {};
  for (const name of known) rights[name] = given.length === 0 ? name !== 'is_anonymous' : named?.[name] === true;
  rights['can_manage_chat'] = true;
  return rights;
}

/** Whether an administrator has a right; the creator has all. */
export function isAllowed(membership: Membership | undefined, right: string): boolean {
  return (
    membership?.status === 'creator' || (membership?.status === 'administrator' && membership.rights[right] === true)
  );
}

/** Whether somebody is in the chat now. */
export function isIn(membership: Membership | undefined): boolean {
  return membership !== undefined && membership.status !== 'left' && membership.status !== 'kicked';
}

/**
 * Changes what somebody is in a group or channel and tells the bots: the one concerned by `my_chat_member`, the administrators among the
 * others by `chat_member`.
 */
export function setMembership(
  world: World,
  chat: ChatRecord,
  who: User,
  membership: Membership,
  by: User,
  quiet = false,
): void {
  const before = chat.members?.get(who.id);
  chat.members?.set(who.id, membership);
  world.events.publish('chat', { chat_id: chat.id });
  if (quiet) return;
  const change = memberUpdate(world, chat, by, memberObject(who, before), memberObject(who, membership));
  for (const bot of world.bots.values()) {
    const own = bot.id === who.id;
    const status = chat.members?.get(bot.id)?.status;
    if (own) bot.updates.add('my_chat_member', change, chat.id, nowOf(world));
    else if (status === 'administrator' || status === 'creator')
      bot.updates.add('chat_member', change, chat.id, nowOf(world));
  }
}

/** A person blocks or unblocks a bot: the bot gets `my_chat_member` with `kicked` or `member`. */
export function setBlocked(world: World, chat: ChatRecord, bot: Bot, person: User, blocked: boolean): void {
  if (chat.blocked === blocked) return;
  chat.blocked = blocked;
  const states: readonly Membership[] = [
    { status: 'member', rights: {} },
    { status: 'kicked', rights: {} },
  ];
  const [before, after] = blocked ? states : [...states].reverse();
  const user = userOfBot(bot);
  // Its key is its own: it may overtake or follow a message of the same chat, as with Telegram.
  const change = memberUpdate(world, chat, person, memberObject(user, before), memberObject(user, after));
  bot.updates.add('my_chat_member', change, -chat.id, nowOf(world));
  world.events.publish('chat', { chat_id: chat.id, bot_id: bot.id });
}

function memberUpdate(world: World, chat: ChatRecord, from: User, before: object, after: object): object {
  return { chat: chatObject(chat), from, date: secondsOf(world), old_chat_member: before, new_chat_member: after };
}
