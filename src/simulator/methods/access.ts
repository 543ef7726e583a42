import { bad, forbidden, type Outcome, Refused } from '../answer.js';
import { findChat } from '../world/chats.js';
import { isAllowed } from '../world/members.js';
import type { Bot, ChatRecord, Membership } from '../world/types.js';
import type { World } from '../world/world.js';

/** What is going to be sent, as the rights are called. */
export type SendRight = 'messages' | 'photos' | 'documents' | 'videos' | 'audios' | 'voice_notes' | 'other_messages';

const SAYS: Readonly<Record<SendRight, string>> = {
  messages: 'text messages',
  photos: 'photos',
  documents: 'documents',
  videos: 'videos',
  audios: 'music',
  voice_notes: 'voice notes',
  other_messages: 'stickers',
};

/** Finds a chat into which the bot may look: it is, or was not thrown out of, there. */
export function readableChat(world: World, bot: Bot, chatId: string): Outcome<ChatRecord> {
  const chat = findChat(world, bot, chatId);
  if (chat instanceof Refused || chat.type === 'private') return chat;
  return groupProblem(chat, chat.members?.get(bot.id)) ?? chat;
}

/** Finds a chat into which the bot may write. Blocked and deactivated people are found out later, see {@link unreachable}. */
export function writableChat(world: World, bot: Bot, chatId: string, right: SendRight): Outcome<ChatRecord> {
  const chat = readableChat(world, bot, chatId);
  if (chat instanceof Refused || chat.type === 'private') return chat;
  const membership = chat.members?.get(bot.id);
  if (membership?.status === 'left' || membership === undefined)
    return forbidden(`bot is not a member of the ${nameOf(chat)} chat`);
  if (chat.type === 'channel') {
    return isAllowed(membership, 'can_post_messages') ? chat : bad('need administrator rights in the channel chat');
  }
  return mayDo(chat, membership, `can_send_${right}`)
    ? chat
    : bad(`not enough rights to send ${SAYS[right]} to the chat`);
}

/** Why a message does not reach the person of a private chat: only Telegram's own servers know it, so it comes after all other checks. */
export function unreachable(chat: ChatRecord): Refused | undefined {
  if (chat.type !== 'private') return undefined;
  if (chat.person?.deactivated) return forbidden('user is deactivated');
  if (chat.blocked) return forbidden('bot was blocked by the user');
  return chat.opened ? undefined : forbidden("bot can't initiate conversation with a user");
}

/** Whether a member may do what is governed by the permissions of members. */
export function mayDo(chat: ChatRecord, membership: Membership, permission: string): boolean {
  if (membership.status === 'creator' || membership.status === 'administrator') return true;
  if (membership.status === 'restricted' && membership.rights[permission] === false) return false;
  const permissions = chat.permissions ?? {};
  return (
    permissions[permission] !== false &&
    !(permission !== 'can_send_messages' && permissions['can_send_messages'] === false)
  );
}

/** `group`, `supergroup` or `channel`, as the errors call it. */
export function nameOf(chat: ChatRecord): string {
  return chat.type;
}

function groupProblem(chat: ChatRecord, membership: Membership | undefined): Refused | undefined {
  if (chat.migratedTo !== undefined) {
    const moved = bad('group chat was upgraded to a supergroup chat');
    return new Refused(moved.code, moved.description, { migrate_to_chat_id: chat.migratedTo });
  }
  if (chat.deleted) return forbidden('the group chat was deleted');
  if (membership?.status === 'kicked') return forbidden(`bot was kicked from the ${nameOf(chat)} chat`);
  const inside = membership !== undefined && membership.status !== 'left';
  if (!inside && !(chat.username && chat.type !== 'group'))
    return forbidden(`bot is not a member of the ${nameOf(chat)} chat`);
  return undefined;
}
