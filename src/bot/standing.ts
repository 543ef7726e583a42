import { GrammyError } from 'grammy';
import type { Api, Context } from 'grammy';
import type { ChatMember } from 'grammy/types';

/** admin: may set the group or channel up · member: may not · away: the bot is not there, so nobody can say. */
export type Standing = 'admin' | 'member' | 'away';

/**
 * What a person is in a group or channel just now. Asked of Telegram at every command and tap: who was an admin yesterday
 * need not be one today. In a channel, an admin who may not post may not have news posted either.
 */
export async function standingOf(api: Pick<Api, 'getChatMember'>, chatId: number, personId: number): Promise<Standing> {
  try {
    const member = await api.getChatMember(chatId, personId);
    if (member.status === 'creator') return 'admin';
    return member.status === 'administrator' && member.can_post_messages !== false ? 'admin' : 'member';
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 403 || error.error_code === 400)) return 'away';
    throw error;
  }
}

/**
 * Whether whoever wrote in a group may set it up. An admin who writes anonymously writes as the group itself, which
 * nobody else can.
 */
export async function isWrittenByAdmin(ctx: Context): Promise<boolean> {
  if (ctx.chat === undefined) return false;
  if (ctx.senderChat !== undefined) return ctx.senderChat.id === ctx.chat.id;
  return ctx.from !== undefined && (await standingOf(ctx.api, ctx.chat.id, ctx.from.id)) === 'admin';
}

/** Whether the bot can write in a chat of this type, as it is a member of it. */
export function canWrite(chatType: string, member: ChatMember): boolean {
  switch (member.status) {
    case 'creator':
      return true;
    case 'administrator':
      return chatType !== 'channel' || member.can_post_messages === true;
    case 'member':
      return chatType !== 'channel';
    case 'restricted':
      return member.is_member && member.can_send_messages;
    case 'left':
    case 'kicked':
      return false;
  }
}

/** Whether somebody is in the chat at all. */
export function isInside(member: ChatMember): boolean {
  return member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';
}
