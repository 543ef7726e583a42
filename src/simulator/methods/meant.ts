import { bad, type Outcome, Refused } from '../answer.js';
import { hasMet } from '../world/chats.js';
import type { ChatRecord, User } from '../world/types.js';
import { whoIs } from '../world/who-is.js';
import { readableChat } from './access.js';
import type { Call } from './call.js';

/** The chat that a call means, if the bot may look into it. */
export function chatOf({ world, bot, args }: Call): Outcome<ChatRecord> {
  return readableChat(world, bot, args.text('chat_id'));
}

/** A group or channel. */
export function groupOf(call: Call): Outcome<ChatRecord> {
  const chat = chatOf(call);
  return chat instanceof Refused || chat.members
    ? chat
    : bad('method is available only for groups, supergroups and channels');
}

/** The bot or person that `user_id` means. */
export function userOf({ world, bot, args }: Call, chat?: ChatRecord): Outcome<User> {
  const id = args.integer('user_id', 0, 0, Number.MAX_SAFE_INTEGER);
  if (id === 0) return bad('Invalid user_id specified');
  const who = whoIs(world, id);
  const known = who && (id === bot.id || chat?.members?.has(id) || bot.privateChats.has(id) || hasMet(world, bot, id));
  return known ? who : bad('PARTICIPANT_ID_INVALID');
}
